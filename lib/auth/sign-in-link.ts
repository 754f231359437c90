/**
 * A link that signs in: whoever opens it has the mailbox. It works once, for a quarter of an hour, on any device, and
 * makes the account of somebody who has none and may have one. Several may be about: using one ends all of them.
 */
import { normaliseEmail, type Ticket } from '@/lib/domain/accounts';
import type { Database, Db } from '@/lib/db/client';
import { createMailedLink, findMailedLink, removeMailedLinks, takeMailedLink } from '@/lib/db/mailed-link';
import { clearAttempts } from '@/lib/db/rate-limit';
import { findUserToEnter } from '@/lib/db/closing';
import { proveEmail, removeWaysIn } from '@/lib/db/user';
import { AppError, invalid } from '@/lib/errors';
import { openAccount } from './account';
import { reopenAccount } from './closing';
import { signInKey } from './credentials';
import { hashSessionToken as hashToken, makeSessionToken as makeToken } from './session-token';
import { whyNoSignUp } from './sign-up';

const purpose = 'sign-in';
export const signInLinkSeconds = 15 * 60;

/** Gives the link's secret, which is nowhere else; null for an address that has no account and may not have one. */
export async function makeSignInLink(
  db: Database,
  email: string,
  { now, ticket }: { now: Date; ticket: Ticket | null },
): Promise<string | null> {
  const about = normaliseEmail(email);
  if (!(await findUserToEnter(db, about)) && (await whyNoSignUp(db, ticket, now)) !== null) return null;
  const token = makeToken();
  await createMailedLink(db, { purpose, about, tokenHash: hashToken(token) }, signInLinkSeconds);
  return token;
}

/** Looking at a link does not use it up: programs that read mail open every link in it. */
export async function readSignInLink(db: Database, token: string, viewerId: string | null = null) {
  const email = await findMailedLink(db, { purpose, tokenHash: hashToken(token) });
  if (email === null) return null;
  const user = await findUserToEnter(db, email);
  return {
    email,
    isNew: user === null,
    /** What signing in takes away. */
    losesPassword: user !== null && isSuspect(user, viewerId) && user.passwordHash !== null,
  };
}

/**
 * Whoever made an account with an address that nobody has proven may be waiting for its owner to come; unless it is they
 * themselves who are signed in here.
 */
const isSuspect = (user: { id: string; emailVerified: Date | null }, viewerId: string | null) =>
  user.emailVerified === null && user.id !== viewerId;

type Given = { id: string; now: Date; ticket: Ticket | null; viewerId?: string | null };

/** Uses the link up and gives who it was for. A new person says what they are called. */
export async function enterByLink(
  db: Database,
  { token, name }: { token: string; name?: string | undefined },
  given: Given,
) {
  const person = await db.$transaction(async (tx) => {
    const email = await takeMailedLink(tx, { purpose, tokenHash: hashToken(token) });
    if (email === null) throw new AppError('not_found', 'link_dead');
    const user = await findUserToEnter(tx, email);
    // The link is as it was: it works when the account is open again.
    if (user?.isSuspended) throw new AppError('forbidden', 'suspended');
    const person = user ?? (await makeAccount(tx, name, email, given));
    if (user && isSuspect(user, given.viewerId ?? null)) await removeWaysIn(tx, user.id);
    await proveEmail(tx, person.id, given.now);
    await removeMailedLinks(tx, purpose, email);
    await clearAttempts(tx, signInKey(email));
    return { id: person.id, name: person.name };
  });
  if (!(await reopenAccount(db, person.id, given.now))) throw new AppError('not_found', 'link_dead');
  return person;
}

function makeAccount(tx: Db, name: string | undefined, email: string, given: Given) {
  if (name === undefined) throw invalid('name', 'required');
  return openAccount(tx, { name, email, passwordHash: null, emailVerified: given.now }, given);
}
