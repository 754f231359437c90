'use client';
import { useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { randomId } from '@/lib/domain/ids';
import type { CommentView } from '@/lib/present/comment';
import type { ReplyDraft } from './drafts';
import { useMarginTools } from './MarginContext';
import { useWrite } from './use-write';
import { WritingBox } from './WritingBox';

type Props = {
  to: CommentView;
  draft: ReplyDraft | undefined;
  /** With what was thrown away, if anything was. */ onClose: (discarded?: ReplyDraft) => void;
};

export const blankReply = (to: CommentView): ReplyDraft => ({
  kind: 'reply',
  id: randomId(),
  threadId: to.threadId,
  parentId: to.id,
  body: '',
});

export function ReplyBox({ to, draft: found, onClose }: Props) {
  const { reader } = useMessages();
  const { drafts, send, hearComments } = useMarginTools();
  const [draft, setDraft] = useState(() => found ?? blankReply(to));

  const { run, stop, ...state } = useWrite<{ comment: CommentView }>({
    body: draft.body,
    send: (body) => {
      const { id, threadId, parentId } = draft;
      return send('POST', `/api/threads/${threadId}/comments`, { clientId: id, parentId, body });
    },
    commentIn: (saved) => saved.comment,
    done: (saved, comment = saved.comment) => {
      drafts.remove(draft.id);
      hearComments([comment]);
      onClose();
    },
  });
  const change = (body: string) => {
    const next = { ...draft, body };
    setDraft(next);
    drafts.save(next);
  };
  const leave = () => {
    stop();
    drafts.remove(draft.id);
    onClose(draft.body.trim() === '' ? undefined : draft);
  };
  return (
    <WritingBox
      label={reader.replyTo(to.author.name)}
      value={draft.body}
      onChange={change}
      onSubmit={run}
      onCancel={leave}
      submit={reader.reply}
      cancel={draft.body.trim() === '' ? reader.cancel : reader.discard}
      state={state}
      autoFocus={!found}
    />
  );
}
