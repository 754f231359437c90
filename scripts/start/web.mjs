// The web process: Next's standalone server, or for tests the command in CATENA_WEB_COMMAND (a JSON list of words,
// run by Node). It never sees the owner's database.
// @ts-check
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { SERVER } from './build.mjs';
import { environmentWithoutOwner } from './database.mjs';
import { signal, sleep } from './processes.mjs';
import { readSignUp } from './settings.mjs';

/** @type {Record<string, string>} */
const EVERYWHERE = { '0.0.0.0': '127.0.0.1', '::': '::1' };
const PATIENCE_MS = 5_000;

/** @typedef {{ settings: import('./settings.mjs').Settings, appUrl: string, authSecret: string, dataDir: string }} WebOptions */

/** @param {WebOptions} options @returns {NodeJS.ProcessEnv} */
function environment({ settings, appUrl, authSecret, dataDir }) {
  return {
    ...environmentWithoutOwner(),
    NODE_ENV: 'production',
    PORT: String(settings.port),
    HOSTNAME: settings.host,
    DATABASE_URL: appUrl,
    AUTH_SECRET: authSecret,
    AUTH_URL: settings.url,
    AUTH_TRUST_HOST: 'true',
    CATENA_SIGN_UP: readSignUp(settings),
    CATENA_DATA: dataDir,
  };
}

export const webCommand = () =>
  /** @type {string[] | null} */ (
    process.env.CATENA_WEB_COMMAND ? JSON.parse(process.env.CATENA_WEB_COMMAND) : null
  );

/** @param {number} port @param {string} host @returns {Promise<boolean>} */
const answers = (port, host) =>
  new Promise((done) => {
    const socket = connect(port, EVERYWHERE[host] ?? host);
    socket.once('connect', () => done(socket.destroy() && true));
    socket.once('error', () => done(false));
  });

/**
 * Starts it and waits until it listens.
 * @param {WebOptions} options
 * @param {() => void} onListening
 * @returns {Promise<import('./keep-running.mjs').Running & { pid: number }>}
 */
export async function startWeb(options, onListening) {
  const { port, host } = options.settings;
  const guard = new URL('web-guard.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', guard, ...(webCommand() ?? [SERVER])], {
    detached: true, // Ctrl-C reaches the launcher alone, which stops this first and Postgres last
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: environment(options),
  });
  const pid = child.pid ?? 0;
  let gone = false;
  /** @type {Promise<void>} */
  const exited = new Promise((done) => {
    const end = () => done(void (gone = true));
    child.once('exit', end);
    child.once('error', end);
  });
  const kill = () => signal(pid, 'SIGKILL');
  process.once('exit', kill);
  void exited.then(() => process.off('exit', kill));

  const stop = async () => {
    if (gone) return;
    signal(pid, 'SIGTERM');
    const patience = setTimeout(kill, PATIENCE_MS);
    await exited;
    clearTimeout(patience);
  };
  while (!gone && !(await answers(port, host))) await sleep(15);
  if (!gone) onListening();
  return { pid, exited, stop };
}
