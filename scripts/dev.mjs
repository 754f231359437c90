// `npm run dev`: next dev on the migrated database of the environment, or on the embedded one of the data directory.
// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStreamWorker, ensureClient } from './start/build.mjs';
import { environmentWithoutOwner, withDatabase } from './start/database.mjs';
import { run } from './start/failure.mjs';
import { ensureInstalled } from './start/install.mjs';
import { migrate } from './start/migrate.mjs';
import { ROOT, ensureDataDir } from './start/places.mjs';
import { say } from './start/progress.mjs';
import { authSecret } from './start/secret.mjs';
import { checkPort, readSettings, readSignUp } from './start/settings.mjs';

run(async () => {
  const settings = readSettings();
  await checkPort(settings);
  await ensureInstalled();
  await ensureClient();
  await buildStreamWorker();
  return withDatabase(async ({ ownerUrl, appUrl, dataDir }) => {
    await migrate({ ownerUrl, appUrl }, { onMigrating: () => say('Migrating the database…') });
    if (!process.env.AUTH_SECRET) ensureDataDir(dataDir);
    const args = [
      join(ROOT, 'node_modules/next/dist/bin/next'),
      'dev',
      '-p',
      String(settings.port),
      '-H',
      settings.host,
    ];
    const env = {
      ...environmentWithoutOwner(),
      DATABASE_URL: appUrl,
      AUTH_SECRET: authSecret(dataDir),
      AUTH_URL: settings.url,
      AUTH_TRUST_HOST: 'true',
      CATENA_SIGN_UP: readSignUp(settings),
      CATENA_DATA: dataDir,
      NEXT_TELEMETRY_DISABLED: '1',
    };
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env });
    process.once('exit', () => child.kill());
    return new Promise((done) => child.once('close', (code) => done(code ?? 1)));
  });
});
