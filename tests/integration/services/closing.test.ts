/** Deleting an account: at once, for a week undone by signing in, and then for good. */
import { beforeEach, describe, expect, it } from 'vitest';
import { siteAdapter } from '@/lib/auth/adapter';
import { closeAccount, reopenAccount } from '@/lib/auth/closing';
import { checkCredentials } from '@/lib/auth/credentials';
import { judgeArrival, oidcId } from '@/lib/auth/oidc';
import { enterByLink, makeSignInLink } from '@/lib/auth/sign-in-link';
import { wipeClosedUsers } from '@/lib/db/wipe';
import { nameOfWhoLeft } from '@/lib/domain/accounts';
import { randomId } from '@/lib/domain/ids';
import { edit, remove } from '@/lib/services/margin/comments';
import { invite } from '@/lib/services/groups/invitations';
import { makeSession } from '../../factories/browser-session';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, password, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let ada: Someone;
let ben: Someone;
let groupId: string;
let hers: string;
let his: string;
let secret: string;
beforeEach(async () => {
  // Whoever an earlier test left closed is none of this one's business.
  await given.db.user.updateMany({ data: { reopenUntil: null } });
  world = makeWorld(given.db);
  [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  groupId = await world.makeGroup([ben, ada]);
  const text = await world.makeReading(groupId, ben);
  const note = await world.makeNote(ada, text, groupId, { body: 'Said in the group.' });
  hers = note.comments[0]?.id ?? '';
  his = (await world.makeReply(ben, note.thread.id, 'Answered.', hers)).id;
  const alone = await world.makeNote(ada, text, null, { words: 'third paragraph', body: 'For me alone.' });
  secret = alone.comments[0]?.id ?? '';
  await edit(await world.as(ada), { commentId: secret, version: 1, body: 'For me alone, again.' });
});

const now = () => new Date();
const close = (words: 'keep' | 'take', currentPassword: string | undefined = password) =>
  closeAccount(given.db, ada.id, { words, currentPassword }, now());
const signIn = () => checkCredentials(given.db, { email: ada.email, password });
const commentOf = (id: string) => given.db.comment.findUniqueOrThrow({ where: { id } });
const isMember = async () =>
  (await given.db.membership.count({ where: { groupId, userId: ada.id, leftAt: null } })) === 1;
const aWeekLater = () =>
  given.db.user.updateMany({
    where: { reopenUntil: { not: null } },
    data: { reopenUntil: new Date(Date.now() - 1000) },
  });
const bodiesOf = async (id: string) =>
  (await given.db.commentRevision.findMany({ where: { commentId: id } })).map(({ body }) => body);

describe('an account that is closed', () => {
  it('needs the password of somebody who has one', async () => {
    expect(await outcomeOf(close('keep', 'not the password'))).toBe('invalid_input: password_wrong');
    expect(await isMember()).toBe(true);
    await given.db.user.update({ where: { id: ada.id }, data: { passwordHash: null } });
    expect(await outcomeOf(close('keep', ''))).toBe('done');
  });

  it('is out of every group, signed out everywhere, and lets nobody else in', async () => {
    await makeSession(given.db, ada.id);
    const { token } = await invite(await world.as(ada), { groupId, days: 7 });
    await close('keep');
    expect(await isMember()).toBe(false);
    expect(await given.db.session.count({ where: { userId: ada.id } })).toBe(0);
    expect(token).not.toBe('');
    expect(await given.db.invitation.count({ where: { createdById: ada.id, revokedAt: null } })).toBe(0);
    expect(await given.db.membership.count({ where: { groupId, userId: ben.id, leftAt: null } })).toBe(1);
  });

  it('keeps what was said in groups, or takes it out at once, with an event for each; answers stay', async () => {
    await close('keep');
    expect((await commentOf(hers)).deletedAt).toBeNull();
    await signIn();
    await close('take');
    expect((await commentOf(hers)).deletedAt).not.toBeNull();
    expect(await commentOf(his)).toMatchObject({ body: 'Answered.', deletedAt: null });
    const [last] = await given.db.event.findMany({ orderBy: { id: 'desc' }, take: 1 });
    expect(last).toMatchObject({ kind: 'comment_removed', commentId: hers });
  });

  it('is open again as it was, by signing in with the password', async () => {
    const removed = (await world.makeReply(ada, (await commentOf(hers)).threadId, 'Never mind.')).id;
    await remove(await world.as(ada), removed);
    await close('take');
    expect(await signIn()).toMatchObject({ id: ada.id });
    expect(await isMember()).toBe(true);
    expect((await commentOf(hers)).deletedAt).toBeNull();
    expect((await commentOf(removed)).deletedAt).not.toBeNull();
    expect(await given.db.user.findUniqueOrThrow({ where: { id: ada.id } })).toMatchObject({
      deletedAt: null,
      reopenUntil: null,
      name: 'Ada',
    });
    await aWeekLater();
    expect(await wipeClosedUsers(given.db)).toBe(0);
  });

  it('is open again by a letter’s link, and not by a wrong password', async () => {
    await close('keep');
    expect(await checkCredentials(given.db, { email: ada.email, password: 'not the password' })).toBeNull();
    expect(await isMember()).toBe(false);
    const token = (await makeSignInLink(given.db, ada.email, { now: now(), ticket: null })) ?? '';
    await enterByLink(given.db, { token }, { id: randomId(), now: now(), ticket: null });
    expect(await isMember()).toBe(true);
  });

  it('does not take back into a group that was left before', async () => {
    await given.db.membership.updateMany({
      where: { userId: ada.id },
      data: { leftAt: new Date(Date.now() - 60_000) },
    });
    await close('keep');
    await reopenAccount(given.db, ada.id, now());
    expect(await isMember()).toBe(false);
  });

  it('is closed once: a second time changes nothing', async () => {
    await close('keep');
    const { reopenUntil } = await given.db.user.findUniqueOrThrow({ where: { id: ada.id } });
    await outcomeOf(close('take'));
    expect(await given.db.user.findUniqueOrThrow({ where: { id: ada.id } })).toMatchObject({ reopenUntil });
    expect((await commentOf(hers)).deletedAt).toBeNull();
  });
});

describe('a closed account that somebody still holds a way into', () => {
  it('opens nothing to a session that was made in the moment of closing, until it is open again', async () => {
    await close('keep');
    const session = await makeSession(given.db, ada.id);
    const look = () => siteAdapter(given.db, null, '').getSessionAndUser?.(session);
    expect(await look()).toBeNull();
    await signIn();
    expect(await look()).toMatchObject({ user: { id: ada.id } });
  });

  it('is opened by another site while there is time, and no longer', async () => {
    const linked = { provider: oidcId, providerAccountId: ada.id };
    await given.db.account.create({ data: { userId: ada.id, type: 'oidc', ...linked } });
    const arrival = { next: '/library', ticket: null, connecting: null };
    const arrive = () =>
      judgeArrival(given.db, arrival, { ...linked, email: ada.email, claims: { email_verified: true } });
    expect(await arrive()).toBe(true);
    await close('keep');
    expect(await arrive()).toBe(true);
    expect(await isMember()).toBe(true);
    await close('keep');
    await aWeekLater();
    expect(await arrive()).toBe('/sign-in?site=closed&next=%2Flibrary');
    expect(await reopenAccount(given.db, ada.id, now())).toBe(false);
    expect(await isMember()).toBe(false);
  });
});

describe('a week later', () => {
  it('nobody signs in any more, and nothing is wiped before', async () => {
    await close('keep');
    expect(await wipeClosedUsers(given.db)).toBe(0);
    await aWeekLater();
    expect(await signIn()).toBeNull();
    expect(await wipeClosedUsers(given.db)).toBe(1);
    expect(await wipeClosedUsers(given.db)).toBe(0);
    expect(await signIn()).toBeNull();
  });

  it('name, address and ways in are gone, and the address is free', async () => {
    await given.db.account.create({
      data: { userId: ada.id, type: 'oidc', provider: 'oidc', providerAccountId: ada.id },
    });
    await close('keep');
    await aWeekLater();
    await wipeClosedUsers(given.db);
    const row = await given.db.user.findUniqueOrThrow({ where: { id: ada.id } });
    expect(row).toMatchObject({ name: nameOfWhoLeft, passwordHash: null, emailVerified: null, image: null });
    expect(JSON.stringify(row).toLowerCase()).not.toMatch(/ada|example\.org/);
    expect(await given.db.account.count({ where: { userId: ada.id } })).toBe(0);
    await given.db.user.update({ where: { id: ben.id }, data: { email: ada.email.toLowerCase() } });
  });

  it('private notes are gone with all their wordings, what was kept in groups is not, and nothing of others', async () => {
    await close('keep');
    await aWeekLater();
    await wipeClosedUsers(given.db);
    expect(await given.db.comment.findUnique({ where: { id: secret } })).toBeNull();
    expect(await bodiesOf(secret)).toEqual([]);
    expect(await given.db.annotation.count({ where: { authorId: ada.id } })).toBe(1);
    expect(await commentOf(hers)).toMatchObject({ body: 'Said in the group.', deletedAt: null });
    expect(await commentOf(his)).toMatchObject({ body: 'Answered.', deletedAt: null });
  });

  it('words that were taken out are gone, with those before them', async () => {
    await edit(await world.as(ada), { commentId: hers, version: 1, body: 'Said better.' });
    await close('take');
    await aWeekLater();
    await wipeClosedUsers(given.db);
    expect(await commentOf(hers)).toMatchObject({ body: '' });
    expect(await bodiesOf(hers)).toEqual(['']);
    expect(await commentOf(his)).toMatchObject({ body: 'Answered.', deletedAt: null });
  });

  it('everything that the schema declares to go with a person is empty', async () => {
    await given.db.look.create({
      data: { userId: ada.id, theme: 'dark', face: 'serif', size: 'm', measure: 'm', updatedAt: now() },
    });
    await given.db.seenComment.create({ data: { userId: ada.id, commentId: his } });
    await close('keep');
    await aWeekLater();
    await wipeClosedUsers(given.db);
    const tables = await given.db.$queryRaw<{ name: string; column: string }[]>`
      SELECT c.conrelid::regclass::text AS name, a.attname AS column FROM pg_constraint c
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.confrelid = 'users'::regclass AND c.confdeltype = 'c'`;
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['looks', 'sessions', 'seen_comments']),
    );
    for (const { name, column } of tables) {
      const rows = await given.db.$queryRawUnsafe<unknown[]>(
        `SELECT 1 FROM ${name} WHERE "${column}" = $1`,
        ada.id,
      );
      expect(rows, name).toEqual([]);
    }
    expect(await given.db.draft.count({ where: { authorId: ada.id } })).toBe(0);
  });

  it('it happens once also when several processes come to it at the same moment', async () => {
    await close('keep');
    await aWeekLater();
    const counts = await Promise.all(Array.from({ length: 4 }, () => wipeClosedUsers(given.db)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
  });
});
