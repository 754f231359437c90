// Makes the database cluster in the data directory: UTF-8 whatever the machine's locale, passwords only, an
// administrator and the two roles of settled.md. It appears under its name when it is complete, never half made.
// @ts-check
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';

export const ADMIN = 'catena_admin';
export const OWNER = 'catena_owner';
export const APP = 'catena_app';
export const DATABASE = 'catena';
const ROLES = [ADMIN, OWNER, APP];
const MAJOR = '18';

/** @typedef {import('./postgres-program.mjs').Identity} Identity */
/** @typedef {{ program: string, identity: Identity, cluster: string, fast?: boolean }} Place */

/** Each role's password; made once, readable by their owner only. @param {string} file @returns {Record<string, string>} */
function readPasswords(file) {
  if (!existsSync(file)) {
    const passwords = Object.fromEntries(ROLES.map((role) => [role, randomBytes(24).toString('base64url')]));
    writeFileSync(file, JSON.stringify(passwords, null, 2) + '\n', { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** What Postgres' programs see of the environment: nothing of this machine's language and time zone. @returns {any} */
export const postgresEnvironment = () => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' });

/** @param {Place} place @param {string} folder @param {string} password */
function initdb({ program, identity, fast }, folder, password) {
  mkdirSync(folder, { mode: 0o700 });
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, password + '\n', { mode: 0o600 });
  if (identity.uid !== undefined)
    for (const path of [folder, passwordFile]) chownSync(path, identity.uid, identity.gid ?? 0);
  const args = [
    '-D',
    folder,
    '-U',
    ADMIN,
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C',
  ];
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(fast ? ['--no-sync'] : []));
  const options = {
    ...identity,
    cwd: '/',
    env: postgresEnvironment(),
    encoding: /** @type {const} */ ('utf8'),
  };
  const result = spawnSync(join(program, 'bin', 'initdb'), args, options);
  rmSync(passwordFile, { force: true });
  if (result.status === 0) return;
  const reason = result.error?.message ?? lastLine(result.stderr);
  throw new Failure(
    `The embedded Postgres could not make its database files: ${reason}. Set DATABASE_URL to use another Postgres.`,
  );
}

/** Creates what is missing and sets the passwords, without a running server. @param {Place} place @param {string} folder @param {Record<string, string>} passwords */
function makeRoles({ program, identity, fast }, folder, passwords) {
  const sql = [
    `CREATE ROLE ${OWNER} LOGIN CREATEDB`,
    `CREATE ROLE ${APP} LOGIN`,
    ...ROLES.map((role) => `ALTER ROLE ${role} PASSWORD '${passwords[role]}'`),
    `CREATE DATABASE ${DATABASE} OWNER ${OWNER}`,
    `REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${DATABASE} TO ${APP}`,
  ];
  const args = ['--single', '-D', folder, ...(fast ? ['-c', 'fsync=off'] : []), 'postgres'];
  const input = sql.map((line) => line + '\n').join('');
  spawnSync(join(program, 'bin', 'postgres'), args, {
    ...identity,
    cwd: '/',
    env: postgresEnvironment(),
    input,
  });
}

/**
 * The cluster's passwords; makes the cluster if there is none.
 * @param {Place} place @param {string} passwordsFile
 */
export function ensureCluster(place, passwordsFile) {
  const { cluster } = place;
  const known = existsSync(passwordsFile);
  const passwords = readPasswords(passwordsFile);
  const version = join(cluster, 'PG_VERSION');
  if (existsSync(version)) {
    const major = readFileSync(version, 'utf8').trim();
    if (major !== MAJOR)
      throw new Failure(
        `${cluster} was made by Postgres ${major}, and this is Postgres ${MAJOR}: back up with the earlier Catena, or set CATENA_DATA to another directory.`,
      );
    if (!known) makeRoles(place, cluster, passwords);
    return passwords;
  }
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  initdb(place, unfinished, passwords[ADMIN] ?? '');
  makeRoles(place, unfinished, passwords);
  chmodSync(unfinished, 0o700);
  renameSync(unfinished, cluster);
  return passwords;
}

/** @param {string} text */
export const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';
