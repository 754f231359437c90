'use client';
import { useRef, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { Notice } from '@/app/_ui/Notice';
import type { CommentView } from '@/lib/present/comment';
import type { EditDraft } from './drafts';
import { useMarginTools } from './MarginContext';
import { useWrite } from './use-write';
import { WritingBox } from './WritingBox';

type Props = {
  comment: CommentView;
  draft: EditDraft | undefined;
  /** With what was thrown away, if anything was. */
  onClose: (discarded?: EditDraft) => void;
};

const startEdit = ({ id, version, source }: CommentView): EditDraft => ({
  kind: 'edit',
  id: `edit-${id}`,
  commentId: id,
  version,
  body: source ?? '',
});

/** Changing one's own words. When they were changed on another device meanwhile, both are shown and one chooses. */
export function EditBox({ comment, draft: found, onClose }: Props) {
  const { reader } = useMessages();
  const { drafts, send, hearComments } = useMarginTools();
  const [draft, setDraft] = useState(() => found ?? startEdit(comment));
  /** The version that the words are to stand in place of: what is sent, whether or not React has drawn it yet. */
  const version = useRef(draft.version);

  const close = (discarded?: EditDraft) => {
    drafts.remove(draft.id);
    onClose(discarded);
  };
  const { run, stop, ...state } = useWrite<{ comment: CommentView }>({
    body: draft.body,
    send: (body) => send('PATCH', `/api/comments/${comment.id}`, { version: version.current, body }),
    commentIn: (saved) => saved.comment,
    done: (saved, latest = saved.comment) => {
      hearComments([latest]);
      close();
    },
  });
  const change = (next: EditDraft) => {
    setDraft(next);
    drafts.save(next);
  };
  const changed = draft.body !== comment.source && draft.body.trim() !== '';
  const current =
    state.problem?.code === 'conflict' ? (state.problem.current as CommentView | undefined) : undefined;
  return (
    <>
      <WritingBox
        label={reader.edit}
        value={draft.body}
        onChange={(body) => change({ ...draft, body })}
        onSubmit={run}
        onCancel={() => {
          stop();
          close(changed ? draft : undefined);
        }}
        submit={reader.save}
        cancel={changed ? reader.discard : reader.cancel}
        state={current ? { ...state, status: 'idle' } : state}
        autoFocus
      />
      {current && (
        <Notice tone="caution">
          <p>{reader.conflict}</p>
          <blockquote className="card-quote">{current.source}</blockquote>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button
              size="sm"
              onClick={() => {
                version.current = current.version;
                change({ ...draft, version: current.version });
                void run();
              }}
            >
              {reader.keepMine}
            </Button>
            <Button
              size="sm"
              variant="quiet"
              onClick={() => {
                hearComments([current]);
                close(draft);
              }}
            >
              {reader.takeTheirs}
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}
