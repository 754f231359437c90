export { describeRange } from './describe';
export { diffTexts, type EqualStretch } from './differ';
export { buildMapper, mapRanges } from './map';
export type { AnchorOutcome, Candidate, QuoteSelector } from './outcome';
export { resolveQuotes } from './resolve';
export { sameWords } from './skeleton';
