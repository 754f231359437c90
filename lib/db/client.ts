import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { Prisma, PrismaClient } from '@/lib/generated/prisma/client';

export type Db = Prisma.TransactionClient;
export type Database = PrismaClient;

/** A client of its own, for tests and for commands; `close` ends its pool. */
export function openDatabase(url: string, max = env.databasePool) {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
  });
  // Without a listener an idle connection that Postgres drops would end the process.
  pool.on('error', (error) => log.warn({ code: 'pool_error', message: error.message }));
  const db = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  });
  const close = async () => {
    await db.$disconnect();
    if (!pool.ended) await pool.end();
  };
  return { db, close };
}

const shared = globalThis as unknown as { catenaDatabase?: Database };

/** The process's one client; lazy, because `next build` imports this with no database. */
export const database = (): Database => (shared.catenaDatabase ??= openDatabase(env.databaseUrl).db);

/** Postgres names its reasons by SQLSTATE (Postgres manual, appendix A); Prisma wraps some of them in codes of its own. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

/** A serialisation failure, a deadlock, or a write conflict: the same transaction may succeed when tried again. */
export function isRetryable(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && ['P2034', 'P2028'].includes(error.code);
}

/** Whether Postgres answers this process; not why it does not. */
export const isAnswering = (db: Db): Promise<boolean> =>
  db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
