/** How many an open group lets in within a day. */
import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { invite, join } from '@/lib/services/groups/invitations';
import { enter } from '@/lib/services/groups/joining';
import { moveBack } from '../../factories/move-back';
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

describe('a door that is open to anyone', () => {
  /** Accounts without a password: they come in, and do nothing else. */
  const arrive = async (count: number) => {
    const ids = Array.from({ length: count }, () => randomId());
    await given.db.user.createMany({
      data: ids.map((id) => ({ id, name: 'Eve', email: `${id}@example.org`, createdAt: new Date() })),
    });
    const context = await world.as(null);
    return ids.map((userId) => ({ ...context, actor: { userId, groupIds: new Set<string>() } }));
  };

  it('lets ten in within a day, tells the eleventh when to come again, and those who were invited come in', async () => {
    const groupId = await world.makeGroup([ann], 'Open', { kind: 'open', readers: 'world' });
    for (const context of await arrive(9)) await enter(context, groupId);
    const last = await arrive(2);
    const outcomes = await Promise.all(last.map(async (context) => outcomeOf(enter(context, groupId))));
    expect(outcomes.sort()).toEqual(['done', 'rate_limited: crowded']);
    const [tenth] = await given.db.membership.findMany({
      where: { groupId, userId: last[0]?.actor.userId ?? '' },
    });
    const inside = tenth ? last[0] : last[1];
    if (!inside) throw new Error('one of two came in');
    expect(await outcomeOf(enter(inside, groupId))).toBe('done');
    await expect(enter(await world.as(sam), groupId)).rejects.toMatchObject({
      retryAfterSeconds: expect.any(Number),
    });
    const abes = await world.as(abe);
    await given.db.membership.create({ data: { groupId, userId: abe.id, joinedAt: new Date() } });
    expect(
      await outcomeOf(
        invite({ ...abes, actor: { ...abes.actor, groupIds: new Set([groupId]) } }, { groupId, days: 7 }),
      ),
    ).toBe('forbidden: invites_later');
    await given.db.membership.delete({ where: { groupId_userId: { groupId, userId: abe.id } } });
    const { token } = await invite(await world.as(ann), { groupId, days: 7 });
    await join(await world.as(sam), token);
    await moveBack(given.urls, 24);
    expect(await outcomeOf(enter(await world.as(abe), groupId))).toBe('done');
  });
});
