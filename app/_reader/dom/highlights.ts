/**
 * Highlights are painted by the browser (CSS Custom Highlight API) and leave the text's nodes alone. Where the API is
 * missing nothing is painted, and the notes still name and quote their passages.
 */
import type { Range as Span } from '@/lib/domain/text/structure';
import { toRange, type Positions } from './positions';

/** From the lowest to the topmost. Overlapping passages are painted once more: `deep`, or `both` where some are own. */
export const highlightNames = [
  'catena-group',
  'catena-own',
  'catena-deep',
  'catena-both',
  'catena-found',
  'catena-draft',
  'catena-point',
  'catena-focus',
  'catena-choice',
] as const;
export type HighlightName = (typeof highlightNames)[number];

export function paint(positions: Positions, name: HighlightName, spans: readonly Span[]): void {
  if (!('highlights' in CSS)) return;
  const ranges = spans.flatMap((span) => toRange(positions, span) ?? []);
  if (ranges.length === 0 && !CSS.highlights.has(name)) return;
  const highlight = new Highlight(...ranges);
  highlight.priority = highlightNames.indexOf(name);
  CSS.highlights.set(name, highlight);
}

export function clearHighlights(): void {
  if (!('highlights' in CSS)) return;
  for (const name of highlightNames) CSS.highlights.delete(name);
}
