/**
 * Who may make an account: asked in the one transaction that makes it, whichever way somebody came. Where nobody has an
 * account yet and not everyone may make one, the first belongs to whoever has the link that the console printed.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Db } from '@/lib/db/client';
import { findInvitationByToken } from '@/lib/db/invitation';
import { countUsers, holdFirstAccount } from '@/lib/db/user';
import type { Ticket } from '@/lib/domain/accounts';
import { isInvitationOpen } from '@/lib/domain/groups/group';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

/** The same for every process of a site, and over restarts; it means nothing once somebody has an account. */
export const firstToken = () =>
  createHmac('sha256', env.authSecret).update('the first account').digest('base64url');

/** Whether nobody has an account yet and the first one needs the link. */
export const awaitsFirstAccount = async (db: Db) => env.signUp !== 'open' && (await countUsers(db)) === 0;

/** Throws `forbidden`. Of two who come first at once one waits, and is then not the first. */
export async function requireSignUp(tx: Db, ticket: Ticket | null, now: Date): Promise<void> {
  if (env.signUp === 'open') return;
  if (ticket?.kind === 'first' && isFirstToken(ticket.token) && (await holdFirstAccount(tx))) return;
  if (env.signUp === 'closed') throw new AppError('forbidden', 'sign_up_closed');
  if (ticket?.kind === 'invitation' && (await isInvited(tx, ticket.token, now))) return;
  throw new AppError('forbidden', 'sign_up_invited');
}

/** Why somebody with this ticket may not, or null when they may. */
export async function whyNoSignUp(db: Db, ticket: Ticket | null, now: Date): Promise<string | null> {
  try {
    await requireSignUp(db, ticket, now);
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'forbidden') return error.reason ?? '';
    throw error;
  }
}

function isFirstToken(given: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(firstToken())];
  return one.length === other.length && timingSafeEqual(one, other);
}

async function isInvited(db: Db, token: string, now: Date): Promise<boolean> {
  const found = await findInvitationByToken(db, createHash('sha256').update(token).digest('hex'));
  return found !== null && isInvitationOpen(found.invitation, now);
}
