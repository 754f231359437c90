import type { ReactNode } from 'react';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { shorten } from '@/app/_reader/shorten';
import { randomId } from '@/lib/domain/ids';
import { buildTree, prune, type Nested } from '@/lib/domain/threading/tree';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import { ReplyForm } from './_client/ReplyForm';
import type { Place } from './_client/Standing';

type Props = {
  thread: ThreadView;
  comments: readonly CommentView[];
  /** Where one may answer; null where one only reads. */
  at: Place | null;
  /** What leads to its place in the text. */
  where?: ReactNode;
  /** Before whom it is held, in words. */
  audience: string;
};

/** A conversation on a page: what was said and, where one may, below each thing a form to answer it, without script. */
export async function PlainConversation({ thread, comments, at, audience, where }: Props) {
  const { reader } = await getMessages();
  const tree = prune(
    buildTree(comments.filter(({ threadId }) => threadId === thread.id)),
    ({ removed }) => !removed,
  );
  const own = thread.audience.kind === 'self';
  return (
    <article
      id={`thread-${thread.id}`}
      aria-label={reader.by(thread.author.name, audience)}
      className={`card plain-conversation${own ? ' card-own' : ''}`}
    >
      <div className="plain-head">
        <p className={`card-audience text-sm${own ? ' card-audience-own' : ''}`}>{audience}</p>
        {where}
      </div>
      {thread.quote !== '' && <blockquote className="card-quote">{shorten(thread.quote)}</blockquote>}
      {tree.length === 0 && (
        <>
          <p className="comment-who">{reader.markedBy(thread.author.name)}</p>
          {at && thread.abilities.reply && (
            <ReplyForm
              at={at}
              threadId={thread.id}
              parentId=""
              to={thread.author.name}
              clientId={randomId()}
            />
          )}
        </>
      )}
      <Said nodes={tree} at={at} />
    </article>
  );
}

async function Said({ nodes, at }: { nodes: Nested<CommentView>[]; at: Place | null }) {
  const { reader } = await getMessages();
  const day = await getDayFormat();
  return (
    <ol className="comments">
      {nodes.map(({ item, replies }) => (
        <li key={item.id} id={`comment-${item.id}`}>
          <p className="comment-who">
            <strong>{item.author.name}</strong>{' '}
            <time dateTime={item.createdAt}>{day.format(new Date(item.createdAt))}</time>
          </p>
          {item.removed ? (
            <p className="comment-gone">{reader.removed}</p>
          ) : (
            <div className="comment-body" dangerouslySetInnerHTML={{ __html: item.html }} />
          )}
          {at && item.abilities.reply && (
            <ReplyForm
              at={at}
              threadId={item.threadId}
              parentId={item.id}
              to={item.author.name}
              clientId={randomId()}
            />
          )}
          {replies.length > 0 && (
            <div className="replies">
              <Said nodes={replies} at={at} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
