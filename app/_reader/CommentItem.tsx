'use client';
import { useEffect, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { useToast } from '@/app/_ui/Toasts';
import type { Nested } from '@/lib/domain/threading/tree';
import type { CommentView } from '@/lib/present/comment';
import type { EditDraft, ReplyDraft } from './drafts';
import { EditBox } from './EditBox';
import { HistoryButton, History } from './History';
import { useMarginTools } from './MarginContext';
import { Moment } from './Moment';
import { ReplyBox } from './ReplyBox';
import { useFocusReturn } from './use-focus-return';

/** One comment, what one may do with it, and the replies to it. */
export function CommentItem({ node }: { node: Nested<CommentView> }) {
  const { item: comment, replies } = node;
  const { found, drafts, setBusy } = useMarginTools();
  const foundReply = found.find(
    (draft): draft is ReplyDraft => draft.kind === 'reply' && draft.parentId === comment.id,
  );
  const foundEdit = found.find(
    (draft): draft is EditDraft => draft.kind === 'edit' && draft.commentId === comment.id,
  );
  const [open, setOpen] = useState<'reply' | 'edit' | null>(foundEdit ? 'edit' : foundReply ? 'reply' : null);
  useEffect(() => {
    if (open) setBusy(comment.id, true);
    return () => setBusy(comment.id, false);
  }, [open, comment.id, setBusy]);
  const itemRef = useFocusReturn(open);
  const [looking, setLooking] = useState(false);
  const [reply, setReply] = useState(foundReply);
  const [edit, setEdit] = useState(foundEdit);
  const { reader } = useMessages();
  const toast = useToast();

  function close(discarded?: ReplyDraft | EditDraft) {
    setOpen(null);
    setReply(undefined);
    setEdit(undefined);
    if (!discarded) return;
    const undo = () => {
      drafts.save(discarded);
      if (discarded.kind === 'reply') setReply(discarded);
      else setEdit(discarded);
      setOpen(discarded.kind);
    };
    toast({ message: reader.discarded, undo, undoLabel: reader.undo });
  }

  return (
    <li ref={itemRef} className="comment" data-comment={comment.id}>
      <p className="comment-who">
        <strong>{comment.author.name}</strong> <Moment at={comment.createdAt} />
        {comment.editedAt && <HistoryButton comment={comment} open={looking} onToggle={setLooking} />}
      </p>
      {comment.removed && <p className="comment-gone">{reader.removed}</p>}
      {!comment.removed && open !== 'edit' && (
        <div className="comment-body" dangerouslySetInnerHTML={{ __html: comment.html }} />
      )}
      {looking && comment.editedAt && <History comment={comment} />}
      {open === 'edit' && <EditBox comment={comment} draft={edit} onClose={close} />}
      {open !== 'edit' && (
        <Actions comment={comment} onReply={() => setOpen('reply')} onEdit={() => setOpen('edit')} />
      )}
      {open === 'reply' && <ReplyBox to={comment} draft={reply} onClose={close} />}
      {replies.length > 0 && (
        <ol className="replies">
          {replies.map((reply) => (
            <CommentItem key={reply.item.id} node={reply} />
          ))}
        </ol>
      )}
    </li>
  );
}

function Actions({
  comment,
  onReply,
  onEdit,
}: {
  comment: CommentView;
  onReply: () => void;
  onEdit: () => void;
}) {
  const { reader, ...messages } = useMessages();
  const { send, hearComments } = useMarginTools();
  const toast = useToast();
  const { reply, update, remove } = comment.abilities;

  async function change(method: 'DELETE' | 'POST', path: string): Promise<boolean> {
    const answer = await send<{ comment: CommentView }>(method, `/api/comments/${comment.id}${path}`);
    if (answer.ok) hearComments([answer.data.comment]);
    else
      toast({
        tone: 'error',
        message: answer.problem ? messages.problem[answer.problem.code] : reader.offline,
      });
    return answer.ok;
  }
  async function takeAway() {
    const undo = () => void change('POST', '/restore');
    if (await change('DELETE', '')) toast({ message: reader.removedToast, undo, undoLabel: reader.undo });
  }
  if (!reply && !update && !remove) return null;
  return (
    <p className="comment-actions">
      {reply && <TextButton onClick={onReply}>{reader.reply}</TextButton>}
      {update && <TextButton onClick={onEdit}>{reader.edit}</TextButton>}
      {remove && <TextButton onClick={() => void takeAway()}>{reader.remove}</TextButton>}
    </p>
  );
}
