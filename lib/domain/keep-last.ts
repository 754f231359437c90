/**
 * What was made last, under a name, up to so much of it together: what was not asked for the longest is forgotten first,
 * and what is too much alone is not kept. For what follows from things that never change.
 */
export function keepLast<T>(most: number) {
  const known = new Map<string, { value: T; weight: number }>();
  let held = 0;
  const forget = (key: string) => {
    held -= known.get(key)?.weight ?? 0;
    known.delete(key);
  };
  const find = (key: string): T | undefined => {
    const found = known.get(key);
    if (!found) return undefined;
    known.delete(key);
    known.set(key, found);
    return found.value;
  };
  const keep = (key: string, value: T, weight: number): T => {
    forget(key);
    if (weight > most) return value;
    known.set(key, { value, weight });
    held += weight;
    for (const oldest of known.keys()) {
      if (held <= most) break;
      forget(oldest);
    }
    return value;
  };
  return { find, keep };
}
