// Brings a database to the schema and its roles to their rights. When every migration is applied already this is
// four queries; otherwise Prisma's `migrate deploy` runs, as the owner.
// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runPrisma } from '../prisma/cli.mjs';
import { connect, placeOf } from './connect.mjs';
import { Failure } from './failure.mjs';
import { grant } from './grants.mjs';
import { prepareJobs } from './jobs.mjs';
import { ROOT } from './places.mjs';

/** @typedef {import('pg').Client} Client */

const LOCK = 7_204; // two starts at once: the second waits for the first, and finds everything done
const FOLDER = join(ROOT, 'prisma', 'migrations');
const [OLDEST, NEWEST] = [15, 18];

/** Each migration's name and the checksum that Prisma keeps of it. */
function migrationsOnDisk() {
  const names = existsSync(FOLDER)
    ? readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'migration.sql')))
    : [];
  return names.map((name) => ({
    name,
    checksum: createHash('sha256')
      .update(readFileSync(join(FOLDER, name, 'migration.sql')))
      .digest('hex'),
  }));
}

/** @param {Client} owner */
async function migrationsInDatabase(owner) {
  const { rows: found } = await owner.query(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS yes`,
  );
  if (!found[0].yes) return [];
  const { rows } = await owner.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished, logs FROM _prisma_migrations
     WHERE rolled_back_at IS NULL`,
  );
  return /** @type {{ name: string, checksum: string, finished: boolean, logs: string | null }[]} */ (rows);
}

/** Whether there is something to apply; fails when an earlier attempt is unresolved. @param {Client} owner */
async function isPending(owner) {
  const applied = await migrationsInDatabase(owner);
  const failed = applied.find((migration) => !migration.finished);
  if (failed)
    throw new Failure(
      `The migration ${failed.name} failed before, and the database may be half changed: restore a backup, or put it right and run "node scripts/prisma.mjs migrate resolve --applied ${failed.name}" (or --rolled-back).`,
    );
  return migrationsOnDisk().some(
    ({ name, checksum }) => !applied.some((row) => row.name === name && row.checksum === checksum),
  );
}

/** Whether this role may change the tables, or make them where there are none. @param {Client} client */
async function isOwner(client) {
  const { rows } = await client.query(
    `SELECT coalesce(
       (SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = to_regclass('public._prisma_migrations')),
       has_schema_privilege('public', 'CREATE')) AS yes`,
  );
  return Boolean(rows[0].yes);
}

/** @param {string} ownerUrl */
async function deploy(ownerUrl) {
  const { code, output } = await runPrisma(['migrate', 'deploy'], { url: ownerUrl, capture: true });
  if (code === 0) return;
  const reason = /ERROR: .*|Error: .*/.exec(output)?.[0] ?? 'Prisma gave no reason';
  console.error(output.trim());
  throw new Failure(`The database could not be migrated (${reason}): what Prisma said is above.`);
}

/** @param {Client} client @param {string} url */
async function checkServer(client, url) {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int / 10000 AS major, current_setting('server_encoding') AS encoding, current_user AS role`,
  );
  const { major, encoding, role } = rows[0];
  if (major < OLDEST)
    throw new Failure(
      `The Postgres at ${placeOf(url)} is version ${major}: Catena needs ${OLDEST} to ${NEWEST}.`,
    );
  if (encoding !== 'UTF8')
    throw new Failure(
      `The database at ${placeOf(url)} is encoded in ${encoding}: make it with ENCODING 'UTF8'.`,
    );
  return String(role);
}

/**
 * Checks that a database can be used, before anything long is begun.
 * @param {{ ownerUrl: string, appUrl: string }} urls
 */
export async function checkDatabase({ ownerUrl, appUrl }) {
  for (const url of new Set([ownerUrl, appUrl])) {
    const client = await connect(url);
    await checkServer(client, url).finally(() => client.end());
  }
}

/**
 * Migrates a database by its URLs and gives the application's role its rights.
 * @param {{ ownerUrl: string, appUrl: string }} urls the same twice: one role does everything
 * @param {{ onMigrating?: () => void }} [events] called when there is something to apply
 * @returns {Promise<string | null>} what is weaker than it could be, in a sentence
 */
export async function migrate({ ownerUrl, appUrl }, { onMigrating } = {}) {
  const [owner, app] = await Promise.all([connect(ownerUrl), ownerUrl === appUrl ? null : connect(appUrl)]);
  try {
    const ownerRole = await checkServer(owner, ownerUrl);
    const appRole = app ? await checkServer(app, appUrl) : ownerRole;
    const canChange = await isOwner(owner);
    await owner.query('SELECT pg_advisory_lock($1)', [LOCK]); // until the connection ends
    if (await isPending(owner)) {
      if (!canChange)
        throw new Failure(
          `The database at ${placeOf(ownerUrl)} is not of this version yet, and "${ownerRole}" may not change it: run "node scripts/migrate.mjs" with DATABASE_OWNER_URL first.`,
        );
      onMigrating?.();
      await deploy(ownerUrl);
    }
    if (appRole === ownerRole && !canChange) return null;
    await prepareJobs(owner, { ownerUrl, ownerRole, appRole });
    if (appRole === ownerRole)
      return 'One database role does everything, so the application could change tables and logs: give DATABASE_OWNER_URL, the owner, beside DATABASE_URL, a plain role, to separate them.';
    if (await grant(owner, appRole)) return null;
    return `The database role "${appRole}" can do more than the application needs (it is a superuser, or belongs to the owner "${ownerRole}").`;
  } finally {
    await Promise.all([owner.end(), app?.end()]);
  }
}
