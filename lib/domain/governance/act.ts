import type { Affairs, Change, Moment, Outcome, Refusal } from './affairs';
import { shortestReason } from './constants';
import { inTurn } from './evolve';
import { settle } from './opening';

/** What an act changes, with what follows from it at once. */
export const acted = (
  affairs: Affairs,
  moment: Moment,
  ...steps: readonly ((now: Affairs) => readonly Change[])[]
): Outcome => ({ changes: inTurn(affairs, ...steps, (now) => settle(now, moment)) });

export const refuse = (refused: Refusal): Outcome => ({ refused });

export const isReason = (text: string): boolean => text.trim().length >= shortestReason;
