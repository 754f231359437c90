/** Who may vote in a ballot, and how many of them count for its numbers. Both are read once, when it opens, and stay. */
import { seenWithin, tenure } from './constants';

/** Times in milliseconds; `seenAt` null: never since they joined. */
export type Member = {
  userId: string;
  joinedAt: number;
  leftAt: number | null;
  seenAt: number | null;
  /** By nobody's yes: through an open door, or (in the Commons) by making an account. */
  cameAlone?: boolean;
  /** Of whom the members excluded, until when they may not come back. */
  excludedUntil?: number | null;
};

export type RollEntry = {
  userId: string;
  /** Counts for the base of any but a grave ballot. */ seen: boolean;
};

export const isActive = (at: number) => (member: Member) =>
  member.joinedAt <= at && (member.leftAt === null || at < member.leftAt);

/**
 * Members since three days, without those whom it is about (a case, an appeal, an exclusion), for nobody is judge of their own
 * cause; all the others where hardly anybody is then left. In the order of `members`.
 */
export function rollOf(
  members: readonly Member[],
  at: number,
  parties: ReadonlySet<string> = new Set(),
): RollEntry[] {
  const active = members.filter(isActive(at)).filter(({ userId }) => !parties.has(userId));
  const tenured = active.filter(({ joinedAt }) => at - joinedAt >= tenure);
  return (tenured.length < 2 ? active : tenured).map(({ userId, seenAt }) => ({
    userId,
    seen: seenAt !== null && at - seenAt <= seenWithin,
  }));
}

/** At least two where there are two, however few were here lately; for a grave ballot everybody. */
export function baseOf(roll: readonly RollEntry[], isGrave = false): number {
  if (isGrave) return roll.length;
  return Math.max(roll.filter(({ seen }) => seen).length, Math.min(2, roll.length));
}
