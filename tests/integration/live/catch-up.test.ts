/** What a tab is told of the time that it missed: all of its own, in order, and no sign of anybody else’s. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hashSessionToken } from '@/lib/auth/session-token';
import { findLastEventId, listEvents } from '@/lib/db/event';
import { listConcerned } from '@/lib/db/visibility';
import { openCursor, sealCursor } from '@/lib/live/cursor';
import { catchUp } from '@/lib/live/read-events';
import { leaveGroup } from '@/lib/services/groups/groups';
import { react } from '@/lib/services/margin/reactions';
import { makeSession } from '../../factories/browser-session';
import { writeMany } from '../../factories/many-comments';
import { authSecret } from '../../factories/site';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';

const given = useDatabase();
let world: World;
let [ada, eve]: Someone[] = [];
let groupId: string;
let threadId: string;
let evesThread: string;

const here = (who: Someone | undefined): Someone => {
  if (!who) throw new Error('not set up');
  return who;
};

beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', authSecret);
  world = makeWorld(given.db);
  [ada, eve] = [await world.makeUser('Ada'), await world.makeUser('Eve')];
  groupId = await world.makeGroup([ada]);
  const text = await world.makeReading(groupId, ada);
  threadId = (await world.makeNote(ada, text, groupId)).thread.id;
  const open = await world.makeText(null);
  evesThread = (await world.makeNote(eve, open, null)).thread.id;
});
afterAll(() => vi.unstubAllEnvs());

/** A tab of somebody’s that holds the cursor of this moment. */
async function openTab(someone: Someone | undefined) {
  const { id: userId } = here(someone);
  const token = await makeSession(given.db, userId);
  const session = await given.db.session.findUniqueOrThrow({
    where: { sessionToken: hashSessionToken(token) },
  });
  const who = { userId, sessionId: session.id };
  const cursor = sealCursor(await findLastEventId(given.db), userId);
  const ask = (after = cursor) => catchUp(given.db, who, after, new Date());
  return { who, cursor, ask, open: (sealed: string) => openCursor(sealed, userId) };
}
const idsOf = (answer: Awaited<ReturnType<typeof catchUp>>) => answer.events.map(({ data }) => data.id);

describe('catching up', () => {
  it('on nothing is nothing, from the same place', async () => {
    const tab = await openTab(ada);
    const answer = await tab.ask();
    expect(answer).toMatchObject({ reset: false, more: false, events: [] });
    expect(tab.open(answer.cursor)).toBe(tab.open(tab.cursor));
  });

  it('on 1,200 comments takes them all, once and in order, in as many answers as it needs', async () => {
    const tab = await openTab(ada);
    const written = await writeMany(given, { threadId, authorId: here(ada).id, count: 1200, name: 'many' });
    const heard: string[] = [];
    let cursor = tab.cursor;
    for (let answers = 0; ; answers++) {
      const answer = await tab.ask(cursor);
      heard.push(...idsOf(answer));
      cursor = answer.cursor;
      if (!answer.more) break;
      expect(answers).toBeLessThan(10);
    }
    expect(heard).toEqual(written);
  });

  it('shows an outsider no difference between 3,000 events of others and none', async () => {
    const tab = await openTab(eve);
    const before = await tab.ask();
    await writeMany(given, { threadId, authorId: here(ada).id, count: 3000, name: 'others' });
    const after = await tab.ask();
    expect({ ...after, cursor: '' }).toEqual({ ...before, cursor: '' });
    expect(after.cursor).toHaveLength(before.cursor.length);
    expect(tab.open(after.cursor)).toBe(await findLastEventId(given.db));
  });

  it('finds one’s own among thousands of others’', async () => {
    const tab = await openTab(eve);
    const others = { threadId, authorId: here(ada).id, count: 700 };
    await writeMany(given, { ...others, name: 'first' });
    const { id } = await world.makeReply(here(eve), evesThread, 'Mine.');
    await writeMany(given, { ...others, name: 'then' });
    const answer = await tab.ask();
    expect({ ...answer, events: idsOf(answer) }).toMatchObject({ reset: false, more: false, events: [id] });
    expect(idsOf(await tab.ask(answer.cursor))).toEqual([]);
  });

  it('begins afresh with a cursor that is another’s or made up, and with one from before what was forgotten', async () => {
    const tab = await openTab(eve);
    const afresh = { reset: true, more: false, cursor: '', events: [] };
    for (const cursor of [(await openTab(ada)).cursor, 'garbage', ''])
      expect(await tab.ask(cursor)).toEqual(afresh);
    expect(await tab.ask(sealCursor(0n, here(eve).id))).not.toEqual(afresh);
    await given.db.$transaction(async (tx) => {
      await tx.eventHorizon.updateMany({ data: { prunedThrough: 1n } });
      expect(await catchUp(tx, tab.who, sealCursor(0n, here(eve).id), new Date())).toEqual(afresh);
      expect(await catchUp(tx, tab.who, sealCursor(1n, here(eve).id), new Date())).not.toEqual(afresh);
      await tx.eventHorizon.updateMany({ data: { prunedThrough: 0n } });
    });
  });

  it('after leaving gives one’s own words and nothing more of the group, also of what was said before', async () => {
    const lea = await world.makeUser('Lea');
    const group = await world.makeGroup([here(ada), lea]);
    const text = await world.makeReading(group, here(ada));
    const tab = await openTab(lea);
    const { thread } = await world.makeNote(here(ada), text, group);
    const said = await world.makeReply(lea, thread.id);
    expect(idsOf(await tab.ask())).toHaveLength(3);
    await leaveGroup(await world.as(lea), group);
    expect(idsOf(await tab.ask())).toEqual([said.id]);
  });

  it('after leaving gives no sign that somebody said a word to what one said', async () => {
    const [lea, mae] = [await world.makeUser('Lea'), await world.makeUser('Mae')];
    const group = await world.makeGroup([here(ada), lea, mae]);
    const text = await world.makeReading(group, here(ada));
    const { comments } = await world.makeNote(lea, text, group);
    const commentId = comments[0]?.id ?? '';
    await leaveGroup(await world.as(lea), group);
    const [leas, maes] = [await openTab(lea), await openTab(mae)];
    const before = await findLastEventId(given.db);
    await react(await world.as(here(ada)), { commentId, kind: 'agree', on: true });
    expect([idsOf(await leas.ask()), idsOf(await maes.ask())]).toEqual([[], [commentId]]);
    const events = await listEvents(given.db, before, 10);
    expect(await listConcerned(given.db, events, [lea.id, mae.id])).toEqual([mae.id]);
  });
});
