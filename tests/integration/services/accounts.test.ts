import { beforeEach, describe, expect, it } from 'vitest';
import { changePassword, createAccount, signOutEverywhere } from '@/lib/auth/account';
import { checkCredentials } from '@/lib/auth/credentials';
import { openDatabase } from '@/lib/db/client';
import { hasSession } from '@/lib/db/session';
import { hashSessionToken } from '@/lib/auth/session-token';
import { randomId } from '@/lib/domain/ids';
import { makeSession } from '../../factories/browser-session';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, password, type Someone } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
const make = (fields: Partial<{ name: string; email: string; password: string }>) =>
  createAccount(
    given.db,
    { name: 'Ada', email: 'x@example.org', password, ...fields },
    { id: randomId(), now: new Date() },
  );
const tryToSignIn = (email: string, word: string, db = given.db) =>
  checkCredentials(db, { email, password: word });

let ada: Someone;
beforeEach(async () => {
  ada = await makeWorld(given.db).makeUser('Ada');
});

async function openSession() {
  const tokenHash = hashSessionToken(await makeSession(given.db, ada.id));
  return given.db.session.findUniqueOrThrow({ where: { sessionToken: tokenHash } });
}
const isOpen = (session: { id: string }, now = new Date()) => hasSession(given.db, session.id, ada.id, now);

describe('an account', () => {
  it('keeps its password as argon2id and in no other form', async () => {
    const row = await given.db.user.findUniqueOrThrow({ where: { id: ada.id } });
    expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(row)).not.toContain(password);
  });

  it('has a hash of its own: the same password twice looks different', async () => {
    const other = await makeWorld(given.db).makeUser('Ben');
    const rows = await given.db.user.findMany({ where: { id: { in: [ada.id, other.id] } } });
    expect(new Set(rows.map((row) => row.passwordHash)).size).toBe(2);
  });

  it('is one for each address, however that is written', async () => {
    expect(await outcomeOf(make({ email: ` ${ada.email.toUpperCase()} ` }))).toBe(
      'invalid_input: email_taken',
    );
  });

  it('is one also when it is made twice at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => outcomeOf(make({ email: 'race@example.org' }))),
    );
    expect(outcomes.sort()).toEqual(['done', ...Array<string>(5).fill('invalid_input: email_taken')]);
  });
});

describe('signing in', () => {
  it('needs the right password, and says who it is', async () => {
    expect(await tryToSignIn(ada.email, password)).toEqual({ id: ada.id, name: 'Ada' });
    expect(await tryToSignIn(` ${ada.email.toUpperCase()}`, password)).toEqual({ id: ada.id, name: 'Ada' });
  });

  it('takes the same password from two keyboards', async () => {
    const { id } = await make({ email: 'cafe@example.org', password: 'un caf\u00e9 tranquille' });
    expect(await tryToSignIn('cafe@example.org', 'un cafe\u0301 tranquille')).toMatchObject({ id });
  });

  it.each([
    ['a wrong password', () => tryToSignIn(ada.email, `${password}!`)],
    ['a password in capitals', () => tryToSignIn(ada.email, password.toUpperCase())],
    ['an empty password', () => tryToSignIn(ada.email, '')],
    ['an address that nobody has', () => tryToSignIn('nobody@example.org', password)],
    [
      'the hash itself',
      async () => {
        const row = await given.db.user.findUniqueOrThrow({ where: { id: ada.id } });
        return tryToSignIn(ada.email, row.passwordHash ?? '');
      },
    ],
    [
      'an account without a password',
      async () => {
        await given.db.user.update({ where: { id: ada.id }, data: { passwordHash: null } });
        return tryToSignIn(ada.email, password);
      },
    ],
    [
      'an account that was deleted',
      async () => {
        await given.db.user.update({ where: { id: ada.id }, data: { deletedAt: new Date() } });
        return tryToSignIn(ada.email, password);
      },
    ],
    ['a list for a password', () => checkCredentials(given.db, { email: ada.email, password: [password] })],
    ['a megabyte', () => tryToSignIn(ada.email, 'a'.repeat(1_000_000))],
  ])('is refused with %s', async (_, attempt) => {
    expect(await attempt()).toBeNull();
  });
});

describe('guessing', () => {
  const guess = async (times: number, email = ada.email) => {
    const seen = [];
    for (let i = 0; i < times; i++) seen.push(await tryToSignIn(email, `guess number ${i}`));
    return seen;
  };

  it('ends after ten tries, also for the right password', async () => {
    expect(await guess(11)).toEqual([...Array<null>(10).fill(null), 'rate_limited']);
    expect(await tryToSignIn(ada.email, password)).toBe('rate_limited');
  });

  it('ends the same way for an address that nobody has', async () => {
    expect((await guess(11, 'nobody@example.org')).at(-1)).toBe('rate_limited');
  });

  it('is not begun anew by writing the address another way', async () => {
    await guess(10);
    expect(await tryToSignIn(` ${ada.email.toUpperCase()} `, password)).toBe('rate_limited');
  });

  it('is counted over all processes, also at once', async () => {
    const other = openDatabase(given.urls.appUrl, 5);
    try {
      const tries = Array.from({ length: 20 }, (_, i) =>
        tryToSignIn(ada.email, `guess ${i}`, i % 2 ? other.db : given.db),
      );
      const answers = await Promise.all(tries);
      expect(answers.filter((answer) => answer === 'rate_limited')).toHaveLength(10);
    } finally {
      await other.close();
    }
  });

  it('is forgotten when the right password comes in time', async () => {
    await guess(9);
    expect(await tryToSignIn(ada.email, password)).toMatchObject({ id: ada.id });
    expect(await guess(10)).not.toContain('rate_limited');
  });

  it('may go on a quarter of an hour later, by the database’s clock', async () => {
    await guess(11);
    const rows = await given.db.rateLimit.findMany({ where: { key: `sign-in:${ada.email.toLowerCase()}` } });
    const minutes = ((rows[0]?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15.1);
    await given.db.rateLimit.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await tryToSignIn(ada.email, password)).toMatchObject({ id: ada.id });
  });
});

describe('changing the password', () => {
  const change = async (current: string, keep?: { id: string }) =>
    outcomeOf(
      changePassword(
        given.db,
        { userId: ada.id, sessionId: (keep ?? (await openSession())).id },
        { current, next: 'four even quieter words' },
      ),
    );

  it('ends every session but the one it was done in', async () => {
    const [here, there, elsewhere] = [await openSession(), await openSession(), await openSession()];
    expect(await change(password, here)).toBe('done');
    expect(await Promise.all([here, there, elsewhere].map((each) => isOpen(each)))).toEqual([
      true,
      false,
      false,
    ]);
    expect(await tryToSignIn(ada.email, password)).toBeNull();
    expect(await tryToSignIn(ada.email, 'four even quieter words')).toMatchObject({ id: ada.id });
  });

  it('with a wrong present one changes nothing and ends nothing', async () => {
    const there = await openSession();
    expect(await change('not my password')).toBe('invalid_input: password_wrong');
    expect(await isOpen(there)).toBe(true);
    expect(await tryToSignIn(ada.email, password)).toMatchObject({ id: ada.id });
  });

  it('cannot be used to guess the present one', async () => {
    const here = await openSession();
    for (let i = 0; i < 10; i++) await change(`guess ${i}`, here);
    expect(await change(password, here)).toBe('rate_limited');
  });
});

describe('a session', () => {
  it('is kept by a hash of its token: who reads the table cannot sign in with it', async () => {
    const token = await makeSession(given.db, ada.id);
    const rows = await given.db.session.findMany({ where: { userId: ada.id } });
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends everywhere when one signs out everywhere, and nobody else’s does', async () => {
    const ben = await makeWorld(given.db).makeUser('Ben');
    await makeSession(given.db, ben.id);
    const mine = [await openSession(), await openSession()];
    await signOutEverywhere(given.db, ada.id);
    expect(await Promise.all(mine.map((each) => isOpen(each)))).toEqual([false, false]);
    expect(await given.db.session.count({ where: { userId: ben.id } })).toBe(1);
  });

  it('is over when its time is, when its person is deleted, and is no other person’s', async () => {
    const session = await openSession();
    const ben = await makeWorld(given.db).makeUser('Ben');
    expect(await hasSession(given.db, session.id, ben.id, new Date())).toBe(false);
    expect(await isOpen(session, session.expires)).toBe(false);
    await given.db.user.update({ where: { id: ada.id }, data: { deletedAt: new Date() } });
    expect(await isOpen(session)).toBe(false);
  });
});
