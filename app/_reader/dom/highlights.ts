/**
 * Highlights are painted by the browser (CSS Custom Highlight API) and leave the text's nodes alone. Where the API is
 * missing nothing is painted, and the notes still name and quote their passages.
 */
import type { Range as Span } from '@/lib/domain/text/structure';
import { toRange, toStaticRange, type Positions } from './positions';

/**
 * From the lowest to the topmost. Overlapping passages are painted once more, by how many lie over each other: `deep`,
 * `deeper`, `deepest`, or `both` where some are own.
 */
export const highlightNames = [
  'catena-unsure',
  'catena-group',
  'catena-own',
  'catena-deep',
  'catena-deeper',
  'catena-deepest',
  'catena-both',
  'catena-found',
  'catena-draft',
  'catena-point',
  'catena-focus',
  'catena-perhaps',
  'catena-choice',
] as const;
export type HighlightName = (typeof highlightNames)[number];

function set(name: HighlightName, ranges: readonly AbstractRange[]): void {
  if (ranges.length === 0 && !CSS.highlights.has(name)) return;
  const highlight = new Highlight(...ranges);
  highlight.priority = highlightNames.indexOf(name);
  CSS.highlights.set(name, highlight);
}

/** A few passages, by ranges that the browser keeps right. */
export function paint(positions: Positions, name: HighlightName, spans: readonly Span[]): void {
  if (!('highlights' in CSS)) return;
  set(
    name,
    spans.flatMap((span) => toRange(positions, span) ?? []),
  );
}

/** Any number of passages: the text does not change, and ranges that are kept right make every change of a page slow. */
export function paintMany(positions: Positions, name: HighlightName, spans: readonly Span[]): void {
  if (!('highlights' in CSS)) return;
  set(
    name,
    spans.flatMap((span) => toStaticRange(positions, span) ?? []),
  );
}

export function clearHighlights(): void {
  if (!('highlights' in CSS)) return;
  for (const name of highlightNames) CSS.highlights.delete(name);
}
