export { describeRange } from './describe';
export type { AnchorOutcome, Candidate, QuoteSelector } from './outcome';
export { resolveQuotes } from './resolve';
export { sameWords } from './skeleton';
