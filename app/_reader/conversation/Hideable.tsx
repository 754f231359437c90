'use client';
import type { ReactNode } from 'react';
import { HiddenLine } from '@/app/_client/HiddenLine';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { isHidden } from '@/lib/domain/threading/hidden';
import type { CommentView } from '@/lib/present/comment';
import { useMarginTools } from '../margin/MarginContext';
import { useHiding } from './use-hiding';

type Props = { comment: CommentView; children: ReactNode };

/** What one has hidden is one line, until one asks what it was. */
export function Hideable({ comment, children }: Props) {
  const { hidden } = useMarginTools();
  const { hiding } = useMessages();
  if (comment.removed || !isHidden(hidden, comment)) return children;
  return (
    <HiddenLine hidden words={hiding}>
      {children}
      <ShownAgain comment={comment} byAuthor={hidden.people.includes(comment.author.id)} />
    </HiddenLine>
  );
}

/** From here on one hides their author too, or shows them again. */
function ShownAgain({ comment, byAuthor }: { comment: CommentView; byAuthor: boolean }) {
  const { hiding } = useMessages();
  const { hide, show } = useHiding(comment);
  const { name } = comment.author;
  return (
    <p className="comment-actions">
      {byAuthor ? (
        <TextButton onClick={() => void show('author')}>{hiding.showAuthor(name)}</TextButton>
      ) : (
        <>
          <TextButton onClick={() => void show('comment')}>{hiding.showAgain}</TextButton>
          <TextButton onClick={() => void hide('author')}>{hiding.hideAuthor(name)}</TextButton>
        </>
      )}
    </p>
  );
}

export function HideButton({ comment }: { comment: CommentView }) {
  const { hidden } = useMarginTools();
  const { hiding } = useMessages();
  const { hide } = useHiding(comment);
  if (!comment.abilities.hide || isHidden(hidden, comment)) return null;
  return <TextButton onClick={() => void hide('comment')}>{hiding.hide}</TextButton>;
}
