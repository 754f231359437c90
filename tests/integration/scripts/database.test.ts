import { chmodSync, readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { atDatabase, connect } from '../../../scripts/start/connect.mjs';
import { appendOnlyTables, grant, rightsAreRight } from '../../../scripts/start/grants.mjs';
import { checkDatabase, migrate } from '../../../scripts/start/migrate.mjs';
import { startPostgres } from '../../../scripts/start/postgres.mjs';
import { launch, makeFolder, removeFolder, stopLaunched } from './catena';
import { hasDebianPostgres, startDebianPostgres, type DebianPostgres } from './debian-postgres';

type Postgres = Awaited<ReturnType<typeof startPostgres>>;

const migrations = readdirSync('prisma/migrations').filter((name) => !name.includes('.'));

/** The outcome of a statement: what it returned, or the server's message. */
async function outcome(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(statement)
    .then(({ rows }) => rows)
    .catch((error: Error) => error.message)
    .finally(() => client.end());
}

/** What holds on every Postgres, however it was made. */
function itSeparatesTheRoles(urls: () => { ownerUrl: string; appUrl: string }) {
  it('applies the migrations once, and then has nothing to do', async () => {
    let times = 0;
    const count = { onMigrating: () => times++ };
    expect(await migrate(urls(), count)).toBeNull();
    expect(await migrate(urls(), count)).toBeNull();
    expect(times).toBe(1);
    const applied = await outcome(
      urls().ownerUrl,
      'SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1',
    );
    expect(applied).toEqual(migrations.map((name) => ({ name })));
  });

  it('lets the application read and write rows, and not change tables', async () => {
    const { appUrl } = urls();
    expect(await outcome(appUrl, 'UPDATE users SET name = name')).toEqual([]);
    expect(await outcome(appUrl, 'CREATE TABLE mine (id int)')).toMatch(
      'permission denied for schema public',
    );
    expect(await outcome(appUrl, 'ALTER TABLE users ADD COLUMN extra int')).toMatch('must be owner');
    expect(await outcome(appUrl, 'TRUNCATE users')).toMatch('permission denied');
    expect(await outcome(appUrl, 'DELETE FROM _prisma_migrations')).toMatch('permission denied');
  });

  it('lets the application add to the logs, and neither change nor remove what is in them', async () => {
    expect(appendOnlyTables().length).toBeGreaterThan(0);
    for (const table of appendOnlyTables()) {
      const name = pg.escapeIdentifier(table);
      expect(await outcome(urls().appUrl, `SELECT FROM ${name} LIMIT 0`)).toEqual([]);
      expect(await outcome(urls().appUrl, `DELETE FROM ${name}`)).toMatch('permission denied');
      const [column] = (await outcome(
        urls().ownerUrl,
        `SELECT column_name AS name FROM information_schema.columns WHERE table_name = '${table}' LIMIT 1`,
      )) as { name: string }[];
      const set = pg.escapeIdentifier(column?.name ?? '');
      expect(await outcome(urls().appUrl, `UPDATE ${name} SET ${set} = ${set}`)).toMatch('permission denied');
    }
  });

  it('gives rights on tables that came later, and mends rights that were changed', async () => {
    const owner = await connect(urls().ownerUrl);
    await owner.query(
      'CREATE TABLE later (id int); CREATE TABLE later_log (id int); GRANT TRUNCATE ON users TO PUBLIC',
    );
    const role = decodeURIComponent(new URL(urls().appUrl).username);
    const logs = [...appendOnlyTables(), 'later_log'];
    expect(await rightsAreRight(owner, role, logs)).toBe(false);
    await owner.query('REVOKE TRUNCATE ON users FROM PUBLIC');
    expect(await grant(owner, role, logs)).toBe(true);
    await owner.query('INSERT INTO later_log VALUES (1)');
    expect(await outcome(urls().appUrl, 'DELETE FROM later')).toEqual([]);
    expect(await outcome(urls().appUrl, 'DELETE FROM later_log')).toMatch('permission denied');
    await owner.query('DROP TABLE later, later_log');
    await owner.end();
  });

  it('says in one line which migration failed before', async () => {
    const name = 'catena_failed';
    const url = atDatabase(urls().ownerUrl, name);
    await outcome(urls().ownerUrl, `CREATE DATABASE ${name}`);
    await migrate({ ownerUrl: url, appUrl: url });
    await outcome(
      url,
      `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${migrations[0]}'`,
    );
    await expect(migrate({ ownerUrl: url, appUrl: url })).rejects.toThrow(
      `The migration ${migrations[0]} failed before`,
    );
    await outcome(urls().ownerUrl, `DROP DATABASE ${name}`);
  });
}

afterEach(stopLaunched);

describe('the embedded Postgres', () => {
  let postgres: Postgres;
  const folder = makeFolder();

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    postgres = await startPostgres({ dataDir: path.join(folder, 'data'), fast: true });
  });
  afterAll(async () => {
    await postgres.stop();
    removeFolder(folder);
  });

  itSeparatesTheRoles(() => postgres);

  it('keeps text as UTF-8 and compares it the same on every machine, whatever its locale', async () => {
    const [row] = (await outcome(
      postgres.ownerUrl,
      `SELECT getdatabaseencoding() AS encoding, datlocprovider AS provider, datlocale AS locale, upper('é') AS upper
       FROM pg_database WHERE datname = current_database()`,
    )) as object[];
    expect(row).toEqual({ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', upper: 'É' });
  });

  it('refuses whoever has no password, and listens to this machine alone', async () => {
    const url = new URL(postgres.appUrl);
    url.password = '';
    await expect(connect(url.href)).rejects.toThrow(/refuses user|cannot be reached/);
    expect(await outcome(postgres.adminUrl, 'SHOW listen_addresses')).toEqual([
      { listen_addresses: '127.0.0.1' },
    ]);
  });

  it('says what is weaker when one role does everything', async () => {
    const { ownerUrl } = postgres;
    expect(await migrate({ ownerUrl, appUrl: ownerUrl })).toMatch('give DATABASE_OWNER_URL');
  });

  it('refuses a database in another encoding', async () => {
    await outcome(
      postgres.adminUrl,
      `CREATE DATABASE old ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0 LOCALE_PROVIDER libc`,
    );
    const url = atDatabase(postgres.adminUrl, 'old');
    await expect(checkDatabase({ ownerUrl: url, appUrl: url })).rejects.toThrow('is encoded in SQL_ASCII');
  });
});

describe.skipIf(!hasDebianPostgres)('a Postgres 15 of one’s own', () => {
  let postgres: DebianPostgres;
  beforeAll(async () => void (postgres = await startDebianPostgres()));
  afterAll(() => postgres.stop());

  itSeparatesTheRoles(() => ({ ownerUrl: postgres.url('owner'), appUrl: postgres.url('app') }));

  it('is what a start uses with DATABASE_URL and DATABASE_OWNER_URL, and starts no other', async () => {
    const data = makeFolder();
    const catena = await launch({
      CATENA_DATA: data,
      DATABASE_URL: postgres.url('app'),
      DATABASE_OWNER_URL: postgres.url('owner'),
    });
    expect(await catena.answer()).toMatchObject({ databaseUrl: postgres.url('app') });
    expect(catena.output()).not.toContain('Note:');
    expect(readdirSync(data)).toEqual(['auth-secret']);
    removeFolder(data);
  });

  it('works with one address, and the start says what is weaker', async () => {
    const catena = await launch({
      DATABASE_URL: postgres.url('owner'),
      AUTH_SECRET: 'a secret of one’s own',
    });
    expect(await catena.answer()).toMatchObject({ secret: 'a secret of one’s own' });
    await expect.poll(catena.output).toContain('Note: One database role does everything');
  });
});
