/** A group of which one member keeps who is in it and its dates: what they alone do, what they never touch, and how it ends. */
import { beforeEach, describe, expect, it } from 'vitest';
import { closeAccount } from '@/lib/auth/closing';
import { randomId } from '@/lib/domain/ids';
import { openExport } from '@/lib/services/export';
import { catchUp } from '@/lib/services/governing/act';
import * as hosting from '@/lib/services/governing/hosting';
import { beginPetition } from '@/lib/services/governing/petitions';
import { leaveGroup, openGroup } from '@/lib/services/groups/groups';
import { invite, inviteByLetters, join, openInvitation, revoke } from '@/lib/services/groups/invitations';
import { planMeeting } from '@/lib/services/shelf/meetings';
import { suspendAccount } from '@/lib/services/operating/suspending';
import { openTakenOff } from '@/lib/services/groups/taken-off';
import { password } from '../../factories/world';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
beforeEach(async () => {
  here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid', 'Dee', 'Eve'], { host: 'yes' });
});

const reason = 'No longer enrolled in this course.';
const inviting = async (name: string) =>
  outcomeOf(invite(await here.as(name), { groupId: here.groupId, days: 7 }));
const planning = async (name: string) => {
  const when = { date: '2031-05-08', time: '19:00', timeZone: 'Europe/Berlin', place: '', ledById: null };
  return outcomeOf(
    planMeeting(await here.as(name), { ...when, clientId: randomId(), groupId: here.groupId }),
  );
};
const takeOff = async (by: string, whom: string, why = reason) =>
  outcomeOf(
    hosting.takeOffRoster(await here.as(by), {
      groupId: here.groupId,
      userId: here.who(whom).id,
      reason: why,
    }),
  );
const offer = async (by: string, to: string) =>
  outcomeOf(hosting.offerTo(await here.as(by), { groupId: here.groupId, userId: here.who(to).id }));
const of = () => ({ groupId: here.groupId });
const hostNow = async () => (await here.affairs('Dee')).host?.person.name ?? null;
const noHost = () =>
  ({
    ...{ groupId: here.groupId, id: randomId(), objectId: null, statement: '' },
    kind: 'grave',
    grave: { kind: 'NO_HOST', personId: null },
  }) as const;

describe('a host', () => {
  it('is said to whoever is invited, and alone invites and makes the dates; others still put texts on the shelf', async () => {
    const { token } = await invite(await here.as('Ann'), { groupId: here.groupId, days: 7 });
    const xan = await here.world.makeUser('Xan');
    expect((await openInvitation(await here.world.as(xan), token)).host).toBe('Ann');
    expect((await inviteByLetters(await here.as('Ann'), { ...of(), letters: 2 })).group.host).toBe('Ann');
    expect([await inviting('Ann'), await inviting('Ben')]).toEqual(['done', 'forbidden']);
    expect([await planning('Ann'), await planning('Ben')]).toEqual(['done', 'forbidden']);
    await here.world.makeReading(here.groupId, here.who('Ben'), { title: 'Ben’s own' });
    await join(await here.world.as(xan), token);
    expect((await here.affairs()).members).toBe(6);
  });

  it('takes somebody off with a reason: told why, with their notes still theirs, and free to be invited again', async () => {
    const ben = await here.write('Ben', 'What Ben wrote.');
    expect(await takeOff('Cid', 'Ben')).toBe('forbidden: governing_not_host');
    expect(await takeOff('Ann', 'Ben', 'short')).toBe('forbidden: governing_reason_too_short');
    expect(await takeOff('Ann', 'Ann')).toBe('forbidden: governing_about_yourself');
    expect(await openTakenOff(await here.as('Ben'), here.groupId)).toBeNull();
    expect(await takeOff('Ann', 'Ben')).toBe('done');
    expect(await takeOff('Cid', 'Ben')).toBe('forbidden: governing_not_host');

    const told = await openTakenOff(await here.as('Ben'), here.groupId);
    expect(told).toMatchObject({ by: 'Ann', reason });
    expect(await openTakenOff(await here.as('Cid'), here.groupId)).toBeNull();
    expect(await outcomeOf(openGroup(await here.as('Ben'), here.groupId))).toBe('not_found');
    expect(await given.db.comment.count({ where: { id: ben, deletedAt: null } })).toBe(1);
    const own = await openExport(await here.as('Ben'), { of: 'own' });
    const kept = [];
    for await (const conversation of own.conversations) kept.push(conversation);
    expect(JSON.stringify(kept)).toContain('What Ben wrote.');
    expect(await here.acts()).toContain('ROSTER_REMOVED');

    const { token } = await invite(await here.as('Ann'), { groupId: here.groupId, days: 7 });
    await join(await here.as('Ben'), token);
    expect(await openTakenOff(await here.as('Ben'), here.groupId)).toBeNull();
  });

  it('tells whoever is taken off in the same transaction: where that cannot be, nobody is', async () => {
    const told: string[] = [];
    const removal = { groupId: here.groupId, userId: here.who('Ben').id, reason };
    await given.db.user.update({ where: { id: removal.userId }, data: { emailVerified: new Date() } });
    const fails = hosting.takeOffRoster(await here.as('Ann'), removal, async () => {
      throw new Error('no post');
    });
    await expect(fails).rejects.toThrow('no post');
    expect((await here.affairs()).members).toBe(5);
    // The same form sent twice is the same, and one letter.
    for (let sent = 0; sent < 2; sent += 1)
      await hosting.takeOffRoster(await here.as('Ann'), removal, async (_, { person, group }) => {
        told.push(`${person.email} ${group.name}`);
      });
    expect((await here.acts()).filter((act) => act === 'ROSTER_REMOVED')).toHaveLength(1);
    expect(told).toEqual([`${here.who('Ben').email.toLowerCase()} Thursday group`]);
  });

  it('lets nobody come back with the voice of those who stayed: they are in since they came back', async () => {
    const ids = { groupId: here.groupId, userId: here.who('Ben').id };
    const since = async () =>
      (await given.db.membership.findUniqueOrThrow({ where: { groupId_userId: ids } })).joinedAt;
    const first = await since();
    await takeOff('Ann', 'Ben');
    const { token } = await invite(await here.as('Ann'), { ...of(), days: 7 });
    await join(await here.as('Ben'), token);
    expect((await since()).getTime()).toBeGreaterThan(first.getTime());
  });

  it('shortens the roster in nothing that the group is deciding', async () => {
    const comment = await here.write('Eve', 'You are all fools.');
    await here.flag('Ben', comment);
    expect(await takeOff('Ann', 'Ben')).toBe('conflict: governing_deciding');
    await here.pass(8 * 24);
    expect(await takeOff('Ann', 'Ben')).toBe('done');
    await beginPetition(await here.as('Cid'), noHost());
    expect(await takeOff('Ann', 'Cid')).toBe('conflict: governing_deciding');
    expect((await here.affairs('Dee')).host).toMatchObject({ isDeciding: true, isAsked: true });
  });

  it('hands it over to whoever says yes, and nobody else takes it', async () => {
    expect(await offer('Ben', 'Cid')).toBe('forbidden: governing_not_host');
    expect(await offer('Ann', 'Ben')).toBe('done');
    expect(await offer('Ann', 'Ben')).toBe('done');
    expect((await here.affairs('Ben')).host).toMatchObject({ isOffered: true, offeredTo: { name: 'Ben' } });
    expect((await here.affairs('Cid')).host).toMatchObject({ isOffered: false, offeredTo: null });
    expect(await outcomeOf(hosting.takeOver(await here.as('Cid'), of()))).toBe(
      'forbidden: governing_not_yours',
    );
    await hosting.endOffer(await here.as('Ben'), of());
    expect(await outcomeOf(hosting.takeOver(await here.as('Ben'), of()))).toBe(
      'forbidden: governing_not_yours',
    );
    await offer('Ann', 'Cid');
    await hosting.takeOver(await here.as('Cid'), of());
    await hosting.takeOver(await here.as('Cid'), of());
    expect(await hostNow()).toBe('Cid');
    expect([await inviting('Ann'), await inviting('Cid')]).toEqual(['forbidden', 'done']);
  });

  it('sees every open link, and may take it back, whoever made it', async () => {
    await invite(await here.as('Ann'), { groupId: here.groupId, days: 7 });
    await offer('Ann', 'Ben');
    await hosting.takeOver(await here.as('Ben'), of());
    const { invitations } = await openGroup(await here.as('Ben'), here.groupId);
    const anns = invitations.find(({ createdBy }) => createdBy === 'Ann');
    expect(anns?.abilities.revoke).toBe(true);
    expect(await outcomeOf(revoke(await here.as('Cid'), anns?.id ?? ''))).toBe('forbidden');
    await revoke(await here.as('Ben'), anns?.id ?? '');
  });

  it.each([
    ['lays it down', async () => hosting.layDown(await here.as('Ann'), of())],
    ['leaves', async () => leaveGroup(await here.as('Ann'), here.groupId)],
    [
      'closes their account',
      async () => {
        await closeAccount(
          given.db,
          here.who('Ann').id,
          { currentPassword: password, words: 'keep' },
          new Date(),
        );
        await catchUp(given.db, here.groupId, randomId);
      },
    ],
  ])(
    'who %s is followed by nobody: everyone invites then, and it is given to nobody again',
    async (_, goes) => {
      await offer('Ann', 'Ben');
      await goes();
      expect(await hostNow()).toBeNull();
      expect([await inviting('Ben'), await planning('Cid')]).toEqual(['done', 'done']);
      expect(await outcomeOf(hosting.takeOver(await here.as('Ben'), of()))).toBe(
        'forbidden: governing_not_yours',
      );
      const anew = given.db.group.update({
        where: { id: here.groupId },
        data: { hostId: here.who('Ben').id },
      });
      await expect(anew).rejects.toThrow('a host is there from the founding');
    },
  );

  it('whose account is suspended keeps nothing meanwhile', async () => {
    await suspendAccount(
      { db: given.db, newId: randomId },
      { email: here.who('Ann').email, ground: 'Order 4711 in Ghent' },
    );
    expect(await inviting('Ben')).toBe('done');
    expect((await here.affairs('Ben')).host).toMatchObject({ isAway: true });
  });
});
