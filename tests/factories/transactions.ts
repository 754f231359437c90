/** A transaction held open by the test, to stop others in the middle, and a look at who waits for it. */
import pg from 'pg';
import { sleep } from '../../scripts/start/processes.mjs';

export async function beginTransaction(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN');
  const end = (how: 'COMMIT' | 'ROLLBACK') => client.query(how).finally(() => client.end());
  return {
    query: (sql: string, values: unknown[] = []) => client.query(sql, values),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
  };
}

/** Resolves once so many backends of this database wait for a lock; throws when that does not come to pass. */
export async function untilBlocked(url: string, count = 1): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let waited = 0; waited < 5_000; waited += 10) {
      const { rows } = await client.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if ((rows[0]?.n ?? 0) >= count) return;
      await sleep(10);
    }
    throw new Error(`nobody waits for the lock (${count} expected)`);
  } finally {
    await client.end();
  }
}
