/** What waits for one person in the groups that they are in: a vote of theirs, somebody's asking, a decision about their words. */
import type { BallotKind, LogAct, Sanction } from './affairs';

type InGroup = { groupId: string; name: string };
export type OpenVote = InGroup & { kind: BallotKind; ballotId: string; closesAt: Date };
/** Whoever has not voted by then is told once more. */
export const closingSoon = 24 * 60 * 60 * 1000;
export const isClosingSoon = (closesAt: Date, now: Date): boolean =>
  closesAt > now && closesAt.getTime() - now.getTime() <= closingSoon;
export type AboutOwn = InGroup & { number: number; act: Sanction; at: Date; appealUntil: Date };
/** `isOwn`: in a group of two, where it is a note to whoever wrote it. */
export type AskedToLook = InGroup & { number: number; isOwn: boolean };
/** What one asked about oneself, and it came to nothing. */
export type CameToNothing = InGroup & { number: number };

/** What was done to a group from outside of it, or ends it: its members are told, whatever else they look at. */
export const doneToGroup = [
  'OPERATOR_SUSPENDED',
  'OPERATOR_LIFTED',
  'OPERATOR_SEALED',
  'OPERATOR_UNSEALED',
  'OPERATOR_PURGED',
  'OPERATOR_DISSOLVED',
  'DISSOLVED',
  'HOST_CLOSING',
  'HOST_CLOSING_ENDED',
  'HOST_CLOSED',
  'RESTORED',
] as const satisfies readonly LogAct[];
export type DoneToGroup = InGroup & { act: (typeof doneToGroup)[number]; at: Date };
