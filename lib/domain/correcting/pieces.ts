/** The words of a block as somebody typed them → the words of the blocks that they make. */
import { verbatimKinds } from '../text/build-text';
import { clean } from '../ingestion/clean';
import type { BlockKind } from '../text/structure';

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * An empty line parts. Where the block had empty lines of its own (verse, code), two of them do. Line breaks are spaces
 * but where the kind keeps them; what has no words is no piece.
 */
export function piecesOf(typed: string, kind: BlockKind, before: string): string[] {
  if (kind === 'separator') return [''];
  const isVerbatim = verbatimKinds.includes(kind);
  const hasOwn = isVerbatim && /\n[ \t]*\n/.test(before);
  const parted = clean(typed).text.split(hasOwn ? /\n(?:[ \t]*\n){2,}/ : /\n(?:[ \t]*\n)+/);
  return parted
    .map((piece) => (isVerbatim ? piece.replace(/^\n+|\n+$/g, '') : inOneLine(piece)))
    .filter((piece) => piece.trim() !== '');
}

/** By the line, and not by one expression for what stands around a break: that goes over long white space again and again. */
const inOneLine = (piece: string): string =>
  piece
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
    .replace(/\s/g, ' ');

/** What stands between the words of two blocks that become one. */
export function seam(first: string, second: string, kind: BlockKind): string {
  if (verbatimKinds.includes(kind)) return '\n';
  const [left, right] = [first.trimEnd().slice(-1), second.trimStart().slice(0, 1)];
  if (first.trim() === '' || second.trim() === '') return '';
  return unspaced.test(left) && unspaced.test(right) ? '' : ' ';
}
