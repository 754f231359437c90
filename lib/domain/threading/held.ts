import type { Person } from '../accounts';
import type { Holding } from '../governance/affairs';

/** Why a comment's words are not simply there, as its case tells it (governance.md, 2.5). */
export type Held = {
  as: Holding;
  /** Null where no case holds them, but whoever runs the site. */
  caseId: string | null;
  /** Of the case, within its group. */
  number: number | null;
  /** The moderator who decided so; null where it was readers, or the group. */
  by: Person | null;
  /** The decision's; empty where nobody has decided yet. */
  reason: string;
  /** What is told instead of sealed words. */
  paraphrase: string;
  /** Sealed by whoever runs the site, which no vote undoes; `purged`, a hash, where the words are gone for good. */
  operator?: { purged: string | null } | null;
  /** Folded until two members vouch for whoever wrote them. */
  waits?: boolean;
};

/** Folded words are one press away; of what is hidden or sealed nobody but its author has any. */
export const areWordsOpen = (held: Pick<Held, 'as'> | null | undefined): boolean =>
  held == null || held.as === 'folded';
