/**
 * Approximate matching of a pattern within a text, by bit vectors: Myers, “A fast bit-vector algorithm for approximate
 * string matching based on dynamic programming”, J. ACM 46 (1999), in Hyyrö’s formulation in blocks (2003); the columns
 * are kept, so that the alignment itself can be read back.
 */
export type Aligner = {
  /**
   * Aligns pattern[0, m) with text[from, to) at the least number of edits; what stands before and after it in the text is
   * free unless `whole`. Writes for each code of the pattern the place in the text of the same code that it stands on, or
   * −1, into `places`; returns the number of edits.
   */
  align(
    pattern: Uint16Array,
    m: number,
    text: Uint16Array,
    from: number,
    to: number,
    places: Int32Array,
    whole?: boolean,
  ): number;
};

const wordBits = 32;

export function makeAligner(): Aligner {
  // For each code the places in the pattern where it stands; only the rows of the codes in use are touched.
  let width = 0;
  let equal = new Int32Array(0);
  let plus = new Int32Array(0);
  let minus = new Int32Array(0);

  function makeRoom(blocks: number, columns: number) {
    if (blocks > width) {
      width = Math.max(blocks, 8);
      equal = new Int32Array(0x10000 * width);
    }
    const cells = (columns + 1) * blocks;
    if (plus.length >= cells) return;
    plus = new Int32Array(cells * 2);
    minus = new Int32Array(cells * 2);
  }

  return {
    align(pattern, m, text, from, to, places, whole = false) {
      const columns = to - from;
      const blocks = Math.ceil(m / wordBits);
      makeRoom(blocks, columns);
      const [ups, downs, masks, rowLength] = [plus, minus, equal, width];
      for (let i = 0; i < m; i += 1) {
        const slot = (pattern[i] ?? 0) * rowLength + (i >>> 5);
        masks[slot] = (masks[slot] ?? 0) | (1 << (i & 31));
      }
      for (let b = 0; b < blocks; b += 1) {
        ups[b] = -1;
        downs[b] = 0;
      }
      const last = 1 << ((m - 1) & 31);
      let edits = m;
      let least = m;
      let end = 0;
      for (let j = 1; j <= columns; j += 1) {
        const row = (text[from + j - 1] ?? 0) * rowLength;
        const here = j * blocks;
        const before = here - blocks;
        let carryPlus = whole ? 1 : 0;
        let carryMinus = 0;
        for (let b = 0; b < blocks; b += 1) {
          const vp = ups[before + b] ?? 0;
          const vn = downs[before + b] ?? 0;
          const eq = (masks[row + b] ?? 0) | carryMinus;
          const xv = (masks[row + b] ?? 0) | vn;
          const xh = (((eq & vp) + vp) ^ vp) | eq;
          let hp = vn | ~(xh | vp);
          let hn = vp & xh;
          if (b === blocks - 1) {
            if (hp & last) edits += 1;
            else if (hn & last) edits -= 1;
          }
          const nextPlus = hp >>> 31;
          const nextMinus = hn >>> 31;
          hp = (hp << 1) | carryPlus;
          hn = (hn << 1) | carryMinus;
          ups[here + b] = hn | ~(xv | hp);
          downs[here + b] = hp & xv;
          carryPlus = nextPlus;
          carryMinus = nextMinus;
        }
        if (edits < least) {
          least = edits;
          end = j;
        }
      }
      if (whole) [least, end] = [edits, columns];
      for (let i = 0; i < m; i += 1) masks[(pattern[i] ?? 0) * rowLength + (i >>> 5)] = 0;

      let i = m;
      let j = end;
      while (i > 0) {
        const block = (i - 1) >>> 5;
        const bit = 1 << ((i - 1) & 31);
        if ((ups[j * blocks + block] ?? 0) & bit) places[--i] = -1;
        else if ((downs[(j - 1) * blocks + block] ?? 0) & bit) j -= 1;
        else {
          i -= 1;
          j -= 1;
          places[i] = pattern[i] === text[from + j] ? from + j : -1;
        }
      }
      return least;
    },
  };
}
