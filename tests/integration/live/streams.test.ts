import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { leaveGroup } from '@/lib/services/groups/groups';
import { makeSession } from '../../factories/browser-session';
import { commentIds, makeReaderClient, type StreamEvent } from '../../factories/reader-client';
import { startWebProcess, type WebProcess } from '../../factories/site';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';

const given = useDatabase();
let [first, second]: WebProcess[] = [];
let world: World;
let [ada, ben, eve]: Someone[] = [];
let groupId: string;
let text: { textId: string; revisionId: string };
let threadId: string;

const here = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('not set up');
  return value;
};
const clientOf = async (who: Someone | undefined, site: WebProcess | undefined) =>
  makeReaderClient(here(site).url, await makeSession(given.db, here(who).id));
const say = async (who: Someone | undefined, body: string) =>
  (await world.makeReply(here(who), threadId, body)).id;
const has = (id: string) => (events: readonly StreamEvent[]) => commentIds(events).includes(id);
const cursorOf = async (client: Awaited<ReturnType<typeof clientOf>>) =>
  ((await client.call('GET', `/api/texts/${text.textId}/margin?group=${groupId}`)).body as { cursor: string })
    .cursor;

async function asOwner(sql: string, values: unknown[] = [], url = given.urls.ownerUrl) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql, values).finally(() => client.end());
}

beforeAll(async () => {
  world = makeWorld(given.db);
  [first, second] = await Promise.all([
    startWebProcess(given.urls.appUrl),
    startWebProcess(given.urls.appUrl),
  ]);
  [ada, ben, eve] = [await world.makeUser('Ada'), await world.makeUser('Ben'), await world.makeUser('Eve')];
  groupId = await world.makeGroup([ada, ben]);
  text = await world.makeReading(groupId, ada);
  threadId = (await world.makeNote(ada, text, groupId)).thread.id;
});
afterAll(() => Promise.all([first?.stop(), second?.stop()]));

describe('the event stream over two web processes', () => {
  it('replays 3,000 missed events in their order, and goes on live', async () => {
    const client = await clientOf(ben, second);
    const cursor = await cursorOf(client);
    await asOwner(
      `INSERT INTO comments (id, "clientId", "threadId", "authorId", body, "createdAt")
         SELECT 'many-' || n, 'many-' || n, $1, $2, 'Remark ' || n, now() FROM generate_series(1, 3000) n`,
      [threadId, here(ada).id],
    );
    await asOwner(
      `INSERT INTO events (kind, "threadId", "commentId", "createdAt")
         SELECT 'comment_created', $1, 'many-' || n, now() FROM generate_series(1, 3000) n ORDER BY n`,
      [threadId],
    );
    const stream = client.listen(cursor);
    await stream.until(has('many-3000'), 30_000);
    const live = await say(ada, 'And this one is live.');
    await stream.until(has(live));
    const inTable = await asOwner(
      `SELECT "commentId" FROM events WHERE "commentId" LIKE 'many-%' OR "commentId" = $1 ORDER BY events.id`,
      [live],
    );
    expect(inTable.rows.length).toBe(3001);
    expect(commentIds(stream.events)).toEqual(
      inTable.rows.map((row: { commentId: string }) => row.commentId),
    );
    await stream.stop();
  }, 60_000);

  it('loses nothing when a transaction that began to write earlier commits later', async () => {
    const stream = (await clientOf(ben, first)).listen();
    await stream.until(() => stream.state.status === 200);
    const slow = new pg.Client({ connectionString: given.urls.appUrl });
    await slow.connect();
    const slowId = randomId();
    await slow.query('BEGIN');
    await slow.query(
      `INSERT INTO comments (id, "clientId", "threadId", "authorId", body, "createdAt") VALUES ($1, $1, $2, $3, 'Late', now())`,
      [slowId, threadId, here(ada).id],
    );
    await slow.query(
      `INSERT INTO events (kind, "threadId", "commentId", "createdAt") VALUES ('comment_created', $1, $2, now())`,
      [threadId, slowId],
    );
    const quick = say(ada, 'Quick');
    await new Promise((done) => setTimeout(done, 400));
    await slow.query('COMMIT');
    await slow.end();
    await stream.until(has(await quick));
    expect(commentIds(stream.events)).toContain(slowId);
    await stream.stop();
  });

  it('hears again after its listener was killed', async () => {
    const stream = (await clientOf(ben, first)).listen();
    await stream.until(() => stream.state.status === 200);
    await stream.until(has(await say(ada, 'Before')));
    const { rowCount } = await asOwner(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'catena-listener' AND datname = current_database()`,
      [],
      given.urls.adminUrl,
    );
    expect(rowCount).toBeGreaterThan(0);
    const after = await say(ada, 'After');
    await stream.until(has(after));
    await stream.stop();
  });

  it('tells an outsider nothing: no event, no place in the outbox', async () => {
    const outsider = await clientOf(eve, first);
    const stream = outsider.listen();
    await stream.until(() => stream.state.status === 200);
    const member = (await clientOf(ben, first)).listen();
    await member.until(() => member.state.status === 200);
    await member.until(has(await say(ada, 'For us')));
    await new Promise((done) => setTimeout(done, 300));
    expect(stream.events).toEqual([]);
    await Promise.all([stream.stop(), member.stop()]);
  });

  it('stops for a member at the moment they leave', async () => {
    const leaver = await world.makeUser('Lea');
    const other = await world.makeGroup([here(ada), leaver]);
    const reading = await world.makeReading(other, here(ada));
    const { thread } = await world.makeNote(here(ada), reading, other);
    const stream = (await clientOf(leaver, second)).listen();
    await stream.until(() => stream.state.status === 200);
    await stream.until(has((await world.makeReply(here(ada), thread.id, 'You still hear this')).id));
    await leaveGroup(await world.as(leaver), other);
    const after = await world.makeReply(here(ada), thread.id, 'This you do not');
    await new Promise((done) => setTimeout(done, 500));
    expect(commentIds(stream.events)).not.toContain(after.id);
    await stream.stop();
  });

  it('says that one is signed out when the session is deleted, and ends', async () => {
    const stream = (await clientOf(ben, first)).listen();
    await stream.until(() => stream.state.status === 200);
    await given.db.session.deleteMany({ where: { userId: here(ben).id } });
    await say(ada, 'Anything that wakes it');
    await stream.until((events) => events.at(-1)?.name === 'signed_out');
    await stream.ended;
    expect(stream.state.ended).toBe(true);
  });

  it.each(['garbage', 'A'.repeat(48)])(
    'sends “reset” for a cursor that does not open: %s',
    async (cursor) => {
      const stream = (await clientOf(ben, first)).listen(cursor);
      await stream.until((events) => events[0]?.name === 'reset');
      await stream.ended;
    },
  );

  it('sends “reset” for another person’s cursor, and for one from before what was forgotten', async () => {
    const client = await clientOf(ben, first);
    const adas = await cursorOf(await clientOf(ada, first));
    const own = await cursorOf(client);
    await asOwner('UPDATE event_horizon SET "prunedThrough" = (SELECT max(id) + 1 FROM events)');
    for (const cursor of [adas, own]) {
      const stream = client.listen(cursor);
      await stream.until((events) => events[0]?.name === 'reset');
      await stream.stop();
    }
    await asOwner('UPDATE event_horizon SET "prunedThrough" = 0');
  });

  it('refuses a visitor', async () => {
    const response = await fetch(`${here(first).url}/api/stream`);
    expect(response.status).toBe(401);
  });

  it('does not hold up a process that is told to stop', async () => {
    const own = await startWebProcess(given.urls.appUrl);
    const stream = (await clientOf(ada, own)).listen();
    await stream.until(() => stream.state.status === 200);
    const begun = Date.now();
    await own.stop('SIGTERM');
    expect(Date.now() - begun).toBeLessThan(5_000);
    await stream.ended;
  });
});
