'use client';
import { useState, type ReactNode } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { CopiedLine } from '@/app/_groups/CopiedLine';
import { EarlierLine } from '@/app/_groups/EarlierLine';
import { personName } from '@/app/_messages/person-name';
import { TextButton } from '@/app/_ui/TextButton';
import { buildTree, prune } from '@/lib/domain/threading/tree';
import { AlsoBefore } from '../sharing/AlsoBefore';
import { AudienceChanger } from './AudienceChanger';
import { CardAudience } from './CardAudience';
import { CardCertainty } from './CardCertainty';
import { CardFresh } from './CardFresh';
import { CardQuote } from './CardQuote';
import { CardStanding } from './CardStanding';
import { CardTags } from './CardTags';
import { CommentItem } from './CommentItem';
import { ForMeeting } from './ForMeeting';
import { HighlightActions } from './HighlightActions';
import { useMarginTools } from '../margin/MarginContext';
import type { Conversation } from '../margin/margin-state';
import { Moment } from './Moment';
import { TagEditor } from './TagEditor';
import { TendMenu } from './TendMenu';
import { ThreadContext } from './ThreadContext';

export type Shown = {
  conversation: Conversation;
  /** Where it stands in the text, in words; null where it stands nowhere in it. */
  label: string | null;
  onShowWords: (threadId: string) => void;
  onShowNews: (threadId: string) => void;
  /** It goes out of focus, and closes where it is folded. */
  onLeave: () => void;
  /** What stands at the end of its head. */
  end?: ReactNode;
};

/** A conversation: where and before whom it is held, the words it is about, and what is said. */
export function CardConversation({ conversation, label, onShowWords, onShowNews, onLeave, end }: Shown) {
  const { thread, comments, news } = conversation;
  const messages = useMessages();
  const { reader, talk } = messages;
  const { busy } = useMarginTools();
  const [changing, setChanging] = useState(false);
  const [tagging, setTagging] = useState(false);
  return (
    <>
      <header className="card-head">
        {(thread.about === 'text' || label !== null) && (
          <button
            type="button"
            className="card-place"
            title={reader.showInText}
            onClick={() => onShowWords(thread.id)}
          >
            {thread.about === 'text' ? reader.onWholeText : label}
          </button>
        )}
        <CardStanding conversation={conversation} />
        <CardFresh conversation={conversation} />
        <CardAudience
          conversation={conversation}
          open={changing}
          onToggle={() => setChanging(!changing)}
          counted={end !== undefined}
        />
        <TendMenu conversation={conversation} onTags={() => setTagging(true)} onLeave={onLeave} />
        {end}
      </header>
      <AlsoBefore thread={thread} />
      <EarlierLine thread={thread} words={messages.opening} />
      <CopiedLine thread={thread} words={messages.splitting}>
        <Moment at={thread.copiedAt ?? ''} />
      </CopiedLine>
      {changing && <AudienceChanger conversation={conversation} onClose={() => setChanging(false)} />}
      {tagging ? (
        <TagEditor thread={thread} onClose={() => setTagging(false)} />
      ) : (
        <CardTags thread={thread} />
      )}
      <CardCertainty thread={thread} />
      <CardQuote thread={thread} />
      {comments.length === 0 && (
        <>
          <p className="comment-who">{reader.markedBy(thread.author.name)}</p>
          <HighlightActions thread={thread} />
        </>
      )}
      <ThreadContext value={conversation}>
        <ol className="comments">
          {prune(buildTree(comments), (comment) => !comment.removed || busy.has(comment.id)).map((node) => (
            <CommentItem key={node.item.clientId ?? node.item.id} node={node} />
          ))}
        </ol>
      </ThreadContext>
      {thread.rested && (
        <p className="card-rest">
          {talk.restedBy(personName(thread.rested.by.name, messages))} <Moment at={thread.rested.at} />.{' '}
          {talk.wakes}
        </p>
      )}
      <ForMeeting thread={thread} />
      {news > 0 && (
        <p role="status" className="card-news">
          <TextButton onClick={() => onShowNews(thread.id)}>{reader.newReplies(news)}</TextButton>
        </p>
      )}
    </>
  );
}
