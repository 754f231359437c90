/** What a person does with their own account, for the actions in app. */
import { changePassword, createAccount, signOutEverywhere } from '@/lib/auth/account';
import type { Viewer } from '@/lib/auth/viewer';
import type { Context } from '@/lib/services/context';
import { requireUserId } from '@/lib/services/context';

export const signUp = (
  { db, newId, now }: Context,
  input: { name: string; email: string; password: string },
) => createAccount(db, input, { id: newId(), now });

export const replacePassword = (
  { db, actor }: Context,
  viewer: Viewer,
  passwords: { current: string; next: string },
) => changePassword(db, { userId: requireUserId(actor), sessionId: viewer.sessionId }, passwords);

export const endAllSessions = ({ db, actor }: Context) => signOutEverywhere(db, requireUserId(actor));
