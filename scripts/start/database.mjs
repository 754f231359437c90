// Which database a command works on: the one of the environment, else the embedded one of the data directory,
// which a running Catena lends, or which is started for as long as the work takes.
// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { lockHolder, takeLock } from './lock.mjs';
import { ensureDataDir, findDataDir } from './places.mjs';
import { findRunning, startPostgres, urlsOf } from './postgres.mjs';
import { sleep } from './processes.mjs';

/** @typedef {{ ownerUrl: string, appUrl: string }} Urls */

/** The file that one launcher of a data directory holds. @param {string} dataDir */
export const lockFile = (dataDir) => join(dataDir, 'launcher.lock');

/** What DATABASE_URL and DATABASE_OWNER_URL say; null: neither is set. @returns {Urls | null} */
export function databaseFromEnvironment() {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner } = process.env;
  const [appUrl, ownerUrl] = [app || owner, owner || app];
  return appUrl && ownerUrl ? { appUrl, ownerUrl } : null;
}

/** What the application inherits: not the owner's database. @returns {NodeJS.ProcessEnv} */
export function environmentWithoutOwner() {
  const inherited = { ...process.env };
  delete inherited.DATABASE_OWNER_URL;
  delete inherited.CATENA_WEB_COMMAND;
  return inherited;
}

/** The database of a Catena that runs now; waits while it is starting. @param {string} dataDir @returns {Promise<Urls | null>} */
async function borrow(dataDir) {
  for (let waited = 0; waited < 30_000 && lockHolder(lockFile(dataDir)); waited += 50) {
    const running = findRunning(dataDir);
    const passwords = join(dataDir, 'passwords.json');
    if (running?.ready && existsSync(passwords))
      return urlsOf(JSON.parse(readFileSync(passwords, 'utf8')), running.port);
    await sleep(50);
  }
  return null;
}

/**
 * Runs work on the database and, if it had to be started for that, stops it again.
 * @template T
 * @param {(urls: Urls & { dataDir: string }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(work) {
  const given = databaseFromEnvironment();
  if (given) return work({ ...given, dataDir: findDataDir(false) });
  const dataDir = findDataDir();
  ensureDataDir(dataDir);
  const lent = await borrow(dataDir);
  if (lent) return work({ ...lent, dataDir });
  const lock = takeLock(lockFile(dataDir));
  if ('heldBy' in lock)
    throw new Failure(
      `Another Catena (pid ${lock.heldBy}) is starting on ${dataDir}: try again in a moment.`,
    );
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(1)); // stops Postgres too
  const postgres = await startPostgres({ dataDir });
  try {
    return await work({ ...postgres, dataDir });
  } finally {
    await postgres.stop();
    lock.release();
  }
}
