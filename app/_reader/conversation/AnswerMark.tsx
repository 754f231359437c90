'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Mark } from '@/app/_ui/Mark';
import { TextButton } from '@/app/_ui/TextButton';
import type { CommentView } from '@/lib/present/comment';
import { answerOf } from '@/lib/domain/threading/standing';
import { useConversation } from './ThreadContext';
import { useTend } from './use-tend';

/** At the reply that answers a question. */
export function AnswerMark({ commentId }: { commentId: string }) {
  const { talk } = useMessages();
  const conversation = useConversation();
  if (!conversation || answerOf(conversation)?.id !== commentId) return null;
  return <Mark tone="good">{talk.answer}</Mark>;
}

/** Whoever asked says which reply answers it; another choice takes its place. */
export function ChooseAnswer({ comment }: { comment: CommentView }) {
  const { talk } = useMessages();
  const conversation = useConversation();
  const { choose } = useTend(comment.threadId);
  if (!conversation?.thread.question || !comment.abilities.choose) return null;
  const isChosen = answerOf(conversation)?.id === comment.id;
  return (
    <TextButton onClick={() => choose(comment.id, !isChosen)}>
      {isChosen ? talk.unchoose : talk.choose}
    </TextButton>
  );
}
