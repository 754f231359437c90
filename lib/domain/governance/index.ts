/** How a group governs its own margin. The front door. */
export * from './affairs';
export * from './constants';
export { tally, type Ballot, type OutcomeOf, type Tally } from './tally';
export { thresholds, type Thresholds } from './thresholds';
export type { Reason } from './reason';
export type { Member, RollEntry } from './roll';
export { mandateEndings, type Mandate } from './mandate';
export { evolve } from './evolve';
export { liveFlags, type Words } from './cases';
export { flag, withdrawFlag, type Asking } from './flagging';
export { release } from './releasing';
export { isFlood, isOut, partsOf } from './flood';
export { authorEdited, authorRemoved, authorRestored } from './editing';
export { askToSeal, type AskingToSeal } from './sealing';
export { decide, refer, undo, type Deciding } from './deciding';
export { openBallot, type Asked } from './opening';
export { castVote, closingOf, earlyCloseOf, isSecret } from './voting';
export {
  activeMembers,
  baseNow,
  holdingOf,
  isMember,
  mayDecide,
  mode,
  moderatorsInForce,
  mutedUntil,
  type Muted,
} from './standing-now';
export { accountOf, stateOfDecision, type Account, type DecisionState } from './account';
export { beginPetition, sign, type Beginning } from './petitions';
export { concernedBy, signersOf } from './progress';
export { accept, isStanding, nominate, withdrawCandidacy } from './elections';
export { foundMandate, leave, resign } from './membership';
export {
  acceptHost,
  callOffClosing,
  closeGroup,
  endHostOffer,
  foundHost,
  isDeciding,
  layDownHost,
  offerHost,
  removeFromRoster,
} from './host';
export { closeBallot } from './certify';
export { carriedIn, type Carried } from './carried';
export { advance, nextDueAt } from './due';
export { entryOf, replay, verifyChain, type Entry, type Replayed, type Verified } from './log';
