// The embedded Postgres: real Postgres 18 on a free port of 127.0.0.1, in `pg` of a data directory. Before
// installing this may be imported (Node built-ins only) but not started. Handled here: an orphan of a launcher
// that was killed (stopped, then started again), a stale postmaster.pid, children that outlive a killed postmaster.
// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ADMIN, APP, DATABASE, OWNER, ensureCluster, lastLine, postgresEnvironment } from './cluster.mjs';
import { Failure } from './failure.mjs';
import { canReach, findProgram, identityFor } from './postgres-program.mjs';
import { commandLine, freePort, isAlive, isGone, isTaken, signal, sleep } from './processes.mjs';

/**
 * @typedef {object} Postgres a running server
 * @property {number} pid
 * @property {number} port
 * @property {string} ownerUrl owns the database: migrations
 * @property {string} appUrl the application's role: no DDL
 * @property {string} adminUrl superuser, on the database `postgres`
 * @property {Promise<void>} exited
 * @property {() => Promise<void>} stop fast shutdown: open transactions are rolled back
 * @property {() => void} kill as if the power failed
 */

/** For throw-away clusters of tests: nothing survives a crash of the machine. */
const FAST = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_size=256MB',
  'shared_buffers=32MB',
];
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=64MB',
  'log_checkpoints=off',
  'timezone=UTC',
  'autovacuum_naptime=10s',
];
const LOG_LIMIT = 5_000_000;

/** Lines of postmaster.pid: 1 the pid, 4 the port, 8 the state. @param {string} cluster */
export function readPostmaster(cluster) {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return null;
  }
}

/** The Postgres that runs on this data, if one does. @param {string} dataDir */
export function findRunning(dataDir) {
  const cluster = join(resolve(dataDir), 'pg');
  const found = readPostmaster(cluster);
  return found && isAlive(found.pid) && commandLine(found.pid).includes(cluster) ? found : null;
}

/** @param {string} dataDir */
async function clearLeftovers(dataDir) {
  const cluster = join(dataDir, 'pg');
  const running = findRunning(dataDir);
  if (running) {
    signal(running.pid, 'SIGINT');
    if (await isGone(running.pid, 10_000)) return;
    signal(running.pid, 'SIGQUIT');
    await isGone(running.pid, 5_000);
  } else if (isTaken(readPostmaster(cluster)?.pid ?? 0)) {
    // The number is another program's by now, or of a process whose parent is slow to bury it; Postgres would refuse
    // to start. It sees by its shared memory as well whether processes of a killed postmaster still hold the data.
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
  }
}

/** @param {string} file @returns {{ fd: number, from: number }} */
function openLog(file) {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return { fd: openSync(file, size > LOG_LIMIT ? 'w' : 'a', 0o600), from: size > LOG_LIMIT ? 0 : size };
}

/** @param {Record<string, string>} passwords @param {number} port */
export function urlsOf(passwords, port) {
  const url = (/** @type {string} */ role, /** @type {string} */ database) =>
    `postgresql://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;
  return { ownerUrl: url(OWNER, DATABASE), appUrl: url(APP, DATABASE), adminUrl: url(ADMIN, 'postgres') };
}

/** As whom Postgres runs there; fails when that user cannot get in. @param {string} dataDir */
export function checkReach(dataDir) {
  const identity = identityFor(join(dataDir, 'pg'));
  if (canReach(dataDir, identity)) return identity;
  throw new Failure(
    `Postgres does not run as root, and its own user cannot enter ${dataDir}: set CATENA_DATA to a directory outside private ones.`,
  );
}

/**
 * Starts Postgres on a data directory, making its cluster first if there is none. The caller holds the
 * directory's lock (lock.mjs), so whatever still runs there is an orphan.
 * @param {{ dataDir: string, port?: number, fast?: boolean }} options
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ dataDir: folder, port: wanted, fast = false }) {
  const dataDir = resolve(folder);
  const cluster = join(dataDir, 'pg');
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  await clearLeftovers(dataDir);
  const identity = checkReach(dataDir);
  const program = findProgram(identity, dataDir);
  const passwords = ensureCluster({ program, identity, cluster, fast }, join(dataDir, 'passwords.json'));
  const logFile = join(dataDir, 'postgres.log');

  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    const { fd, from } = openLog(logFile);
    const settings = [...SETTINGS, ...(fast ? FAST : [])].flatMap((setting) => ['-c', setting]);
    // Its own process group: Ctrl-C reaches the launcher alone, which stops the web process first.
    const child = spawn(join(program, 'bin', 'postgres'), ['-D', cluster, '-p', String(port), ...settings], {
      ...identity,
      cwd: '/',
      detached: true,
      stdio: ['ignore', fd, fd],
      env: postgresEnvironment(),
    });
    closeSync(fd);
    /** @type {Promise<void>} */
    const exited = new Promise((done) => {
      child.once('exit', () => done());
      child.once('error', () => done());
    });
    const pid = child.pid ?? 0;
    const quit = () => signal(pid, 'SIGINT');
    process.once('exit', quit);
    void exited.then(() => process.off('exit', quit));
    if (await becomesReady(cluster, pid)) {
      return {
        pid,
        port,
        ...urlsOf(passwords, port),
        exited,
        stop: () => stop(pid, exited),
        kill: () => signal(pid, 'SIGKILL'),
      };
    }
    const said = existsSync(logFile) ? readFileSync(logFile).subarray(from).toString() : '';
    const passing = /shared memory block|Address already in use|lock file/.test(said);
    if (!passing || attempt === 40) {
      const reason = said.match(/FATAL:\s+(.*)/)?.[1] ?? (lastLine(said) || 'it gave no reason');
      throw new Failure(`The embedded Postgres does not start: ${reason} (see ${logFile}).`);
    }
    await sleep(100); // the processes of a killed postmaster need a moment to notice
  }
}

/** @param {string} cluster @param {number} pid @returns {Promise<boolean>} false: it has ended */
async function becomesReady(cluster, pid) {
  for (;;) {
    if (!isAlive(pid)) return false;
    const state = readPostmaster(cluster);
    if (state?.pid === pid && state.ready) return true;
    await sleep(5);
  }
}

/** @param {number} pid @param {Promise<void>} exited */
async function stop(pid, exited) {
  const patience = setTimeout(() => signal(pid, 'SIGQUIT'), 10_000);
  signal(pid, 'SIGINT');
  await exited;
  clearTimeout(patience);
}
