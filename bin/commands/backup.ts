import pg from 'pg';
import { env } from '@/lib/env';
import {
  atOnce,
  leftOut,
  listMigrations,
  listSequences,
  listTables,
  openExactly,
  quoted,
  type Header,
  type Table,
} from '../backup/catalogue';
import { sumUp } from '../backup/sum-up';
import { writeSealed } from '../backup/sealed-file';
import { onlyFile, type Command } from './command';

/** Everything that people made here, as it stands at one moment, in one file; Catena may run meanwhile. */
export const backup: Command = async (_db, args) => {
  const file = onlyFile(args);
  const client = await openExactly(env.databaseUrl);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const migrations = await listMigrations(client);
    const tables: (Table & { rows: number; widest: number })[] = [];
    for (const table of await listTables(client))
      if (!leftOut.includes(table.name)) tables.push({ ...table, ...(await measure(client, table)) });
    const header: Header = {
      migrations,
      tables: tables.map(({ name, columns, rows }) => ({ name, columns, rows })),
      sequences: await listSequences(client),
    };
    async function* lines() {
      yield `${JSON.stringify(header)}\n`;
      for (const table of tables) yield* rowsOf(client, table);
    }
    const bytes = await writeSealed(file, lines());
    console.log(`${file}: ${sumUp(header)}, ${(bytes / 1_000_000).toFixed(1)} MB`);
    return 0;
  } finally {
    await client.end();
  }
};

/** How many rows there are, and the bytes of the widest. */
async function measure(client: pg.Client, { name }: Table) {
  const { rows } = await client.query<{ rows: number; widest: number }>(
    `SELECT count(*)::int AS rows, coalesce(max(octet_length(entire_row::text)), 0) AS widest
     FROM ${quoted(name)} AS entire_row`,
  );
  return rows[0] ?? { rows: 0, widest: 0 };
}

/** Each row as Postgres writes it, one JSON string on a line, in the order of the table's key. */
async function* rowsOf(client: pg.Client, { name, key, widest }: Table & { widest: number }) {
  const order = key.map((column) => `${pg.escapeIdentifier(column)}::text COLLATE "C"`).join(', ');
  // OFFSET 0 keeps the sort apart, so that what is sorted is not yet unpacked.
  await client.query(
    `DECLARE saved NO SCROLL CURSOR FOR SELECT entire_row::text AS row
     FROM (SELECT * FROM ${quoted(name)} ${order && `ORDER BY ${order}`} OFFSET 0) AS entire_row`,
  );
  const rowsAtOnce = Math.max(1, Math.min(atOnce.rows, Math.floor(atOnce.length / Math.max(1, widest))));
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${rowsAtOnce} FROM saved`);
    if (rows.length === 0) break;
    for (const { row } of rows) yield `${JSON.stringify(row)}\n`;
  }
  await client.query('CLOSE saved');
}
