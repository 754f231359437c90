'use client';
import { useId, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { sayClosed } from '@/lib/domain/text/passage-link';
import type { CommentView } from '@/lib/present/comment';
import { isLong, isUnfolded, rememberUnfolded } from './long-comment';

/** What a comment says; a long one is folded, so that a margin of many can be seen. */
export function CommentBody({ comment: { id, html } }: { comment: CommentView }) {
  const { conversation, talk } = useMessages();
  const [isOpen, setIsOpen] = useState(() => isUnfolded(id));
  const bodyId = useId();
  const long = isLong(html);
  const toggle = () => {
    rememberUnfolded(id, !isOpen);
    setIsOpen(!isOpen);
  };
  return (
    <>
      <div
        id={bodyId}
        className={`comment-body${long && !isOpen ? ' comment-folded' : ''}`}
        dangerouslySetInnerHTML={{ __html: sayClosed(html, talk.closedPassage) }}
      />
      {long && (
        <TextButton expanded={isOpen} onClick={toggle}>
          {isOpen ? conversation.showLess : conversation.showAll}
        </TextButton>
      )}
    </>
  );
}
