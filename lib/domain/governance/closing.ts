/** When a ballot closes: nobody sets it, shortens it or closes it by hand. */
import { windows } from './constants';

export type Open = { opensAt: number; closesAt: number };

/** Whoever votes at that moment is too late. */
export const takesVotes = ({ opensAt, closesAt }: Open, at: number): boolean =>
  opensAt <= at && at < closesAt;

/**
 * An hour after the last vote or change, once everyone who counts in its base has voted; null before that. Never later than
 * it closes anyway.
 */
export function earlyCloseAt(
  { closesAt }: Open,
  { base, seenWhoVoted, lastVoteAt }: { base: number; seenWhoVoted: number; lastVoteAt: number | null },
): number | null {
  if (lastVoteAt === null || base === 0 || seenWhoVoted < base) return null;
  return Math.min(closesAt, lastVoteAt + windows.afterLast);
}
