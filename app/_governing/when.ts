import { getDayFormat, getMessages } from '@/app/_messages/request';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** "6 days left"; in the last two days in hours. */
export async function nameLeft(until: string, now: Date): Promise<string> {
  const { governing } = await getMessages();
  const left = new Date(until).getTime() - now.getTime();
  if (left <= 0) return governing.over;
  if (left < hour) return governing.lessLeft;
  return left < 2 * day
    ? governing.hoursLeft(Math.floor(left / hour))
    : governing.daysLeft(Math.floor(left / day));
}

/** The day, as whoever reads it writes days. */
export const nameDay = async (at: string): Promise<string> => (await getDayFormat()).format(new Date(at));
