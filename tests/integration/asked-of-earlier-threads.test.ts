/** Who has agreed to be read by everyone is looked up for conversations from before an opening, and for no others. */
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { Prisma } from '@/lib/generated/prisma/client';
import { openTo } from '@/lib/db/thread-facts';
import { shelveText } from '@/lib/services/groups/groups';
import { changeWhoReads } from '../factories/open-group';
import { useDatabase } from '../factories/use-database';
import { makeWorld } from '../factories/world';

const given = useDatabase();

/** How often the function is called while these rows are read. */
async function countCalls(sql: string, values: unknown[] = []) {
  const client = new Client({ connectionString: given.urls.adminUrl });
  await client.connect();
  const calls = async () => {
    await client.query('SELECT pg_stat_force_next_flush()');
    const { rows } = await client.query<{ calls: string }>(
      `SELECT calls FROM pg_stat_user_functions WHERE funcname = 'thread_is_for_the_world'`,
    );
    return Number(rows[0]?.calls ?? 0);
  };
  await client.query(`SET track_functions = 'all'`);
  const before = await calls();
  await client.query(sql, values);
  const after = await calls();
  await client.end();
  return after - before;
}

it('a group that was founded open, and what is begun after an opening, cost no look at who has agreed', async () => {
  const world = makeWorld(given.db);
  const ann = await world.makeUser('Ann');
  const text = await world.makeText(null, { audience: 'world' });
  const founded = await world.makeGroup([ann], 'Founded open', { kind: 'open', readers: 'world' });
  const opened = await world.makeGroup([ann], 'Opened');
  for (const groupId of [founded, opened])
    await shelveText(await world.as(ann), { groupId, textId: text.textId });
  await world.makeNote(ann, text, founded);
  await world.makeNote(ann, text, opened, { body: 'From before.' });
  await changeWhoReads(given.db, opened, 'world');
  await world.makeNote(ann, text, opened, { body: 'From after.' });

  const readers = 'SELECT * FROM thread_readers';
  const facts = Prisma.sql`SELECT ${openTo} FROM threads t JOIN texts x ON x.id = t."textId" JOIN groups g ON g.id = t."groupId"`;
  // The view asks once for visitors and once for people.
  expect(await countCalls(readers)).toBe(2);
  expect(await countCalls(facts.sql)).toBe(1);
});
