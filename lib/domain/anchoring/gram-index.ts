/**
 * Where pieces of eleven letters stand in a text: about one in four is kept, chosen by what it is and not by where it stands,
 * so that a quote looks up the same ones. A hit at text place t for quote place q is a vote for the diagonal t − q.
 * (Sampling by content: Schleimer, Wilkerson and Aiken, “Winnowing”, SIGMOD 2003.)
 */
export const gramLength = 11;

/** One in so many pieces is kept. */
export const sampling = 4;

const base = 0x01000193;
const spread = 0x9e3779b1;
let top = 1;
for (let i = 1; i < gramLength; i += 1) top = Math.imul(top, base);

/** Its highest bits say where a piece is kept, its lowest whether it is. */
const mix = (hash: number) => Math.imul(hash ^ (hash >>> 15), spread) >>> 0;
const isKept = (mixed: number) => (mixed & (sampling - 1)) === 0;

/** A piece that stands in more places than this says nothing about where a quote is. */
const tooCommon = 24;

export type GramIndex = {
  /** Writes the diagonals that the codes from `from` to `to` vote for into `votes`; returns how many. */
  vote(codes: Uint16Array, from: number, to: number, votes: Int32Array): number;
};

export function buildGramIndex(codes: Uint16Array): GramIndex {
  const bits = Math.max(8, Math.ceil(Math.log2(codes.length / sampling + 1)));
  const shift = 32 - bits;
  const heads = new Int32Array(1 << bits).fill(-1);
  // Of each piece its hash, its place, and the next in the same slot.
  let kept = new Int32Array((Math.ceil(codes.length / sampling) + 64) * 3);
  let size = 0;
  let hash = 0;
  for (let i = 0; i < codes.length; i += 1) {
    if (i >= gramLength) hash = (hash - Math.imul(codes[i - gramLength] ?? 0, top)) | 0;
    hash = (Math.imul(hash, base) + (codes[i] ?? 0)) | 0;
    const mixed = mix(hash);
    if (i < gramLength - 1 || !isKept(mixed)) continue;
    if (size + 3 > kept.length) {
      const more = new Int32Array(kept.length * 2);
      more.set(kept);
      kept = more;
    }
    const slot = mixed >>> shift;
    kept[size] = hash;
    kept[size + 1] = i - gramLength + 1;
    kept[size + 2] = heads[slot] ?? -1;
    heads[slot] = size;
    size += 3;
  }
  const pieces = kept;
  // Looked up first and followed afterwards, so that one place of the memory is not waited for before the next is asked for.
  let sought = new Int32Array(0);

  return {
    vote(quote, from, to, votes) {
      if (sought.length < (to - from) * 3) sought = new Int32Array((to - from) * 6);
      let end = 0;
      let rolling = 0;
      for (let i = from; i < to; i += 1) {
        if (i >= from + gramLength) rolling = (rolling - Math.imul(quote[i - gramLength] ?? 0, top)) | 0;
        rolling = (Math.imul(rolling, base) + (quote[i] ?? 0)) | 0;
        const start = i - gramLength + 1;
        const mixed = mix(rolling);
        if (start < from || !isKept(mixed)) continue;
        sought[end] = rolling;
        sought[end + 1] = start;
        sought[end + 2] = heads[mixed >>> shift] ?? -1;
        end += 3;
      }
      let cast = 0;
      for (let at = 0; at < end; at += 3) {
        const before = cast;
        const [hash, start] = [sought[at] ?? 0, sought[at + 1] ?? 0];
        let entry = sought[at + 2] ?? -1;
        while (entry >= 0) {
          if (pieces[entry] === hash) {
            if (cast - before >= tooCommon || cast >= votes.length) {
              cast = before;
              break;
            }
            votes[cast++] = (pieces[entry + 1] ?? 0) - start;
          }
          entry = pieces[entry + 2] ?? -1;
        }
      }
      return cast;
    },
  };
}
