/** What ends in a group takes its rows in the order of those who come in and write: their membership, their invitation, the group. */
import { beforeEach, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { catchUp } from '@/lib/services/governing/act';
import * as hosting from '@/lib/services/governing/hosting';
import { beginPetition, signPetition } from '@/lib/services/governing/petitions';
import { leaveGroup } from '@/lib/services/groups/groups';
import { invite } from '@/lib/services/groups/invitations';
import { openName, rename } from '@/lib/services/groups/renaming';
import { moveBack } from '../../factories/move-back';
import { beginTransaction, untilBlocked } from '../../factories/transactions';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
beforeEach(async () => {
  here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee', 'Eve'], { host: 'yes' });
});

/** Somebody has one row already, as this is done, and takes the group's after it: neither waits for the other for ever. */
async function besides(taken: string, doing: () => Promise<unknown>): Promise<string> {
  const other = await beginTransaction(given.urls.ownerUrl);
  await other.query(taken, [here.groupId]);
  const done = outcomeOf(doing());
  await untilBlocked(given.urls.adminUrl);
  await other.query('SELECT id FROM groups WHERE id = $1 FOR SHARE', [here.groupId]);
  await other.commit();
  return done;
}
const comesIn = 'SELECT id FROM invitations WHERE "groupId" = $1 FOR UPDATE';
const invites = async () => invite(await here.as('Ann'), { groupId: here.groupId, days: 30 });

it('somebody comes in as the group ends by its host’s word', async () => {
  await invites();
  const closes = { groupId: here.groupId, reason: 'The course is over.' };
  await hosting.announceEnd(await here.as('Ann'), closes);
  await moveBack(given.urls, 15 * 24);
  expect(await besides(comesIn, () => catchUp(given.db, here.groupId, randomId))).toBe('done');
});

it('somebody comes in by an invitation of the host, who leaves', async () => {
  await invites();
  const ann = await here.as('Ann');
  expect(await besides(comesIn, () => leaveGroup(ann, here.groupId))).toBe('done');
});

it('somebody who is excluded at that moment writes, as the group is named anew', async () => {
  const grave = { kind: 'EXCLUDE', personId: here.who('Eve').id } as const;
  const about = { groupId: here.groupId, objectId: null, statement: '', kind: 'grave', grave } as const;
  const { petitionId } = await beginPetition(await here.as('Ben'), { ...about, id: randomId() });
  for (const name of ['Cid', 'Dee'])
    await outcomeOf(signPetition(await here.as(name), { groupId: here.groupId, petitionId }));
  await here.pass(3 * 24);
  await here.beHere();
  await here.say('grave', { Ben: 'YES', Cid: 'YES', Dee: 'YES' });
  await moveBack(given.urls, 15 * 24);
  const ben = await here.as('Ben');
  const { version } = await openName(ben, here.groupId);
  const to = { groupId: here.groupId, clientId: randomId(), version, name: 'Friday', description: '' };
  const writes = `SELECT "userId" FROM memberships WHERE "groupId" = $1 AND "userId" = '${here.who('Eve').id}' FOR SHARE`;
  expect(await besides(writes, () => rename(ben, to))).toBe('done');
  expect((await openName(ben, here.groupId)).name).toBe('Friday');
});
