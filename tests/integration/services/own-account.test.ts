/** What a person changes of their own account, and where they are signed in. */
import { beforeEach, describe, expect, it } from 'vitest';
import { changePassword, setFirstPassword, signOutEverywhere } from '@/lib/auth/account';
import { closeAccount, reopenAccount } from '@/lib/auth/closing';
import { checkCredentials } from '@/lib/auth/credentials';
import {
  changeEmail,
  changeEmailByLink,
  makeEmailLink,
  readEmailLink,
  requireMayChangeEmail,
} from '@/lib/auth/email-change';
import { canSetPasswordBy, makePasswordLink, setPasswordByLink } from '@/lib/auth/password-link';
import { endOtherSessions, endOwnSession, listOwnSessions } from '@/lib/auth/sessions';
import { hashSessionToken } from '@/lib/auth/session-token';
import { enterByLink, makeSignInLink, readSignInLink } from '@/lib/auth/sign-in-link';
import { touchSession } from '@/lib/db/session';
import { randomId } from '@/lib/domain/ids';
import { makeSession } from '../../factories/browser-session';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, password, type Someone } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let ada: Someone;
let ben: Someone;
beforeEach(async () => {
  ada = await makeWorld(given.db).makeUser('Ada');
  ben = await makeWorld(given.db).makeUser('Ben');
});
const rowOf = ({ id }: Someone) => given.db.user.findUniqueOrThrow({ where: { id } });
const withoutPassword = ({ id }: Someone) =>
  given.db.user.update({ where: { id }, data: { passwordHash: null } });

async function openSession(who: Someone, fields: object = {}) {
  const sessionToken = hashSessionToken(await makeSession(given.db, who.id));
  return given.db.session.update({ where: { sessionToken }, data: fields });
}

describe('another address', () => {
  const may = (currentPassword?: string) =>
    requireMayChangeEmail(given.db, ada.id, { email: ' New@Example.org ', currentPassword });

  it('needs the password of somebody who has one, and of nobody else', async () => {
    expect(await may(password)).toBe('new@example.org');
    for (const wrong of [undefined, '', 'not the password'])
      expect(await outcomeOf(may(wrong))).toBe('invalid_input: password_wrong');
    await withoutPassword(ada);
    expect(await may()).toBe('new@example.org');
  });

  it('cannot be used to guess the password', async () => {
    for (let i = 0; i < 10; i++) await outcomeOf(may(`guess ${i}`));
    expect(await outcomeOf(may(password))).toBe('rate_limited');
  });

  it('is taken at once where there is no mail, but never somebody else’s', async () => {
    expect(await outcomeOf(changeEmail(given.db, ada.id, ben.email.toLowerCase()))).toBe(
      'invalid_input: email_taken',
    );
    await changeEmail(given.db, ada.id, 'moved@example.org');
    expect(await checkCredentials(given.db, { email: 'moved@example.org', password })).toMatchObject({
      id: ada.id,
    });
    expect(await checkCredentials(given.db, { email: ada.email, password })).toBeNull();
  });

  it('waits for the link that came to it: looking changes nothing, and it works once', async () => {
    const token = (await makeEmailLink(given.db, ada.id, 'proven@example.org')) ?? '';
    for (let i = 0; i < 2; i++)
      expect(await readEmailLink(given.db, token)).toEqual({ email: 'proven@example.org' });
    expect((await rowOf(ada)).email).toBe(ada.email.toLowerCase());
    const now = new Date();
    expect(await changeEmailByLink(given.db, token, now)).toEqual({
      before: ada.email.toLowerCase(),
      email: 'proven@example.org',
    });
    expect(await rowOf(ada)).toMatchObject({ email: 'proven@example.org', emailVerified: now });
    expect(await outcomeOf(changeEmailByLink(given.db, token, now))).toBe('not_found: link_dead');
  });

  it('that somebody else has gets no link, nor one that they took meanwhile', async () => {
    expect(await makeEmailLink(given.db, ada.id, ben.email.toLowerCase())).toBeNull();
    const token = (await makeEmailLink(given.db, ada.id, 'wanted@example.org')) ?? '';
    await changeEmail(given.db, ben.id, 'wanted@example.org');
    expect(await outcomeOf(changeEmailByLink(given.db, token, new Date()))).toBe(
      'invalid_input: email_taken',
    );
    expect((await rowOf(ada)).email).toBe(ada.email.toLowerCase());
  });

  it('ends the links that went to the one before', async () => {
    const toEnter = (await makeSignInLink(given.db, ada.email, { now: new Date(), ticket: null })) ?? '';
    const forPassword = (await makePasswordLink(given.db, ada.email)) ?? '';
    await changeEmail(given.db, ada.id, 'later@example.org');
    expect(await readSignInLink(given.db, toEnter)).toBeNull();
    expect(await canSetPasswordBy(given.db, forPassword)).toBe(false);
  });
});

describe('another address that somebody else asked for', () => {
  const now = new Date();
  const next = 'a new password';
  const here = () => ({ userId: ada.id, sessionId: '' });
  const throwingOut: [string, () => Promise<unknown>][] = [
    ['a new password', () => changePassword(given.db, here(), { current: password, next })],
    [
      'the link for a forgotten password',
      async () => setPasswordByLink(given.db, (await makePasswordLink(given.db, ada.email)) ?? '', next),
    ],
    [
      'the first link that came to the address that nobody had proven',
      async () => {
        const token = (await makeSignInLink(given.db, ada.email, { now, ticket: null })) ?? '';
        await enterByLink(given.db, { token }, { id: randomId(), now, ticket: null });
      },
    ],
    ['a change of address', () => changeEmail(given.db, ada.id, `moved.${ada.id}@example.org`)],
    ['signing out everywhere else', () => endOtherSessions(given.db, here())],
    ['signing out everywhere', () => signOutEverywhere(given.db, ada.id)],
    [
      'deleting the account, also when it is open again',
      async () => {
        await closeAccount(given.db, ada.id, { words: 'keep', currentPassword: password }, now);
        await reopenAccount(given.db, ada.id, now);
      },
    ],
  ];

  it.each(throwingOut)('comes to nothing by %s', async (_, throwOut) => {
    const evil = (await makeEmailLink(given.db, ada.id, 'evil@example.org')) ?? '';
    const bens = (await makeEmailLink(given.db, ben.id, `ben.${ben.id}@example.org`)) ?? '';
    await throwOut();
    expect(await readEmailLink(given.db, evil)).toBeNull();
    expect(await outcomeOf(changeEmailByLink(given.db, evil, new Date()))).toBe('not_found: link_dead');
    expect((await rowOf(ada)).email).not.toBe('evil@example.org');
    expect(await readEmailLink(given.db, bens)).not.toBeNull();
  });
});

describe('a first password', () => {
  it('is set by whoever has none, and by nobody who has one', async () => {
    expect(await outcomeOf(setFirstPassword(given.db, ada.id, 'another password'))).toBe(
      'conflict: has_password',
    );
    await withoutPassword(ada);
    await setFirstPassword(given.db, ada.id, 'another password');
    expect(
      await checkCredentials(given.db, { email: ada.email, password: 'another password' }),
    ).toMatchObject({
      id: ada.id,
    });
  });
});

describe('where one is signed in', () => {
  it('is told to oneself alone: the device in words, since when, the last day, and which is this one', async () => {
    const old = await openSession(ada, { device: 'Firefox/Windows', seenOn: new Date('2026-01-02') });
    const here = await openSession(ada, { seenOn: new Date('2026-01-01') });
    await openSession(ben);
    const sessions = await listOwnSessions(given.db, { userId: ada.id, sessionId: here.id }, new Date());
    expect(sessions).toEqual([
      {
        id: here.id,
        browser: '',
        system: '',
        since: here.createdAt,
        lastDay: new Date('2026-01-01'),
        isThis: true,
      },
      {
        id: old.id,
        browser: 'Firefox',
        system: 'Windows',
        since: old.createdAt,
        lastDay: new Date('2026-01-02'),
        isThis: false,
      },
    ]);
  });

  it('is ended one by one, by oneself alone', async () => {
    const [one, other, bens] = [await openSession(ada), await openSession(ada), await openSession(ben)];
    const who = { userId: ada.id, sessionId: one.id };
    await endOwnSession(given.db, who, other.id);
    await endOwnSession(given.db, who, bens.id);
    const left = await given.db.session.findMany({ where: { userId: { in: [ada.id, ben.id] } } });
    expect(left.map(({ id }) => id).sort()).toEqual([one.id, bens.id].sort());
  });

  it('is ended everywhere else at once', async () => {
    const [here] = [await openSession(ada), await openSession(ada), await openSession(ada)];
    await openSession(ben);
    await endOtherSessions(given.db, { userId: ada.id, sessionId: here.id });
    expect(await given.db.session.findMany({ where: { userId: ada.id } })).toMatchObject([{ id: here.id }]);
    expect(await given.db.session.count({ where: { userId: ben.id } })).toBe(1);
  });

  it('keeps the last day of use, and no hour', async () => {
    const { id } = await openSession(ada, { seenOn: new Date('2026-01-01') });
    await touchSession(given.db, id);
    const { seenOn } = await given.db.session.findUniqueOrThrow({ where: { id } });
    expect(seenOn.toISOString()).toMatch(/T00:00:00\.000Z$/);
    expect(Date.now() - seenOn.getTime()).toBeLessThan(2 * 86_400_000);
  });
});
