import type { ReactNode } from 'react';
import { HeldWords } from '@/app/_client/HeldWords';
import { HiddenLine } from '@/app/_client/HiddenLine';
import { CopiedLine } from '@/app/_groups/CopiedLine';
import { EarlierLine } from '@/app/_groups/EarlierLine';
import { getDayFormat, getMessages } from '@/app/_messages/request';
import { PersonName } from '@/app/_client/PersonName';
import { Mark } from '@/app/_ui/Mark';
import { certaintyOf } from '@/lib/domain/threading/certainty';
import { shorten } from '@/app/_reader/shorten';
import { askPath } from '@/lib/domain/addresses';
import { randomId } from '@/lib/domain/ids';
import { sayClosed } from '@/lib/domain/text/passage-link';
import { answerOf } from '@/lib/domain/threading/standing';
import { buildTree, prune, type Nested } from '@/lib/domain/threading/tree';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import type { ReactorsView } from '@/lib/present/reactors';
import { PlainCertainty } from './PlainCertainty';
import { PlainReactions } from './PlainReactions';
import { PlainStanding, PlainTending } from './PlainStanding';
import { ReplyForm } from './_client/ReplyForm';
import type { Place } from './_client/Standing';
import { TendForm } from './_client/TendForm';

/** By the comment's id. */
export type Reactors = ReadonlyMap<string, ReactorsView>;

type Props = {
  thread: ThreadView;
  comments: readonly CommentView[];
  /** Without it nobody is named. */
  reactors?: Reactors;
  /** Where one may answer; null where one only reads. */
  at: Place | null;
  /** What leads to its place in the text. */
  where?: ReactNode;
  /** The words that it is about are quoted in full. */
  whole?: boolean;
  /** Before whom it is held, in words. */
  audience: string;
};

/** A conversation on a page: what was said and, where one may, below each thing a form to answer it, without script. */
export async function PlainConversation({
  thread,
  comments,
  reactors = new Map(),
  at: here,
  audience,
  where,
  whole = false,
}: Props) {
  const { opening, reader, splitting } = await getMessages();
  const day = await getDayFormat();
  const said = comments.filter(({ threadId }) => threadId === thread.id);
  const tree = prune(buildTree(said), ({ removed }) => !removed);
  const own = thread.audience.kind === 'self';
  const at = here && withEarlier(here, thread);
  const isSure = certaintyOf(thread) === 'sure';
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
      <EarlierLine thread={thread} words={opening} />
      <CopiedLine thread={thread} words={splitting}>
        {thread.copiedAt !== undefined && day.format(new Date(thread.copiedAt))}
      </CopiedLine>
      <PlainCertainty thread={thread} />
      {thread.quote !== '' && (
        <blockquote className={isSure ? 'card-quote' : 'card-quote card-quote-unsure'}>
          {whole || !isSure ? thread.quote : shorten(thread.quote)}
        </blockquote>
      )}
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
        <Said
          nodes={tree}
          at={at}
          thread={thread}
          answerId={answerOf({ thread, comments: said })?.id}
          reactors={reactors}
        />
        <PlainTending thread={thread} comments={said} at={at} />
      </Rested>
    </article>
  );
}

/** In a group that was opened since, a conversation from before is its members' alone. */
const withEarlier = (at: Place, { audience, earlier }: ThreadView): Place =>
  earlier && audience.kind === 'group'
    ? { ...at, among: `${at.among ?? ''} ${audience.groupId}`.trim() }
    : at;

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
  reactors: Reactors;
};

async function Said({ nodes, at, thread, answerId, reactors }: SaidProps) {
  const { reader, talk, hiding, cases } = await getMessages();
  const day = await getDayFormat();
  return (
    <ol className="comments">
      {nodes.map(({ item, replies }) => (
        <li key={item.id} id={`comment-${item.id}`}>
          <HiddenLine hidden={item.hidden ?? false} words={hiding}>
            <p className="comment-who">
              <strong>
                <PersonName name={item.author.name} />
              </strong>{' '}
              <time dateTime={item.createdAt}>{day.format(new Date(item.createdAt))}</time>
              {item.id === answerId && <Mark tone="good">{talk.answer}</Mark>}
            </p>
            {item.removed ? (
              <p className="comment-gone">{reader.removed}</p>
            ) : (
              <HeldWords said={item} isOwn={item.source !== null}>
                <div
                  className="comment-body"
                  dangerouslySetInnerHTML={{ __html: sayClosed(item.html, talk.closedPassage) }}
                />
              </HeldWords>
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
            {!item.removed && <PlainReactions comment={item} reactors={reactors.get(item.id)} at={at} />}
            {at && item.abilities.flag && item.audience.kind === 'group' && (
              <p className="plain-ask">
                <a href={askPath(item.audience.groupId, item.id)}>{cases.look}</a>
              </p>
            )}
            {at && thread.question && item.abilities.choose && (
              <TendForm
                at={at}
                threadId={thread.id}
                commentId={item.id}
                act={item.id === answerId ? 'unchoose' : 'choose'}
              />
            )}
          </HiddenLine>
          {replies.length > 0 && (
            <div className="replies">
              <Said nodes={replies} {...{ at, thread, answerId, reactors }} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
