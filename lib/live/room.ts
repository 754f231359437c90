/**
 * How many streams one process holds open. A person has one for each browser, and one for each tab where tabs cannot
 * share; what goes far beyond that is a fault or an attack, and would take the sockets away from everybody else.
 */
import { AppError } from '@/lib/errors';

export const mostStreams = { ofOnePerson: 30, together: 2000 } as const;

const laterSeconds = 30;

/** Throws `rate_limited` or `unavailable`; the browser asks again by itself, ever more slowly. */
export function requireRoom(open: Iterable<{ userId: string }>, userId: string): void {
  let [own, all] = [0, 0];
  for (const stream of open) {
    all += 1;
    if (stream.userId === userId) own += 1;
  }
  const later = { retryAfterSeconds: laterSeconds };
  if (own >= mostStreams.ofOnePerson) throw new AppError('rate_limited', undefined, later);
  if (all >= mostStreams.together) throw new AppError('unavailable', undefined, later);
}
