'use client';
import { useMessages } from '@/app/_client/MessagesProvider';
import { TextButton } from '@/app/_ui/TextButton';
import { VisuallyHidden } from '@/app/_ui/VisuallyHidden';
import { sayClosed } from '@/lib/domain/text/passage-link';
import type { CommentView } from '@/lib/present/comment';
import type { WordingView } from '@/lib/present/wording';
import { Moment } from './Moment';
import { useHistory } from './use-history';

type ButtonProps = { comment: CommentView; open: boolean; onToggle: (open: boolean) => void };

/** "edited", which opens what stood there before. */
export function HistoryButton({ comment, open, onToggle }: ButtonProps) {
  const { reader, conversation } = useMessages();
  if (!comment.abilities.readHistory) return <span> · {reader.edited}</span>;
  return (
    <>
      <span aria-hidden>·</span>
      <TextButton expanded={open} onClick={() => onToggle(!open)}>
        {reader.edited}
        <VisuallyHidden>({conversation.history})</VisuallyHidden>
      </TextButton>
    </>
  );
}

/** What a comment said before its edits, newest first. */
export function History({ comment }: { comment: CommentView }) {
  const { reader, conversation } = useMessages();
  const { wordings, failed, again, remove } = useHistory(comment);
  return (
    <section aria-label={conversation.historyOf(comment.author.name)} className="history">
      <div role="status">
        {!wordings && !failed && <p>{conversation.historyLoading}</p>}
        {failed && (
          <p>
            {conversation.historyFailed} <TextButton onClick={again}>{reader.tryAgain}</TextButton>
          </p>
        )}
      </div>
      <ol>
        {wordings?.map((wording) => (
          <Wording key={wording.version} wording={wording} onRemove={() => remove(wording.version)} />
        ))}
      </ol>
    </section>
  );
}

function Wording({ wording, onRemove }: { wording: WordingView; onRemove: () => void }) {
  const { conversation, talk } = useMessages();
  return (
    <li tabIndex={-1} className="wording">
      <div className="wording-head">
        <Moment at={wording.createdAt} />
        {wording.abilities.remove && (
          <TextButton
            onClick={(event) => {
              // The button goes with the words; whoever has no mouse stays where the words were.
              event.currentTarget.closest<HTMLElement>('.wording')?.focus({ preventScroll: true });
              onRemove();
            }}
          >
            {conversation.removeWording}
          </TextButton>
        )}
      </div>
      {wording.removed ? (
        <p className="comment-gone">{conversation.wordingRemoved}</p>
      ) : (
        <div
          className="comment-body"
          dangerouslySetInnerHTML={{ __html: sayClosed(wording.html, talk.closedPassage) }}
        />
      )}
    </li>
  );
}
