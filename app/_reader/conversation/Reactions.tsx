'use client';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { personName } from '@/app/_messages/person-name';
import { CountButton } from '@/app/_ui/CountButton';
import { TextButton } from '@/app/_ui/TextButton';
import type { CommentView } from '@/lib/present/comment';
import { AskButton } from './AskGroup';
import { HideButton } from './Hideable';
import { Reactors } from './Reactors';
import { useReactions } from './use-presses';

/** Whether the four words, and who said them, are opened at a comment. */
export function useReactionsOpen() {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, toggle: () => setOpen(!isOpen), close: () => setOpen(false) };
}
type Opening = ReturnType<typeof useReactionsOpen>;

/**
 * In the line of commands: the way to say one of the four words, and how many said them. Their place is kept while nobody
 * has, so that nothing moves when somebody does.
 */
export function ReactionButtons({ comment, opening }: { comment: CommentView; opening: Opening }) {
  const { talk } = useMessages();
  const said = useReactions(comment).said.filter(({ count }) => count > 0);
  const [first, ...others] = said;
  const { isOpen, toggle, close } = opening;
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !isOpen) return;
    event.preventDefault();
    close();
  }
  return (
    <>
      {comment.abilities.react && (
        <TextButton expanded={isOpen} onClick={toggle} onKeyDown={onKeyDown}>
          {talk.react}
        </TextButton>
      )}
      <span className="reaction-count">
        {first && (
          <CountButton
            count={first.count}
            label={[
              talk.reaction[first.kind],
              ...others.map(({ kind, count }) => `${count} ${talk.reaction[kind]}`),
            ].join(', ')}
            expanded={isOpen}
            onClick={toggle}
            onKeyDown={onKeyDown}
          />
        )}
      </span>
    </>
  );
}

type PanelProps = { comment: CommentView; opening: Opening; onAsk: () => void };

/** The four words to press, who said which, and what one may do against it. */
export function ReactionPanel({ comment, opening, onAsk }: PanelProps) {
  const messages = useMessages();
  const { talk } = messages;
  const { said, press } = useReactions(comment);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  function leave(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    const line = panel.current?.previousElementSibling;
    line?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    opening.close();
  }
  return (
    <div ref={panel} className="reaction-panel" onKeyDown={leave}>
      {comment.abilities.react && (
        <div role="group" aria-labelledby={id} className="reaction-words">
          <span id={id} className="sr-only">
            {talk.reactTo(personName(comment.author.name, messages))}
          </span>
          {said.map(({ kind, mine }) => (
            <button
              key={kind}
              type="button"
              aria-pressed={mine}
              className="reaction-word"
              onClick={() => press(kind, !mine)}
            >
              {talk.reaction[kind]}
            </button>
          ))}
        </div>
      )}
      {comment.abilities.react && (comment.abilities.hide || comment.abilities.flag) && (
        <p className="comment-actions">
          <HideButton comment={comment} />
          <AskButton comment={comment} onAsk={onAsk} />
        </p>
      )}
      <Reactors comment={comment} said={said} />
    </div>
  );
}
