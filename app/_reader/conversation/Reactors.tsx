'use client';
import { useEffect, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { nameReactors } from '@/app/_messages/person-name';
import type { tally } from '@/lib/domain/threading/reactions';
import type { CommentView } from '@/lib/present/comment';
import type { ReactorsView } from '@/lib/present/reactors';
import { useMarginTools } from '../margin/MarginContext';

type Props = { comment: CommentView; said: ReturnType<typeof tally> };

/** Who said what to a comment: asked when it is opened, and again when that has changed, or whom one has hidden. */
export function Reactors({ comment, said: counted }: Props) {
  const messages = useMessages();
  const { talk } = messages;
  const { send, hidden } = useMarginTools();
  const [reactors, setReactors] = useState<ReactorsView | null>(null);
  const [failed, setFailed] = useState(false);
  const { id, reactionChanges = 0 } = comment;
  useEffect(() => {
    if (reactionChanges === 0) return;
    let over = false;
    void (async () => {
      const answer = await send<{ reactors: ReactorsView }>('GET', `/api/comments/${id}/reactions`);
      if (over) return;
      setFailed(!answer.ok);
      if (answer.ok) setReactors(answer.data.reactors);
    })();
    return () => void (over = true);
  }, [id, reactionChanges, send, hidden]);

  if (counted.every(({ count }) => count === 0)) return null;
  if (failed) return <p className="reaction-who">{talk.reactorsFailed}</p>;
  return (
    <dl className="reaction-who">
      {reactors?.map((said) => (
        <div key={said.kind}>
          <dt>{talk.reaction[said.kind]}:</dt> <dd>{nameReactors(said, messages)}</dd>
        </div>
      ))}
    </dl>
  );
}
