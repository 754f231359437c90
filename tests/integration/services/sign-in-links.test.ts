import { beforeEach, describe, expect, it } from 'vitest';
import { changePassword, createAccount } from '@/lib/auth/account';
import { checkCredentials } from '@/lib/auth/credentials';
import { setPasswordByLink, makePasswordLink } from '@/lib/auth/password-link';
import { enterByLink, makeSignInLink, readSignInLink } from '@/lib/auth/sign-in-link';
import { findMailedLink } from '@/lib/db/mailed-link';
import { randomId } from '@/lib/domain/ids';
import { makeSession } from '../../factories/browser-session';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, password, type Someone } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
const nobody = { now: new Date(), ticket: null };
let ada: Someone;
beforeEach(async () => {
  ada = await makeWorld(given.db).makeUser('Ada');
});

async function linkFor(email: string): Promise<string> {
  const token = await makeSignInLink(given.db, email, nobody);
  if (token === null) throw new Error('no link');
  return token;
}
const enter = (token: string, name?: string) =>
  enterByLink(given.db, { token, name }, { id: randomId(), ...nobody });

describe('a link that signs in', () => {
  it('is kept by a hash of its token', async () => {
    const token = await linkFor(ada.email);
    expect(JSON.stringify(await given.db.verificationToken.findMany())).not.toContain(token);
  });

  it('says whose it is as often as it is opened, and works once', async () => {
    const token = await linkFor(` ${ada.email.toUpperCase()}`);
    for (let i = 0; i < 3; i++)
      expect(await readSignInLink(given.db, token)).toMatchObject({
        email: ada.email.toLowerCase(),
        isNew: false,
      });
    expect(await enter(token)).toEqual({ id: ada.id, name: 'Ada' });
    expect(await outcomeOf(enter(token))).toBe('not_found: link_dead');
    expect(await readSignInLink(given.db, token)).toBeNull();
  });

  it('lets one of several in who use it at the same moment', async () => {
    const token = await linkFor(ada.email);
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => outcomeOf(enter(token))));
    expect(outcomes.sort()).toEqual(['done', ...Array<string>(5).fill('not_found: link_dead')]);
  });

  it('is over after a quarter of an hour, by the database’s clock', async () => {
    const token = await linkFor(ada.email);
    const [row] = await given.db.verificationToken.findMany({
      where: { identifier: { endsWith: ada.email.toLowerCase() } },
    });
    const minutes = ((row?.expires.getTime() ?? 0) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15.1);
    await given.db.verificationToken.updateMany({ data: { expires: new Date(Date.now() - 1000) } });
    expect(await readSignInLink(given.db, token)).toBeNull();
    expect(await outcomeOf(enter(token))).toBe('not_found: link_dead');
  });

  it('ends the others of the same address, and nobody else’s', async () => {
    const ben = await makeWorld(given.db).makeUser('Ben');
    const [first, second, bens] = [
      await linkFor(ada.email),
      await linkFor(ada.email),
      await linkFor(ben.email),
    ];
    await enter(second);
    expect(await readSignInLink(given.db, first)).toBeNull();
    expect(await readSignInLink(given.db, bens)).not.toBeNull();
  });

  it('is not taken for a link of another kind, nor that for it', async () => {
    const token = await linkFor(ada.email);
    expect(await findMailedLink(given.db, { purpose: 'new-email', tokenHash: token })).toBeNull();
    expect(await outcomeOf(setPasswordByLink(given.db, token, password))).toBe('not_found: link_dead');
    const other = (await makePasswordLink(given.db, ada.email)) ?? '';
    expect(await outcomeOf(enter(other))).toBe('not_found: link_dead');
  });

  it('of somebody whose account is deleted is dead', async () => {
    const token = await linkFor(ada.email);
    await given.db.user.update({ where: { id: ada.id }, data: { deletedAt: new Date() } });
    expect(await outcomeOf(enter(token, 'Ada'))).toBe('invalid_input: email_taken');
  });
});

describe('a new person', () => {
  it('is asked for a name, and keeps the link while they think of one', async () => {
    const token = await linkFor('new@example.org');
    expect(await readSignInLink(given.db, token)).toMatchObject({ isNew: true });
    expect(await outcomeOf(enter(token))).toBe('invalid_input: required');
    const { id } = await enter(token, 'Nell');
    const row = await given.db.user.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ name: 'Nell', email: 'new@example.org', passwordHash: null });
    expect(row.emailVerified).not.toBeNull();
  });
});

describe('an address that nobody has proven yet', () => {
  const make = async (email: string) => {
    const { id } = await createAccount(
      given.db,
      { name: 'Eve', email, password },
      { id: randomId(), now: new Date() },
    );
    await makeSession(given.db, id);
    const linked = { userId: id, type: 'oidc', provider: 'oidc', providerAccountId: id };
    await given.db.account.create({ data: linked });
    return id;
  };
  const waysInto = async (id: string) => ({
    sessions: await given.db.session.count({ where: { userId: id } }),
    accounts: await given.db.account.count({ where: { userId: id } }),
    password: (await given.db.user.findUniqueOrThrow({ where: { id } })).passwordHash !== null,
  });

  it('is taken from whoever made an account with it before: every other way in ends', async () => {
    const id = await make('victim@example.org');
    const token = await linkFor('victim@example.org');
    expect(await readSignInLink(given.db, token)).toMatchObject({ losesPassword: true });
    expect(await waysInto(id)).toEqual({ sessions: 1, accounts: 1, password: true });
    await enter(token);
    expect(await waysInto(id)).toEqual({ sessions: 0, accounts: 0, password: false });
    expect(await checkCredentials(given.db, { email: 'victim@example.org', password })).toBeNull();
  });

  it('is proven by whoever is signed in with it already, and keeps all that they have', async () => {
    const id = await make('own@example.org');
    const token = await linkFor('own@example.org');
    expect(await readSignInLink(given.db, token, id)).toMatchObject({ losesPassword: false });
    await enterByLink(given.db, { token }, { id: randomId(), ...nobody, viewerId: id });
    expect(await waysInto(id)).toEqual({ sessions: 1, accounts: 1, password: true });
    const row = await given.db.user.findUniqueOrThrow({ where: { id } });
    expect(row.emailVerified).not.toBeNull();
  });

  it('is proven once: the password that was set since stays', async () => {
    const mailed = await makePasswordLink(given.db, ada.email, { byMail: true });
    await setPasswordByLink(given.db, mailed ?? '', password);
    const token = await linkFor(ada.email);
    expect(await readSignInLink(given.db, token)).toMatchObject({ losesPassword: false });
    await enter(token);
    expect(await checkCredentials(given.db, { email: ada.email, password })).toMatchObject({ id: ada.id });
    const who = { userId: ada.id, sessionId: '' };
    expect(await outcomeOf(changePassword(given.db, who, { current: password, next: `${password}!` }))).toBe(
      'done',
    );
  });

  it('is not proven by a link that the operator handed out', async () => {
    await setPasswordByLink(given.db, (await makePasswordLink(given.db, ada.email)) ?? '', password);
    const row = await given.db.user.findUniqueOrThrow({ where: { id: ada.id } });
    expect(row.emailVerified).toBeNull();
  });
});
