import type { Metadata } from 'next';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { shorten } from '@/app/_reader/shorten';
import { SiteHeader } from '@/app/_site/SiteHeader';
import { Page } from '@/app/_ui/Page';
import { remarksPath } from '@/lib/domain/addresses';
import { buildTree, prune, type Nested } from '@/lib/domain/threading/tree';
import type { CommentView } from '@/lib/present/comment';
import { openNotes } from '@/lib/services/reader';
import { loadPage } from '@/lib/web/page';
import { readAddress, type ReaderProps } from '../address';

export async function generateMetadata(props: ReaderProps): Promise<Metadata> {
  const { textId, view, path } = await readAddress(props, '/notes');
  const { reader } = await getMessages();
  return loadPage(path, async (context) => ({
    title: reader.notesOn((await openNotes(context, { textId, view })).text.title),
  }));
}

/** A margin as a page, in the order of the text: to read without script, to print, to go through from top to bottom. */
export default async function NotesPage(props: ReaderProps) {
  const { textId, view, path, readerPath } = await readAddress(props, '/notes');
  const { text, group, threads, comments } = await loadPage(path, (context) =>
    openNotes(context, { textId, view }),
  );
  const { marking, reader } = await getMessages();
  return (
    <>
      <SiteHeader />
      <Page
        title={reader.notesOn(text.title)}
        above={group?.name ?? (view.kind === 'all' ? reader.allMine : reader.onlyMe)}
        lead={<a href={readerPath}>{reader.backToText}</a>}
      >
        <p className="mb-6">
          <a href={remarksPath(textId, view)}>{marking.sayOfAll}</a>
        </p>
        {threads.length === 0 && <p className="text-soft">{reader.notes(0)}</p>}
        {threads.map((thread) => (
          <section key={thread.id} aria-label={thread.author.name} className="card mb-4">
            {thread.audience.kind === 'self' && (
              <p className="card-audience card-audience-own text-sm">{reader.onlyMe}</p>
            )}
            <blockquote className="card-quote">{shorten(thread.quote)}</blockquote>
            <Replies
              nodes={prune(
                buildTree(comments.filter((each) => each.threadId === thread.id)),
                (each) => !each.removed,
              )}
            />
          </section>
        ))}
      </Page>
    </>
  );
}

async function Replies({ nodes }: { nodes: Nested<CommentView>[] }) {
  const { reader } = await getMessages();
  const day = await getDayFormat();
  return (
    <ol className="comments">
      {nodes.map(({ item, replies }) => (
        <li key={item.id}>
          <p className="comment-who">
            <strong>{item.author.name}</strong>{' '}
            <time dateTime={item.createdAt}>{day.format(new Date(item.createdAt))}</time>
          </p>
          {item.removed ? (
            <p className="comment-gone">{reader.removed}</p>
          ) : (
            <div className="comment-body" dangerouslySetInnerHTML={{ __html: item.html }} />
          )}
          {replies.length > 0 && (
            <div className="replies">
              <Replies nodes={replies} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
