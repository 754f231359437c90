import type { Db } from './client';

/** What time it is, for all processes alike: their own clocks may be minutes apart. */
export async function readClock(db: Db): Promise<Date> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  if (!row) throw new Error('the database told no time');
  return row.now;
}
