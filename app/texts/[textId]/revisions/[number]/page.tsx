import type { Metadata } from 'next';
import { cache } from 'react';
import { EditionNote } from '@/app/_correcting/EditionNote';
import { editionHtml } from '@/app/_correcting/edition-html';
import { readEdition, type EditionProps } from '@/app/_correcting/edition-address';
import { nameDayOf } from '@/app/_correcting/name-day';
import { getMessages } from '@/app/_messages/request';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { Notice } from '@/app/_ui/Notice';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { toView, toViewQuery } from '@/lib/domain/audience';
import { changesPath, editionPath, editionsPath, notePath } from '@/lib/domain/addresses';
import { openEdition } from '@/lib/services/texts/editions';
import { loadPage, readId } from '@/lib/web/page';

const read = cache((textId: string, number: number, groupId: string | null) => {
  const view = toView(groupId, false);
  return loadPage(`${editionPath(textId, number)}${toViewQuery(view)}`, (context) =>
    openEdition(context, { textId, number, view }),
  );
});

type Props = EditionProps & { searchParams: Promise<{ group?: string | string[] }> };

async function readAddress({ searchParams, ...props }: Props) {
  const { group } = await searchParams;
  return { ...(await readEdition(props)), groupId: group === undefined ? null : readId(group) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { textId, number, groupId } = await readAddress(props);
  const { text } = await read(textId, number, groupId);
  return {
    title: `${text.title} · ${(await getMessages()).correcting.edition(number)}`,
    robots: { index: false },
  };
}

/** An edition of a text as it was, to read. */
export default async function EditionPage(props: Props) {
  const { textId, number, groupId } = await readAddress(props);
  const { text, edition, article, notes, unlooked } = await read(textId, number, groupId);
  const { correcting, reading } = await getMessages();
  const day = await nameDayOf(edition.at);
  return (
    <>
      <SiteHeader />
      <Page
        title={<span lang={text.language}>{text.title}</span>}
        above={<a href={editionsPath(textId)}>{correcting.allEditions}</a>}
        lead={`${correcting.edition(number)} · ${
          edition.by === null ? correcting.editionFirst(day) : correcting.editionBy(day, edition.by)
        }`}
      >
        <Notice
          tone={edition.current ? 'info' : 'caution'}
          action={<a href={`/texts/${textId}`}>{correcting.earlierPresent}</a>}
        >
          {edition.current ? correcting.isPresent : correcting.earlier}
          {edition.why !== '' && ` ${edition.why}`}
          {number > 1 && (
            <>
              {' '}
              <a href={changesPath(textId, number)}>{correcting.changes}</a>
            </>
          )}
        </Notice>
        <article
          lang={text.language}
          className="reading article edition-article"
          dangerouslySetInnerHTML={{ __html: editionHtml(article, reading.linkTo) }}
        />
        {notes.length > 0 && (
          <Section title={correcting.notesHere}>
            {unlooked > 0 && (
              <p className="mb-4">
                {correcting.unlooked(unlooked)}{' '}
                <a href={`${editionPath(textId, number)}${toViewQuery(toView(groupId, false))}`}>
                  {correcting.lookAgain}
                </a>
              </p>
            )}
            <ul className="divided">
              {notes.map(({ thread, place }) => (
                <EditionNote
                  key={thread.id}
                  {...{ thread, place }}
                  language={text.language}
                  href={notePath(textId, toView(groupId, false), thread.id)}
                />
              ))}
            </ul>
          </Section>
        )}
      </Page>
    </>
  );
}
