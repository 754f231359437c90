/** When a group meets, in the reader's language and by the group's clock. */
import { getDayFormat, getLanguage } from '@/app/_messages/request';
import { daysBetween, toLocal } from '@/lib/domain/groups/clock';
import type { MeetingView } from '@/lib/present/meeting';

type When = Pick<MeetingView, 'startsAt' | 'timeZone' | 'date'>;

/** "Thursday" within a week from now, "3 December" otherwise: for "for Thursday". */
export async function nameDay({ startsAt, timeZone, date }: When, now = new Date()): Promise<string> {
  const days = daysBetween(toLocal(now, timeZone).date, date);
  const near = days >= 0 && days < 7;
  const options = near ? ({ weekday: 'long' } as const) : ({ day: 'numeric', month: 'long' } as const);
  return format(await getLocale(), { ...options, timeZone }, startsAt);
}

/** "Thursday, 26 November 2026". */
export const nameDate = async ({ startsAt, timeZone }: When) =>
  format(
    await getLocale(),
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone },
    startsAt,
  );

/** "19:00 GMT+1": with where that clock is, since people read along from elsewhere. */
export const nameHour = async ({ startsAt, timeZone }: When) =>
  format(
    await getLocale(),
    { hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone },
    startsAt,
  );

const getLocale = async () => (await getDayFormat()).resolvedOptions().locale || (await getLanguage());

const format = (locale: string, options: Intl.DateTimeFormatOptions, at: string) =>
  new Intl.DateTimeFormat(locale, options).format(new Date(at));
