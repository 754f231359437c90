/** A group keeps its clock somewhere: what "Thursday at seven" is as a moment, and the other way round. */

export const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.length <= 60;
  } catch {
    return false;
  }
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}

export type LocalTime = { date: string; time: string };

/** "2026-11-26" and "19:00", as a clock in that zone shows the moment. */
export function toLocal(moment: Date, timeZone: string): LocalTime {
  const parts = new Map(
    formatIn(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const [year = '', month, day] = [parts.get('year'), parts.get('month') ?? '', parts.get('day') ?? ''];
  return {
    date: `${year.padStart(4, '0')}-${month}-${day}`,
    time: `${parts.get('hour') ?? ''}:${parts.get('minute') ?? ''}`,
  };
}

const asIfUtc = ({ date, time }: LocalTime) => Date.parse(`${date}T${time}:00Z`);

/**
 * The moment at which a clock in that zone shows this; null for what is no date. A time that a zone skips in spring is as
 * much later; of one that it has twice in autumn the first is meant.
 */
export function toMoment(local: LocalTime, timeZone: string): Date | null {
  const wanted = asIfUtc(local);
  if (Number.isNaN(wanted) || toLocal(new Date(wanted), 'UTC').date !== local.date) return null;
  const offsetAt = (at: number) => asIfUtc(toLocal(new Date(at), timeZone)) - at;
  const dayMs = 24 * 60 * 60 * 1000;
  const [before, after] = [wanted - offsetAt(wanted - dayMs), wanted - offsetAt(wanted + dayMs)];
  const shows = (at: number) => asIfUtc(toLocal(new Date(at), timeZone)) === wanted;
  return new Date([before, after].toSorted((a, b) => a - b).find(shows) ?? before);
}

/** So many whole days from one local date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / (24 * 60 * 60 * 1000));

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00Z`) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
