'use client';
import { memo, useState } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { buildTree, prune } from '@/lib/domain/threading/tree';
import { AudienceChanger } from './AudienceChanger';
import { CardAudience } from './CardAudience';
import { CommentItem } from './CommentItem';
import { useMarginTools } from './MarginContext';
import type { Conversation } from './margin-state';
import { shorten } from './shorten';
import { useAudience } from './use-audience';
import type { FocusOptions } from './use-focus';

type Props = {
  conversation: Conversation;
  label: string | null;
  focused: boolean;
  pointed: boolean;
  onFocus: (threadId: string, options?: FocusOptions) => void;
  onPoint: (threadId: string | null) => void;
  onShowWords: (threadId: string) => void;
  onShowNews: (threadId: string) => void;
};

/** A conversation beside the words it is about. */
export const ThreadCard = memo(function ThreadCard({
  conversation,
  label,
  focused,
  pointed,
  onPoint,
  onFocus,
  onShowWords,
  onShowNews,
}: Props) {
  const { thread, comments, news } = conversation;
  const { reader } = useMessages();
  const { busy } = useMarginTools();
  const { name, own } = useAudience(thread);
  const [changing, setChanging] = useState(false);
  return (
    <article
      id={`thread-${thread.id}`}
      aria-label={reader.by(thread.author.name, name)}
      tabIndex={-1}
      className={`card${focused ? ' card-lifted' : pointed ? ' card-pointed' : ''}${own ? ' card-own' : ''}`}
      onPointerEnter={() => onPoint(thread.id)}
      onPointerLeave={() => onPoint(null)}
      onClick={() => onFocus(thread.id)}
      onFocus={() => onFocus(thread.id)}
    >
      <header className="card-head">
        <button
          type="button"
          className="card-place"
          title={reader.showInText}
          onClick={() => onShowWords(thread.id)}
        >
          {thread.about === 'text' ? reader.onWholeText : (label ?? reader.notHere)}
        </button>
        <CardAudience conversation={conversation} open={changing} onToggle={() => setChanging(!changing)} />
      </header>
      {changing && <AudienceChanger conversation={conversation} onClose={() => setChanging(false)} />}
      {thread.about === 'passage' && <blockquote className="card-quote">{shorten(thread.quote)}</blockquote>}
      {comments.length === 0 && <p className="comment-who">{reader.markedBy(thread.author.name)}</p>}
      <ol className="comments">
        {prune(buildTree(comments), (comment) => !comment.removed || busy.has(comment.id)).map((node) => (
          <CommentItem key={node.item.id} node={node} />
        ))}
      </ol>
      {news > 0 && (
        <p role="status" className="card-news">
          <TextButton onClick={() => onShowNews(thread.id)}>{reader.newReplies(news)}</TextButton>
        </p>
      )}
    </article>
  );
});
