/** Sentences of one paragraph, from the first to the last that are chosen; a passage has no holes. */
export type Chosen = { first: number; last: number } | null;

export const isChosen = (chosen: Chosen, index: number): boolean =>
  chosen !== null && chosen.first <= index && index <= chosen.last;

/**
 * Choosing one more takes in what lies between. Taking one away leaves what comes before it, or after it where that is
 * the first.
 */
export function toggleSentence(chosen: Chosen, index: number): Chosen {
  if (chosen === null) return { first: index, last: index };
  const { first, last } = chosen;
  if (!isChosen(chosen, index)) return { first: Math.min(first, index), last: Math.max(last, index) };
  if (first === last) return null;
  return index === first ? { first: first + 1, last } : { first, last: index - 1 };
}
