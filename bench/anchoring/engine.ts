/** The front door of lib/domain/anchoring, so that another engine can be measured in its place. */
import type { AnchorOutcome, QuoteSelector } from '@/lib/domain/anchoring';
import type { Range } from './edited';

export type Outcome = AnchorOutcome;
export type Engine = {
  resolveQuotes: (text: string, selectors: readonly QuoteSelector[]) => Outcome[];
  mapRanges: (before: string, after: string, ranges: readonly Range[]) => Outcome[];
};

/** The plain baseline: the first place where the very words stand. */
export const resolveByIndexOf: Engine['resolveQuotes'] = (text, selectors) =>
  selectors.map(({ exact }) => {
    const start = exact === '' ? -1 : text.indexOf(exact);
    return start < 0 ? { state: 'orphaned' } : { state: 'exact', start, end: start + exact.length };
  });
