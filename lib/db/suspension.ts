/** An account that whoever runs the site has suspended: it opens nothing, and all that it said, is in and voted stands. */
import type { Db } from './client';
import { removeEmailLinks, removeMailedLinks } from './mailed-link';
import { removePasswordLink } from './password-link';
import { removeSessionsOf } from './session';

export const isSuspended = async (db: Db, userId: string): Promise<boolean> =>
  (await db.user.count({ where: { id: userId, suspendedAt: { not: null } } })) === 1;

/** With every session and every link that is about. False: it was so already. */
export async function suspendUser(
  tx: Db,
  { id, email }: { id: string; email: string },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.user.updateMany({ where: { id, suspendedAt: null }, data: { suspendedAt: at } });
  await removeSessionsOf(tx, id);
  await removePasswordLink(tx, id);
  await removeEmailLinks(tx, id);
  await removeMailedLinks(tx, 'sign-in', email);
  return count === 1;
}

/** False: it was open. */
export const liftSuspension = async (tx: Db, id: string): Promise<boolean> =>
  (await tx.user.updateMany({ where: { id, suspendedAt: { not: null } }, data: { suspendedAt: null } }))
    .count === 1;
