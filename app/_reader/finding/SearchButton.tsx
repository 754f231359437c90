'use client';
import { useState, type MouseEvent } from 'react';
import { useMessages } from '@/app/_client/MessagesProvider';
import { searchPath } from '@/lib/domain/search/addresses';
import { toSearched } from '@/lib/domain/search/search';
import type { View } from '@/lib/domain/audience';
import { useKeys } from '../keys/use-keys';
import { SearchDialog } from './SearchDialog';

type Props = { textId: string; view: View };

/** Asks what to look for in this text and its margin; so does `/`. Without script it leads to the page that does. */
export function SearchButton({ textId, view }: Props) {
  const { search } = useMessages();
  const [open, setOpen] = useState(false);
  useKeys({ search: () => setOpen(true) });
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <a href={searchPath({ text: textId, group: toSearched(view) })} onClick={press}>
        {search.thisText}
      </a>
      {open && <SearchDialog textId={textId} view={view} onClose={() => setOpen(false)} />}
    </>
  );
}
