// Small facts about processes and ports, on Linux from /proc and elsewhere from ps. Node built-ins only.
// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** @param {number} ms */
export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Whether the number is in use, if only by a process that has ended and that its parent has not asked about yet. @param {number} pid */
export function isTaken(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  if (!isTaken(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')[0] !== 'Z'; // a zombie holds nothing
  } catch {
    return true;
  }
}

/** @param {number} pid @param {string} field of ps */
const ps = (pid, field) =>
  spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';

/** The command line of a process, or the empty string. @param {number} pid */
export function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return process.platform === 'linux' ? '' : ps(pid, 'command');
  }
}

/** When a process began, in whatever unit: with the pid it tells one process from a later one with the same number. @param {number} pid */
export function startedAt(pid) {
  try {
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? ''
    );
  } catch {
    return process.platform === 'linux' ? '' : ps(pid, 'lstart').trim();
  }
}

/** Waits until a process is gone. @param {number} pid @param {number} ms @returns {Promise<boolean>} */
export async function isGone(pid, ms) {
  const end = Date.now() + ms;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(10);
  }
  return true;
}

/** @param {number} pid @param {NodeJS.Signals} signal */
export function signal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // gone already
  }
}

/** Null when one can listen there, otherwise the error's code. @param {number} port @param {string} host @returns {Promise<string | null>} */
export const listenError = (port, host) =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => done(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => done(null)));
  });

/** A port of 127.0.0.1 that nobody listens on. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(address.port));
    });
  });
