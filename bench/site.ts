/** A Catena of a benchmark's own: started as `npm start` does, on a data directory that goes away with it. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ROOT } from '../scripts/start/places.mjs';
import { findRunning, urlsOf } from '../scripts/start/postgres.mjs';
import { sleep } from '../scripts/start/processes.mjs';

export function makeDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'catena-bench-'));
  chmodSync(dataDir, 0o711);
  return dataDir;
}

export const removeDataDir = (dataDir: string) => rmSync(dataDir, { recursive: true, force: true });

export type Started = { url: string; ms: number; stop: () => Promise<void>; webPid: () => number };

export async function start(dataDir: string, port: number): Promise<Started> {
  const begun = performance.now();
  const env = { ...process.env, CATENA_DATA: dataDir, PORT: String(port), LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGTERM'));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = `http://localhost:${port}`;
  while (
    !(await fetch(url).then(
      (response) => response.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null) throw new Error('Catena did not start');
    await sleep(10);
  }
  const ms = performance.now() - begun;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const webPid = () =>
    Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ').find(isWeb));
  return { url, ms, stop, webPid };
}

export function urlsIn(dataDir: string) {
  const running = findRunning(dataDir);
  if (!running) throw new Error('no Postgres runs there');
  return urlsOf(JSON.parse(readFileSync(join(dataDir, 'passwords.json'), 'utf8')), running.port);
}

/** As autovacuum does within a minute. */
export async function analyse(dataDir: string): Promise<void> {
  const owner = new pg.Client({ connectionString: urlsIn(dataDir).ownerUrl });
  await owner.connect();
  await owner.query('ANALYZE');
  await owner.end();
}

/** Next gives its process a name of its own. */
const isWeb = (pid: string) =>
  pid !== '' && /next-server|server\.js/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
