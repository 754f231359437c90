/** How the sentence cursor moves over a text: pure, over nothing but how many sentences each block has. */
export type Place = { block: number; sentence: number };
/** What is marked runs from `from` to `to`, in either direction; `to` is what moves. */
export type Cursor = { from: Place; to: Place };
export type Move = 'nextSentence' | 'previousSentence' | 'nextParagraph' | 'previousParagraph';
export type Sentences = { blocks: number; countOf: (block: number) => number };

/** The nearest block with sentences, from `block` on in one direction. */
function nearest({ blocks, countOf }: Sentences, block: number, direction: 1 | -1): number | null {
  for (let at = block; at >= 0 && at < blocks; at += direction) if (countOf(at) > 0) return at;
  return null;
}

function moved(to: Place, move: Move, extend: boolean, text: Sentences): Place {
  const last = (block: number) => text.countOf(block) - 1;
  const next = nearest(text, to.block + 1, 1);
  const previous = nearest(text, to.block - 1, -1);
  switch (move) {
    case 'nextSentence':
      if (to.sentence < last(to.block)) return { ...to, sentence: to.sentence + 1 };
      return next === null ? to : { block: next, sentence: 0 };
    case 'previousSentence':
      if (to.sentence > 0) return { ...to, sentence: to.sentence - 1 };
      return previous === null ? to : { block: previous, sentence: last(previous) };
    case 'nextParagraph': {
      // Marking more, one marks paragraphs to their ends.
      if (extend && to.sentence < last(to.block)) return { ...to, sentence: last(to.block) };
      if (next === null) return to;
      return { block: next, sentence: extend ? last(next) : 0 };
    }
    case 'previousParagraph':
      if (to.sentence > 0) return { ...to, sentence: 0 };
      return previous === null ? to : { block: previous, sentence: 0 };
  }
}

/** The cursor after a move: of its moving end alone, where it extends; of the whole otherwise. At an end of the text it stays. */
export function step({ from, to }: Cursor, move: Move, extend: boolean, text: Sentences): Cursor {
  const next = moved(to, move, extend, text);
  return extend ? { from, to: next } : { from: next, to: next };
}

const isBefore = (a: Place, b: Place) =>
  a.block < b.block || (a.block === b.block && a.sentence < b.sentence);

/** Its two ends in the order of the text. */
export const inOrder = ({ from, to }: Cursor): [Place, Place] =>
  isBefore(to, from) ? [to, from] : [from, to];
