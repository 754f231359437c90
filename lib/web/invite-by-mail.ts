/** Invitations by letter, for the actions in app. */
import { createHash } from 'node:crypto';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { hasMail, sendMail } from '@/lib/mail/send';
import { requireWithinLimit } from './rate-limit';
import { invitationUrl } from './site-url';

/** Without a mail server one sends links oneself. */
export const invitationsGoByMail = hasMail;

/** So that nobody’s post is filled from here: by one person, and to one address from whomever. */
const fromOnePerson = { name: 'invite-by-mail', count: 60, windowSeconds: 24 * 3600 };
const toOneAddress = { name: 'invited-by-mail', count: 3, windowSeconds: 24 * 3600 };

/** What is counted of an address says not which it is. */
const disguised = (address: string) => createHash('sha256').update(address).digest('hex').slice(0, 32);

/** Throws `rate_limited` before anything is made; `unavailable` where there is no mail. */
export async function requireMayMail(userId: string, addresses: readonly string[]): Promise<void> {
  if (!hasMail()) throw new AppError('unavailable');
  for (const address of addresses) {
    await requireWithinLimit(fromOnePerson, userId);
    await requireWithinLimit(toOneAddress, disguised(address));
  }
}

type Letter = { to: string; token: string; subject: string; text: (url: string) => string };

/** Whether it was taken by the mail server; what that says of a refusal may hold the address, and is not kept. */
export async function mailInvitation({ to, token, subject, text }: Letter): Promise<boolean> {
  try {
    await sendMail({ to, subject, text: text(invitationUrl(token)) });
    return true;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    log.error({ code: 'mail', name: error instanceof Error ? error.name : typeof error, reason });
    return false;
  }
}
