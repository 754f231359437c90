// Debian's Postgres 15, started in a folder of its own: the oldest that Catena supports. Absent on other machines,
// where its tests are skipped.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { identityFor } from '../../../scripts/start/postgres-program.mjs';
import { freePort, sleep } from '../../../scripts/start/processes.mjs';
import { makeFolder } from './catena';

const BIN = '/usr/lib/postgresql/15/bin';

export const hasDebianPostgres = existsSync(path.join(BIN, 'initdb'));

export interface DebianPostgres {
  port: number;
  /** An address on this server; the roles are `admin`, `owner` and `app`, without passwords. */
  url: (role: 'admin' | 'owner' | 'app', database?: string) => string;
  stop: () => Promise<void>;
}

export async function startDebianPostgres(): Promise<DebianPostgres> {
  const folder = path.join(makeFolder(), 'pg');
  const identity = identityFor(folder);
  const options = { ...identity, cwd: '/' };
  for (const each of [path.dirname(folder), folder]) {
    mkdirSync(each, { recursive: true, mode: 0o700 });
    if (identity.uid !== undefined) chownSync(each, identity.uid, identity.gid ?? 0);
  }
  spawnSync(
    path.join(BIN, 'initdb'),
    ['-D', folder, '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    options,
  );
  const port = await freePort();
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'];
  const child = spawn(path.join(BIN, 'postgres'), ['-D', folder, '-p', String(port), ...settings], {
    ...options,
    stdio: 'ignore',
  });
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const url = (role: string, database = 'catena') => `postgresql://${role}@127.0.0.1:${port}/${database}`;

  const admin = await connectWhenReady(url('admin', 'postgres'));
  await admin.query('CREATE ROLE owner LOGIN CREATEDB');
  await admin.query('CREATE ROLE app LOGIN');
  await admin.query('CREATE DATABASE catena OWNER owner');
  await admin.end();
  const stop = async () => {
    child.kill('SIGINT');
    await exited;
    rmSync(path.dirname(folder), { recursive: true, force: true });
  };
  return { port, url, stop };
}

async function connectWhenReady(url: string): Promise<pg.Client> {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return client;
    } catch {
      await sleep(50);
    }
  }
}
