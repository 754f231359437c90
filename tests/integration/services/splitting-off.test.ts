/** A group of one's own from another: the shelf as far as it is theirs, their own words in the same places, and nothing else. */
import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { reply } from '@/lib/services/margin/comments';
import { shelveText } from '@/lib/services/groups/groups';
import { openReader } from '@/lib/services/margin/reader';
import { splitOff } from '@/lib/services/groups/splitting-off';
import { holdComment } from '../../factories/hold';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let [ada, ben]: [Someone, Someone] = [{} as Someone, {} as Someone];
let groupId = '';
let open: Awaited<ReturnType<World['makeText']>>;
let bens: Awaited<ReturnType<World['makeText']>>;

beforeEach(async () => {
  world = makeWorld(given.db);
  [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  groupId = await world.makeGroup([ada, ben]);
  open = await world.makeText(null, { audience: 'world', title: 'For everybody' });
  await shelveText(await world.as(ada), { groupId, textId: open.textId });
  bens = await world.makeReading(groupId, ben, { title: 'Ben’s own' });
});

const named = { name: 'Elsewhere', description: '' };
const split = async (clientId: string = randomId()) =>
  splitOff(await world.as(ada), { ...named, groupId, clientId });
const say = async (who: Someone, threadId: string, body: string, parentId: string | null = null) =>
  (await reply(await world.as(who), { threadId, clientId: randomId(), parentId, body })).comment.id;
/** Events of the conversations of the group that one splits off from. */
async function countTold() {
  const threads = await given.db.thread.findMany({ where: { groupId }, select: { id: true } });
  return given.db.event.count({ where: { threadId: { in: threads.map(({ id }) => id) } } });
}
async function read(toId: string, who: Someone | null = ada) {
  const view = { kind: 'group', groupId: toId } as const;
  const { threads, comments } = await openReader(await world.as(who), { textId: open.textId, view });
  const there = threads.filter(({ audience }) => audience.kind === 'group');
  const ids = new Set(there.map(({ id }) => id));
  return { threads: there, comments: comments.filter(({ threadId }) => ids.has(threadId)) };
}

describe('splitting off', () => {
  it('takes along the notes that one began, in the same places and one’s own words alone', async () => {
    const { thread } = await world.makeNote(ada, open, groupId, { words: 'paragraph', body: 'Mine.' });
    const bensReply = await say(ben, thread.id, 'Ben’s answer.');
    await say(ada, thread.id, 'And mine again.', bensReply);
    const others = await world.makeNote(ben, open, groupId, { body: 'Ben’s note.' });
    await say(ada, others.thread.id, 'Said to Ben.');
    await world.makeNote(ada, open, null, { body: 'For myself alone.' });
    const told = await countTold();
    const { groupId: toId, leftOut } = await split();
    expect(leftOut).toEqual(['Ben’s own']);
    const { threads, comments } = await read(toId);
    expect(comments.map(({ source }) => source)).toEqual(['Mine.', 'And mine again.']);
    expect(threads).toHaveLength(1);
    expect(threads[0]).toMatchObject({ quote: thread.quote, anchor: thread.anchor, author: { name: 'Ada' } });
    expect(threads[0]?.copiedAt).toBeDefined();
    // All is as it was where it came from, and nobody is told.
    expect((await read(groupId, ben)).comments).toHaveLength(5);
    expect((await read(groupId, ben)).threads.every(({ copiedAt }) => copiedAt === undefined)).toBe(true);
    expect(JSON.stringify(await read(groupId, ben))).not.toContain(toId);
    expect(await outcomeOf(read(toId, ben))).toBe('not_found');
    expect(await countTold()).toBe(told);
  });

  it('takes only texts that are theirs to pass on', async () => {
    await world.makeNote(ada, bens, groupId, { body: 'On Ben’s text.' });
    const { groupId: toId } = await split();
    const readings = await given.db.reading.findMany({ where: { groupId: toId } });
    expect(readings.map(({ textId }) => textId)).toEqual([open.textId]);
    expect(await given.db.thread.count({ where: { groupId: toId } })).toBe(0);
  });

  it('is the same group when it is sent twice, at once or again, with each note once', async () => {
    await world.makeNote(ada, open, groupId, { body: 'Mine.' });
    const clientId = randomId();
    const [first, second] = await Promise.all([split(clientId), split(clientId)]);
    const third = await split(clientId);
    expect(new Set([first, second, third].map((each) => each.groupId)).size).toBe(1);
    expect((await read(first.groupId)).comments.map(({ source }) => source)).toEqual(['Mine.']);
    const later = await world.makeNote(ada, open, groupId, { body: 'Later.' });
    expect(later.thread.id).not.toBe('');
    await split(clientId);
    expect((await read(first.groupId)).comments).toHaveLength(2);
  });

  it('leaves behind what the group has folded, hidden or sealed, and what was removed', async () => {
    for (const as of ['folded', 'hidden', 'sealed'] as const) {
      const { comments } = await world.makeNote(ada, open, groupId, { body: `It is ${as}.` });
      await holdComment(given.db, comments[0]?.id ?? '', as);
    }
    const { groupId: toId } = await split();
    expect(await given.db.comment.count({ where: { thread: { groupId: toId } } })).toBe(0);
    expect(await given.db.thread.count({ where: { groupId: toId } })).toBe(0);
  });

  it('is for members: whoever is not in the group learns nothing of it', async () => {
    const stranger = await world.as(await world.makeUser('Xan'));
    const asked = { ...named, groupId, clientId: randomId() };
    expect(await outcomeOf(splitOff(stranger, asked))).toBe('not_found');
    expect(await outcomeOf(splitOff(await world.as(null), asked))).toBe('unauthenticated');
    expect(
      await given.db.group.count({ where: { name: 'Elsewhere', createdById: stranger.actor.userId } }),
    ).toBe(0);
  });
});
