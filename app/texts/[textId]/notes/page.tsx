import type { Metadata } from 'next';
import { cache } from 'react';
import { getMessages } from '@/app/_messages/request';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { Page } from '@/app/_ui/Page';
import { noteOrders, notesPath, questionsPath, remarksPath, type NoteOrder } from '@/lib/domain/addresses';
import { toView } from '@/lib/domain/audience';
import { isOpenQuestion } from '@/lib/domain/threading/standing';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import { openNotes } from '@/lib/services/paragraphs';
import { loadPage } from '@/lib/web/page';
import { nameOfView, readAddress, type ReaderProps } from '../address';
import { ByPerson, ByTime } from './Said';
import { ByPlace } from './ByPlace';

type Props = ReaderProps & { searchParams: Promise<{ by?: string | string[]; show?: string | string[] }> };

const readOnce = cache((path: string, textId: string, groupId: string | null, all: boolean) =>
  loadPage(path, (context) => openNotes(context, { textId, view: toView(groupId, all) })),
);

async function read(props: Props) {
  const address = await readAddress(props, '/notes');
  const { path, textId, view } = address;
  const groupId = view.kind === 'group' ? view.groupId : null;
  const { by, show } = await props.searchParams;
  const order: NoteOrder = noteOrders.find((each) => each === by) ?? 'place';
  const page = await readOnce(path, textId, groupId, view.kind === 'all');
  if (show !== 'questions') return { ...address, ...page, order };
  return { ...address, ...page, order: 'questions' as const, threads: page.threads.filter(asksIn(page)) };
}

const asksIn =
  ({ comments }: { comments: readonly CommentView[] }) =>
  (thread: ThreadView) =>
    isOpenQuestion({ thread, comments: comments.filter(({ threadId }) => threadId === thread.id) });

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { reader } = await getMessages();
  return { title: reader.notesOn((await read(props)).text.title) };
}

/** Everything said in a margin as a page: to read without script, to print, to go through from top to bottom. */
export default async function NotesPage(props: Props) {
  const { textId, view, order, readerPath, text, groups, threads, comments, places } = await read(props);
  const { marking, reader, said, talk } = await getMessages();
  const margin = { threads, comments, places, groups, readerPath, language: text.language };
  return (
    <>
      <SiteHeader />
      <Page
        title={reader.notesOn(text.title)}
        above={nameOfView(view, groups, reader)}
        lead={<a href={readerPath}>{reader.backToText}</a>}
      >
        <nav aria-label={said.order} className="said-orders">
          {noteOrders.map((each) => (
            <a
              key={each}
              href={notesPath(textId, view, each)}
              aria-current={each === order ? 'page' : undefined}
            >
              {said.orders[each]}
            </a>
          ))}
          <a href={questionsPath(textId, view)} aria-current={order === 'questions' ? 'page' : undefined}>
            {talk.onlyQuestions}
          </a>
          <a href={remarksPath(textId, view)} className="said-remark">
            {marking.sayOfAll}
          </a>
        </nav>
        {threads.length === 0 && (
          <p className="text-soft">{order === 'questions' ? talk.noQuestions : said.nothing}</p>
        )}
        {(order === 'place' || order === 'questions') && <ByPlace {...margin} />}
        {order === 'person' && <ByPerson {...margin} />}
        {order === 'time' && <ByTime {...margin} />}
      </Page>
    </>
  );
}
