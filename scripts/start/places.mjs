// Where things are: the repository, and the data directory (CATENA_DATA, else .catena in the repository).
// @ts-check
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';
import { canReach, identityFor } from './postgres-program.mjs';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/**
 * Root's Postgres runs as another user, who cannot enter a repository under /root: then the data is under /var/lib,
 * in a folder of this repository's own. What one says with CATENA_DATA is taken as it is.
 * @param {boolean} forPostgres
 */
export function findDataDir(forPostgres = true) {
  if (process.env.CATENA_DATA) return resolve(process.env.CATENA_DATA);
  const usual = join(ROOT, '.catena');
  if (!forPostgres || existsSync(join(usual, 'pg')) || canReach(ROOT, identityFor(join(usual, 'pg'))))
    return usual;
  const name = `${basename(ROOT)}-${createHash('sha256').update(ROOT).digest('hex').slice(0, 8)}`;
  return join('/var/lib/catena', name);
}

/** Makes the data directory, or fails with one line. @param {string} dataDir */
export function ensureDataDir(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Failure(
      `Cannot write to the data directory ${dataDir} (${code}): set CATENA_DATA to a directory that you may write to.`,
    );
  }
}
