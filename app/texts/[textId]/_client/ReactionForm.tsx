'use client';
import { reactionAction } from '@/app/_actions/talk';
import { Form } from '@/app/_client/Form';
import { useMessages } from '@/app/_client/MessagesProvider';
import { SubmitButton } from '@/app/_ui/SubmitButton';
import { tally } from '@/lib/domain/threading/reactions';
import type { CommentView } from '@/lib/present/comment';
import type { Place } from './Standing';

/** The four words, each a button that says it or takes it back; works without script. */
export function ReactionForm({ at, comment }: { at: Place; comment: CommentView }) {
  const { talk, marking } = useMessages();
  return (
    <Form action={reactionAction} className="plain-answer" reasons={{ unauthenticated: marking.signedOut }}>
      {() => (
        <details>
          <summary>{talk.reactionTo(comment.author.name)}</summary>
          {Object.entries({ ...at, commentId: comment.id }).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="plain-acts">
            {tally(comment, new Map()).map(({ kind, mine }) => (
              <SubmitButton
                key={kind}
                name="kind"
                value={mine ? `-${kind}` : kind}
                size="sm"
                variant="secondary"
              >
                {mine ? talk.takeBack(talk.reaction[kind]) : talk.reaction[kind]}
              </SubmitButton>
            ))}
          </div>
        </details>
      )}
    </Form>
  );
}
