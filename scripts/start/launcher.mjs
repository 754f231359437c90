// The order of a start: what can fail quickly is looked at first, what takes long comes after, and what was started
// stops in the opposite order. Exit code 0 when asked to stop, 1 with one line when it cannot go on.
// @ts-check
import { stopCommands } from './commands.mjs';
import { databaseFromEnvironment, lockFile } from './database.mjs';
import { Failure, exitWith } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { keepRunning } from './keep-running.mjs';
import { takeLock } from './lock.mjs';
import { ROOT, ensureDataDir, findDataDir } from './places.mjs';
import { checkReach, startPostgres } from './postgres.mjs';
import { say } from './progress.mjs';
import { authSecret } from './secret.mjs';
import { checkPort, readSettings, readSignUp } from './settings.mjs';
import { startWeb, webCommand } from './web.mjs';

const IMPATIENT_MS = 2_000;

/** @type {(() => Promise<void>)[]} */
const closers = [stopCommands];
/** @type {Promise<void> | null} */
let stopping = null;

/** Stops what was started, the latest first, and ends. @param {() => void} end */
function stop(end) {
  stopping ??= (async () => {
    for (const close of closers.reverse()) await close().catch((error) => console.error(error));
    end();
  })();
  return stopping;
}

/** @param {unknown} error */
const giveUp = (error) => stop(() => exitWith(error));

/**
 * Keeps something running; a stop that comes while it is still starting waits for it.
 * @template {import('./keep-running.mjs').Running} T
 * @param {string} name
 * @param {() => Promise<T>} begin
 */
async function supervise(name, begin) {
  const starting = keepRunning(name, begin, { onFailure: giveUp });
  closers.push(() =>
    starting.then(
      (kept) => kept.stop(),
      () => {},
    ),
  );
  return (await starting).first;
}

/** @param {string} dataDir */
async function embeddedDatabase(dataDir) {
  const lock = takeLock(lockFile(dataDir));
  if ('heldBy' in lock)
    throw new Failure(
      `Catena already runs on ${dataDir} (process ${lock.heldBy}): stop that one, or set CATENA_DATA and PORT for another.`,
    );
  await ensureInstalled();
  void import('./migrate.mjs').then(() => import('pg')); // while Postgres starts
  /** @type {number | undefined} */
  let port; // after a crash the same again: the web process knows no other
  return supervise('Postgres', async () => {
    const postgres = await startPostgres({ dataDir, port });
    port = postgres.port;
    return postgres;
  });
}

/** @param {import('./database.mjs').Urls} urls */
async function externalDatabase(urls) {
  const { checkListening } = await import('./external.mjs');
  await checkListening(urls);
  await ensureInstalled();
  const { checkDatabase } = await import('./migrate.mjs');
  await checkDatabase(urls);
  return urls;
}

async function run() {
  const settings = readSettings();
  readSignUp(settings); // said now if it is none
  await checkPort(settings);
  const given = databaseFromEnvironment();
  const dataDir = findDataDir(!given);
  if (!given || !process.env.AUTH_SECRET) ensureDataDir(dataDir);
  if (!given) checkReach(dataDir);
  if (!dataDir.startsWith(ROOT) && !process.env.CATENA_DATA)
    say(`Note: the data is in ${dataDir}, where Postgres can reach it.`);
  const secret = process.env.AUTH_SECRET || authSecret(dataDir);

  const database = given ? await externalDatabase(given) : await embeddedDatabase(dataDir);
  if (!webCommand()) await (await import('./build.mjs')).ensureBuilt();
  const { migrate } = await import('./migrate.mjs');
  const note = await migrate(database, { onMigrating: () => say('Migrating the database…') });
  if (note) say(`Note: ${note}`);

  await checkPort(settings); // building took its time
  let told = false;
  const tell = () => {
    if (!told && !stopping) say(`Catena: ${settings.url}   (Ctrl-C stops it)`);
    told = true;
  };
  await supervise('The web process', () =>
    startWeb({ settings, appUrl: database.appUrl, authSecret: secret, dataDir }, tell),
  );
}

/** Starts Catena and returns; it then runs until a signal. */
export async function launch() {
  /** @type {number | undefined} */
  let askedAt;
  const asked = (/** @type {string} */ signal) => {
    if (!askedAt) say(`Stopping (${signal})…`);
    askedAt ??= Date.now();
    // Asked again after a while it ends at once; not sooner, since npm passes on a Ctrl-C that arrived here already.
    if (Date.now() - askedAt > IMPATIENT_MS) process.exit(1);
    void stop(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, asked);
  process.on('uncaughtException', giveUp);
  await run().catch(giveUp);
}
