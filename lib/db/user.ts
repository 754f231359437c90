import type { Db } from './client';
import { removeEmailLinks } from './mailed-link';

type NewUser = {
  id: string;
  name: string;
  email: string;
  passwordHash: string | null;
  /** When it was proven that the address is theirs. */
  emailVerified?: Date | null;
  createdAt: Date;
};

export const createUser = (db: Db, user: NewUser) =>
  db.user.create({ data: user, select: { id: true, name: true } });

export const findUserByEmail = (db: Db, email: string) =>
  db.user.findFirst({
    where: { email, deletedAt: null },
    select: { id: true, name: true, email: true, passwordHash: true, emailVerified: true },
  });

export const findPassword = (db: Db, userId: string) =>
  db.user.findFirst({ where: { id: userId, deletedAt: null }, select: { passwordHash: true } });

export const updatePassword = (db: Db, userId: string, passwordHash: string) =>
  db.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });

/** The address is proven to be the person's. Gives whether it was not before. */
export const proveEmail = async (db: Db, userId: string, at: Date): Promise<boolean> =>
  (await db.user.updateMany({ where: { id: userId, emailVerified: null }, data: { emailVerified: at } }))
    .count === 1;

/** Everything by which somebody comes into an account, but for the mailbox of its address. */
export async function removeWaysIn(db: Db, userId: string): Promise<void> {
  await db.user.update({ where: { id: userId }, data: { passwordHash: null }, select: { id: true } });
  await db.session.deleteMany({ where: { userId } });
  await db.account.deleteMany({ where: { userId } });
  await removeEmailLinks(db, userId);
}

export const countUsers = (db: Db) => db.user.count();

/** Whether nobody has ever had an account; held to the end of the transaction, so that one of several comes first. */
export async function holdFirstAccount(db: Db): Promise<boolean> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('catena: the first account'))`;
  return (await db.user.count()) === 0;
}

/** The groups that the person is in at this moment: what makes a session into an actor. */
export async function listGroupIds(db: Db, userId: string): Promise<string[]> {
  const rows = await db.membership.findMany({ where: { userId, leftAt: null }, select: { groupId: true } });
  return rows.map((row) => row.groupId);
}

/** A person as they see themselves. */
export const findOwnAccount = (db: Db, userId: string) =>
  db.user.findFirst({
    where: { id: userId, deletedAt: null },
    select: { name: true, email: true, passwordHash: true },
  });

export const updateName = (db: Db, userId: string, name: string) =>
  db.user.update({ where: { id: userId }, data: { name }, select: { id: true } });

export const updateEmail = (db: Db, userId: string, email: string, emailVerified: Date | null) =>
  db.user.update({ where: { id: userId }, data: { email, emailVerified }, select: { id: true } });

/** A first one; false for somebody who has one. */
export const createPassword = async (db: Db, userId: string, passwordHash: string) =>
  (await db.user.updateMany({ where: { id: userId, passwordHash: null }, data: { passwordHash } })).count ===
  1;
