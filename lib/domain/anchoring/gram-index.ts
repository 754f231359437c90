/**
 * Where pieces of eleven letters stand in a text: its skeleton is sampled at every few letters, once, and a quote asks for
 * each of its own pieces. A hit at text place t for quote place q is a vote for the diagonal t − q.
 */
export const gramLength = 11;

/** One in so many pieces of the text is in the index. */
export const sampling = 4;

const base = 0x01000193;
const spread = 0x9e3779b1;
let top = 1;
for (let i = 1; i < gramLength; i += 1) top = Math.imul(top, base);

/** A piece that stands in more places than this says nothing about where a quote is. */
const tooCommon = 24;

export type GramIndex = {
  /** Writes the diagonals that the codes from `from` to `to` vote for into `votes`; returns how many. */
  vote(codes: Uint16Array, from: number, to: number, votes: Int32Array): number;
};

export function buildGramIndex(codes: Uint16Array): GramIndex {
  const step = sampling;
  const count = Math.max(0, Math.floor((codes.length - gramLength) / step) + 1);
  const bits = Math.max(8, Math.ceil(Math.log2(count + 1)));
  const heads = new Int32Array(1 << bits).fill(-1);
  // Of each sample its hash and the next in the same slot, side by side: a look is one line of the cache.
  const samples = new Int32Array(count * 2);
  const shift = 32 - bits;
  // Most pieces of a text that changed are in no slot: a smaller table says so first.
  const filterShift = 32 - Math.min(27, bits + 3);
  const filter = new Uint8Array(1 << (32 - filterShift - 3));
  let hash = 0;
  for (let i = 0; i < codes.length; i += 1) {
    if (i >= gramLength) hash = (hash - Math.imul(codes[i - gramLength] ?? 0, top)) | 0;
    hash = (Math.imul(hash, base) + (codes[i] ?? 0)) | 0;
    const start = i - gramLength + 1;
    if (start < 0 || start % step !== 0) continue;
    const entry = start / step;
    const mixed = Math.imul(hash, spread) >>> 0;
    const slot = mixed >>> shift;
    const bit = mixed >>> filterShift;
    filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    samples[entry * 2] = hash;
    samples[entry * 2 + 1] = heads[slot] ?? -1;
    heads[slot] = entry;
  }

  return {
    vote(quote, from, to, votes) {
      let cast = 0;
      let rolling = 0;
      for (let i = from; i < to; i += 1) {
        if (i >= from + gramLength) rolling = (rolling - Math.imul(quote[i - gramLength] ?? 0, top)) | 0;
        rolling = (Math.imul(rolling, base) + (quote[i] ?? 0)) | 0;
        const start = i - gramLength + 1;
        if (start < from) continue;
        const mixed = Math.imul(rolling, spread) >>> 0;
        const bit = mixed >>> filterShift;
        if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) continue;
        const before = cast;
        let entry = heads[mixed >>> shift] ?? -1;
        while (entry >= 0) {
          if (samples[entry * 2] === rolling) {
            if (cast - before >= tooCommon || cast >= votes.length) {
              cast = before;
              break;
            }
            votes[cast++] = entry * step - start;
          }
          entry = samples[entry * 2 + 1] ?? -1;
        }
      }
      return cast;
    },
  };
}
