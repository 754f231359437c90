/** A throw-away Postgres for a run of tests: real, quick, and gone with its folder. */
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../scripts/start/migrate.mjs';
import { startPostgres } from '../../scripts/start/postgres.mjs';

export type DatabaseUrls = { ownerUrl: string; appUrl: string; adminUrl: string };

export const atDatabase = (url: string, name: string) =>
  Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** Starts Postgres in a folder of its own and migrates a database to copy from. */
export async function startTestCluster() {
  const dataDir = mkdtempSync(join(tmpdir(), 'catena-test-'));
  chmodSync(dataDir, 0o755);
  const postgres = await startPostgres({ dataDir, fast: true });
  await migrate({ ownerUrl: postgres.ownerUrl, appUrl: postgres.appUrl });
  const stop = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const { ownerUrl, appUrl, adminUrl } = postgres;
  return { dataDir, postgres, urls: { ownerUrl, appUrl, adminUrl }, stop };
}

/** A fresh copy of the migrated database, in some tens of milliseconds. */
export async function copyDatabase({
  ownerUrl,
  appUrl,
  adminUrl,
}: DatabaseUrls): Promise<DatabaseUrls & { drop: () => Promise<void> }> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = async (sql: string, url = adminUrl) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await admin(`CREATE DATABASE ${name} TEMPLATE catena OWNER catena_owner`);
  const urls = {
    ownerUrl: atDatabase(ownerUrl, name),
    appUrl: atDatabase(appUrl, name),
    adminUrl: atDatabase(adminUrl, name),
  };
  return { ...urls, drop: () => admin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
