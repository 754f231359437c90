import type { Metadata } from 'next';
import Link from 'next/link';
import { Decided } from '@/app/_revising/_client/Decided';
import { UnsureNote } from '@/app/_revising/UnsureNote';
import type { Messages } from '@/app/_messages/en';
import { getMessages } from '@/app/_messages/request';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { EmptyState } from '@/app/_ui/EmptyState';
import { Page } from '@/app/_ui/Page';
import { decidedPath, unsurePath } from '@/lib/domain/addresses';
import { openUnsure } from '@/lib/services/correcting/unsure';
import { loadPage, readId } from '@/lib/web/page';
import { readEdition, readMoment, readPageNumber } from './edition';

type Query = Record<'edition' | 'page' | 'done' | 'note' | 'at' | 'show', string | string[] | undefined>;
type Props = { params: Promise<{ textId: string }>; searchParams: Promise<Query> };

async function read({ params, searchParams }: Props) {
  const textId = readId((await params).textId);
  const { edition, page: given, done, note, at, show } = await searchParams;
  const which = show === 'decided' ? ('decided' as const) : ('waiting' as const);
  const number = readEdition(edition);
  const page = readPageNumber(given);
  const path = unsurePath(textId, number ?? undefined);
  const deed = (['place', 'leave', 'undo'] as const).find((each) => each === done);
  const decided =
    deed !== undefined && note !== undefined ? { deed, threadId: readId(note), when: readMoment(at) } : null;
  const opened = await loadPage(path, (context) => openUnsure(context, { textId, number, page, which }));
  return { ...opened, page, decided, which };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { revising } = await getMessages();
  const { text, which } = await read(props);
  return { title: `${wordsOf(which, revising).title} · ${text.title}` };
}

/** Those that wait, or those about which somebody has decided. */
const wordsOf = (which: 'waiting' | 'decided', revising: Messages['revising']) =>
  which === 'waiting'
    ? { title: revising.unsureTitle, about: revising.unsureAbout, none: revising.noneUnsure }
    : { title: revising.decidedTitle, about: revising.decidedAbout, none: revising.noneDecided };

/** The notes that wait for whoever reads this to say where they belong. */
export default async function UnsurePage(props: Props) {
  const { text, edition, notes, hasMore, page, decided, which } = await read(props);
  const { revising } = await getMessages();
  const at = { textId: text.id, revisionId: edition.id, edition: edition.number };
  const words = wordsOf(which, revising);
  const here = (which === 'decided' ? decidedPath : unsurePath)(text.id, edition.number);
  const pagePath = (number: number) => `${here}&page=${number}`;
  return (
    <>
      <SiteHeader />
      <Page
        title={words.title}
        above={<Link href={`/texts/${text.id}`}>{text.title}</Link>}
        lead={notes.length > 0 && words.about}
      >
        {decided && (
          <Decided at={{ ...at, threadId: decided.threadId }} deed={decided.deed} when={decided.when} />
        )}
        {notes.length === 0 ? (
          <EmptyState title={words.none} />
        ) : (
          <ul className="divided space-y-8">
            {notes.map((note) => (
              <li key={note.threadId}>
                <UnsureNote {...{ note, at, revising }} language={text.language} />
              </li>
            ))}
          </ul>
        )}
        <nav aria-label={words.title} className="mt-8 flex gap-6">
          {page > 1 && <Link href={pagePath(page - 1)}>{revising.earlier}</Link>}
          {hasMore && <Link href={pagePath(page + 1)}>{revising.more}</Link>}
          {which === 'waiting' ? (
            <Link href={decidedPath(text.id, edition.number)}>{revising.toDecided}</Link>
          ) : (
            <Link href={unsurePath(text.id, edition.number)}>{revising.toWaiting}</Link>
          )}
        </nav>
      </Page>
    </>
  );
}
