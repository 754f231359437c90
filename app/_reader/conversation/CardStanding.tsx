'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Mark } from '@/app/_ui/Mark';
import type { Conversation } from '../margin/margin-state';
import { answerOf } from '@/lib/domain/threading/standing';

/** In the head of a card: that it asks something, whether that is answered, and that it is at rest. */
export function CardStanding({ conversation }: { conversation: Conversation }) {
  const { talk } = useMessages();
  const { thread } = conversation;
  if (!thread.question && !thread.rested) return null;
  return (
    <span className="card-standing">
      {thread.question &&
        (answerOf(conversation) ? (
          <Mark tone="good">{talk.answered}</Mark>
        ) : (
          <Mark tone="asking">{talk.question}</Mark>
        ))}
      {thread.rested && <Mark tone="waiting">{talk.rests}</Mark>}
    </span>
  );
}
