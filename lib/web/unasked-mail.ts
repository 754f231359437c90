/**
 * Letters that a visitor asks for, to an address of which they may learn nothing. Until the answer has gone out nobody is
 * looked up: it is the same, and takes the same time, for an address that nobody has.
 */
import { after } from 'next/server';
import { database } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { hasMail, isRefusal, sendMail } from '@/lib/mail/send';
import { queueLetter } from './queue-letter';
import { requireWithinLimit, type RateLimit } from './rate-limit';

/** `worthSeconds`: how long the link in it lives. */
type Words = { subject: string; text: string; worthSeconds?: number };

/** `compose` gives null where there is nothing to be sent. */
export async function writeUnasked(
  address: string,
  limit: RateLimit,
  compose: (address: string) => Promise<Words | null>,
): Promise<void> {
  if (!hasMail()) throw new AppError('unavailable');
  await requireWithinLimit(limit, address);
  writeLater(address, compose);
}

/** Once the answer has gone out. */
export function writeLater(address: string, compose: (address: string) => Promise<Words | null>): void {
  after(async () => {
    let words: Words | null = null;
    const began = Date.now();
    try {
      words = await compose(address);
      if (words) await sendMail(toMail(address, words));
    } catch (error) {
      // What a mail server says may hold the address.
      const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
      log.error({ code: 'mail', name: error instanceof Error ? error.name : typeof error, reason });
      // Somebody waits for it: what cannot be sent at once waits, sealed, until the mail server is back.
      if (words && !isRefusal(error))
        await queueLetter(database(), toMail(address, words), { until: untilOf(words, began) }).catch(() =>
          log.error({ code: 'mail_lost' }),
        );
    }
  });
}

const toMail = (to: string, { subject, text }: Words) => ({ to, subject, text });

const untilOf = ({ worthSeconds }: Words, began: number) =>
  worthSeconds === undefined ? null : new Date(began + worthSeconds * 1000);
