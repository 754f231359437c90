/**
 * How many words at least two texts differ in, where they are too long to be aligned: each word is counted in both,
 * wherever it stands. Memory is bounded, whatever the words: two of them may fall together, and are then not told apart.
 */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;
const buckets = 1 << 20;

export function countChanges() {
  const counts = new Int32Array(buckets);
  const add = (words: string, by: 1 | -1) => {
    for (const [each] of words.matchAll(word)) {
      const at = hash(each);
      counts[at] = (counts[at] ?? 0) + by;
    }
  };
  return {
    before: (words: string) => add(words, -1),
    after: (words: string) => add(words, 1),
    /** Of what was added until now. */
    changed: () => {
      const words = { in: 0, out: 0 };
      for (const count of counts)
        if (count > 0) words.in += count;
        else words.out -= count;
      return words;
    },
  };
}

/** FNV-1a, folded. */
function hash(each: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < each.length; at++) sum = Math.imul(sum ^ each.charCodeAt(at), 0x01000193);
  return (sum ^ (sum >>> 20)) & (buckets - 1);
}
