'use client';
import { useEffect, useRef, type FormEvent, type KeyboardEvent } from 'react';
import { AskFields } from '@/app/_governing/_client/AskFields';
import { useMessages } from '@/app/_client/MessagesProvider';
import { personName } from '@/app/_messages/person-name';
import { Button } from '@/app/_ui/Button';
import { Notice } from '@/app/_ui/Notice';
import { TextButton } from '@/app/_ui/TextButton';
import type { CommentView } from '@/lib/present/comment';
import { useMarginTools } from '../margin/MarginContext';
import { useAsking } from './use-asking';
import { useFlood } from './use-flood';

type Props = { comment: CommentView };

export function AskButton({ comment, onAsk }: Props & { onAsk: () => void }) {
  const { cases } = useMessages();
  return comment.abilities.flag ? <TextButton onClick={onAsk}>{cases.look}</TextButton> : null;
}

/** Where there are but two, it is a note to the other. */
function useOfTwo({ audience }: CommentView): boolean {
  const { groups } = useMarginTools();
  if (audience.kind === 'self') return false;
  return groups.find(({ id }) => id === audience.groupId)?.memberCount === 2;
}

/** What one asks the group to look at, in a card: of what kind it is, and a line. Nobody is told who asked. */
export function AskGroup({ comment, onClose }: Props & { onClose: () => void }) {
  const messages = useMessages();
  const { cases } = messages;
  const form = useRef<HTMLFormElement>(null);
  const ofTwo = useOfTwo(comment);
  const { ask, isSending, words, toCard } = useAsking(comment, onClose, ofTwo);
  const flood = useFlood(comment);
  const name = personName(comment.author.name, messages);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void ask(new FormData(event.currentTarget));
  }
  function leave() {
    toCard();
    onClose();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave();
  }
  return (
    <form
      ref={form}
      className="ask-group"
      aria-label={cases.lookAt(name)}
      onSubmit={submit}
      onKeyDown={onKeyDown}
    >
      <p className="text-soft">{ofTwo ? cases.two.about(name) : cases.lookAbout}</p>
      <AskFields values={{}} errorOf={() => undefined} {...{ ofTwo, name, flood }} />
      {words !== '' && <Notice tone="error">{words}</Notice>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" size="sm" aria-disabled={isSending || undefined}>
          {isSending ? messages.kit.busy : cases.ask}
        </Button>
        <TextButton onClick={leave}>{cases.cancel}</TextButton>
      </div>
    </form>
  );
}
