/** The Commons: everyone's margin, and what becomes of it when it is switched off. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commonsId } from '@/lib/domain/groups/commons';
import { randomId } from '@/lib/domain/ids';
import { countNews, openInbox } from '@/lib/services/reading/attention';
import { annotate } from '@/lib/services/margin/annotations';
import { reply } from '@/lib/services/margin/comments';
import { closeCommons, openCommons } from '@/lib/services/groups/commons';
import { leaveGroup, openGroup, shelveText } from '@/lib/services/groups/groups';
import { invite } from '@/lib/services/groups/invitations';
import { enter, listFronts } from '@/lib/services/groups/joining';
import { openMargin } from '@/lib/services/margin/reader';
import { shareThread } from '@/lib/services/margin/sharing';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let [ann, abe, sam] = [] as unknown as [Someone, Someone, Someone];
beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe, sam] = [await world.makeUser('Ann'), await world.makeUser('Abe'), await world.makeUser('Sam')];
});

describe('the Commons', () => {
  const view = { kind: 'group', groupId: commonsId } as const;
  const inCommons = async (who: Someone | null, textId: string) =>
    openMargin(await world.as(who), { textId, view });

  it('is everyone’s who has an account, on what they all may read, and nobody’s list of people', async () => {
    await openCommons(given.db, new Date());
    await openCommons(given.db, new Date());
    const text = await world.makeText(null);
    const { thread } = await world.makeNote(sam, text, commonsId);
    await world.makeReply(abe, thread.id, 'I agree.');
    expect((await inCommons(ann, text.textId)).comments).toHaveLength(2);
    expect(await outcomeOf(inCommons(null, text.textId))).toBe('unauthenticated');
    const own = await world.makeText(ann);
    expect(await outcomeOf(inCommons(ann, own.textId))).toBe('not_found');
    expect(await outcomeOf(world.makeNote(ann, own, commonsId))).toBe('not_found');
    const page = await openGroup(await world.as(ann), commonsId);
    expect(page).toMatchObject({ isMember: false, members: [], memberCount: 3 });
    const context = await world.as(ann);
    for (const refused of [
      () => leaveGroup(context, commonsId),
      () => invite(context, { groupId: commonsId, days: 7 }),
      () => enter(context, commonsId),
    ])
      expect(await outcomeOf(refused())).toBe('forbidden');
    const shelving = { groupId: commonsId, textId: text.textId };
    expect(await outcomeOf(shelveText(await world.as(ann), shelving))).toBe('not_found');
    expect((await listFronts(await world.as(ann))).map(({ id }) => id)).not.toContain(commonsId);
  });

  it('is written in by nobody once it is switched off, kept by those who were in it, and there again when it is on', async () => {
    await openCommons(given.db, new Date());
    const text = await world.makeText(null);
    const { thread } = await world.makeNote(sam, text, commonsId);
    await world.makeReply(abe, thread.id, 'I agree.');
    const other = await world.makeNote(abe, text, commonsId, { words: 'first paragraph' });
    await closeCommons(given.db, new Date());
    const all = { textId: text.textId, view: { kind: 'all' } } as const;
    const threads = async (who: Someone) =>
      (await openMargin(await world.as(who), all)).threads.map(({ id }) => id);
    expect(await threads(sam)).toEqual([thread.id]);
    expect((await threads(abe)).sort()).toEqual([thread.id, other.thread.id].sort());
    expect(await threads(ann)).toEqual([]);
    expect((await openMargin(await world.as(sam), all)).comments).toHaveLength(2);
    expect(await outcomeOf(inCommons(sam, text.textId))).toBe('not_found');
    const say = { threadId: thread.id, clientId: randomId(), parentId: null, body: 'More.' };
    expect(await outcomeOf(reply(await world.as(sam), say))).toBe('forbidden');
    const audience = { kind: 'group', groupId: commonsId } as const;
    const note = { clientId: randomId(), ...text, passage: null, audience, comment: null };
    expect(await outcomeOf(annotate(await world.as(ann), note))).toBe('not_found');
    await openCommons(given.db, new Date());
    expect((await inCommons(ann, text.textId)).comments).toHaveLength(3);
  });

  it('brings news only of what answers one, or goes on where one said something', async () => {
    await openCommons(given.db, new Date());
    const text = await world.makeText(null);
    const { thread } = await world.makeNote(sam, text, commonsId);
    const news = async (who: Someone) => (await countNews(await world.as(who))).inGroup(commonsId);
    expect([await news(ann), await news(sam)]).toEqual([0, 0]);
    await world.makeReply(ann, thread.id, 'I disagree.');
    await world.makeReply(abe, thread.id, 'I agree.');
    expect([await news(ann), await news(abe), await news(sam)]).toEqual([1, 0, 2]);
    const { answers, readings } = await openInbox(await world.as(sam));
    expect(answers.map(({ where }) => where?.group.id)).toEqual([commonsId, commonsId]);
    expect(readings).toMatchObject([{ comments: 2, group: { id: commonsId } }]);
  });

  it('is talked in at a pace, and says when one may go on', async () => {
    await openCommons(given.db, new Date());
    const text = await world.makeText(null);
    const { thread } = await world.makeNote(sam, text, commonsId);
    for (let n = 0; n < 39; n++) await world.makeReply(sam, thread.id, `${n}`);
    const refused = world.makeReply(sam, thread.id, 'And one more.');
    await expect(refused).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfterSeconds: expect.any(Number),
    });
    await world.makeReply(ann, thread.id, 'I may still.');
    const eve = await world.makeUser('Eve', 1);
    for (let n = 0; n < 5; n++) await world.makeReply(eve, thread.id, `${n}`);
    const alone = await world.makeNote(eve, text, null, { body: 'Buy that.' });
    const shared = shareThread(await world.as(eve), {
      ...{ clientId: randomId(), threadId: alone.thread.id, groupId: commonsId },
    });
    await expect(shared).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(world.makeReply(eve, thread.id, 'Buy this.')).rejects.toMatchObject({
      code: 'rate_limited',
    });
    const groupId = await world.makeGroup([sam]);
    expect(await outcomeOf(world.makeNote(sam, await world.makeReading(groupId, sam), groupId))).toBe('done');
  });
});
