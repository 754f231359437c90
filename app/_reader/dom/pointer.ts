import { toOffset, toRange, type Positions } from './positions';

/** Safari has only the older of the two names. */
type Caret = { offsetNode: Node; offset: number } | null;
type Legacy = { caretRangeFromPoint?: (x: number, y: number) => Range | null };

function caretAt(x: number, y: number): Caret {
  if ('caretPositionFromPoint' in document) return document.caretPositionFromPoint(x, y);
  const range = (document as unknown as Legacy).caretRangeFromPoint?.(x, y);
  return range ? { offsetNode: range.startContainer, offset: range.startOffset } : null;
}

const covers = ({ left, right, top, bottom }: DOMRect, x: number, y: number) =>
  left <= x && x <= right && top <= y && y <= bottom;

/**
 * The offset in the canonical string of the character under a point of the window; null beside the words: a caret goes
 * to the nearest character, however far, and stands before or after the one that is meant.
 */
export function offsetAtPoint(positions: Positions, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  if (!caret || !positions.article.contains(caret.offsetNode)) return null;
  const offset = toOffset(positions, caret.offsetNode, caret.offset, false);
  if (offset === null) return null;
  const isAt = (start: number) => {
    const rects = start < 0 ? undefined : toRange(positions, { start, end: start + 1 })?.getClientRects();
    return [...(rects ?? [])].some((rect) => covers(rect, x, y));
  };
  return [offset, offset - 1].find(isAt) ?? null;
}
