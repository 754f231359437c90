import { readClock } from '@/lib/db/clock';
import type { Db } from '@/lib/db/client';

/** What time it is for letters: all processes ask the database, whose clock is one. */
export const letterClock = (db: Db): Promise<Date> => readClock(db);
