/**
 * What is in a text besides its words: emphasis, links, the marks of notes, the source's pages. A difference of words
 * tells nothing of it, and another copy may have less; so it is told in numbers what is gone and what is new.
 */
import type { Range } from '../text/structure';
import type { Source } from './blocks';
import { carryThrough } from './carry';
import { sameWords } from './word-diff';

export type Besides = 'emphases' | 'links' | 'noteMarks' | 'pages';
export type BesidesChange = { what: Besides; gone: number; come: number };

/** `is` what it is besides where it stands; `by` the words that it is known by. */
type Piece = Range & { what: Besides; is: string; by: string };

const all: readonly Besides[] = ['emphases', 'links', 'noteMarks', 'pages'];

/** The source of a quotation is found by its words alone, in every format. */
function piecesOf({ text, structure: { marks, noteRefs, pageBreaks } }: Source): Piece[] {
  const point = (at: number) => ({ start: at, end: at });
  return [
    ...marks.flatMap(({ kind, href = '', target = '', start, end }): Piece[] => {
      if (kind === 'source') return [];
      const what = kind === 'link' || kind === 'wikilink' ? 'links' : 'emphases';
      return [{ what, is: `${kind} ${href} ${target}`, by: text.slice(start, end), start, end }];
    }),
    ...noteRefs.map(({ at }): Piece => ({
      ...{ what: 'noteMarks', is: '', by: text.slice(Math.max(0, at - 12), at) },
      ...point(at),
    })),
    ...pageBreaks.map(({ at, label }): Piece => ({ what: 'pages', is: label, by: '', ...point(at) })),
  ];
}

/** Those of which something is gone or new. What stands at the same words, or where they went, is neither. */
export function compareBesides(before: Source, after: Source): BesidesChange[] {
  const nameOf = ({ what, is, by }: Piece) => [what, is, by].join('\n');
  const known = leave(piecesOf(before), piecesOf(after), nameOf, nameOf);
  const places = known.gone.length > 0 && known.come.length > 0 ? placesFor(before, after) : null;
  const { gone, come } = places ? leave(known.gone, known.come, places.was, places.is) : known;
  const countIn = (pieces: readonly Piece[], what: Besides) =>
    pieces.filter((each) => each.what === what).length;
  return all
    .map((what) => ({ what, gone: countIn(gone, what), come: countIn(come, what) }))
    .filter((each) => each.gone + each.come > 0);
}

function placesFor(before: Source, after: Source) {
  const same = sameWords(before.text, after.text);
  const carrier = carryThrough(same, before.text.length, after.text.length);
  const name = ({ what, is }: Piece, at: Range | null) => [what, is, at?.start, at?.end].join('\n');
  return {
    was: (piece: Piece) => {
      const at = carrier.point(piece.start);
      return name(piece, piece.start < piece.end ? carrier.range(piece) : { start: at, end: at });
    },
    is: (piece: Piece) => name(piece, piece),
  };
}

type Name = (piece: Piece) => string;

/** What has not its like in the other. */
function leave(before: readonly Piece[], after: readonly Piece[], was: Name, is: Name) {
  const left = new Map<string, number>();
  for (const piece of before) left.set(was(piece), (left.get(was(piece)) ?? 0) + 1);
  const take = (name: string) => {
    const n = left.get(name) ?? 0;
    if (n > 0) left.set(name, n - 1);
    return n > 0;
  };
  const come = after.filter((piece) => !take(is(piece)));
  return { gone: before.filter((piece) => take(was(piece))), come };
}
