'use client';
import { memo } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { buildTree, prune } from '@/lib/domain/threading/tree';
import { CommentItem } from './CommentItem';
import { useMarginTools } from './MarginContext';
import type { Conversation } from './margin-state';
import { shorten } from './shorten';

type Props = {
  conversation: Conversation;
  label: string | null;
  focused: boolean;
  onFocus: (threadId: string, options?: { reveal: boolean }) => void;
};

/** A conversation beside the words it is about. */
export const ThreadCard = memo(function ThreadCard({ conversation, label, focused, onFocus }: Props) {
  const { thread, comments } = conversation;
  const { reader } = useMessages();
  const { groups, busy } = useMarginTools();
  const own = thread.audience.kind === 'self';
  const audience = thread.audience;
  const name =
    audience.kind === 'self'
      ? reader.onlyMe
      : (groups.find((group) => group.id === audience.groupId)?.name ?? '');
  return (
    <article
      id={`thread-${thread.id}`}
      aria-label={reader.by(thread.author.name, name)}
      tabIndex={-1}
      className={`card${focused ? ' card-lifted' : ''}${own ? ' card-own' : ''}`}
      onClick={() => onFocus(thread.id)}
      onFocus={() => onFocus(thread.id)}
    >
      <header className="card-head">
        <button
          type="button"
          className="card-place"
          title={reader.showInText}
          onClick={() => onFocus(thread.id, { reveal: true })}
        >
          {label ?? reader.notHere}
        </button>
        <span className={`card-audience${own ? ' card-audience-own' : ''}`}>{name}</span>
      </header>
      <blockquote className="card-quote">{shorten(thread.quote)}</blockquote>
      <ol className="comments">
        {prune(buildTree(comments), (comment) => !comment.removed || busy.has(comment.id)).map((node) => (
          <CommentItem key={node.item.id} node={node} />
        ))}
      </ol>
    </article>
  );
});
