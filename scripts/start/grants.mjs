// What the application's role may do: read and write rows, never change tables, and only add to the logs of
// prisma/append-only.json. Idempotent; one transaction; nothing is written when the rights are right already.
// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';

/** @typedef {import('pg').Client} Client */

const MIGRATIONS = '_prisma_migrations';
const LOCK = 7_203; // two launchers granting at once would trip over each other's catalogue rows

/** @returns {string[]} */
export const appendOnlyTables = () =>
  JSON.parse(readFileSync(join(ROOT, 'prisma', 'append-only.json'), 'utf8'));

/** The owner's relations, with what the application should be able to do on each. */
const RELATIONS = `
  SELECT c.oid, c.relname AS name, c.relkind = 'S' AS is_sequence
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
    AND pg_has_role(c.relowner, 'USAGE')
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`;

/** @param {Client} owner @param {string} role @param {string[]} appendOnly @returns {Promise<boolean>} */
export async function rightsAreRight(owner, role, appendOnly) {
  const { rows } = await owner.query(
    `WITH relation AS (${RELATIONS})
     SELECT has_schema_privilege($1, 'public', 'USAGE') AND NOT has_schema_privilege($1, 'public', 'CREATE')
       AND coalesce((SELECT bool_and(CASE WHEN is_sequence THEN has_sequence_privilege($1, oid, 'USAGE') ELSE
         has_table_privilege($1, oid, 'SELECT')
         AND has_table_privilege($1, oid, 'INSERT') = (name <> $3)
         AND has_table_privilege($1, oid, 'UPDATE') = (name <> $3 AND name <> ALL ($2))
         AND has_table_privilege($1, oid, 'DELETE') = (name <> $3 AND name <> ALL ($2))
         AND NOT has_table_privilege($1, oid, 'TRUNCATE') END) FROM relation), true) AS right`,
    [role, appendOnly, MIGRATIONS],
  );
  return rows[0].right;
}

/** @param {Client} owner @param {string} role @param {string[]} appendOnly */
async function statements(owner, role, appendOnly) {
  const app = owner.escapeIdentifier(role);
  const { rows } = await owner.query(RELATIONS);
  const perRelation = rows.flatMap(({ name, is_sequence: isSequence }) => {
    const on = `${isSequence ? 'SEQUENCE' : 'TABLE'} public.${owner.escapeIdentifier(name)}`;
    const log = appendOnly.includes(name) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
    const rights = isSequence ? 'USAGE' : name === MIGRATIONS ? 'SELECT' : log;
    return [`REVOKE ALL ON ${on} FROM ${app}`, `GRANT ${rights} ON ${on} TO ${app}`];
  });
  return [
    'REVOKE CREATE ON SCHEMA public FROM PUBLIC',
    `REVOKE CREATE ON SCHEMA public FROM ${app}`,
    `GRANT USAGE ON SCHEMA public TO ${app}`,
    ...perRelation,
    `GRANT EXECUTE ON ALL ROUTINES IN SCHEMA public TO ${app}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO ${app}`,
    `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON ROUTINES TO ${app}`,
  ];
}

/**
 * Gives the application's role its rights on the owner's database.
 * @param {Client} owner a connection as the owner
 * @param {string} role the application's
 * @param {string[]} [appendOnly]
 * @returns {Promise<boolean>} false: the role can do more all the same (a superuser, or a member of the owner)
 */
export async function grant(owner, role, appendOnly = appendOnlyTables()) {
  if (await rightsAreRight(owner, role, appendOnly)) return true;
  await owner.query('BEGIN');
  try {
    await owner.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await owner.query((await statements(owner, role, appendOnly)).join(';\n'));
    await owner.query('COMMIT');
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
  return rightsAreRight(owner, role, appendOnly);
}
