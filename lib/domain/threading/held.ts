import type { Person } from '../accounts';
import type { Holding } from '../governance/affairs';

/** Why a comment's words are not simply there, as its case tells it (governance.md, 2.5). */
export type Held = {
  as: Holding;
  caseId: string;
  /** Of the case, within its group. */
  number: number;
  /** The moderator who decided so; null where it was readers, or the group. */
  by: Person | null;
  /** The decision's; empty where nobody has decided yet. */
  reason: string;
  /** What is told instead of sealed words. */
  paraphrase: string;
};

/** Folded words are one press away; of what is hidden or sealed nobody but its author has any. */
export const areWordsOpen = (held: Pick<Held, 'as'> | null | undefined): boolean =>
  held == null || held.as === 'folded';
