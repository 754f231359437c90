'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import type { CommentView } from '@/lib/present/comment';
import { usePosting } from './use-posting';
import { useWriting } from './use-writing';
import { becomes } from './writing';

/** Says of a comment that it is not acknowledged yet. It stands there all the same, as it will; why it waits is said once. */
export function BeingSent({ comment }: { comment: CommentView }) {
  const { reader, writing } = useMessages();
  const { outbox } = useWriting();
  const entry = usePosting().find(({ draft }) => becomes(draft, comment));
  if (!entry) return null;
  const { sending, held, kept } = entry;
  if (sending.status !== 'waiting') return <p className="being-sent being-sent-soon">{writing.beingSent}</p>;
  return (
    <p className="being-sent">
      <span>{writing.notSent}</span>
      <TextButton onClick={outbox.runByHand}>{reader.tryAgain}</TextButton>
      <TextButton onClick={() => outbox.takeBack(held.id)}>{writing.change}</TextButton>
      {kept === 'page' && <span className="text-caution">{writing.keptNowhere}</span>}
    </p>
  );
}
