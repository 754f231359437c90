import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { changePassword } from '@/lib/auth/account';
import { checkCredentials } from '@/lib/auth/credentials';
import { canSetPasswordBy, makePasswordLink, setPasswordByLink } from '@/lib/auth/password-link';
import { removeExpiredPasswordLinks } from '@/lib/db/password-link';
import { makeSession } from '../../factories/browser-session';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, password, type Someone } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
const another = 'four even quieter words';
const dead = 'not_found: link_dead';

let ada: Someone;
beforeEach(async () => {
  ada = await makeWorld(given.db).makeUser('Ada');
});

async function makeLink(email = ada.email): Promise<string> {
  const token = await makePasswordLink(given.db, email);
  if (token === null) throw new Error('nobody has this address');
  return token;
}
const set = (token: string, next = another) => outcomeOf(setPasswordByLink(given.db, token, next));
const isOpen = (token: string) => canSetPasswordBy(given.db, token);
const signIn = (word: string, email = ada.email) => checkCredentials(given.db, { email, password: word });
const expire = () => given.db.passwordLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });

describe('a link for a forgotten password', () => {
  it('sets another, which from then on is the only one', async () => {
    expect(await set(await makeLink())).toBe('done');
    expect(await signIn(another)).toMatchObject({ id: ada.id });
    expect(await signIn(password)).toBeNull();
  });

  it('is found by its address however that is written, and is made for nobody else’s', async () => {
    expect(await isOpen(await makeLink(` ${ada.email.toUpperCase()} `))).toBe(true);
    expect(await makePasswordLink(given.db, 'nobody@example.org')).toBeNull();
  });

  it('ends every session of its person, and of nobody else', async () => {
    const ben = await makeWorld(given.db).makeUser('Ben');
    for (const who of [ada, ada, ben]) await makeSession(given.db, who.id);
    await set(await makeLink());
    expect(await given.db.session.count({ where: { userId: ada.id } })).toBe(0);
    expect(await given.db.session.count({ where: { userId: ben.id } })).toBe(1);
    expect(await signIn(password, ben.email)).toMatchObject({ id: ben.id });
  });

  it('lets one in who had tried too often', async () => {
    for (let i = 0; i < 11; i++) await signIn(`guess ${i}`);
    expect(await signIn(password)).toBe('rate_limited');
    await set(await makeLink());
    expect(await signIn(another)).toMatchObject({ id: ada.id });
  });

  it('has 256 random bits, of which the table holds the SHA-256 alone', async () => {
    const token = await makeLink();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(await makeLink()).not.toBe(token);
    const newest = await makeLink();
    const rows = await given.db.passwordLink.findMany({ where: { userId: ada.id } });
    expect(rows.map((row) => row.tokenHash)).toEqual([
      createHash('sha256').update(newest).digest('base64url'),
    ]);
    expect(JSON.stringify(rows)).not.toContain(newest);
  });

  it('is not used up by looking at it', async () => {
    const token = await makeLink();
    for (let i = 0; i < 3; i++) expect(await isOpen(token)).toBe(true);
    expect(await set(token)).toBe('done');
  });
});

describe('a link no longer works', () => {
  it('when it was used', async () => {
    const token = await makeLink();
    await set(token);
    expect(await isOpen(token)).toBe(false);
    expect(await set(token, 'a third set of words')).toBe(dead);
    expect(await signIn(another)).toMatchObject({ id: ada.id });
  });

  it('after an hour, by the database’s clock', async () => {
    const token = await makeLink();
    const [row] = await given.db.$queryRaw<{ seconds: number }[]>`
      SELECT extract(epoch FROM "expiresAt" - clock_timestamp())::float8 AS seconds
      FROM password_links WHERE "userId" = ${ada.id}`;
    expect(row?.seconds).toBeGreaterThan(3500);
    expect(row?.seconds).toBeLessThanOrEqual(3600.1);
    await expire();
    expect(await isOpen(token)).toBe(false);
    expect(await set(token)).toBe(dead);
    expect(await signIn(password)).toMatchObject({ id: ada.id });
  });

  it('when a newer one was made, and of several made at once one works', async () => {
    const older = await makeLink();
    const tokens = await Promise.all(Array.from({ length: 6 }, () => makeLink()));
    expect(await set(older)).toBe(dead);
    const open = await Promise.all(tokens.map(isOpen));
    expect(open.filter(Boolean)).toHaveLength(1);
  });

  it('when its person changed the password, or is deleted', async () => {
    const token = await makeLink();
    await changePassword(given.db, { userId: ada.id, sessionId: '' }, { current: password, next: another });
    expect(await set(token, 'a third set of words')).toBe(dead);
    const next = await makeLink();
    await given.db.user.update({ where: { id: ada.id }, data: { deletedAt: new Date() } });
    expect(await isOpen(next)).toBe(false);
    expect(await set(next)).toBe(dead);
    expect(await makePasswordLink(given.db, ada.email)).toBeNull();
  });

  it('and is swept away once it is over, and not before', async () => {
    const token = await makeLink();
    await removeExpiredPasswordLinks(given.db);
    expect(await isOpen(token)).toBe(true);
    await expire();
    await removeExpiredPasswordLinks(given.db);
    expect(await given.db.passwordLink.count({ where: { userId: ada.id } })).toBe(0);
  });
});

describe('guessing a link', () => {
  test.each([
    ['nothing', () => ''],
    ['one of the same length', () => 'A'.repeat(43)],
    [
      'the hash that the table holds',
      (token: string) => createHash('sha256').update(token).digest('base64url'),
    ],
    ['the link with a letter more', (token: string) => `${token}A`],
    ['the link in capitals', (token: string) => token.toUpperCase()],
    ['the person’s id', () => ada.id],
    ['a pattern', () => '%'],
    ['a zero', () => '\0'],
  ])('with %s opens nothing, changes nothing, and leaves the link as it was', async (_, guess) => {
    const token = await makeLink();
    const session = await makeSession(given.db, ada.id);
    expect(await isOpen(guess(token))).toBe(false);
    expect(await set(guess(token))).toBe(dead);
    expect(session).not.toBe('');
    expect(await given.db.session.count({ where: { userId: ada.id } })).toBe(1);
    expect(await signIn(password)).toMatchObject({ id: ada.id });
    expect(await isOpen(token)).toBe(true);
  });
});
