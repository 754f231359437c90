import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dailyRound, isTimeZone, latestRound, wallClock, weeklyRound } from '@/lib/domain/letters/calendar';

const seed = 20261122;
const zones = [
  'UTC',
  'Europe/Paris',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
];
const hourMs = 3_600_000;
const moment = fc.date({ min: new Date('2015-01-01'), max: new Date('2045-01-01'), noInvalidDate: true });

describe('the round that came last', () => {
  it.each([
    ['2026-11-22T07:00:00Z', 'Europe/Paris', '2026-11-22T07:00:00.000Z', '2026-11-22'],
    ['2026-11-22T06:59:59Z', 'Europe/Paris', '2026-11-15T07:00:00.000Z', '2026-11-15'],
    ['2026-11-28T23:00:00Z', 'Europe/Paris', '2026-11-22T07:00:00.000Z', '2026-11-22'],
    ['2026-11-22T12:59:00Z', 'America/New_York', '2026-11-15T13:00:00.000Z', '2026-11-15'],
    ['2026-11-22T13:00:00Z', 'America/New_York', '2026-11-22T13:00:00.000Z', '2026-11-22'],
    // Where Sunday begins first.
    ['2026-11-21T18:00:00Z', 'Pacific/Kiritimati', '2026-11-21T18:00:00.000Z', '2026-11-22'],
    // The night in which the clocks are put forward, and the one in which they are put back.
    ['2026-03-29T12:00:00Z', 'Europe/Paris', '2026-03-29T06:00:00.000Z', '2026-03-29'],
    ['2026-10-25T12:00:00Z', 'Europe/Paris', '2026-10-25T07:00:00.000Z', '2026-10-25'],
  ])('at %s in %s was the week’s at %s', (now, zone, at, day) => {
    expect(latestRound(new Date(now), zone, weeklyRound)).toEqual({ at: new Date(at), day });
  });

  it('at an hour that the clocks skip is the hour after', () => {
    const { at } = latestRound(new Date('2026-03-29T12:00:00Z'), 'Europe/Paris', { hour: 2, weekday: 0 });
    expect(at).toEqual(new Date('2026-03-29T01:00:00Z'));
  });

  it('at an hour that the clocks show twice is the first', () => {
    const { at } = latestRound(new Date('2026-10-25T12:00:00Z'), 'Europe/Paris', { hour: 2, weekday: 0 });
    expect(at).toEqual(new Date('2026-10-25T00:00:00Z'));
  });

  it('is never to come, is at its hour on its day, and at most a week old', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), (now, zone) => {
        const { at, day } = latestRound(now, zone, weeklyRound);
        const shown = new Date(wallClock(at, zone));
        expect(at.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(now.getTime() - at.getTime()).toBeLessThanOrEqual(7 * 24 * hourMs + hourMs);
        expect([shown.getUTCDay(), shown.getUTCHours()]).toEqual([0, 8]);
        expect(shown.toISOString().slice(0, 10)).toBe(day);
      }),
      { seed, numRuns: 400 },
    );
  });

  it('stays the same until the next comes, which is a day or a week later', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), fc.boolean(), (now, zone, daily) => {
        const round = daily ? dailyRound : weeklyRound;
        const first = latestRound(now, zone, round);
        const length = (daily ? 24 : 7 * 24) * hourMs;
        const justBefore = new Date(first.at.getTime() + length - hourMs - 1);
        expect(latestRound(justBefore, zone, round)).toEqual(first);
        const next = latestRound(new Date(first.at.getTime() + length + hourMs), zone, round);
        expect(Math.abs(next.at.getTime() - first.at.getTime() - length)).toBeLessThanOrEqual(hourMs);
        expect(next.day > first.day).toBe(true);
      }),
      { seed, numRuns: 400 },
    );
  });
});

it('knows the names of time zones from what is none', () => {
  expect(zones.every(isTimeZone)).toBe(true);
  expect(['Mars/Olympus', '', '‮', "'; DROP TABLE letters"].some(isTimeZone)).toBe(false);
});
