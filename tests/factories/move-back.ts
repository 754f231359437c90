import pg from 'pg';
import { atDatabase, type DatabaseUrls } from './cluster';

/**
 * All that is in the tables happened so many hours earlier: the same as waiting, without waiting. What is told by days and
 * not by moments (of which day a letter is, when a group meets) is moved along. What a log says stays as it was said.
 */
export async function moveBack(
  { adminUrl, ownerUrl }: Pick<DatabaseUrls, 'adminUrl' | 'ownerUrl'>,
  hours: number,
) {
  const name = new URL(ownerUrl).pathname.slice(1);
  const client = new pg.Client({ connectionString: atDatabase(adminUrl, name) });
  await client.connect();
  try {
    // What is never changed refuses it of everybody else.
    await client.query(`SET session_replication_role = 'replica'`);
    const { rows } = await client.query<{ table: string; column: string; type: string }>(
      `SELECT quote_ident(table_name) AS table, quote_ident(column_name) AS column, data_type AS type
       FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER'
         AND data_type IN ('timestamp with time zone', 'date') AND table_name <> '_prisma_migrations'`,
    );
    for (const { table, column } of rows)
      await client.query(`UPDATE ${table} SET ${column} = ${column} - make_interval(hours => $1)`, [hours]);
    await client.query(
      `UPDATE letters SET period = (period::date - $1::int)::text WHERE kind IN ('weekly', 'daily')`,
      [Math.round(hours / 24)],
    );
  } finally {
    await client.end();
  }
}
