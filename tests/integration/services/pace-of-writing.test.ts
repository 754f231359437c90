/** Where anyone may come in, people write at a pace: what counts is what is said there, by whatever way it comes. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commonsId } from '@/lib/domain/groups/commons';
import { randomId } from '@/lib/domain/ids';
import { annotate } from '@/lib/services/margin/annotations';
import { reply } from '@/lib/services/margin/comments';
import { openCommons } from '@/lib/services/groups/commons';
import { moveThread } from '@/lib/services/margin/moves';
import { shareThread } from '@/lib/services/margin/sharing';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
const inCommons = { kind: 'group', groupId: commonsId } as const;
let world: World;
let eve: Someone;
let text: Awaited<ReturnType<World['makeText']>>;
let threadId: string;
beforeEach(async () => {
  world = makeWorld(given.db);
  await openCommons(given.db, new Date());
  text = await world.makeText(null);
  const sam = await world.makeUser('Sam');
  threadId = (await world.makeNote(sam, text, commonsId)).thread.id;
  // Of today: five things in ten minutes.
  eve = await world.makeUser('Eve', 0);
});
const asEve = () => world.as(eve);
const say = async (parentId: string | null = null) =>
  outcomeOf(reply(await asEve(), { threadId, clientId: randomId(), parentId, body: 'More.' }));
const alone = (body: string) => world.makeNote(eve, text, null, { body });
const move = async (id: string) =>
  outcomeOf(moveThread(await asEve(), { clientId: randomId(), threadId: id, audience: inCommons }));
const share = async (id: string) =>
  outcomeOf(shareThread(await asEve(), { clientId: randomId(), threadId: id, groupId: commonsId }));
/** How many more things may be said. */
async function left() {
  for (let n = 0; n < 10; n++) if ((await say()) !== 'done') return n;
  return 10;
}

describe('the pace of what is said where anyone may come in', () => {
  it('is not used up by what is refused', async () => {
    for (let n = 0; n < 6; n++) {
      expect(await say('no-such-comment')).toBe('invalid_input: parent_elsewhere');
      const wrong = { passage: { start: 0, end: 5, exact: 'other' }, comment: null };
      const note = { clientId: randomId(), ...text, audience: inCommons, ...wrong };
      expect(await outcomeOf(annotate(await asEve(), note))).toMatch('invalid_input');
      expect(await share('no-such-thread')).toBe('not_found');
      expect(await move('no-such-thread')).toBe('not_found');
      expect(await move(threadId)).toBe('forbidden');
    }
    expect(await left()).toBe(5);
  });

  it('counts what is shared, moved and said, each once', async () => {
    expect(await share((await alone('One.')).thread.id)).toBe('done');
    expect(await move((await alone('Two.')).thread.id)).toBe('done');
    expect(await outcomeOf(world.makeNote(eve, text, commonsId, { body: 'Three.' }))).toBe('done');
    expect(await left()).toBe(2);
    expect(await share((await alone('Four.')).thread.id)).toBe('rate_limited');
    expect(await move((await alone('Five.')).thread.id)).toBe('rate_limited');
    expect(
      await given.db.comment.count({ where: { authorId: eve.id, thread: { groupId: commonsId } } }),
    ).toBe(5);
  });

  it('counts each thing of a conversation that was held with oneself and is moved there', async () => {
    const { thread } = await alone('One.');
    for (const body of ['Two.', 'Three.']) await world.makeReply(eve, thread.id, body);
    expect(await move(thread.id)).toBe('done');
    expect(await left()).toBe(2);
  });

  it('lets a longer one pass as all of a while, and nothing besides', async () => {
    const { thread } = await alone('One.');
    for (let n = 0; n < 8; n++) await world.makeReply(eve, thread.id, `${n}`);
    expect(await say()).toBe('done');
    expect(await move(thread.id)).toBe('rate_limited');
    await given.db.rateLimit.deleteMany();
    expect(await move(thread.id)).toBe('done');
    expect(await left()).toBe(0);
  });
});
