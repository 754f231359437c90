/** A pure function of a string, remembered for the last `limit` arguments used: the same comment is rendered once, not once a reader. */
export function remember<T>(limit: number, compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? compute(key);
    known.delete(key);
    known.set(key, found);
    const oldest = known.keys().next();
    if (known.size > limit && !oldest.done) known.delete(oldest.value);
    return found;
  };
}
