// What bin/catena does: finds the database, bundles bin/main.ts if need be, and runs it with arguments, standard input
// and exit code passed on. The command line gets the application's role, and only to restore a backup the owner's.
// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { COMMAND_LINE, buildCommandLine, ensureClient, isCommandLineBuilt } from './start/build.mjs';
import { environmentWithoutOwner, withDatabase } from './start/database.mjs';
import { Failure, run } from './start/failure.mjs';
import { isInstalled } from './start/install.mjs';
import { migrate } from './start/migrate.mjs';
import { ensureDataDir } from './start/places.mjs';
import { requireNode } from './start/node-version.mjs';
import { authSecret } from './start/secret.mjs';
import { once } from './start/work-lock.mjs';

/** @param {string[]} args @param {Record<string, string>} env @returns {Promise<number>} */
function runBundle(args, env) {
  const child = spawn(process.execPath, ['--enable-source-maps', COMMAND_LINE, ...args], {
    stdio: 'inherit',
    env: { ...environmentWithoutOwner(), ...env },
  });
  process.once('exit', () => child.kill());
  return new Promise((done) => child.once('close', (code) => done(code ?? 1)));
}

/** @param {string[]} args */
export function runCommandLine(args) {
  requireNode();
  run(async () => {
    if (!isInstalled()) throw new Failure('Catena is not installed yet: run npm start once.');
    await once(isCommandLineBuilt, async () => {
      await ensureClient();
      await buildCommandLine();
    });
    if (!existsSync(COMMAND_LINE)) throw new Failure('There is no command line: bin/main.ts is missing.');
    // A file is checked by itself.
    if (args[0] === 'verify-log') return runBundle(args, { DATABASE_URL: '', AUTH_SECRET: '-' });
    return withDatabase(async ({ ownerUrl, appUrl, dataDir }) => {
      // A backup is of the database as it is: one makes it before an upgrade changes the tables.
      if (args[0] !== 'backup') await migrate({ ownerUrl, appUrl });
      if (!process.env.AUTH_SECRET) ensureDataDir(dataDir);
      return runBundle(args, {
        DATABASE_URL: args[0] === 'restore' ? ownerUrl : appUrl, // triggers and sequences are the owner's
        AUTH_SECRET: authSecret(dataDir),
        CATENA_DATA: dataDir,
      });
    });
  });
}
