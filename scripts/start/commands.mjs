// Commands that the scripts run to their end (npm, next, prettier, …): each in a process group of its own, so that a
// stopped launcher leaves none of their children behind.
// @ts-check
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from './places.mjs';
import { isGone } from './processes.mjs';

/** @type {Set<number>} */
const groups = new Set();
let stopped = false;

/** @param {NodeJS.Signals} signal */
function signalAll(signal) {
  for (const pid of groups) {
    try {
      process.kill(-pid, signal);
    } catch {
      groups.delete(pid);
    }
  }
}

export async function stopCommands() {
  stopped = true;
  const pids = [...groups];
  signalAll('SIGTERM');
  const gone = await Promise.all(pids.map((pid) => isGone(pid, 3_000)));
  if (gone.includes(false)) signalAll('SIGKILL');
}

process.on('exit', () => signalAll('SIGKILL'));

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean }} [options] show: let its output through
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, { env = {}, show = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      detached: true,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      env: {
        ...process.env,
        ...env,
        PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
      },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    const { pid } = child;
    if (pid) groups.add(pid);
    child.once('error', (error) => done({ code: 127, output: error.message }));
    child.once('close', (code) => {
      if (pid) groups.delete(pid);
      if (!stopped) done({ code: code ?? 1, output }); // else nobody is to hear that it failed
    });
  });
}

/** A program of node_modules/.bin, run by this very Node. @param {string} path under node_modules @param {string[]} args @param {Parameters<typeof runCommand>[2]} [options] */
export const runTool = (path, args, options) =>
  runCommand(process.execPath, [join(ROOT, 'node_modules', path), ...args], options);
