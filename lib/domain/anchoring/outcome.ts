/** A passage by its words; `hint` is its start in some earlier text. */
export type QuoteSelector = { exact: string; prefix?: string; suffix?: string; hint?: number };

/** A half-open range of UTF-16 code units, and how well the words there fit: 0 < score ≤ 1. */
export type Candidate = { start: number; end: number; score: number };

/**
 * Where a passage lies in a text. *exact*: its very words, among the same neighbours; *moved*: its very words, in another
 * place; *approximate*: words that changed (0 < score < 1); *ambiguous*: several places fit alike, and a person has to
 * choose; *orphaned*: nowhere for certain. What is only suggested is not a place.
 */
export type AnchorOutcome =
  | { state: 'exact' | 'moved'; start: number; end: number }
  | { state: 'approximate'; start: number; end: number; score: number }
  | { state: 'ambiguous'; candidates: Candidate[] }
  | { state: 'orphaned'; suggestion?: Candidate };
