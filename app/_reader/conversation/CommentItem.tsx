'use client';
import { useState, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { useMessages } from '@/app/_client/MessagesProvider';
import { HeldWords } from '@/app/_client/HeldWords';
import { PersonName } from '@/app/_client/PersonName';
import { TextButton } from '@/app/_ui/TextButton';
import { useToast } from '@/app/_ui/Toasts';
import { areWordsOpen } from '@/lib/domain/threading/held';
import type { Nested } from '@/lib/domain/threading/tree';
import type { CommentView } from '@/lib/present/comment';
import { focusNear } from '../dom/focus-near';
import { AnswerMark, ChooseAnswer } from './AnswerMark';
import { AskButton, AskGroup } from './AskGroup';
import { BeingSent } from '../writing/BeingSent';
import { CommentBody } from './CommentBody';
import { HideButton, Hideable } from './Hideable';
import { HistoryButton, History } from './History';
import { useMarginTools } from '../margin/MarginContext';
import { ReactionButtons, ReactionPanel, useReactionsOpen } from './Reactions';
import { Moment } from './Moment';
import { useConversation } from './ThreadContext';
import { amongMembersOf } from '../writing/among-members';
import { NewMark } from './NewMark';
import { blankReply, EditBox, ReplyBox, startEdit } from '../writing/ReplyBox';
import { useFocusReturn } from '../margin/use-focus-return';
import { useEntriesAt, useWriting } from '../writing/use-writing';

/** Replies beyond it are no further in: the lines would become too short to read. They say whom they answer. */
const deepest = 4;

type Props = { node: Nested<CommentView>; depth?: number; parent?: CommentView | null };

/** One comment, what one may do with it, and the replies to it. */
export function CommentItem({ node, depth = 0, parent = null }: Props) {
  const { item: comment, replies } = node;
  const { shelf } = useWriting();
  const { userId, unread, groups } = useMarginTools();
  const conversation = useConversation();
  const entries = useEntriesAt(comment.id).filter(({ held }) => held.posting === null);
  const edit = entries.find(({ draft }) => draft.kind === 'edit');
  const answers = entries.filter(({ draft }) => draft.kind === 'reply');
  const itemRef = useFocusReturn(edit ? 'edit' : answers.length > 0 ? 'reply' : null);
  const [looking, setLooking] = useState(false);
  const [asking, setAsking] = useState(false);
  const reactions = useReactionsOpen();
  const { reader, conversation: words } = useMessages();
  function answer() {
    if (answers.length > 0) return;
    shelf.begin(blankReply(comment, conversation ? amongMembersOf(groups, conversation.thread) : {}));
  }
  function ask() {
    reactions.close();
    setAsking(true);
  }

  return (
    <li ref={itemRef} className="comment" data-comment={comment.id}>
      <Hideable comment={comment}>
        <p className="comment-who">
          <strong>
            <PersonName name={comment.author.name} />
          </strong>{' '}
          {parent && depth > deepest && <span>{words.toWhom(parent.author.name)} </span>}
          <Moment at={comment.createdAt} />
          <AnswerMark commentId={comment.id} />
          {unread.has(comment.id) && areWordsOpen(comment.held) && <NewMark commentId={comment.id} />}
          {comment.editedAt && <HistoryButton comment={comment} open={looking} onToggle={setLooking} />}
        </p>
        {comment.removed && <p className="comment-gone">{reader.removed}</p>}
        {!comment.removed && !edit && (
          <HeldWords said={comment} isOwn={comment.source !== null}>
            <CommentBody comment={comment} />
          </HeldWords>
        )}
        {looking && comment.editedAt && comment.abilities.readHistory && <History comment={comment} />}
        {comment.author.id === userId && <BeingSent comment={comment} />}
        {edit ? (
          <EditBox of={comment} entry={edit} />
        ) : (
          <Actions
            comment={comment}
            reactions={reactions}
            onReply={answer}
            onEdit={() => shelf.begin(startEdit(comment))}
            onAsk={ask}
          />
        )}
        {!edit && reactions.isOpen && <ReactionPanel comment={comment} opening={reactions} onAsk={ask} />}
        {asking && !comment.removed && <AskGroup comment={comment} onClose={() => setAsking(false)} />}
      </Hideable>
      {answers.map((entry) => (
        <ReplyBox key={entry.draft.id} to={comment} entry={entry} />
      ))}
      {replies.length > 0 && (
        <ol className={`replies${depth < deepest ? '' : ' replies-deep'}`}>
          {replies.map((reply) => (
            <CommentItem
              key={reply.item.clientId ?? reply.item.id}
              node={reply}
              depth={depth + 1}
              parent={comment}
            />
          ))}
        </ol>
      )}
    </li>
  );
}

function Actions({
  comment,
  reactions,
  onReply,
  onEdit,
  onAsk,
}: {
  comment: CommentView;
  reactions: ReturnType<typeof useReactionsOpen>;
  onReply: () => void;
  onEdit: () => void;
  onAsk: () => void;
}) {
  const { reader, ...messages } = useMessages();
  const { send, hearComments } = useMarginTools();
  const toast = useToast();
  const { reply, update, remove } = comment.abilities;

  async function change(method: 'DELETE' | 'POST', path: string): Promise<boolean> {
    const answer = await send<{ comment: CommentView }>(method, `/api/comments/${comment.id}${path}`);
    if (answer.ok) flushSync(() => hearComments([answer.data.comment]));
    else
      toast({
        tone: 'error',
        message: answer.problem ? messages.problem[answer.problem.code] : messages.conversation.notDone,
      });
    return answer.ok;
  }
  async function putBack() {
    if (await change('POST', '/restore'))
      document.getElementById(`thread-${comment.threadId}`)?.focus({ preventScroll: true });
  }
  async function takeAway({ currentTarget }: MouseEvent<HTMLElement>) {
    const giveFocus = focusNear(currentTarget);
    if (!(await change('DELETE', ''))) return;
    toast({ message: reader.removedToast, undo: () => void putBack(), undoLabel: reader.undo });
    giveFocus();
  }
  if (!reply && !update && !remove && !comment.reactions && !comment.abilities.hide) return null;
  return (
    <p className="comment-actions">
      {reply && <TextButton onClick={onReply}>{reader.reply}</TextButton>}
      <ChooseAnswer comment={comment} />
      {update && <TextButton onClick={onEdit}>{reader.edit}</TextButton>}
      {remove && <TextButton onClick={(event) => void takeAway(event)}>{reader.remove}</TextButton>}
      {!comment.removed && <ReactionButtons comment={comment} opening={reactions} />}
      {!comment.abilities.react && (
        <>
          <HideButton comment={comment} />
          <AskButton comment={comment} onAsk={onAsk} />
        </>
      )}
    </p>
  );
}
