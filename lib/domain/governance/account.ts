/** What became of a decision, and what a moderator has to show for when the office is over. */
import { sanctions, type Affairs, type Decision, type Sanction } from './affairs';
import { byId } from './evolve';
import { openAppeal } from './standing-now';

export const decisionStates = ['STANDING', 'APPEALED', 'UPHELD', 'OVERTURNED', 'UNDONE', 'FINAL'] as const;
export type DecisionState = (typeof decisionStates)[number];

/** An appeal on which the members have voted, or are voting: there is never another. */
export const wasAppealed = (affairs: Affairs, decisionId: string): boolean =>
  affairs.petitions.some(
    ({ kind, objectId, ballotId }) => kind === 'appeal' && objectId === decisionId && ballotId !== null,
  );

export function stateOfDecision(decision: Decision, affairs: Affairs, at: number): DecisionState {
  if (decision.undoneAt !== null) return decision.undoneBy === 'APPEAL' ? 'OVERTURNED' : 'UNDONE';
  if (openAppeal(affairs, decision.id)) return 'APPEALED';
  if (wasAppealed(affairs, decision.id)) return 'UPHELD';
  return at < decision.appealUntil ? 'STANDING' : 'FINAL';
}

export type Account = {
  decisions: Record<Sanction, number>;
  /** From the first flag to the decision, in the middle of all. */
  medianHours: number | null;
  appeals: number;
  overturned: number;
};

export function accountOf(affairs: Affairs, mandateId: string): Account {
  const own = affairs.decisions.filter((decision) => decision.mandateId === mandateId);
  const hours = own
    .map(({ caseId, at }) => (at - (byId(affairs.cases, caseId)?.openedAt ?? at)) / 3_600_000)
    .sort((a, b) => a - b);
  const count = (act: Sanction) => own.filter((decision) => decision.act === act).length;
  const decisions = Object.fromEntries(sanctions.map((act) => [act, count(act)])) as Account['decisions'];
  return {
    decisions,
    medianHours: median(hours),
    appeals: own.filter(({ id }) => wasAppealed(affairs, id)).length,
    overturned: own.filter(({ undoneBy }) => undoneBy === 'APPEAL').length,
  };
}

function median(sorted: readonly number[]): number | null {
  const middle = sorted[Math.floor(sorted.length / 2)];
  const before = sorted[sorted.length / 2 - 1];
  if (middle === undefined) return null;
  return before === undefined ? middle : (before + middle) / 2;
}
