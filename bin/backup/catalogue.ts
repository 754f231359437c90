/** What is in a backup, and in what order: read from the database's own catalogue, so that no table is forgotten. */
import pg from 'pg';
import { z } from 'zod';
import { Refusal } from '../commands/command';

/** Sign-ins, links in mails and counted attempts end with the site that they were made on. */
export const leftOut = ['sessions', 'verification_tokens', 'password_links', 'rate_limits'];
/** Of what is in memory at once; a single row may be more. */
export const atOnce = { length: 1_000_000, rows: 1_000 };
const migrationsTable = '_prisma_migrations';

/** The first line of a backup. */
export const headerSchema = z.object({
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number() })),
  /** The last number that each handed out; null: none yet. */
  sequences: z.array(z.object({ name: z.string(), last: z.string().nullable() })),
});
export type Header = z.infer<typeof headerSchema>;

export type Table = { name: string; columns: string[]; stored: string[]; key: string[] };

/** A connection on which values become text, and text values, without loss and the same everywhere. */
export async function openExactly(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'catena-backup' });
  client.on('error', () => {}); // a connection that breaks makes its next query fail
  await client.connect();
  await client.query(
    `SET TimeZone = 'UTC'; SET DateStyle = 'ISO'; SET IntervalStyle = 'postgres'; SET extra_float_digits = 3;
     SET bytea_output = 'hex'; SET search_path = public; SET statement_timeout = 0; SET lock_timeout = '10s';
     SET idle_in_transaction_session_timeout = 0`,
  );
  return client;
}

export const quoted = (name: string) => `public.${pg.escapeIdentifier(name)}`;

/** Catena's own tables, all of them. `stored`: the columns that are not computed from others. */
export async function listTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name,
       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS stored,
       (SELECT coalesce(array_agg(a.attname::text ORDER BY a.attnum), '{}') FROM pg_index i
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
          WHERE i.indrelid = c.oid AND i.indisprimary) AS key
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> $1
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
     ORDER BY c.relname COLLATE "C"`,
    [migrationsTable],
  );
  return rows;
}

export async function listMigrations(client: pg.Client): Promise<Header['migrations']> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('public.${migrationsTable}') IS NOT NULL AS there`,
  );
  if (!found[0]?.there) throw new Refusal('There is nothing of Catena in this database.');
  const { rows } = await client.query<Header['migrations'][number]>(
    `SELECT migration_name AS name, checksum FROM ${migrationsTable}
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows;
}

export async function listSequences(client: pg.Client): Promise<Header['sequences']> {
  const { rows } = await client.query<Header['sequences'][number]>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
     WHERE schemaname = 'public' ORDER BY sequencename COLLATE "C"`,
  );
  return rows;
}
