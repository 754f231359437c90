import type { Db } from './client';

/**
 * Counts an attempt (or several at once) under `key` in a fixed window and gives the count with the seconds until the window ends. One
 * statement, so that two processes count together; the database's clock, so that they agree on the window.
 */
export async function countAttempt(
  db: Db,
  key: string,
  windowSeconds: number,
  attempts = 1,
): Promise<{ count: number; secondsLeft: number }> {
  const rows = await db.$queryRaw<{ count: number; secondsLeft: number }[]>`
    INSERT INTO rate_limits AS r (key, count, "expiresAt")
    VALUES (${key}, ${attempts}, clock_timestamp() + make_interval(secs => ${windowSeconds}))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN r."expiresAt" <= clock_timestamp() THEN EXCLUDED.count ELSE r.count + EXCLUDED.count END,
      "expiresAt" = CASE WHEN r."expiresAt" <= clock_timestamp() THEN EXCLUDED."expiresAt" ELSE r."expiresAt" END
    RETURNING count, ceil(extract(epoch FROM "expiresAt" - clock_timestamp()))::int AS "secondsLeft"`;
  return rows[0] ?? { count: attempts, secondsLeft: windowSeconds };
}

export const clearAttempts = (db: Db, key: string) => db.rateLimit.deleteMany({ where: { key } });

export const removeExpiredAttempts = (db: Db) =>
  db.$executeRaw`DELETE FROM rate_limits WHERE "expiresAt" < clock_timestamp()`;
