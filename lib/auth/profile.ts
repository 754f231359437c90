import type { Database } from '@/lib/db/client';
import { findOwnAccount, updateName } from '@/lib/db/user';
import { notFound } from '@/lib/errors';

/** A person as they see themselves, and nobody else does. */
export async function readProfile(db: Database, userId: string) {
  const account = await findOwnAccount(db, userId);
  if (!account) throw notFound();
  return { name: account.name, email: account.email, hasPassword: account.passwordHash !== null };
}

export const rename = (db: Database, userId: string, name: string) => updateName(db, userId, name);
