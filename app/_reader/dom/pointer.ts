import { toOffset, type Positions } from './positions';

/** Safari has only the older of the two names. */
type Caret = { offsetNode: Node; offset: number } | null;
type Legacy = { caretRangeFromPoint?: (x: number, y: number) => Range | null };

function caretAt(x: number, y: number): Caret {
  if ('caretPositionFromPoint' in document) return document.caretPositionFromPoint(x, y);
  const range = (document as unknown as Legacy).caretRangeFromPoint?.(x, y);
  return range ? { offsetNode: range.startContainer, offset: range.startOffset } : null;
}

/** The offset of the canonical string under a point of the window; null beside the words. */
export function offsetAtPoint(positions: Positions, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  return caret && positions.article.contains(caret.offsetNode)
    ? toOffset(positions, caret.offsetNode, caret.offset, false)
    : null;
}
