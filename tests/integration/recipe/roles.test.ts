/** deploy/roles.sh, as the Postgres image runs it when it makes its data. */
import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../scripts/start/migrate.mjs';
import { startPostgres } from '../../../scripts/start/postgres.mjs';
import { makeFolder, removeFolder } from '../scripts/catena';
import { query } from '../scripts/rehearsal';
import { readCompose, variablesOf, composeText } from './compose';

const hasPsql = ['psql', 'pg_isready'].every((name) => spawnSync(name, ['--version']).status === 0);
// Harder than those that deploy/new-env.sh makes.
const passwords = { catena_owner: `it's "$HOME"`, catena_app: `\\'; DROP ROLE catena_owner; --` };

describe.skipIf(!hasPsql)('deploy/roles.sh, with the psql of this machine', () => {
  const folder = makeFolder();
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  let env: Record<string, string>;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    postgres = await startPostgres({ dataDir: folder, fast: true });
    for (const drop of ['DATABASE catena', 'ROLE catena_owner', 'ROLE catena_app'])
      await query(postgres.adminUrl, `DROP ${drop}`);
    const admin = new URL(postgres.adminUrl);
    env = {
      PATH: process.env.PATH ?? '',
      PGHOST: '127.0.0.1',
      PGPORT: admin.port,
      PGPASSWORD: admin.password,
      POSTGRES_USER: admin.username,
      CATENA_OWNER_PASSWORD: passwords.catena_owner,
      CATENA_APP_PASSWORD: passwords.catena_app,
    };
  });
  afterAll(async () => {
    await postgres.stop();
    removeFolder(folder);
  });

  const as = (role: keyof typeof passwords, database = 'catena') =>
    `postgresql://${role}:${encodeURIComponent(passwords[role])}@127.0.0.1:${postgres.port}/${database}`;
  const run = (program: string, args: readonly string[]) =>
    spawnSync(program, args, { env: env as NodeJS.ProcessEnv, encoding: 'utf8' });

  it('makes a database whose owner migrates it and whose other role only uses it', async () => {
    const made = run('sh', ['deploy/roles.sh']);
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(await migrate({ ownerUrl: as('catena_owner'), appUrl: as('catena_app') })).toBeNull();
    expect(await query(as('catena_app'), 'SELECT count(*)::int AS people FROM users')).toEqual([
      { people: 0 },
    ]);
    await expect(query(as('catena_app'), 'DROP TABLE users')).rejects.toThrow('must be owner');
    await expect(query(as('catena_app'), 'CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
  });

  it('gives neither of them the rights of the machine’s administrator', async () => {
    const rights = await query(
      postgres.adminUrl,
      `SELECT rolname, rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls AS much
         FROM pg_roles WHERE rolname IN ('catena_owner', 'catena_app') ORDER BY 1`,
    );
    expect(rights).toEqual([
      { rolname: 'catena_app', much: false },
      { rolname: 'catena_owner', much: false },
    ]);
  });

  it('says that it failed, where it is run a second time', () => {
    expect(run('sh', ['deploy/roles.sh']).status).not.toBe(0);
  });

  it('leaves a Postgres that the recipe’s own question finds well', () => {
    const values = Object.fromEntries(variablesOf(composeText()).map(({ name }) => [name, 'x']));
    const [, program = '', ...args] = readCompose(values).services.postgres?.healthcheck?.test ?? [];
    expect(run(program, args)).toMatchObject({ status: 0 });
    env.PGPORT = '1';
    expect(run(program, args).status).not.toBe(0);
  });
});
