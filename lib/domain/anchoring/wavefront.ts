import type { Places } from './runs';

/**
 * Aligns a pattern with a text from which it differs little, in time that grows with the differences and hardly with the
 * length: the furthest-reaching points on each diagonal for 0, 1, 2 … edits (Ukkonen 1985; Myers 1986; Marco-Sola et al.,
 * “Fast gap-affine pairwise alignment using the wavefront algorithm”, 2021). What stands before and after the pattern in the
 * text is free.
 */
export type Wavefront = {
  /**
   * Aligns pattern[0, m) along the diagonals from `low` to `high` (text place minus pattern place) with at most `most` edits.
   * Writes for each code the place of the same code in the text, or −1; returns the number of edits, or −1 if they are more.
   */
  align(
    pattern: Uint16Array,
    m: number,
    text: Uint16Array,
    textLength: number,
    diagonals: { low: number; high: number },
    most: number,
    places: Places,
  ): number;
};

const nowhere = -2;

export function makeWavefront(): Wavefront {
  let fronts = new Int32Array(0);

  return {
    align(pattern, m, text, textLength, { low, high }, most, places) {
      // One more on each side, where nothing ever is.
      const width = high - low + 3;
      if (fronts.length < width * (most + 1)) fronts = new Int32Array(width * (most + 1) * 2);
      const reached = fronts;
      for (let edits = 0; edits <= most; edits += 1) {
        const here = edits * width;
        const before = here - width;
        reached[here] = nowhere;
        reached[here + width - 1] = nowhere;
        let end = -1;
        for (let d = 1; d < width - 1; d += 1) {
          const diagonal = low + d - 1;
          let i = 0;
          if (edits > 0) {
            i = (reached[before + d] ?? nowhere) + 1;
            const inserted = reached[before + d - 1] ?? nowhere;
            const dropped = (reached[before + d + 1] ?? nowhere) + 1;
            if (inserted > i) i = inserted;
            if (dropped > i) i = dropped;
          }
          if (i < 0 || i + diagonal < 0 || i + diagonal > textLength) {
            reached[here + d] = nowhere;
            continue;
          }
          while (i < m && i + diagonal < textLength && pattern[i] === text[i + diagonal]) i += 1;
          reached[here + d] = i;
          if (i >= m && end < 0) end = d;
        }
        if (end >= 0) {
          readBack(reached, width, edits, end, low, places, m);
          return edits;
        }
      }
      return -1;
    },
  };
}

function readBack(
  reached: Int32Array,
  width: number,
  edits: number,
  end: number,
  low: number,
  places: Places,
  m: number,
) {
  let [d, i] = [end, m];
  for (let left = edits; left >= 0; left -= 1) {
    const before = (left - 1) * width;
    const replaced = left > 0 ? (reached[before + d] ?? nowhere) + 1 : 0;
    const inserted = left > 0 ? (reached[before + d - 1] ?? nowhere) : 0;
    const dropped = left > 0 ? (reached[before + d + 1] ?? nowhere) + 1 : 0;
    const from = Math.min(m, Math.max(0, replaced, inserted, dropped));
    const diagonal = low + d - 1;
    while (i > from) {
      i -= 1;
      places[i] = i + diagonal;
    }
    if (left === 0) break;
    if (replaced >= from) places[--i] = -1;
    else if (inserted >= from) d -= 1;
    else {
      places[--i] = -1;
      d += 1;
    }
  }
}
