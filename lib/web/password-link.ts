/** The link for a forgotten password, for the pages and actions in app. */
import {
  canSetPasswordBy,
  makePasswordLink,
  passwordLinkSeconds,
  setPasswordByLink,
} from '@/lib/auth/password-link';
import { normaliseEmail } from '@/lib/domain/accounts';
import { hasMail } from '@/lib/mail/send';
import type { Context } from '@/lib/services/context';
import { passwordUrl } from './site-url';
import { writeUnasked } from './unasked-mail';

export const isLinkOpen = ({ db }: Context, token: string) => canSetPasswordBy(db, token);

export const spendPasswordLink = (
  { db }: Context,
  { token, newPassword }: { token: string; newPassword: string },
) => setPasswordByLink(db, token, newPassword);

/** Without it the person who runs the site hands out the links. */
export const linksGoByMail = hasMail;

const forOneAddress = { name: 'password-link', count: 5, windowSeconds: 15 * 60 };

type Words = { subject: string; text: (url: string) => string };

/** Mails a link to whoever has the address. */
export async function mailPasswordLink({ db }: Context, email: string, words: Words): Promise<void> {
  await writeUnasked(normaliseEmail(email), forOneAddress, async (address) => {
    const token = await makePasswordLink(db, address, { byMail: true });
    if (token === null) return null;
    return {
      subject: words.subject,
      text: words.text(passwordUrl(token)),
      worthSeconds: passwordLinkSeconds,
    };
  });
}
