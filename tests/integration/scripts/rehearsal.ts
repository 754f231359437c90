// What the rehearsals of backups share: the command line run on a database, and all that is in it.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { migrate } from '../../../scripts/start/migrate.mjs';
import { startPostgres } from '../../../scripts/start/postgres.mjs';
import { atDatabase } from '../../factories/cluster';
import { makeFolder, removeFolder } from './catena';
import { liveIn } from './lived-in-site';

export type Urls = { ownerUrl: string; appUrl: string };
export type Contents = Record<string, string[]>;

export async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query<Row>(text)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** Every row of every table, in words, with no help from what makes backups. */
export async function everything(url: string): Promise<Contents> {
  const tables = await query<{ name: string }>(
    url,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
     ORDER BY 1`,
  );
  const all: Contents = {};
  for (const { name } of tables) {
    const rows = await query<{ row: string }>(
      url,
      `SELECT to_jsonb(t)::text AS row FROM public."${name}" AS t ORDER BY to_jsonb(t)::text COLLATE "C"`,
    );
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

export async function embedded<T>(dataDir: string, work: (urls: Urls) => Promise<T>): Promise<T> {
  const postgres = await startPostgres({ dataDir, fast: true });
  return work(postgres).finally(() => postgres.stop());
}

/** A folder for the files, and databases that go away with it. */
export function makeRehearsal() {
  const folder = makeFolder();
  chmodSync(folder, 0o755);
  const at = (name: string) => path.join(folder, name);
  const closers: (() => Promise<unknown>)[] = [];

  /** Runs `bin/catena` on the embedded Postgres of a folder, or on a database of one's own. */
  function catena(where: string | Urls, ...args: string[]): Promise<{ code: number; output: string }> {
    const isFolder = typeof where === 'string';
    const env = {
      ...process.env,
      DATABASE_URL: isFolder ? '' : where.appUrl,
      DATABASE_OWNER_URL: isFolder ? '' : where.ownerUrl,
      CATENA_DATA: isFolder ? where : at('unused'),
    };
    return new Promise((done) => {
      execFile(process.execPath, ['bin/catena', ...args], { env }, (error, stdout, stderr) =>
        done({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
      );
    });
  }

  /** A new database of the tests' own server, with nothing in it. */
  async function makeDatabase(): Promise<Urls> {
    const { adminUrl, ownerUrl, appUrl } = inject('databaseUrls');
    const name = `b_${randomUUID().replaceAll('-', '')}`;
    await query(adminUrl, `CREATE DATABASE ${name} OWNER catena_owner TEMPLATE template0`);
    closers.push(() => query(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`));
    return { ownerUrl: atDatabase(ownerUrl, name), appUrl: atDatabase(appUrl, name) };
  }

  /** A site with people in it, on the embedded Postgres of `first`, and its backup. */
  const makeBackup = () =>
    embedded(at('first'), async (urls) => {
      await migrate(urls);
      const lived = await liveIn(urls.appUrl);
      return { lived, original: await everything(urls.ownerUrl) };
    }).then(async (made) => ({ ...made, said: await catena(at('first'), 'backup', at('one.backup')) }));

  const end = async () => {
    for (const close of closers) await close();
    removeFolder(folder);
  };
  return { at, catena, makeDatabase, makeBackup, closeLater: closers.push.bind(closers), end };
}
