/** Closing an account and opening it again: what is done at the first carries its moment, by which the second undoes it. */
import type { Db } from './client';
import { removeEmailLinks } from './mailed-link';

/** Whoever may still come in, also to open again what they have closed. */
export const findUserToEnter = (db: Db, email: string) =>
  db.$queryRaw<
    {
      id: string;
      name: string;
      email: string;
      passwordHash: string | null;
      emailVerified: Date | null;
      isClosed: boolean;
      isSuspended: boolean;
    }[]
  >`
    SELECT id, name, email, "passwordHash", "emailVerified", "deletedAt" IS NOT NULL AS "isClosed",
      "suspendedAt" IS NOT NULL AS "isSuspended" FROM users
    WHERE email = ${email} AND ("deletedAt" IS NULL OR "reopenUntil" > clock_timestamp())`.then(
    ([user]) => user ?? null,
  );

/** Memberships, invitations, sign-ins and the account itself; false where it is closed already. */
export async function closeUser(db: Db, userId: string, at: Date, days: number): Promise<boolean> {
  const closed = await db.$executeRaw`
    UPDATE users SET "deletedAt" = ${at}, "reopenUntil" = clock_timestamp() + make_interval(days => ${days}::int)
    WHERE id = ${userId} AND "deletedAt" IS NULL`;
  if (closed === 0) return false;
  await db.membership.updateMany({ where: { userId, leftAt: null }, data: { leftAt: at } });
  await db.invitation.updateMany({
    where: { createdById: userId, revokedAt: null },
    data: { revokedAt: at },
  });
  await db.session.deleteMany({ where: { userId } });
  await db.passwordLink.deleteMany({ where: { userId } });
  await removeEmailLinks(db, userId);
  return true;
}

type Moved = { id: string; threadId: string };

/** Takes out what the person said in groups; gives what it was. */
export const takeOutComments = (db: Db, authorId: string, at: Date) => db.$queryRaw<Moved[]>`
  UPDATE comments c SET "deletedAt" = ${at}, version = c.version + 1 FROM threads t
  WHERE t.id = c."threadId" AND t."groupId" IS NOT NULL AND c."authorId" = ${authorId} AND c."deletedAt" IS NULL
  RETURNING c.id, c."threadId"`;

/** The same for what they said of dates, which has no place in a margin. */
export const takeOutMeetingWords = (db: Db, authorId: string, at: Date) =>
  db.meetingWord.updateMany({ where: { authorId, deletedAt: null }, data: { deletedAt: at } });

/** Opens a closed account again, while there is time; gives what of its words has come back, and null where nothing was closed. */
export async function reopenUser(db: Db, userId: string): Promise<Moved[] | null> {
  const [user] = await db.$queryRaw<{ closedAt: Date }[]>`
    SELECT "deletedAt" AS "closedAt" FROM users
    WHERE id = ${userId} AND "deletedAt" IS NOT NULL AND "reopenUntil" > clock_timestamp() FOR UPDATE`;
  if (!user) return null;
  await db.user.update({ where: { id: userId }, data: { deletedAt: null, reopenUntil: null } });
  // Not into a group whose members have excluded them meanwhile.
  await db.membership.updateMany({
    where: { userId, leftAt: user.closedAt, excludedUntil: null },
    data: { leftAt: null },
  });
  await db.meetingWord.updateMany({
    where: { authorId: userId, deletedAt: user.closedAt },
    data: { deletedAt: null },
  });
  return db.$queryRaw<Moved[]>`
    UPDATE comments SET "deletedAt" = NULL, version = version + 1
    WHERE "authorId" = ${userId} AND "deletedAt" = ${user.closedAt} RETURNING id, "threadId"`;
}
