import type { Metadata } from 'next';
import { cache } from 'react';
import { FoundNote } from '@/app/_finding/FoundNote';
import { FoundPassage } from '@/app/_finding/FoundPassage';
import { SearchForm } from '@/app/_finding/SearchForm';
import { namedGroups } from '@/app/_groups/named-groups';
import { TextTitle } from '@/app/_library/TextTitle';
import { getMessages } from '@/app/_messages/request';
import { ButtonLink } from '@/app/_ui/ButtonLink';
import { EmptyState } from '@/app/_ui/EmptyState';
import { Notice } from '@/app/_ui/Notice';
import { Page } from '@/app/_ui/Page';
import { Section } from '@/app/_ui/Section';
import { readerPath } from '@/lib/domain/addresses';
import { searchPath } from '@/lib/domain/search/addresses';
import { toView } from '@/lib/domain/audience';
import { sealAddress, searchAddress } from '@/lib/schemas/search';
import { search } from '@/lib/services/reading/search';
import { getContext } from '@/lib/web/context';
import { isWithinLimit, searching } from '@/lib/web/rate-limit';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const read = cache(async (given: string) => searchAddress.parse(JSON.parse(given)));
const readAddress = async ({ searchParams }: Props) => read(JSON.stringify(await searchParams));

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { q } = await readAddress(props);
  const words = (await getMessages()).search;
  return { title: q.trim() === '' ? words.title : words.titleFor(q) };
}

/** What was found, as a page: with its address it can be opened again, and it needs no script. */
export default async function SearchResults(props: Props) {
  const { q, in: kind, person, group, tag, text, afterText, afterNote } = await readAddress(props);
  const { reader, search: words, problem } = await getMessages();
  const asked = { q, in: kind, person, group, tag, text };
  const context = await getContext();
  if (!(await isWithinLimit(searching, context.actor.userId)))
    return (
      <Page title={words.title}>
        <Notice tone="error">{problem.rate_limited}</Notice>
      </Page>
    );
  const found = await search(context, {
    words: q,
    kind,
    personId: person,
    groupId: group,
    tag,
    textId: text,
    afterText,
    afterNote,
  });
  const { passages, notes, titled } = found;
  const view = toView(group === 'self' ? null : group, false);
  const isEmpty = passages.hits.length + notes.hits.length + titled.length === 0;
  const goesOn = afterText !== null || afterNote !== null;
  const textsNext = passages.next && { ...asked, in: 'texts', afterText: sealAddress(passages.next) };
  const notesNext = notes.next && { ...asked, in: 'notes', afterNote: sealAddress(notes.next) };
  return (
    <Page title={words.title}>
      {found.text && (
        <p className="mb-6">
          {words.inText(found.text.title)}{' '}
          <a href={searchPath({ ...asked, text: null })}>{words.everywhere}</a>
        </p>
      )}
      <SearchForm
        asked={asked}
        people={found.people}
        groups={namedGroups(found.groups, reader)}
        tags={found.tags}
      />
      {!found.isAsked && <EmptyState title={words.ask}>{words.askAbout}</EmptyState>}
      {found.isAsked && isEmpty && (
        <EmptyState title={goesOn ? words.nothingMore : words.nothing}>
          {!goesOn && words.nothingAbout}
        </EmptyState>
      )}
      {titled.length > 0 && (
        <Section title={words.titled}>
          <ul className="divided">
            {titled.map((each) => (
              <li key={each.id}>
                <TextTitle text={each} href={readerPath(each.id, view)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {notes.hits.length > 0 && (
        <Section title={words.inNotes}>
          <ol className="found">
            {notes.hits.map((note) => (
              <li key={note.id}>
                <FoundNote note={note} />
              </li>
            ))}
          </ol>
          {notesNext && <More href={searchPath(notesNext)} />}
        </Section>
      )}
      {passages.hits.length > 0 && (
        <Section title={words.inTexts}>
          <ol className="found">
            {passages.hits.map((passage) => (
              <li key={`${passage.textId} ${passage.place}`}>
                <FoundPassage passage={passage} view={view} words={q} />
              </li>
            ))}
          </ol>
          {textsNext && <More href={searchPath(textsNext)} />}
        </Section>
      )}
    </Page>
  );
}

const More = async ({ href }: { href: string }) => (
  <p className="mt-4 print:hidden">
    <ButtonLink href={href}>{(await getMessages()).search.more}</ButtonLink>
  </p>
);
