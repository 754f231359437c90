/**
 * When letters are due: at an hour of the day, or of one day of the week, where each person is. Time zones are those of
 * the tz database, by their names; days are written as ISO 8601 writes them.
 */
export type Round = { hour: number; /** 0 is Sunday; none: every day. */ weekday?: number };
export type Due = { at: Date; day: string };

/** Once a week, when people have read and have not met yet; early enough for a Sunday. */
export const weeklyRound: Round = { weekday: 0, hour: 8 };
export const dailyRound: Round = { hour: 8 };

const dayMs = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(timeZone, clock);
  return clock;
}

export function isTimeZone(name: string): boolean {
  try {
    return clockOf(name).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What the clocks there show, as if it were UTC: milliseconds that may be reckoned with, and are no instant. */
export function wallClock(at: Date, timeZone: string): number {
  const shown = new Map(
    clockOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
}

/** The first instant at which the clocks there show this; where they skip it, the one that would have. */
function instantOf(wall: number, timeZone: string): Date {
  const offsetNear = (at: number) => wallClock(new Date(at), timeZone) - at;
  const [before, after] = [wall - offsetNear(wall - dayMs), wall - offsetNear(wall + dayMs)];
  const shows = [before, after].filter((at) => wallClock(new Date(at), timeZone) === wall);
  return new Date(shows.length > 0 ? Math.min(...shows) : before);
}

/** The round that came last, at or before `now`, and the day it was there. */
export function latestRound(now: Date, timeZone: string, { hour, weekday }: Round): Due {
  const today = Math.floor(wallClock(now, timeZone) / dayMs) * dayMs;
  const step = weekday === undefined ? 1 : 7;
  const back = weekday === undefined ? 0 : (new Date(today).getUTCDay() - weekday + 7) % 7;
  const onDay = (day: number): Due => ({
    at: instantOf(day + hour * 3_600_000, timeZone),
    day: new Date(day).toISOString().slice(0, 10),
  });
  const latest = onDay(today - back * dayMs);
  return latest.at <= now ? latest : onDay(today - (back + step) * dayMs);
}
