/** What a person sees and changes of their own account, for the pages and actions in app. */
import {
  changeEmail,
  changeEmailByLink,
  emailLinkSeconds,
  makeEmailLink,
  readEmailLink,
  requireMayChangeEmail,
} from '@/lib/auth/email-change';
import { setFirstPassword } from '@/lib/auth/account';
import { closeAccount } from '@/lib/auth/closing';
import { rename, readProfile } from '@/lib/auth/profile';
import { endOtherSessions, endOwnSession, listOwnSessions } from '@/lib/auth/sessions';
import type { Viewer } from '@/lib/auth/viewer';
import { hasMail } from '@/lib/mail/send';
import { requireUserId, type Context } from '@/lib/services/context';
import { confirmEmailUrl } from './site-url';
import { writeLater, writeUnasked } from './unasked-mail';

export const loadProfile = ({ db, actor }: Context) => readProfile(db, requireUserId(actor));

export const changeName = ({ db, actor }: Context, name: string) => rename(db, requireUserId(actor), name);

export const setPassword = ({ db, actor }: Context, password: string) =>
  setFirstPassword(db, requireUserId(actor), password);

const forOneAddress = { name: 'new-email', count: 5, windowSeconds: 15 * 60 };

type LinkWords = { subject: string; text: (url: string) => string };
type ToldWords = { subject: string; text: (email: string) => string };

/**
 * Gives whether the address is changed already, or waits for the link in a letter. With mail somebody else's address gets
 * no letter and the same answer. The address that still counts is told at once: it may not be its owner who asks.
 */
export async function askForEmail(
  { db, actor }: Context,
  change: { email: string; currentPassword?: string | undefined },
  words: LinkWords & { told: ToldWords },
): Promise<'changed' | 'asked'> {
  const userId = requireUserId(actor);
  const email = await requireMayChangeEmail(db, userId, change);
  if (!hasMail()) {
    await changeEmail(db, userId, email);
    return 'changed';
  }
  await writeUnasked(email, forOneAddress, async () => {
    const token = await makeEmailLink(db, userId, email);
    if (token === null) return null;
    return {
      subject: words.subject,
      text: words.text(confirmEmailUrl(token)),
      worthSeconds: emailLinkSeconds,
    };
  });
  const { email: before } = await readProfile(db, userId);
  const { subject, text } = words.told;
  if (before !== email) writeLater(before, () => Promise.resolve({ subject, text: text(email) }));
  return 'asked';
}

export const readConfirmation = ({ db }: Context, token: string) => readEmailLink(db, token);

/** Tells the address before, whose owner may not know of it. */
export async function confirmEmail({ db, now }: Context, token: string, words: ToldWords) {
  const { before, email } = await changeEmailByLink(db, token, now);
  if (before !== email)
    writeLater(before, () => Promise.resolve({ subject: words.subject, text: words.text(email) }));
}

const who = ({ actor }: Context, { sessionId }: Viewer) => ({ userId: requireUserId(actor), sessionId });

export const listDevices = (context: Context, viewer: Viewer) =>
  listOwnSessions(context.db, who(context, viewer), context.now);

export const endDevice = (context: Context, viewer: Viewer, id: string) =>
  endOwnSession(context.db, who(context, viewer), id);

export const endOtherDevices = (context: Context, viewer: Viewer) =>
  endOtherSessions(context.db, who(context, viewer));

export const closeOwnAccount = (
  { db, actor, now }: Context,
  closing: { words: 'keep' | 'take'; currentPassword?: string | undefined },
) => closeAccount(db, requireUserId(actor), closing, now);
