// Brings the database to this version and gives the application's role its rights, and ends: the step before several
// web processes that know the application's role alone. `npm start` does it by itself where it knows the owner's.
// @ts-check
import { databaseFromEnvironment } from './start/database.mjs';
import { Failure, run } from './start/failure.mjs';
import { isInstalled } from './start/install.mjs';
import { requireNode } from './start/node-version.mjs';
import { say } from './start/progress.mjs';

requireNode();
run(async () => {
  if (!isInstalled()) throw new Failure('Catena is not installed yet: run npm start once.');
  const urls = databaseFromEnvironment();
  if (!urls) throw new Failure('There is no database: set DATABASE_URL and DATABASE_OWNER_URL.');
  const { migrate } = await import('./start/migrate.mjs');
  const note = await migrate(urls, { onMigrating: () => say('Migrating the database…') });
  say(note ? `Note: ${note}` : 'The database is ready.');
});
