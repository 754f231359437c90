import { describe, expect, it } from 'vitest';
import { earlyCloseAt, takesVotes } from '@/lib/domain/governance/closing';
import { endOf, isInForce } from '@/lib/domain/governance/mandate';
import { baseOf, rollOf, type Member } from '@/lib/domain/governance/roll';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 23, 12);
const member = (userId: string, rest: Partial<Member> = {}): Member => ({
  ...{ userId, joinedAt: now - 90 * day, leftAt: null, seenAt: now - day },
  ...rest,
});
const names = (roll: readonly { userId: string }[]) => roll.map(({ userId }) => userId);

describe('who votes', () => {
  const settled = [member('ann'), member('ben')];
  it('are those who joined three days before, to the minute', () => {
    const late = (joinedAt: number) => names(rollOf([...settled, member('new', { joinedAt })], now));
    expect(late(now - 72 * hour + minute)).toEqual(['ann', 'ben']);
    expect(late(now - 72 * hour)).toEqual(['ann', 'ben', 'new']);
  });
  it('are all members where fewer than two have been there so long', () => {
    const six = Array.from({ length: 6 }, (_, n) => member(`new${n}`, { joinedAt: now - day }));
    expect(rollOf([member('ann'), ...six], now)).toHaveLength(7);
  });
  it('is nobody who has left, or whom it is about', () => {
    expect(names(rollOf([...settled, member('gone', { leftAt: now })], now))).toEqual(['ann', 'ben']);
    expect(names(rollOf(settled, now, new Set(['ann'])))).toEqual(['ben']);
  });
  it('are also those who were not seen for long: they only do not count for its numbers', () => {
    const roll = rollOf([...settled, member('cid'), member('dee', { seenAt: now - 61 * day })], now);
    expect(names(roll)).toContain('dee');
    expect(baseOf(roll)).toBe(3);
    expect(baseOf(roll, true)).toBe(4);
  });
  it('count as two at least where there are two', () => {
    const asleep = ['ann', 'ben', 'cid'].map((name) => member(name, { seenAt: null }));
    expect(baseOf(rollOf(asleep, now))).toBe(2);
    expect(baseOf(rollOf([member('ann', { seenAt: null })], now))).toBe(1);
    expect(baseOf([])).toBe(0);
  });
});

describe('a ballot', () => {
  const open = { opensAt: now, closesAt: now + 8 * day };
  it('takes no vote at the moment it closes', () => {
    expect(takesVotes(open, open.closesAt - 1)).toBe(true);
    expect(takesVotes(open, open.closesAt)).toBe(false);
    expect(takesVotes(open, now - 1)).toBe(false);
  });
  it('closes an hour after the last of all has voted, or changed their mind, and never later than it would', () => {
    const voted = (lastVoteAt: number, seenWhoVoted = 5) =>
      earlyCloseAt(open, { base: 5, seenWhoVoted, lastVoteAt });
    expect(voted(now + hour, 4)).toBeNull();
    expect(voted(now + hour)).toBe(now + 2 * hour);
    expect(voted(now + 1.5 * hour)).toBe(now + 2.5 * hour);
    expect(voted(open.closesAt - minute)).toBe(open.closesAt);
    expect(earlyCloseAt(open, { base: 0, seenWhoVoted: 0, lastVoteAt: null })).toBeNull();
  });
});

describe('a mandate', () => {
  const mandate = { holderId: 'ann', startsAt: now, endsAt: endOf(now), endedAt: null };
  const here = { isMember: true };
  it('is in force for 120 days, and over at the very end', () => {
    expect(isInForce(mandate, now, here)).toBe(true);
    expect(isInForce(mandate, now + 120 * day - 1, here)).toBe(true);
    expect(isInForce(mandate, now + 120 * day, here)).toBe(false);
    expect(isInForce(mandate, now - 1, here)).toBe(false);
  });
  it('is over at the moment it was ended, and with its holder’s membership', () => {
    const ended = { ...mandate, endedAt: now + day };
    expect(isInForce(ended, now + day - 1, here)).toBe(true);
    expect(isInForce(ended, now + day, here)).toBe(false);
    expect(isInForce(mandate, now, { isMember: false })).toBe(false);
  });
});
