/** The queue itself: several processes on one Postgres, as the application’s role, which made none of its tables. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { writeLetter } from '@/app/_letters/write-letter';
import { openDatabase } from '@/lib/db/client';
import { randomId } from '@/lib/domain/ids';
import { makePostOffice, worksOf } from '@/lib/jobs/post-office';
import { keepWorking } from '@/lib/jobs/runner';
import { annotate } from '@/lib/services/margin/annotations';
import { queueLetter } from '@/lib/web/queue-letter';
import { startMailServer, type MailServer } from '../factories/mail-server';
import { proveAddress } from '../factories/post-office';
import { authSecret } from '../factories/site';
import { useDatabase } from '../factories/use-database';
import { makeWorld } from '../factories/world';

const given = useDatabase();
let mail: MailServer;

beforeAll(async () => {
  mail = await startMailServer();
  vi.stubEnv('AUTH_SECRET', authSecret);
  vi.stubEnv('SMTP_URL', mail.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await mail.stop();
});

/** What a web process does beside its requests, on connections of its own. */
function startProcess() {
  const { db, close } = openDatabase(given.urls.appUrl, 4);
  const { stop } = keepWorking(given.urls.appUrl, worksOf(makePostOffice(db, writeLetter)));
  return async () => {
    await stop();
    await close();
  };
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query<T>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

describe('letters as jobs', () => {
  it('of several processes that start at once are each sent once, and go on when the database has dropped everyone', async () => {
    const world = makeWorld(given.db);
    const people = await Promise.all(
      ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay'].map((name) => world.makeUser(name)),
    );
    const [ada] = people;
    if (!ada) throw new Error('there is an Ada');
    const groupId = await world.makeGroup(people);
    await proveAddress(given.db, ...people);
    await given.db.membership.updateMany({ data: { joinedAt: new Date('2026-01-01') } });
    const text = await world.makeReading(groupId, ada);
    await annotate(
      { ...(await world.as(ada)), now: new Date(Date.now() - 3_600_000) },
      {
        clientId: randomId(),
        ...text,
        passage: null,
        audience: { kind: 'group', groupId },
        comment: { clientId: randomId(), body: 'For all of you.' },
      },
    );
    const processes = [startProcess(), startProcess(), startProcess()];
    const others = people.slice(1);
    await Promise.all(others.map(({ email }) => mail.untilMail(email)));

    await ask(
      given.urls.adminUrl,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    // A connection that was dropped may be the first that is tried.
    const late = { to: 'late@example.org', subject: 'After', text: 'All is well.' };
    await vi.waitFor(() => queueLetter(given.db, late, { name: 'late' }), { timeout: 10_000 });
    await mail.untilMail('late@example.org');
    await Promise.all(processes.map((stop) => stop()));

    expect(mail.mails).toHaveLength(others.length + 1);
    const settled = await given.db.letter.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } });
    expect(settled.map(({ state, _count }) => `${state} ${_count}`)).toEqual(['sent 6', 'empty 1']);
    const held = await ask(
      given.urls.ownerUrl,
      `SELECT id FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL`,
    );
    expect(held).toEqual([]);
  });

  it('have tables that the application works with and cannot change', async () => {
    const rights = await ask<{ name: string; owner: string; alters: boolean }>(
      given.urls.appUrl,
      `SELECT c.relname AS name, c.relowner::regrole::text AS owner, pg_has_role(c.relowner, 'USAGE') AS alters
       FROM pg_class c WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relkind = 'r'`,
    );
    expect(rights.length).toBeGreaterThan(3);
    expect(rights.filter(({ alters }) => alters)).toEqual([]);
    await expect(ask(given.urls.appUrl, `CREATE TABLE graphile_worker.more (id int)`)).rejects.toThrow(
      /permission denied/,
    );
    await expect(ask(given.urls.appUrl, `DELETE FROM graphile_worker.migrations`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
