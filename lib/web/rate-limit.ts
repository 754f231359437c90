import { database } from '@/lib/db/client';
import { countAttempt } from '@/lib/db/rate-limit';
import { AppError } from '@/lib/errors';

/** So many in a window, for each person, or for visitors together; counted in Postgres, over all processes. */
export type RateLimit = { name: string; count: number; windowSeconds: number };

export async function requireWithinLimit(limit: RateLimit, who: string | null): Promise<void> {
  const { count, secondsLeft } = await countAttempt(
    database(),
    `${limit.name}:${who ?? 'visitor'}`,
    limit.windowSeconds,
  );
  if (count > limit.count) throw new AppError('rate_limited', undefined, { retryAfterSeconds: secondsLeft });
}

/** The same for a page, which says in its own words that it was too much. */
export async function isWithinLimit(limit: RateLimit, who: string | null): Promise<boolean> {
  try {
    await requireWithinLimit(limit, who);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'rate_limited') return false;
    throw error;
  }
}

/** Far more than a person writes; far less than a script could. */
export const writing: RateLimit = { name: 'write', count: 600, windowSeconds: 600 };

/** A device saves what is being written every second or two, while it is. */
export const drafting: RateLimit = { name: 'draft', count: 1500, windowSeconds: 600 };

/** Reading a file in takes the server seconds of work. */
export const importing: RateLimit = { name: 'import', count: 60, windowSeconds: 3600 };

/** A page says where its reader is every few seconds at most; ten pages may be open. */
export const reading: RateLimit = { name: 'read', count: 1200, windowSeconds: 600 };

/** A person comes into a few groups in a day; a script that tries links, or asks everywhere, is held up. */
export const joining: RateLimit = { name: 'join', count: 20, windowSeconds: 3600 };

/** What leaves the site at a visitor's word; each address has a limit of its own besides. */
export const askingForMail: RateLimit = { name: 'ask-for-mail', count: 100, windowSeconds: 15 * 60 };

/** Reading a whole group's conversations takes the server a while; nobody takes them along by the hundred. */
export const exporting: RateLimit = { name: 'export', count: 120, windowSeconds: 3600 };

/** A search reads far more than a page does; visitors share theirs. */
export const searching: RateLimit = { name: 'search', count: 600, windowSeconds: 600 };
