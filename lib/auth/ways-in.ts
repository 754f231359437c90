/** By which ways a person comes into their account, so that nobody closes the last one behind them. */
import type { Database } from '@/lib/db/client';
import { hasLinkedAccount, removeLinkedAccounts } from '@/lib/db/linked-account';
import { findPassword } from '@/lib/db/user';
import { AppError } from '@/lib/errors';
import { oidcId } from './oidc';

export const isConnected = (db: Database, userId: string) => hasLinkedAccount(db, userId, oidcId);

export const hasPassword = async (db: Database, userId: string) =>
  typeof (await findPassword(db, userId))?.passwordHash === 'string';

/** `mail`: whether a link by mail lets them in as well. */
export async function disconnect(db: Database, userId: string, { mail }: { mail: boolean }): Promise<void> {
  if (!mail && !(await hasPassword(db, userId))) throw new AppError('conflict', 'last_way_in');
  await removeLinkedAccounts(db, userId, oidcId);
}
