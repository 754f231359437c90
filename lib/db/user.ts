import type { Db } from './client';

type NewUser = { id: string; name: string; email: string; passwordHash: string | null; createdAt: Date };

export const createUser = (db: Db, user: NewUser) =>
  db.user.create({ data: user, select: { id: true, name: true } });

export const findUserByEmail = (db: Db, email: string) =>
  db.user.findFirst({
    where: { email, deletedAt: null },
    select: { id: true, name: true, email: true, passwordHash: true },
  });

export const findPassword = (db: Db, userId: string) =>
  db.user.findFirst({ where: { id: userId, deletedAt: null }, select: { passwordHash: true } });

export const updatePassword = (db: Db, userId: string, passwordHash: string) =>
  db.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });

export const countUsers = (db: Db) => db.user.count();

/** The groups that the person is in at this moment: what makes a session into an actor. */
export async function listGroupIds(db: Db, userId: string): Promise<string[]> {
  const rows = await db.membership.findMany({ where: { userId, leftAt: null }, select: { groupId: true } });
  return rows.map((row) => row.groupId);
}
