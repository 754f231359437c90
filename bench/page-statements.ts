import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '@/lib/generated/prisma/client';
import { listGroupIds } from '@/lib/db/user';
import { randomId } from '@/lib/domain/ids';
import { openReader, type MarginChoice } from '@/lib/services/margin/reader';

type Statement = { text: string; values: unknown[] };

/** What opening the reader's page asks of the database, as it asks it (the article's words once: they are cached). */
export async function capturePageStatements(
  url: string,
  userId: string,
  choice: MarginChoice,
): Promise<Statement[]> {
  const adapter = new PrismaPg({ connectionString: url });
  const db = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  const statements: Statement[] = [];
  let listening = false;
  db.$on('query', ({ query, params }) => {
    if (listening) statements.push({ text: query, values: JSON.parse(params) as unknown[] });
  });
  const open = async () => {
    const actor = { userId, groupIds: new Set(await listGroupIds(db, userId)) };
    await openReader({ actor, db, now: new Date(), newId: randomId }, choice);
  };
  await open();
  listening = true;
  await open();
  await db.$disconnect();
  return statements;
}

/** The same statements, one after the other, over one plain connection. */
export async function timeStatements(url: string, statements: readonly Statement[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run = async () => {
    for (const { text, values } of statements) await client.query(text, values);
  };
  return { run, end: () => client.end() };
}
