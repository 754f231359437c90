// The tables of the job queue (graphile-worker), in a schema of their own: made and brought up to date by the owner, like
// all others, since the application's role cannot. They hold no truth and are in no backup: what is to be done is read
// from Catena's own tables. The schema's comment says what was done, so that a start asks once and goes on.
// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { ROOT } from './places.mjs';

/** @typedef {import('pg').Client} Client */

const SCHEMA = 'graphile_worker';

const version = () =>
  JSON.parse(readFileSync(join(ROOT, 'node_modules', 'graphile-worker', 'package.json'), 'utf8')).version;

/** @param {Client} owner @param {string} role */
async function giveRights(owner, role) {
  const app = owner.escapeIdentifier(role);
  const { rows } = await owner.query(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = $1::regnamespace AND relrowsecurity`,
    [SCHEMA],
  );
  // Rows are kept from whoever is not the owner; here the application is who works with them.
  const open = rows.map(
    ({ name }) => `ALTER TABLE ${SCHEMA}.${owner.escapeIdentifier(name)} DISABLE ROW LEVEL SECURITY`,
  );
  const rights = [
    `GRANT USAGE ON SCHEMA ${SCHEMA} TO ${app}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${app}`,
    `REVOKE INSERT, UPDATE, DELETE ON ${SCHEMA}.migrations FROM ${app}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO ${app}`,
    `GRANT EXECUTE ON ALL ROUTINES IN SCHEMA ${SCHEMA} TO ${app}`,
  ];
  return [...open, ...rights];
}

/**
 * Makes the queue's tables as this version of the library wants them, and gives the application's role its rights.
 * @param {Client} owner a connection as the owner
 * @param {{ ownerUrl: string, ownerRole: string, appRole: string }} options
 */
export async function prepareJobs(owner, { ownerUrl, ownerRole, appRole }) {
  const wanted = `graphile-worker ${version()} for ${appRole}`;
  const { rows } = await owner.query(
    `SELECT obj_description(to_regnamespace($1)::oid, 'pg_namespace') AS done`,
    [SCHEMA],
  );
  if (rows[0].done === wanted) return;
  const { Logger, runMigrations } = await import('graphile-worker');
  try {
    await runMigrations({
      connectionString: ownerUrl,
      maxPoolSize: 2,
      schema: SCHEMA,
      logger: new Logger(() => () => {}),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      `The tables for jobs could not be made (${reason}): the owner "${ownerRole}" must be allowed to make a schema, as in GRANT CREATE ON DATABASE.`,
    );
  }
  const sql = ownerRole === appRole ? [] : await giveRights(owner, appRole);
  await owner.query(
    ['BEGIN', ...sql, `COMMENT ON SCHEMA ${SCHEMA} IS ${owner.escapeLiteral(wanted)}`, 'COMMIT'].join(';\n'),
  );
}
