import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@/lib/db/client';
import { migrate } from '../../../scripts/start/migrate.mjs';
import { startPostgres } from '../../../scripts/start/postgres.mjs';
import { freePort } from '../../../scripts/start/processes.mjs';
import { makeSession } from '../../factories/browser-session';
import { nothingYet, writePatiently } from '../../factories/patient-writer';
import { startWebProcess } from '../../factories/site';
import { makeWorld } from '../../factories/world';

type Acknowledged = ReturnType<typeof nothingYet>;

const writers = 8;
const comments = 200;

/** As durable as `npm start` has it: no shortcut that a crash would show. */
const dataDir = mkdtempSync(join(tmpdir(), 'catena-power-'));
let postgres: Awaited<ReturnType<typeof startPostgres>>;

beforeAll(async () => {
  chmodSync(dataDir, 0o755);
  postgres = await startPostgres({ dataDir, port: await freePort() });
  await migrate({ ownerUrl: postgres.ownerUrl, appUrl: postgres.appUrl });
});
afterAll(async () => {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A group of writers, each with a session, in one conversation. */
async function makeWriters() {
  const { db, close } = openDatabase(postgres.appUrl, 4);
  const world = makeWorld(db);
  const people = await Promise.all(Array.from({ length: writers }, (_, n) => world.makeUser(`Writer ${n}`)));
  const [founder] = people;
  if (!founder) throw new Error('nobody');
  const groupId = await world.makeGroup(people);
  const text = await world.makeReading(groupId, founder);
  const threadId = (await world.makeNote(founder, text, groupId)).thread.id;
  const tokens = await Promise.all(people.map(({ id }) => makeSession(db, id)));
  await close();
  return { threadId, tokens };
}

const writeAll = (url: string, threadId: string, tokens: readonly string[], acknowledged: Acknowledged) =>
  Promise.all(
    tokens.map((token) => writePatiently(url, token, { threadId, count: comments / writers, acknowledged })),
  );

const reached = async ({ ids: acknowledged }: Acknowledged, count: number) => {
  while (acknowledged.size < count) await sleep(5);
};

async function expectEachOnce(threadId: string, { ids: acknowledged }: Acknowledged) {
  const { db, close } = openDatabase(postgres.appUrl, 1);
  const rows = await db.comment.findMany({ where: { threadId, body: { startsWith: 'Words ' } } });
  const events = await db.event.findMany({
    where: { threadId, kind: 'comment_created' },
    select: { commentId: true },
  });
  await close();
  expect(acknowledged.size).toBe(comments);
  // Every acknowledged comment is there under the id that was acknowledged, with its words, and none is there twice.
  expect(new Map(rows.map((row) => [row.clientId, row.id]))).toEqual(acknowledged);
  expect(rows.length).toBe(comments);
  expect(rows.every((row) => row.body === `Words ${row.clientId}`)).toBe(true);
  for (const row of rows) expect(events.filter((event) => event.commentId === row.id)).toHaveLength(1);
}

describe('when the power fails in a burst of 200 comments from 8 writers', () => {
  it('loses no acknowledged comment and doubles none, after kill -9 of the web process', async () => {
    const { threadId, tokens } = await makeWriters();
    const port = await freePort();
    const first = await startWebProcess(postgres.appUrl, { port });
    const acknowledged = nothingYet();
    const writing = writeAll(first.url, threadId, tokens, acknowledged);
    await reached(acknowledged, comments / 4);
    await first.stop('SIGKILL');
    expect(acknowledged.ids.size).toBeLessThan(comments);
    const second = await startWebProcess(postgres.appUrl, { port });
    await writing;
    await second.stop();
    await expectEachOnce(threadId, acknowledged);
  }, 90_000);

  it('loses no acknowledged comment and doubles none, after kill -9 of Postgres', async () => {
    const { threadId, tokens } = await makeWriters();
    const web = await startWebProcess(postgres.appUrl);
    const acknowledged = nothingYet();
    const writing = writeAll(web.url, threadId, tokens, acknowledged);
    await reached(acknowledged, comments / 4);
    const { port } = postgres;
    postgres.kill();
    await postgres.exited;
    expect(acknowledged.ids.size).toBeLessThan(comments);
    postgres = await startPostgres({ dataDir, port });
    await writing;
    await web.stop();
    await expectEachOnce(threadId, acknowledged);
  }, 90_000);
});
