'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { toAudience, toGroupId } from '@/lib/domain/audience';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';
import { AudienceChoice } from './AudienceChoice';
import type { NoteDraft } from './drafts';
import { useMarginTools } from './MarginContext';
import { shorten } from './shorten';
import { useWrite } from './use-write';
import { WritingBox } from './WritingBox';

type Saved = { thread: ThreadView; comments: CommentView[] };
type Props = {
  draft: NoteDraft;
  autoFocus: boolean;
  onChange: (draft: NoteDraft) => void;
  onDone: (draft: NoteDraft, threadId: string | null) => void;
};

/** A note that is being written, about the words it quotes, before the audience it names. */
export function Composer({ draft, autoFocus, onChange, onDone }: Props) {
  const { reader } = useMessages();
  const { send, hearThread, hearComments } = useMarginTools();

  const { run, stop, ...state } = useWrite<Saved>({
    body: draft.body,
    send: (body) => {
      const { id, textId, revisionId, passage, audience, commentClientId } = draft;
      return send('POST', '/api/annotations', {
        clientId: id,
        textId,
        revisionId,
        passage,
        audience,
        comment: { clientId: commentClientId, body },
      });
    },
    commentIn: ({ comments }) => comments.find((comment) => comment.clientId === draft.commentClientId),
    done: ({ thread, comments }, comment) => {
      hearComments(comment ? [...comments, comment] : comments);
      hearThread(thread);
      onDone(draft, thread.id);
    },
  });
  const leave = () => {
    stop();
    onDone(draft, null);
  };
  return (
    <section aria-label={reader.newNote} className="card card-lifted">
      {draft.passage ? (
        <blockquote className="card-quote">{shorten(draft.passage.exact)}</blockquote>
      ) : (
        <p className="card-place">{reader.onWholeText}</p>
      )}
      <WritingBox
        label={reader.body}
        value={draft.body}
        onChange={(body) => onChange({ ...draft, body })}
        onSubmit={run}
        onCancel={leave}
        submit={reader.post}
        cancel={draft.body.trim() === '' ? reader.cancel : reader.discard}
        state={state}
        autoFocus={autoFocus}
      >
        <AudienceChoice
          value={toGroupId(draft.audience)}
          onChange={(groupId) => onChange({ ...draft, audience: toAudience(groupId) })}
        />
      </WritingBox>
    </section>
  );
}
