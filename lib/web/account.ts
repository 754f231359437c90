/** What a person does with their own account, for the actions in app. */
import { changePassword, createAccount, signOutEverywhere } from '@/lib/auth/account';
import { awaitsFirstAccount, whyNoSignUp } from '@/lib/auth/sign-up';
import type { Viewer } from '@/lib/auth/viewer';
import { ticketIn } from '@/lib/domain/accounts';
import { AppError } from '@/lib/errors';
import { hasMail } from '@/lib/mail/send';
import type { Context } from '@/lib/services/context';
import { requireUserId } from '@/lib/services/context';

/** Where mail is sent an account begins with a letter, so that nobody learns here who has one. */
export const signUp = (
  { db, newId, now }: Context,
  input: { name: string; email: string; password: string; next: string },
) => {
  if (hasMail()) throw new AppError('unavailable');
  return createAccount(db, input, { id: newId(), now, ticket: ticketIn(input.next) });
};

/** Whether this is the link with which the site's first account is still to be made. */
export const canBeFirst = async ({ db, now }: Context, token: string) =>
  (await awaitsFirstAccount(db)) && (await whyNoSignUp(db, { kind: 'first', token }, now)) === null;

/** Why nobody who goes to `next` afterwards may make an account; null when they may. */
export const whyNotHere = ({ db, now }: Context, next: string) => whyNoSignUp(db, ticketIn(next), now);

export const replacePassword = (
  { db, actor }: Context,
  viewer: Viewer,
  passwords: { current: string; next: string },
) => changePassword(db, { userId: requireUserId(actor), sessionId: viewer.sessionId }, passwords);

export const endAllSessions = ({ db, actor }: Context) => signOutEverywhere(db, requireUserId(actor));
