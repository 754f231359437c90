import type { ReactNode } from 'react';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { Mark } from '@/app/_ui/Mark';
import { shorten } from '@/app/_reader/shorten';
import { randomId } from '@/lib/domain/ids';
import { answerOf } from '@/lib/domain/threading/standing';
import { buildTree, prune, type Nested } from '@/lib/domain/threading/tree';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import { PlainStanding, PlainTending } from './PlainStanding';
import { ReplyForm } from './_client/ReplyForm';
import type { Place } from './_client/Standing';
import { TendForm } from './_client/TendForm';

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
  const said = comments.filter(({ threadId }) => threadId === thread.id);
  const tree = prune(buildTree(said), ({ removed }) => !removed);
  const own = thread.audience.kind === 'self';
  return (
    <article
      id={`thread-${thread.id}`}
      aria-label={reader.by(thread.author.name, audience)}
      className={`card plain-conversation${own ? ' card-own' : ''}`}
    >
      <div className="plain-head">
        <p className={`card-audience text-sm${own ? ' card-audience-own' : ''}`}>{audience}</p>
        <PlainStanding thread={thread} comments={said} />
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
      <Rested thread={thread}>
        <Said nodes={tree} at={at} thread={thread} answerId={answerOf({ thread, comments: said })?.id} />
        <PlainTending thread={thread} comments={said} at={at} />
      </Rested>
    </article>
  );
}

/** What rests is one line until one opens it. */
async function Rested({ thread, children }: { thread: ThreadView; children: ReactNode }) {
  const { talk } = await getMessages();
  if (!thread.rested) return children;
  return (
    <details className="plain-answer">
      <summary>{talk.openRested}</summary>
      {children}
    </details>
  );
}

type SaidProps = {
  nodes: Nested<CommentView>[];
  at: Place | null;
  thread: ThreadView;
  answerId: string | undefined;
};

async function Said({ nodes, at, thread, answerId }: SaidProps) {
  const { reader, talk } = await getMessages();
  const day = await getDayFormat();
  return (
    <ol className="comments">
      {nodes.map(({ item, replies }) => (
        <li key={item.id} id={`comment-${item.id}`}>
          <p className="comment-who">
            <strong>{item.author.name}</strong>{' '}
            <time dateTime={item.createdAt}>{day.format(new Date(item.createdAt))}</time>
            {item.id === answerId && <Mark tone="good">{talk.answer}</Mark>}
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
          {at && thread.question && item.abilities.choose && (
            <TendForm
              at={at}
              threadId={thread.id}
              commentId={item.id}
              act={item.id === answerId ? 'unchoose' : 'choose'}
            />
          )}
          {replies.length > 0 && (
            <div className="replies">
              <Said nodes={replies} {...{ at, thread, answerId }} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
