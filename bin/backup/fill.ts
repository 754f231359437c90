/** Fills a database from a backup, inside the caller's transaction and as the owner of the tables. */
import pg from 'pg';
import { demonstrationId } from '@/lib/domain/demonstration-text';
import { Refusal } from '../commands/command';
import { atOnce, leftOut, listMigrations, listTables, quoted, type Header, type Table } from './catalogue';

const lockNotAvailable = '55P03';

/** `next` gives the backup's rows, one after another. */
export async function fill(client: pg.Client, header: Header, next: () => Promise<string>): Promise<void> {
  await checkVersion(client, header);
  const tables = await listTables(client);
  checkTables(tables, header);
  const all = tables.map(({ name }) => quoted(name)).join(', ');
  await client.query(`LOCK TABLE ${all} IN ACCESS EXCLUSIVE MODE`).catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError && error.code === lockNotAvailable)) throw error;
    throw new Refusal('Something else is at work in this database: stop Catena, and try again.');
  });
  await checkUnused(client);
  await client.query(`TRUNCATE ${all}`);
  const close = await loosen(client, tables);
  for (const { name, rows } of header.tables) {
    const table = tables.find((each) => each.name === name);
    if (table) await fillTable(client, table, rows, next);
  }
  await close();
  // Last, because a sequence does not go back when a transaction does.
  for (const { name, last } of header.sequences)
    await client.query('SELECT setval($1::regclass, $2, $3)', [quoted(name), last ?? '1', last !== null]);
}

/** A backup fits the very tables that it was made of. */
async function checkVersion(client: pg.Client, header: Header): Promise<void> {
  const here = await listMigrations(client);
  if (JSON.stringify(here) === JSON.stringify(header.migrations)) return;
  const last = (migrations: Header['migrations']) => migrations.at(-1)?.name ?? 'none';
  throw new Refusal(
    `The backup is of another version of Catena (its last migration is ${last(header.migrations)}, this one’s ${last(here)}): restore it with that version into an empty database, and upgrade then.`,
  );
}

function checkTables(tables: readonly Table[], header: Header): void {
  const shape = (each: readonly Pick<Table, 'name' | 'columns'>[]) =>
    JSON.stringify(each.map(({ name, columns }) => [name, columns]));
  if (shape(tables.filter(({ name }) => !leftOut.includes(name))) !== shape(header.tables))
    throw new Refusal(
      'The tables of this database are not those of the backup: restore it into an empty one.',
    );
}

/** What a first start puts there by itself may go; what somebody made may not. */
async function checkUnused(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ used: boolean }>(
    'SELECT EXISTS (SELECT FROM users) OR EXISTS (SELECT FROM texts WHERE id <> $1) AS used',
    [demonstrationId],
  );
  if (rows[0]?.used !== false)
    throw new Refusal(
      'There are people or texts in this database already: restore into an empty one (another CATENA_DATA or DATABASE_URL).',
    );
}

/**
 * Rows may come in any order: what refers to another row is checked at the end, all of it. The triggers rest, since they
 * would number the outbox afresh. Gives what checks, and puts everything back.
 */
async function loosen(client: pg.Client, tables: readonly Table[]): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ table: string; name: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name FROM pg_constraint
     WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT condeferrable`,
  );
  const alterKeys = (how: string) =>
    keys.map(({ table, name }) => `ALTER TABLE ${table} ALTER CONSTRAINT ${name} ${how}`);
  const alterTriggers = (how: string) =>
    tables.map(({ name }) => `ALTER TABLE ${quoted(name)} ${how} TRIGGER USER`);
  await client.query([...alterTriggers('DISABLE'), ...alterKeys('DEFERRABLE INITIALLY DEFERRED')].join(';'));
  return async () => {
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    await client.query([...alterKeys('NOT DEFERRABLE'), ...alterTriggers('ENABLE')].join(';'));
  };
}

async function fillTable(
  client: pg.Client,
  { name, stored }: Table,
  rows: number,
  next: () => Promise<string>,
): Promise<void> {
  const columns = stored.map((column) => pg.escapeIdentifier(column)).join(', ');
  for (let left = rows; left > 0;) {
    const batch: string[] = [];
    for (let length = 0; left > 0 && length < atOnce.length && batch.length < atOnce.rows; left -= 1) {
      const row = String(JSON.parse(await next()));
      length += row.length;
      batch.push(row);
    }
    await client.query(
      `INSERT INTO ${quoted(name)} (${columns}) OVERRIDING SYSTEM VALUE
       SELECT ${columns} FROM unnest($1::${quoted(name)}[])`,
      [batch],
    );
  }
}
