/** `bin/catena operator suspend` and `lift`: nobody gets in, nothing is lost, and everyone concerned is told. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkCredentials } from '@/lib/auth/credentials';
import { judgeArrival, oidcId } from '@/lib/auth/oidc';
import { makePasswordLink } from '@/lib/auth/password-link';
import { enterByLink, makeSignInLink } from '@/lib/auth/sign-in-link';
import { createLinkedAccount } from '@/lib/db/linked-account';
import { createSession, hasSession } from '@/lib/db/session';
import { verifyChain } from '@/lib/domain/governance/log';
import { randomId } from '@/lib/domain/ids';
import { readEvents } from '@/lib/live/read-events';
import { openWaiting } from '@/lib/services/governing/waiting';
import { exportLog } from '@/lib/services/governing/log';
import { composeWeekly } from '@/lib/services/letters/weekly';
import { useDatabase } from '../../factories/use-database';
import { password } from '../../factories/world';
import { makeGovernedGroup } from '../services/governed-group';
import { ground, operator } from './operator';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
beforeAll(async () => {
  here = await makeGovernedGroup(given, ['Ann', 'Ben', 'Cid']);
});
const email = () => here.who('Cid').email;
const enter = (given_: string) => checkCredentials(given.db, { email: email(), password: given_ });
const expires = () => new Date(Date.now() + 3_600_000);
const startSession = () =>
  createSession(given.db, { tokenHash: randomId(), userId: here.who('Cid').id, expires: expires() });
const arrive = () =>
  judgeArrival(
    given.db,
    { next: '/library', ticket: null, connecting: null },
    { providerAccountId: 'https://there.example 7', email: email(), claims: {} },
  );
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('bin/catena operator suspend', () => {
  it('wants a ground, an account that there is, and knows nothing but its closed list', async () => {
    expect((await operator(given.urls, 'suspend', email())).code).toBe(2);
    expect((await operator(given.urls, 'suspend', email(), '--ground', 'because')).code).toBe(2);
    expect(await operator(given.urls, 'suspend', 'no@example.org', '--ground', ground)).toMatchObject({
      code: 1,
      output: expect.stringContaining('Nobody here has the address') as string,
    });
    for (const wrong of ['vote', 'appoint', 'decide', 'exclude', 'extend', 'log', 'close', 'toString', ''])
      expect((await operator(given.urls, wrong, email(), '--ground', ground)).code).toBe(2);
    expect(await given.db.user.count({ where: { suspendedAt: { not: null } } })).toBe(0);
  });

  it('ends every session and stream at once, while votes and words stand', async () => {
    const comment = await here.write('Ann', 'You are all fools.');
    const kept = await here.write('Cid', 'What Cid said.');
    for (const name of ['Ben', 'Cid']) await here.flag(name, comment);
    await here.say('case', { Cid: 'YES' });
    const { id } = await startSession();
    const who = { userId: here.who('Cid').id, sessionId: id };
    expect((await readEvents(given.db, who, 0n, new Date())).kind).toBe('events');
    await createLinkedAccount(given.db, who.userId, {
      provider: oidcId,
      providerAccountId: 'https://there.example 7',
    });
    expect(await arrive()).toBe(true);

    const done = await operator(given.urls, 'suspend', email(), '--ground', ground);
    expect(done, done.output).toMatchObject({ code: 0 });
    expect((await readEvents(given.db, who, 0n, new Date())).kind).toBe('signed_out');
    // Even one that was made in that moment opens nothing.
    const late = await startSession();
    expect(await hasSession(given.db, late.id, who.userId, new Date())).toBe(false);
    expect(await given.db.ballotVote.count({ where: { voterId: who.userId } })).toBe(1);
    expect(await given.db.comment.findUnique({ where: { id: kept } })).toMatchObject({
      body: 'What Cid said.',
      heldAs: null,
    });
    expect(
      await given.db.membership.count({ where: { groupId: here.groupId, userId: who.userId, leftAt: null } }),
    ).toBe(1);
    await here.say('case', { Ben: 'YES' });
    await here.pass(24 * 8);
    expect(await here.heldAs(comment)).toBe('hidden');
  });

  it('says so to whoever has the right password, link or account elsewhere, and to nobody who guesses', async () => {
    expect(await enter('a wrong guess')).toBeNull();
    expect(await enter(password)).toBe('suspended');
    const from = { now: new Date(), ticket: null };
    const token = (await makeSignInLink(given.db, email(), from)) ?? '';
    await expect(enterByLink(given.db, { token }, { ...from, id: randomId() })).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'suspended',
    });
    expect(await arrive()).toContain('site=suspended');
    // A new password is another's to set as little as it opens the account.
    expect(await makePasswordLink(given.db, email())).not.toBeNull();
    expect(await enter(password)).toBe('suspended');
  });

  it('stands in the log with its ground, is told to the members and to nobody else, and once', async () => {
    const again = await operator(given.urls, 'suspend', email(), '--ground', ground);
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('already') as string });
    const { entries } = await exportLog(await here.as('Ann'), here.groupId);
    const rows = entries.map(({ entry }) => JSON.parse(entry) as Record<string, unknown>);
    const own = rows.filter(({ act }) => act === 'OPERATOR_SUSPENDED');
    expect(own).toMatchObject([
      { actorKind: 'OPERATOR', actorId: null, targetId: here.who('Cid').id, reason: ground },
    ]);
    expect(await verifyChain(entries, sha256)).toMatchObject({ whole: true });
    const waiting = async (name: string) => (await openWaiting(await here.as(name))).done;
    expect(await waiting('Ann')).toMatchObject([{ act: 'OPERATOR_SUSPENDED', more: 0 }]);
    const stranger = await here.world.as(await here.world.makeUser('Sam'));
    expect((await openWaiting(stranger)).done).toEqual([]);
    const span = { since: new Date(0), until: new Date() };
    const letter = await composeWeekly(await here.as('Ben'), here.groupId, span);
    expect(letter?.deciding.done).toMatchObject({ act: 'OPERATOR_SUSPENDED' });
  });
});

describe('bin/catena operator lift', () => {
  it('opens the account again as it was, and is told too', async () => {
    expect(await operator(given.urls, 'lift', email(), '--ground', ground)).toMatchObject({ code: 0 });
    expect(await enter(password)).toMatchObject({ id: here.who('Cid').id });
    const again = await operator(given.urls, 'lift', email(), '--ground', ground);
    expect(again.output).toContain('is not suspended');
    expect((await here.acts()).slice(-1)).toEqual(['OPERATOR_LIFTED']);
  });
});
