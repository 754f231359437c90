import type { Measured } from '@/lib/domain/reading-pace';
import type { Db } from './client';

/** How fast this person, and nobody else, reads; null where nothing is known. */
export async function findPace(db: Db, userId: string) {
  const row = await db.pace.findUnique({ where: { userId } });
  return row && { chosen: row.wordsPerMinute, measured: { words: row.words, minutes: row.minutes } };
}

export const choosePace = (db: Db, userId: string, wordsPerMinute: number | null) =>
  db.pace.upsert({
    where: { userId },
    create: { userId, wordsPerMinute },
    update: { wordsPerMinute },
    select: { userId: true },
  });

export const putMeasured = (db: Db, userId: string, measured: Measured) =>
  db.pace.upsert({
    where: { userId },
    create: { userId, ...measured },
    update: measured,
    select: { userId: true },
  });
