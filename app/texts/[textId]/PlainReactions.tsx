import { getMessages } from '@/app/_messages/request';
import { nameReactors } from '@/app/_messages/person-name';
import { tally } from '@/lib/domain/threading/reactions';
import type { CommentView } from '@/lib/present/comment';
import type { ReactorsView } from '@/lib/present/reactors';
import { ReactionForm } from './_client/ReactionForm';
import type { Place } from './_client/Standing';

type Props = { comment: CommentView; reactors: ReactorsView | undefined; at: Place | null };

/** How many said which word to a comment, who they are, and the way to say one. */
export async function PlainReactions({ comment, reactors = [], at }: Props) {
  const messages = await getMessages();
  const { talk } = messages;
  const said = tally(comment, new Map()).filter(({ count }) => count > 0);
  return (
    <>
      {said.length > 0 && (
        <details className="plain-answer">
          <summary>{said.map(({ kind, count }) => `${count} ${talk.reaction[kind]}`).join(', ')}</summary>
          <dl className="reaction-who">
            {reactors.map((each) => (
              <div key={each.kind}>
                <dt>{talk.reaction[each.kind]}:</dt> <dd>{nameReactors(each, messages)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {at && comment.abilities.react && <ReactionForm at={at} comment={comment} />}
    </>
  );
}
