/** What whoever runs the site does to accounts and groups: told wherever it concerns somebody, and never in a vote's stead. */
import { expect, it, test, vi } from 'vitest';
import { findDissolution } from '@/lib/db/dissolution';
import { lockAffairs } from '@/lib/db/governance/load';
import { createMembership } from '@/lib/db/membership';
import { commonsId } from '@/lib/domain/groups/commons';
import { randomId } from '@/lib/domain/ids';
import { closeCommons, openCommons } from '@/lib/services/groups/commons';
import { catchUp } from '@/lib/services/governing/act';
import { openGroup } from '@/lib/services/groups/groups';
import { dissolveGroup } from '@/lib/services/operating/dissolving';
import { liftAccount, suspendAccount } from '@/lib/services/operating/suspending';
import { moveBack } from '../../factories/move-back';
import { useDatabase } from '../../factories/use-database';
import { makeWorld } from '../../factories/world';
import { makeGovernedGroup } from './governed-group';

vi.mock(import('@/lib/db/dissolution'), async (original) => {
  const actual = await original();
  return { ...actual, findDissolution: vi.fn(actual.findDissolution) };
});

const given = useDatabase();
const ground = 'Order 4711 of the court in Ghent';
const operating = () => ({ db: given.db, newId: randomId });
const dissolve = (groupId: string) => dissolveGroup(operating(), { groupId, ground });
const told = (groupId: string) => given.db.logEntry.count({ where: { groupId, act: 'OPERATOR_SUSPENDED' } });

test('that somebody who is in no group is suspended stands in the log of the Commons, while it is open', async () => {
  const { email } = await makeWorld(given.db).makeUser('Sam');
  await openCommons(given.db, new Date());
  expect(await suspendAccount(operating(), { email, ground })).toMatchObject({ groups: 1 });
  expect(await told(commonsId)).toBe(1);
  await closeCommons(given.db, new Date());
  expect(await liftAccount(operating(), { email, ground })).toMatchObject({ groups: 0 });
});

test('a group that somebody joins in the moment of being suspended is told as well', async () => {
  const world = makeWorld(given.db);
  const [ann, sam] = [await world.makeUser('Ann'), await world.makeUser('Sam')];
  const groupId = await world.makeGroup([ann, sam]);
  const joined = await world.makeGroup([ann], 'Friday group');
  const waits = async () => {
    const rows = await given.db.$queryRaw<unknown[]>`
      SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    return rows.length > 0;
  };
  const suspending = await given.db.$transaction(async (tx) => {
    await lockAffairs(tx, groupId);
    const begun = suspendAccount(operating(), { email: sam.email, ground });
    await vi.waitUntil(waits);
    await createMembership(given.db, { groupId: joined, userId: sam.id, joinedAt: new Date() });
    return { begun };
  });
  expect(await suspending.begun).toMatchObject({ groups: 2 });
  expect([await told(groupId), await told(joined)]).toEqual([1, 1]);
});

it('dissolves no group whose members have voted what nobody has counted yet', async () => {
  const here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee']);
  const { groupId } = here;
  const comment = await here.write('Dee', 'You are all fools.');
  for (const name of ['Ann', 'Ben']) await here.flag(name, comment);
  await here.say('case', { Ann: 'YES', Ben: 'YES', Cid: 'YES' });
  await moveBack(given.urls, 24 * 8);
  expect(await dissolve(groupId)).toEqual({ uncounted: expect.any(Date) as Date });
  expect(await given.db.ballot.count({ where: { groupId, closedAt: null } })).toBe(1);
  await catchUp(given.db, groupId, randomId);
  expect(await here.heldAs(comment)).toBe('hidden');

  // What was decided so may be asked to be undone while the group goes on, and not after.
  const mayAppeal = async () => (await here.caseOf('Dee', 1)).decisions.map((each) => each.mayAppeal);
  expect(await mayAppeal()).toEqual([true]);
  expect(await dissolve(groupId)).toBe('done');
  expect(await mayAppeal()).toEqual([false]);
});

it('is looked for in the log of a group that is dissolved, and of no other', async () => {
  const world = makeWorld(given.db);
  const ann = await world.makeUser('Ann');
  const groupId = await world.makeGroup([ann]);
  const asked = vi.mocked(findDissolution);
  asked.mockClear();
  expect((await openGroup(await world.as(ann), groupId)).dissolved).toBeNull();
  expect(asked).not.toHaveBeenCalled();
  await dissolve(groupId);
  expect((await openGroup(await world.as(ann), groupId)).dissolved).toMatchObject({ reason: ground });
});
