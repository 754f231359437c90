/** How a host's part ends, and a group by its host's word; and who acts at the same moment. */
import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { verifyChain } from '@/lib/domain/governance';
import { sha256 } from '@/lib/domain/sha256';
import * as hosting from '@/lib/services/governing/hosting';
import { exportLog } from '@/lib/services/governing/log';
import { beginPetition, signPetition } from '@/lib/services/governing/petitions';
import { openWaiting } from '@/lib/services/governing/waiting';
import { leaveGroup, openGroup } from '@/lib/services/groups/groups';
import { invite, join } from '@/lib/services/groups/invitations';
import { beginTransaction, untilBlocked } from '../../factories/transactions';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
beforeEach(async () => {
  here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee', 'Eve'], { host: 'yes' });
});

const reason = 'No longer enrolled in this course.';
const of = () => ({ groupId: here.groupId });
const idOf = (name: string) => here.who(name).id;
const inviting = async (name: string) => outcomeOf(invite(await here.as(name), { ...of(), days: 7 }));
const offer = async (by: string, to: string) =>
  hosting.offerTo(await here.as(by), { ...of(), userId: idOf(to) });
const hostNow = async () => (await here.affairs('Dee')).host?.person.name ?? null;
const noHost = () =>
  ({
    ...{ groupId: here.groupId, id: randomId(), objectId: null, statement: '' },
    kind: 'grave',
    grave: { kind: 'NO_HOST', personId: null },
  }) as const;

async function askForNoHost() {
  const { petitionId } = await beginPetition(await here.as('Ben'), noHost());
  for (const name of ['Cid', 'Dee']) await signPetition(await here.as(name), { ...of(), petitionId });
}

describe('the end of it, by a vote', () => {
  it('is told three days before, secret, and gives everyone the invitations back, whoever is host by then', async () => {
    await askForNoHost();
    expect((await here.affairs()).petitions).toMatchObject([
      { state: 'WARNED', about: { kind: 'grave', grave: 'NO_HOST', person: { name: 'Ann' } } },
    ]);
    const { token } = await invite(await here.as('Ann'), { groupId: here.groupId, days: 7 });
    await join(await here.world.as(await here.world.makeUser('Xan')), token);
    await offer('Ann', 'Eve');
    await hosting.takeOver(await here.as('Eve'), of());
    await here.pass(3 * 24);
    await here.beHere();
    const open = (await here.affairs()).ballots.find(({ closed }) => closed === null);
    expect(open).toMatchObject({ secret: true, of: 5 });
    await here.say('grave', { Ben: 'YES', Cid: 'YES', Dee: 'YES' });
    await here.pass(15 * 24);
    expect(await hostNow()).toBeNull();
    expect(await inviting('Ben')).toBe('done');
    expect(await outcomeOf(beginPetition(await here.as('Ben'), noHost()))).toBe('not_found');
  });

  it('has nothing left to end when the host lays it down', async () => {
    await askForNoHost();
    await hosting.layDown(await here.as('Ann'), of());
    await hosting.layDown(await here.as('Ann'), of());
    expect(await outcomeOf(hosting.layDown(await here.as('Ben'), of()))).toBe(
      'forbidden: governing_not_host',
    );
    expect((await here.affairs()).petitions).toEqual([]);
    expect((await here.acts()).slice(-2)).toEqual(['HOST_ENDED', 'PETITION_ENDED']);
  });
});

describe('the end of the group, as its host says', () => {
  const say = async (by = 'Ann') => outcomeOf(hosting.announceEnd(await here.as(by), { ...of(), reason }));

  /** To a member, whatever else they look at. */
  const told = async () => (await openWaiting(await here.as('Ben'))).done.map(({ act }) => act);

  it('is told two weeks before, may be called off, and then comes by itself; its log is whole', async () => {
    expect(await say('Ben')).toBe('forbidden: governing_not_host');
    expect(await say()).toBe('done');
    expect((await here.affairs('Ben')).host?.closing).toMatchObject({ reason });
    expect(await told()).toEqual(['HOST_CLOSING']);
    await hosting.callOffEnd(await here.as('Ann'), of());
    await here.pass(15 * 24);
    expect((await openGroup(await here.as('Ben'), here.groupId)).dissolved).toBeNull();
    await say();
    await here.pass(13 * 24);
    expect((await openGroup(await here.as('Ben'), here.groupId)).dissolved).toBeNull();
    await here.write('Ben', 'Still here.');
    await here.pass(2 * 24);
    expect((await told()).at(0)).toBe('HOST_CLOSED');
    const { dissolved, invitations } = await openGroup(await here.as('Ben'), here.groupId);
    expect(dissolved).toMatchObject({ by: 'host', host: 'Ann', reason });
    expect(invitations).toEqual([]);
    expect([await inviting('Ann'), await say()]).toEqual(['forbidden: dissolved', 'forbidden: dissolved']);
    await leaveGroup(await here.as('Cid'), here.groupId);
    const log = await exportLog(await here.as('Ben'), here.groupId);
    expect(await verifyChain(log.entries, sha256)).toMatchObject({ whole: true });
  });

  it('waits for what the group is deciding', async () => {
    await say();
    await here.pass(13 * 24);
    await here.beHere();
    await here.flag('Ben', await here.write('Eve', 'You are all fools.'));
    await here.pass(3 * 24);
    expect((await openGroup(await here.as('Ben'), here.groupId)).dissolved).toBeNull();
    await here.pass(6 * 24);
    expect((await openGroup(await here.as('Ben'), here.groupId)).dissolved).toMatchObject({ by: 'host' });
  });
});

/** With the group's lock in the test's hands, so many come one after another and wait; then they go on. */
async function inOrder(...doings: (() => Promise<unknown>)[]): Promise<string[]> {
  const held = await beginTransaction(given.urls.ownerUrl);
  await held.query('SELECT pg_advisory_xact_lock(7206, hashtext($1))', [here.groupId]);
  const done: Promise<string>[] = [];
  for (const [n, doing] of doings.entries()) {
    done.push(outcomeOf(doing()));
    await untilBlocked(given.urls.adminUrl, n + 1);
  }
  await held.commit();
  return Promise.all(done);
}

describe('at the same moment', () => {
  const takeOff = async () =>
    hosting.takeOffRoster(await here.as('Ann'), { ...of(), userId: idOf('Ben'), reason });
  const ask = async () => beginPetition(await here.as('Cid'), noHost());

  it('somebody is taken off and a vote is asked for: the roster is not shortened once it is', async () => {
    expect(await inOrder(ask, takeOff)).toEqual(['done', 'conflict: governing_deciding']);
    expect((await here.affairs()).members).toBe(5);
  });

  it('and where they are taken off first, the vote is asked for without them', async () => {
    expect(await inOrder(takeOff, ask)).toEqual(['done', 'done']);
    expect((await here.affairs()).members).toBe(4);
  });

  it('it is taken over and the host leaves: it is the other’s, or nobody’s', async () => {
    await offer('Ann', 'Ben');
    const takesOver = async () => hosting.takeOver(await here.as('Ben'), of());
    const leaves = async () => leaveGroup(await here.as('Ann'), here.groupId);
    const outcomes = await inOrder(leaves, takesOver);
    expect(outcomes).toEqual(['done', 'forbidden: governing_not_yours']);
    expect(await hostNow()).toBeNull();
  });

  it('and the other way about', async () => {
    await offer('Ann', 'Ben');
    const takesOver = async () => hosting.takeOver(await here.as('Ben'), of());
    const leaves = async () => leaveGroup(await here.as('Ann'), here.groupId);
    expect(await inOrder(takesOver, leaves)).toEqual(['done', 'done']);
    expect(await hostNow()).toBe('Ben');
  });

  it('its end is said twice: it is said once', async () => {
    const say = async () => hosting.announceEnd(await here.as('Ann'), { ...of(), reason });
    expect(await inOrder(say, say)).toEqual(['done', 'done']);
    const other = { ...of(), reason: 'Another reason for it.' };
    expect(await outcomeOf(hosting.announceEnd(await here.as('Ann'), other))).toBe(
      'conflict: governing_already',
    );
    expect((await here.acts()).filter((act) => act === 'HOST_CLOSING')).toHaveLength(1);
  });
});
