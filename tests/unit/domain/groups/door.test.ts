import { describe, expect, it } from 'vitest';
import { isNewAccount, mayEnterADay, opensAgainAt } from '@/lib/domain/groups/door';

const at = new Date('2026-11-20T12:00:00Z');
const hoursAgo = (hours: number) => new Date(at.getTime() - hours * 3_600_000);
const came = (count: number, hours: number) => Array.from({ length: count }, () => hoursAgo(hours));

describe('an open door', () => {
  it.each([
    [0, 10],
    [9, 10],
    [43, 10],
    [44, 11],
    [300, 75],
  ])('of a group of %i lets %i in within a day', (members, most) => {
    expect(mayEnterADay(members)).toBe(most);
    expect(opensAgainAt(members, came(most - 1, 2), at)).toBeNull();
    expect(opensAgainAt(members, came(most, 2), at)).toEqual(hoursAgo(-22));
  });

  it('lets in the next when the first of the last ones came a day ago, to the moment', () => {
    const entered = [hoursAgo(23), ...came(9, 1)];
    expect(opensAgainAt(3, entered, at)).toEqual(hoursAgo(-1));
    expect(opensAgainAt(3, [hoursAgo(24), ...came(9, 1)], at)).toBeNull();
    expect(opensAgainAt(3, [hoursAgo(23), hoursAgo(22), ...came(9, 1)], at)).toEqual(hoursAgo(-2));
  });
});

it('an account is new for 72 hours', () => {
  expect(isNewAccount(hoursAgo(71.99), at)).toBe(true);
  expect(isNewAccount(hoursAgo(72), at)).toBe(false);
});
