/**
 * A pure function from a string to a string, remembered for what was asked for last, up to so many characters of both
 * together: the same comment is rendered once, not once a reader, in a margin of ten and in one of ten thousand.
 */
export function remember(characters: number, compute: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  let held = 0;
  const forget = (key: string, value: string) => {
    known.delete(key);
    held -= key.length + value.length;
  };
  return (key) => {
    const before = known.get(key);
    const found = before ?? compute(key);
    if (before !== undefined) forget(key, before);
    known.set(key, found);
    held += key.length + found.length;
    for (const [oldest, value] of known) {
      if (held <= characters) break;
      forget(oldest, value);
    }
    return found;
  };
}
