import { getDayFormat } from '@/app/_messages/request';

/** The day of a moment, as whoever reads it writes days. */
export const nameDayOf = async (at: string): Promise<string> => (await getDayFormat()).format(new Date(at));
