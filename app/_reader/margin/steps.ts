/** From one note to the next, over the whole text and round. Pure. */
export type Direction = 'next' | 'previous';
export type Step = { index: number; /** Whether it went past the last or the first. */ wrapped: boolean };

/**
 * The place to go to among `count`. `current` is where one is; without it, `following` says how many lie before what is
 * being read, so that the next one is the first that follows it, and the previous one the last before it.
 */
export function stepFrom(
  count: number,
  { current, following }: { current: number | null; following: number },
  direction: Direction,
): Step | null {
  if (count === 0) return null;
  const index =
    direction === 'next' ? (current === null ? following : current + 1) : (current ?? following) - 1;
  const around = (index + count) % count;
  return { index: around, wrapped: around !== index };
}
