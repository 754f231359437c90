/** Accounts at another site (OIDC) with which a person signs in here. */
import type { Db } from './client';

type Linked = { provider: string; providerAccountId: string };

export async function findLinkedUserId(db: Db, linked: Linked): Promise<string | null> {
  const row = await db.account.findUnique({
    where: { provider_providerAccountId: linked },
    select: { userId: true },
  });
  return row?.userId ?? null;
}

/** Of what the other site sends along nothing is kept: no token of theirs, no picture. */
export const createLinkedAccount = (db: Db, userId: string, linked: Linked) =>
  db.account.create({ data: { userId, type: 'oidc', ...linked }, select: { id: true } });

export const hasLinkedAccount = async (db: Db, userId: string, provider: string) =>
  (await db.account.count({ where: { userId, provider } })) > 0;

export const removeLinkedAccounts = (db: Db, userId: string, provider: string) =>
  db.account.deleteMany({ where: { userId, provider } });
