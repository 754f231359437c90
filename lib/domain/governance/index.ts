/** How a group governs its own margin. The front door. */
export { tally, type Ballot, type OutcomeOf, type Tally } from './tally';
export { thresholds, type Thresholds } from './thresholds';
export type { Reason } from './reason';
