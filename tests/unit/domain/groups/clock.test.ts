import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isTimeZone, toLocal, toMoment } from '@/lib/domain/groups/clock';

const zones = [
  'UTC',
  'Europe/Paris',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
];
const moment = fc.date({ min: new Date('2015-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
const toMinute = (at: Date) => new Date(Math.floor(at.getTime() / 60_000) * 60_000);

describe('a clock in a time zone', () => {
  it('shows again what was set, wherever and whenever that is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), moment, (zone, at) => {
        const local = toLocal(toMinute(at), zone);
        const back = toMoment(local, zone);
        expect(back && toLocal(back, zone)).toEqual(local);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it.each([
    ['2026-11-26', '19:00', 'Europe/Paris', '2026-11-26T18:00:00.000Z', 'winter'],
    ['2026-07-02', '19:00', 'Europe/Paris', '2026-07-02T17:00:00.000Z', 'summer'],
    [
      '2026-03-29',
      '02:30',
      'Europe/Paris',
      '2026-03-29T01:30:00.000Z',
      'an hour that is skipped: as much later',
    ],
    [
      '2026-10-25',
      '02:30',
      'Europe/Paris',
      '2026-10-25T00:30:00.000Z',
      'an hour that comes twice: the first',
    ],
    ['2026-11-26', '00:00', 'Pacific/Apia', '2026-11-25T11:00:00.000Z', 'beyond the date line'],
  ])('sets %s %s in %s to %s (%s)', (date, time, zone, expected) => {
    expect(toMoment({ date, time }, zone)?.toISOString()).toBe(expected);
  });

  it.each(['2026-02-30', '2026-13-01', 'tomorrow', ''])('knows that “%s” is no date', (date) => {
    expect(toMoment({ date, time: '19:00' }, 'UTC')).toBeNull();
  });

  it('knows the names of zones', () => {
    expect(isTimeZone('Europe/Paris')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
  });

  it('counts days on the calendar, over a change of the hour too', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });
});
