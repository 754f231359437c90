/** The link for a forgotten password, for the pages and actions in app. */
import { after } from 'next/server';
import { canSetPasswordBy, makePasswordLink, setPasswordByLink } from '@/lib/auth/password-link';
import { normaliseEmail } from '@/lib/domain/accounts';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { hasMail, sendMail } from '@/lib/mail/send';
import type { Context } from '@/lib/services/context';
import { requireWithinLimit } from './rate-limit';
import { passwordUrl } from './site-url';

export const isLinkOpen = ({ db }: Context, token: string) => canSetPasswordBy(db, token);

export const spendPasswordLink = (
  { db }: Context,
  { token, newPassword }: { token: string; newPassword: string },
) => setPasswordByLink(db, token, newPassword);

/** Without it the person who runs the site hands out the links. */
export const linksGoByMail = hasMail;

const forOneAddress = { name: 'password-link', count: 5, windowSeconds: 15 * 60 };

type Words = { subject: string; text: (url: string) => string };

/**
 * Mails a link to whoever has the address. Until the answer has gone out nothing is asked of who that is: it is the
 * same, and takes the same time, for an address that nobody has.
 */
export async function mailPasswordLink({ db }: Context, email: string, words: Words): Promise<void> {
  if (!hasMail()) throw new AppError('unavailable');
  const address = normaliseEmail(email);
  await requireWithinLimit(forOneAddress, address);
  after(async () => {
    try {
      const token = await makePasswordLink(db, address);
      if (token === null) return;
      await sendMail({ to: address, subject: words.subject, text: words.text(passwordUrl(token)) });
    } catch (error) {
      // What a mail server says may hold the address.
      const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
      log.error({ code: 'mail', name: error instanceof Error ? error.name : typeof error, reason });
    }
  });
}
