'use client';
import { useEffect, useId, useRef } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { Button } from '@/app/_ui/Button';
import { TextField } from '@/app/_ui/TextField';
import type { View } from '@/lib/domain/audience';
import { maxQueryLength } from '@/lib/domain/search/query';
import { toSearched } from '@/lib/domain/search/search';

type Props = { textId: string; view: View; onClose: () => void };

/** One field over the text: where one is in it stays where it is until something is found. */
export function SearchDialog({ textId, view, onClose }: Props) {
  const { search } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const group = toSearched(view);
  useEffect(() => {
    const element = dialog.current;
    if (element?.open !== false) return;
    element.showModal();
    element.querySelector<HTMLElement>('input[type=search]')?.focus();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={titleId} className="keys" onClose={onClose}>
      <div className="keys-head">
        <h2 id={titleId}>{search.thisText}</h2>
        <Button size="sm" variant="quiet" onClick={() => dialog.current?.close()}>
          {search.close}
        </Button>
      </div>
      <form action="/search" role="search" aria-labelledby={titleId} className="search-line">
        <input type="hidden" name="text" value={textId} />
        {group !== null && <input type="hidden" name="group" value={group} />}
        <TextField
          name="q"
          type="search"
          label={search.words}
          hint={search.wordsHint}
          maxLength={maxQueryLength}
          autoComplete="off"
          required
        />
        <Button type="submit" variant="primary">
          {search.submit}
        </Button>
      </form>
    </dialog>
  );
}
