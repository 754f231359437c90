import type { Metadata } from 'next';
import { cache } from 'react';
import { Diff } from '@/app/_correcting/Diff';
import { readEdition, readPage, type EditionProps } from '@/app/_correcting/edition-address';
import { sayDifference } from '@/app/_correcting/say-difference';
import { getMessages } from '@/app/_messages/request';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { Notice } from '@/app/_ui/Notice';
import { Page } from '@/app/_ui/Page';
import { changesPath, editionsPath } from '@/lib/domain/addresses';
import { openChanges } from '@/lib/services/texts/editions';
import { loadPage } from '@/lib/web/page';

const read = cache((textId: string, number: number, since: number | undefined) =>
  loadPage(changesPath(textId, number, since), (context) => openChanges(context, { textId, number, since })),
);

type Props = EditionProps & { searchParams: Promise<Partial<Record<'since' | 'page', string | string[]>>> };

async function readChanges({ searchParams, ...props }: Props) {
  const { since, page } = await searchParams;
  const isNumber = typeof since === 'string' && /^[1-9]\d{0,8}$/.test(since);
  return { ...(await readEdition(props)), since: isNumber ? Number(since) : undefined, page: readPage(page) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { textId, number, since } = await readChanges(props);
  const { text } = await read(textId, number, since);
  return {
    title: `${(await getMessages()).correcting.changesOf(number)} · ${text.title}`,
    robots: { index: false },
  };
}

/** What an edition changed in the one before, word by word. */
export default async function ChangesPage(props: Props) {
  const { textId, number, since, page } = await readChanges(props);
  const { text, edition, diff } = await read(textId, number, since);
  const { correcting, problem } = await getMessages();
  return (
    <>
      <SiteHeader />
      <Page
        title={correcting.changesOf(number)}
        above={<a href={editionsPath(textId)}>{text.title}</a>}
        lead={diff && sayDifference(diff, correcting)}
      >
        {edition.why !== '' && <p className="mb-6">{edition.why}</p>}
        {diff ? (
          <Diff
            rows={diff.rows}
            language={text.language}
            page={page}
            hrefFor={(each) =>
              `${changesPath(textId, number, since)}${since === undefined || since === number - 1 ? '?' : '&'}page=${each}`
            }
          />
        ) : (
          <Notice tone="error">{problem.rate_limited}</Notice>
        )}
      </Page>
    </>
  );
}
