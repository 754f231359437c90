/** The ways into a group, and what they do when two things happen at once. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openInbox } from '@/lib/services/reading/attention';
import { reply } from '@/lib/services/margin/comments';
import { leaveGroup, openGroup, shelveText } from '@/lib/services/groups/groups';
import { invite, join, openInvitation } from '@/lib/services/groups/invitations';
import { accept, ask, enter, listFronts, openFront, setAside, withdraw } from '@/lib/services/groups/joining';
import { openMargin } from '@/lib/services/margin/reader';
import { randomId } from '@/lib/domain/ids';
import { beginTransaction, untilBlocked } from '../../factories/transactions';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let ann: Someone;
let abe: Someone;
let sam: Someone;
beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe, sam] = [await world.makeUser('Ann'), await world.makeUser('Abe'), await world.makeUser('Sam')];
});
async function holdInvitations(groupId: string) {
  const held = await beginTransaction(given.urls.ownerUrl);
  await held.query('SELECT FROM invitations WHERE "groupId" = $1 FOR UPDATE', [groupId]);
  return held;
}
const membersOf = async (who: Someone, groupId: string) =>
  (await openGroup(await world.as(who), groupId)).members;

describe('an invitation for so many', () => {
  it('lets in as many as it says, counts nobody twice, and is over then, also for whoever it let in', async () => {
    const groupId = await world.makeGroup([ann]);
    const { token } = await invite(await world.as(ann), { groupId, days: 7, uses: 1 });
    await join(await world.as(ann), token);
    await join(await world.as(abe), token);
    await join(await world.as(abe), token);
    expect(await outcomeOf(join(await world.as(sam), token))).toBe('not_found');
    expect(await outcomeOf(openInvitation(await world.as(sam), token))).toBe('not_found');
    expect(await openInvitation(await world.as(abe), token)).toMatchObject({ memberOf: groupId });
    await leaveGroup(await world.as(abe), groupId);
    expect(await outcomeOf(join(await world.as(abe), token))).toBe('not_found');
  });

  it('lets one in, of two who come at once by its last use', async () => {
    const groupId = await world.makeGroup([ann]);
    const { token } = await invite(await world.as(ann), { groupId, days: 7, uses: 1 });
    const outcomes = await Promise.all(
      [abe, sam].map(async (who) => outcomeOf(join(await world.as(who), token))),
    );
    expect(outcomes.sort()).toEqual(['done', 'not_found']);
    expect(await membersOf(ann, groupId)).toHaveLength(2);
  });

  it('lets somebody in once who presses twice, and both times says that they are in', async () => {
    const groupId = await world.makeGroup([ann]);
    const { token } = await invite(await world.as(ann), { groupId, days: 7, uses: 1 });
    const twice = [await world.as(sam), await world.as(sam)];
    const held = await holdInvitations(groupId);
    const outcomes = twice.map((context) => outcomeOf(join(context, token)));
    await untilBlocked(given.urls.adminUrl, 2);
    await held.commit();
    expect(await Promise.all(outcomes)).toEqual(['done', 'done']);
    expect(await membersOf(ann, groupId)).toHaveLength(2);
  });

  it('is over for somebody who had to wait past its end', async () => {
    const groupId = await world.makeGroup([ann]);
    const { token } = await invite(await world.as(ann), { groupId, days: 7, uses: 1 });
    const held = await holdInvitations(groupId);
    const outcome = outcomeOf(join(await world.as(sam), token));
    await untilBlocked(given.urls.adminUrl);
    const end = `UPDATE invitations SET "expiresAt" = clock_timestamp() - interval '1 ms' WHERE "groupId" = $1`;
    await held.query(end, [groupId]);
    await held.commit();
    expect(await outcome).toBe('not_found');
    expect(await membersOf(ann, groupId)).toHaveLength(1);
  });

  it('tells members by whose invitation each came, and its maker how many uses are left', async () => {
    const groupId = await world.makeGroup([ann]);
    const { token } = await invite(await world.as(ann), { groupId, days: 7, uses: 5 });
    await join(await world.as(abe), token);
    expect(await membersOf(abe, groupId)).toMatchObject([
      { by: null },
      { by: { how: 'invitation', name: 'Ann' } },
    ]);
    const { invitations } = await openGroup(await world.as(ann), groupId);
    expect(invitations.map(({ usesLeft }) => usesLeft)).toContain(4);
    await join(await world.as(sam), token);
    await leaveGroup(await world.as(ann), groupId);
    expect(JSON.stringify(await membersOf(sam, groupId))).not.toContain('Ann');
  });
});

describe('a group where one asks', () => {
  let groupId: string;
  beforeEach(async () => {
    groupId = await world.makeGroup([ann, abe], 'Sunday', { kind: 'request' });
  });
  const requests = async (who: Someone) => (await openGroup(await world.as(who), groupId)).requests;
  const request = () => ({ groupId, userId: sam.id });

  it('is found by whoever has an account, and shows no more than its front', async () => {
    expect((await listFronts(await world.as(sam))).map(({ id }) => id)).toContain(groupId);
    expect((await listFronts(await world.as(ann))).map(({ id }) => id)).not.toContain(groupId);
    const front = await openFront(await world.as(sam), groupId);
    expect(front).toMatchObject({ name: 'Sunday', memberCount: 2, abilities: { read: false, ask: true } });
    expect(JSON.stringify(front)).not.toMatch(/Ann|Abe/);
    expect(await outcomeOf(openGroup(await world.as(sam), groupId))).toBe('not_found');
    expect(await outcomeOf(openFront(await world.as(null), groupId))).toBe('unauthenticated');
    const hidden = await world.makeGroup([ann]);
    expect((await listFronts(await world.as(sam))).map(({ id }) => id)).not.toContain(hidden);
    expect(await outcomeOf(openFront(await world.as(sam), hidden))).toBe('not_found');
    expect(await outcomeOf(ask(await world.as(sam), { groupId: hidden, line: 'Please.' }))).toBe('not_found');
  });

  it('lets in whoever asked by the yes of one member, and says by whose', async () => {
    await ask(await world.as(sam), { groupId, line: 'I read too.' });
    expect(await requests(abe)).toMatchObject([{ name: 'Sam', line: 'I read too.', aside: false }]);
    await accept(await world.as(abe), request());
    expect(await membersOf(sam, groupId)).toContainEqual(
      expect.objectContaining({ name: 'Sam', by: { how: 'yes', name: 'Abe' } }),
    );
    expect(await requests(ann)).toEqual([]);
    expect(await outcomeOf(accept(await world.as(ann), request()))).toBe('not_found');
    const { letIn } = await openInbox(await world.as(sam));
    expect(letIn).toEqual([{ group: { id: groupId, name: 'Sunday' }, by: 'Abe' }]);
    expect((await openInbox(await world.as(abe))).letIn).toEqual([]);
  });

  it('tells whoever asked nothing of being set aside, and any member may still say yes', async () => {
    await ask(await world.as(sam), { groupId, line: 'I read too.' });
    const before = await openFront(await world.as(sam), groupId);
    await setAside(await world.as(abe), { ...request(), aside: true });
    expect(await openFront(await world.as(sam), groupId)).toEqual(before);
    expect(await requests(ann)).toMatchObject([{ aside: true }]);
    await accept(await world.as(ann), request());
    expect(await membersOf(ann, groupId)).toHaveLength(3);
  });

  it('lets a request be withdrawn, changed and made again; one that is withdrawn is not accepted', async () => {
    await ask(await world.as(sam), { groupId, line: 'First.' });
    await ask(await world.as(sam), { groupId, line: 'Said better.' });
    expect(await requests(ann)).toMatchObject([{ line: 'Said better.' }]);
    await withdraw(await world.as(sam), groupId);
    expect(await requests(ann)).toEqual([]);
    expect(await outcomeOf(accept(await world.as(ann), request()))).toBe('not_found');
    await ask(await world.as(sam), { groupId, line: 'Again.' });
    expect(await requests(ann)).toHaveLength(1);
  });

  it('is answered by its members alone', async () => {
    await ask(await world.as(sam), { groupId, line: 'Please.' });
    const una = await world.makeUser('Una');
    expect(await outcomeOf(accept(await world.as(una), request()))).toBe('not_found');
    expect(await outcomeOf(accept(await world.as(sam), request()))).toBe('forbidden');
    expect(await outcomeOf(setAside(await world.as(una), { ...request(), aside: true }))).toBe('not_found');
    expect(await outcomeOf(enter(await world.as(una), groupId))).toBe('not_found');
  });

  it('lets somebody in or lets them withdraw, when both happen at once', async () => {
    await ask(await world.as(sam), { groupId, line: 'Please.' });
    const [accepted, withdrawn] = await Promise.all([
      outcomeOf(world.as(ann).then((context) => accept(context, request()))),
      outcomeOf(world.as(sam).then((context) => withdraw(context, groupId))),
    ]);
    const row = await given.db.joinRequest.findUniqueOrThrow({
      where: { groupId_userId: { groupId, userId: sam.id } },
    });
    const isIn = (await membersOf(ann, groupId)).some(({ id }) => id === sam.id);
    expect(isIn).toBe(accepted === 'done');
    expect([row.acceptedAt !== null, row.withdrawnAt !== null]).toEqual([isIn, !isIn]);
    expect([accepted, withdrawn]).toContain('done');
  });
});

describe('an open group', () => {
  it('lets in whoever comes, and again after they have left, with what they wrote', async () => {
    const groupId = await world.makeGroup([ann], 'Open', { kind: 'open' });
    const text = await world.makeReading(groupId, ann);
    expect(await enter(await world.as(sam), groupId)).toEqual({ groupId, textId: text.textId });
    const { comments } = await world.makeNote(sam, text, groupId);
    await leaveGroup(await world.as(sam), groupId);
    await enter(await world.as(sam), groupId);
    await enter(await world.as(sam), groupId);
    expect(await membersOf(sam, groupId)).toHaveLength(2);
    const view = { kind: 'group', groupId } as const;
    const margin = await openMargin(await world.as(sam), { textId: text.textId, view });
    expect(margin.comments.map(({ id }) => id)).toEqual(comments.map(({ id }) => id));
    expect(await outcomeOf(enter(await world.as(null), groupId))).toBe('unauthenticated');
  });
});

describe('a group that the world reads', () => {
  it('takes only texts that the world may read, and stays as it was founded', async () => {
    const groupId = await world.makeGroup([ann], 'Public', { kind: 'open', readers: 'world' });
    const [own, site] = [await world.makeText(ann), await world.makeText(null)];
    const open = await world.makeText(null, { audience: 'world' });
    for (const { textId } of [own, site])
      expect(await outcomeOf(shelveText(await world.as(ann), { groupId, textId }))).toBe(
        'invalid_input: not_for_the_world',
      );
    await shelveText(await world.as(ann), { groupId, textId: open.textId });
    const owner = await beginTransaction(given.urls.ownerUrl);
    const change = (what: string) => owner.query(`UPDATE groups SET ${what} WHERE id = $1`, [groupId]);
    await expect(change(`readers = 'members'`)).rejects.toThrow('who reads a group is its members');
    await owner.rollback();
    await expect(
      given.db.group.update({ where: { id: groupId }, data: { kind: 'invitation' } }),
    ).rejects.toThrow();
  });

  it('is read without an account, in its margin, and written in by its members', async () => {
    const groupId = await world.makeGroup([ann], 'Public', { kind: 'open', readers: 'world' });
    const text = await world.makeText(null, { audience: 'world' });
    await shelveText(await world.as(ann), { groupId, textId: text.textId });
    const { thread } = await world.makeNote(ann, text, groupId);
    const view = { kind: 'group', groupId } as const;
    const margin = await openMargin(await world.as(null), { textId: text.textId, view });
    expect(margin.threads).toMatchObject([{ id: thread.id, abilities: { reply: false, move: false } }]);
    const say = { threadId: thread.id, clientId: randomId(), parentId: null, body: 'From outside.' };
    expect(await outcomeOf(reply(await world.as(sam), say))).toBe('forbidden');
    expect(await outcomeOf(reply(await world.as(null), say))).toBe('unauthenticated');
    expect((await openGroup(await world.as(null), groupId)).members).toEqual([]);
  });
});
