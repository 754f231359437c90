/** What waits for one person in the groups that they are in: a vote of theirs, somebody's asking, a decision about their words. */
import type { BallotKind, Sanction } from './affairs';

type InGroup = { groupId: string; name: string };
export type OpenVote = InGroup & { kind: BallotKind; ballotId: string; closesAt: Date };
export type AboutOwn = InGroup & { number: number; act: Sanction; at: Date; appealUntil: Date };
export type AskedToLook = InGroup & { number: number };
