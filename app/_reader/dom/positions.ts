/**
 * Offsets of the canonical string ↔ places in the page, and nothing else. Each block says where it starts
 * (`data-start`), and its text nodes are the string's slices; marks and numbers are no text nodes.
 */
import type { Range as Span } from '@/lib/domain/text/structure';
import { lastAt } from '@/lib/domain/threading/notes-by-block';

export type Positions = { article: HTMLElement; blocks: HTMLElement[]; starts: number[] };

export function readPositions(article: HTMLElement): Positions {
  const blocks = [...article.querySelectorAll<HTMLElement>('[data-start]')];
  return { article, blocks, starts: blocks.map((block) => Number(block.dataset.start)) };
}

/** The text is one stop of the Tab key, once there is script that listens to it. */
export function makeFocusable({ article }: Positions): void {
  article.tabIndex = 0;
}

/** `asEnd`: a position between two text nodes belongs to the first of them, and otherwise to the second. */
function placeOf(
  positions: Positions,
  offset: number,
  asEnd: boolean,
): { node: Text; offset: number } | null {
  const block = positions.blocks[lastAt(positions.starts, asEnd ? Math.max(offset - 1, 0) : offset)];
  if (!block) return null;
  let left = offset - Number(block.dataset.start);
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
    if (left < node.length || (asEnd && left === node.length)) return { node, offset: left };
    left -= node.length;
    last = node;
  }
  return last && left <= 0 ? { node: last, offset: last.length } : null;
}

/** A live range over a half-open span of the canonical string; null where the page does not hold it. */
export function toRange(positions: Positions, { start, end }: Span): Range | null {
  const from = placeOf(positions, start, false);
  const to = placeOf(positions, end, true);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The same, which nothing keeps right: it costs nothing for as long as it is there. */
export function toStaticRange(positions: Positions, { start, end }: Span): StaticRange | null {
  const from = placeOf(positions, start, false);
  const to = placeOf(positions, end, true);
  if (!from || !to) return null;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** Whether the page holds there what came with it: a browser that translates, or an extension, may have put other words. */
export function isIntact({ blocks, starts }: Positions, { start, end }: Span): boolean {
  for (let index = lastAt(starts, start); index < blocks.length; index++) {
    const [from, next] = [starts[index] ?? 0, starts[index + 1]];
    if (from >= end) break;
    if (next !== undefined && blocks[index]?.textContent?.length !== next - from - 1) return false;
  }
  return true;
}

/** Browsers keep every range right at each change of the page, until it is swept away: thousands make all else slow. */
let measure: Range | null = null;

/** The first box of a span, in the window; undefined where it has none. */
export function firstBox(positions: Positions, { start, end }: Span): DOMRect | undefined {
  const from = placeOf(positions, start, false);
  const to = placeOf(positions, end, true);
  if (!from || !to) return undefined;
  measure ??= document.createRange();
  measure.setStart(from.node, from.offset);
  measure.setEnd(to.node, to.offset);
  return measure.getClientRects()[0];
}

const lengthBefore = (block: HTMLElement, node: Node, offset: number) => {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return range.toString().length;
};

const blockOf = (node: Node): HTMLElement | null => {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-start]') ?? null;
};

/** The offset of a point in the page; a point between blocks snaps to the next one, or as an end to the one before. */
export function toOffset(positions: Positions, node: Node, offset: number, asEnd: boolean): number | null {
  const block = blockOf(node);
  if (block && positions.article.contains(block))
    return Number(block.dataset.start) + lengthBefore(block, node, offset);
  if (!positions.article.contains(node) && node !== positions.article.parentNode) return null;
  const point = document.createRange();
  point.setStart(node, offset);
  const after = positions.blocks.findIndex((each) => point.comparePoint(each, 0) >= 0);
  if (!asEnd) return after === -1 ? null : (positions.starts[after] ?? null);
  const before = positions.blocks[(after === -1 ? positions.blocks.length : after) - 1];
  return before ? Number(before.dataset.start) + (before.textContent?.length ?? 0) : null;
}

/** The span of a DOM range, without white space at its ends; null when it marks no words of the article. */
export function toSpan(positions: Positions, range: Range): Span | null {
  const start = toOffset(positions, range.startContainer, range.startOffset, false);
  const end = toOffset(positions, range.endContainer, range.endOffset, true);
  if (start === null || end === null || end <= start) return null;
  const words = textOf(positions, { start, end });
  const lead = words.length - words.trimStart().length;
  const tail = words.length - words.trimEnd().length;
  return lead === words.length ? null : { start: start + lead, end: end - tail };
}

/** The slice of the canonical string that the page shows there: the blocks' texts joined by one line feed. */
export function textOf(positions: Positions, { start, end }: Span): string {
  const parts: string[] = [];
  for (let index = lastAt(positions.starts, start); index < positions.blocks.length; index++) {
    const from = positions.starts[index] ?? 0;
    // A span that ends where a block starts has the line feed before it: three clicks select a paragraph so.
    if (from > end) break;
    const text = positions.blocks[index]?.textContent ?? '';
    parts.push(text.slice(Math.max(start - from, 0), Math.max(end - from, 0)));
  }
  return parts.join('\n').slice(0, end - start);
}
