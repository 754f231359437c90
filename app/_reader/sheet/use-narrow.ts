'use client';
import { useSyncExternalStore } from 'react';

/** As in the style sheets: from here down there is no room for a margin beside the text. */
const narrow = '(max-width: 68rem)';

export const isNarrow = (): boolean => matchMedia(narrow).matches;

function listen(onChange: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the margin has no column of its own. */
export const useNarrow = (): boolean => useSyncExternalStore(listen, isNarrow, () => false);
