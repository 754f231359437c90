import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  foundGroup,
  leaveGroup,
  listGroups,
  listShelvable,
  openGroup,
  shelveText,
} from '@/lib/services/groups/groups';
import { invite, join, openInvitation, revoke } from '@/lib/services/groups/invitations';
import { listLibrary } from '@/lib/services/texts/texts';
import { randomId } from '@/lib/domain/ids';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let ann: Someone;
let abe: Someone;
let sam: Someone;
let groupId: string;
beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe, sam] = (await Promise.all(['Ann', 'Abe', 'Sam'].map((name) => world.makeUser(name)))) as [
    Someone,
    Someone,
    Someone,
  ];
  groupId = await world.makeGroup([ann, abe]);
});

const day = 86_400_000;
const inDays = async (who: Someone | null, days: number) => ({
  ...(await world.as(who)),
  now: new Date(Date.now() + days * day),
});
const membersOf = async (who: Someone) =>
  (await openGroup(await world.as(who), groupId)).members.map(({ name }) => name);

describe('a group', () => {
  it('has whoever founded it as its first member, and is founded once however often that is asked', async () => {
    const clientId = randomId();
    const ask = async () =>
      foundGroup(await world.as(sam), { clientId, name: 'Friday group', description: '' });
    const answers = [await ask(), ...(await Promise.all([ask(), ask(), ask()]))];
    expect(new Set(answers.map((answer) => answer.groupId)).size).toBe(1);
    expect((await listGroups(await world.as(sam))).map(({ name }) => name)).toEqual(['Friday group']);
  });

  it('is another one for another person with the same client id', async () => {
    const clientId = randomId();
    const [one, two] = await Promise.all(
      [ann, sam].map(async (who) =>
        foundGroup(await world.as(who), { clientId, name: 'G', description: '' }),
      ),
    );
    expect(one?.groupId).not.toBe(two?.groupId);
  });

  it('shows its members by name, to its members, and nobody’s address', async () => {
    expect(await membersOf(abe)).toEqual(['Ann', 'Abe']);
    const page = JSON.stringify(await openGroup(await world.as(abe), groupId));
    for (const { email } of [ann, abe]) expect(page.toLowerCase()).not.toContain(email.toLowerCase());
  });

  it.each(['openGroup', 'leaveGroup', 'invite'] as const)('is not there for others: %s', async (what) => {
    const ask = {
      openGroup,
      leaveGroup,
      invite: (context: Parameters<typeof openGroup>[0], id: string) =>
        invite(context, { groupId: id, days: 7 }),
    }[what];
    expect(await outcomeOf(ask(await world.as(sam), groupId))).toBe('not_found');
    expect(await outcomeOf(ask(await world.as(sam), randomId()))).toBe('not_found');
    expect(await outcomeOf(ask(await world.as(null), groupId))).toBe('unauthenticated');
  });
});

describe('leaving a group', () => {
  it('takes its page, its shelf and its texts away at once', async () => {
    const { textId } = await world.makeReading(groupId, ann);
    const stale = await world.as(abe);
    await leaveGroup(await world.as(abe), groupId);
    expect(await outcomeOf(openGroup(await world.as(abe), groupId))).toBe('not_found');
    expect((await listLibrary(await world.as(abe))).map(({ id }) => id)).not.toContain(textId);
    expect(await outcomeOf(leaveGroup(stale, groupId))).toBe('not_found');
    expect(await membersOf(ann)).toEqual(['Ann']);
  });

  it('keeps when one was a member, and one can join again', async () => {
    await leaveGroup(await world.as(abe), groupId);
    const row = { groupId_userId: { groupId, userId: abe.id } };
    expect((await given.db.membership.findUniqueOrThrow({ where: row })).leftAt).not.toBeNull();
    const { token } = await invite(await world.as(ann), { groupId, days: 1 });
    await join(await world.as(abe), token);
    expect(await membersOf(abe)).toEqual(['Ann', 'Abe']);
    expect(await given.db.membership.count({ where: { groupId, userId: abe.id } })).toBe(1);
  });

  it('takes back the invitations that one made, and nobody else’s', async () => {
    const [his, hers] = [
      await invite(await world.as(abe), { groupId, days: 7 }),
      await invite(await world.as(ann), { groupId, days: 7 }),
    ];
    await leaveGroup(await world.as(abe), groupId);
    expect(await outcomeOf(join(await world.as(abe), his.token))).toBe('not_found');
    expect(await outcomeOf(join(await world.as(sam), his.token))).toBe('not_found');
    expect(await outcomeOf(join(await world.as(sam), hers.token))).toBe('done');
  });
});

describe('an invitation', () => {
  const invited = async (days = 7) => (await invite(await world.as(ann), { groupId, days })).token;
  const tokenHash = (token: string) => createHash('sha256').update(token).digest('hex');
  const idOf = async (token: string) =>
    (await given.db.invitation.findUniqueOrThrow({ where: { tokenHash: tokenHash(token) } })).id;

  it('lets whoever holds its link see what they would join, with and without an account', async () => {
    const token = await invited();
    for (const who of [sam, null])
      expect(await openInvitation(await world.as(who), token)).toMatchObject({
        group: { name: 'Thursday group', memberCount: 2 },
        invitedBy: 'Ann',
        memberOf: null,
      });
  });

  it('tells its secret once: the table has only a hash, and the group’s page none of it', async () => {
    const token = await invited();
    expect(JSON.stringify(await given.db.invitation.findMany())).not.toContain(token);
    const page = JSON.stringify(await openGroup(await world.as(ann), groupId));
    expect(page).not.toContain(token);
    expect(page).not.toContain(tokenHash(token));
  });

  it('makes a member of whoever joins, once, also when they join twice or five times at once', async () => {
    const token = await invited();
    await join(await world.as(sam), token);
    const row = () => given.db.membership.findMany({ where: { groupId, userId: sam.id } });
    const first = await row();
    await Promise.all(Array.from({ length: 5 }, async () => join(await world.as(sam), token)));
    expect(first).toHaveLength(1);
    expect(await row()).toEqual(first);
  });

  it('joined twice by one person still lets another in', async () => {
    const token = await invited();
    await join(await world.as(sam), token);
    expect(await outcomeOf(join(await world.as(await world.makeUser('Una')), token))).toBe('done');
  });

  it('is nothing once it has expired, was revoked, or never was', async () => {
    const [expired, revoked] = [await invited(1), await invited()];
    await revoke(await world.as(ann), await idOf(revoked));
    for (const [token, days] of [
      [expired, 1.001],
      [revoked, 0],
      ['never-was-an-invitation', 0],
    ] as const) {
      expect(await outcomeOf(join(await inDays(sam, days), token))).toBe('not_found');
      expect(await outcomeOf(openInvitation(await inDays(sam, days), token))).toBe('not_found');
      expect(await outcomeOf(openInvitation(await inDays(null, days), token))).toBe('not_found');
    }
    expect(await outcomeOf(join(await inDays(sam, 0.999), expired))).toBe('done');
  });

  it('needs an account to be used', async () => {
    expect(await outcomeOf(join(await world.as(null), await invited()))).toBe('unauthenticated');
  });

  it('is revoked by whoever made it and by nobody else; to a stranger it is not there', async () => {
    const id = await idOf(await invited());
    expect(await outcomeOf(revoke(await world.as(abe), id))).toBe('forbidden');
    expect(await outcomeOf(revoke(await world.as(sam), id))).toBe('not_found');
    expect(await outcomeOf(revoke(await world.as(null), id))).toBe('unauthenticated');
    expect(await outcomeOf(revoke(await world.as(ann), id))).toBe('done');
    expect((await openGroup(await world.as(ann), groupId)).invitations.map((each) => each.id)).not.toContain(
      id,
    );
  });

  it('names to a member the group that they are in already', async () => {
    expect(await openInvitation(await world.as(abe), await invited())).toMatchObject({ memberOf: groupId });
  });
});

describe('a shelf', () => {
  const shelve = async (who: Someone | null, textId: string, to = groupId) =>
    outcomeOf(shelveText(await world.as(who), { groupId: to, textId }));

  it('takes a member’s own text, once, and shows it to the others', async () => {
    const { textId } = await world.makeText(ann);
    expect([await shelve(ann, textId), await shelve(abe, textId), await shelve(ann, textId)]).toEqual([
      'done',
      'not_found',
      'done',
    ]);
    expect((await openGroup(await world.as(abe), groupId)).readings.map((each) => each.textId)).toEqual([
      textId,
    ]);
  });

  it('takes no text that its member cannot read, and none from outside', async () => {
    const { textId } = await world.makeText(sam);
    const open = await world.makeText(null);
    expect(await shelve(ann, textId)).toBe('not_found');
    expect(await shelve(ann, randomId())).toBe('not_found');
    expect(await shelve(sam, open.textId)).toBe('not_found');
    expect(await shelve(ann, open.textId, randomId())).toBe('not_found');
    expect(await shelve(null, open.textId)).toBe('unauthenticated');
  });

  it('is not a way to carry a text from one group to another', async () => {
    const { textId } = await world.makeReading(groupId, ann);
    const other = await world.makeGroup([abe, sam]);
    expect(await shelve(abe, textId, other)).toBe('not_found');
    expect((await listShelvable(await world.as(abe), other)).map(({ id }) => id)).not.toContain(textId);
    expect((await listLibrary(await world.as(sam))).map(({ id }) => id)).not.toContain(textId);
  });

  it('is offered what may be put there and is not there yet', async () => {
    const [mine, open, hidden] = [
      await world.makeText(ann),
      await world.makeText(null),
      await world.makeText(sam),
    ];
    await world.makeReading(groupId, ann, { title: 'There already' });
    const offered = (await listShelvable(await world.as(ann), groupId)).map(({ id }) => id);
    expect(offered).toEqual(expect.arrayContaining([mine.textId, open.textId]));
    expect(offered).not.toContain(hidden.textId);
    for (const textId of offered) expect(await shelve(ann, textId)).toBe('done');
    expect(await listShelvable(await world.as(ann), groupId)).toEqual([]);
  });
});
