/**
 * A one-time link for a forgotten password. Holding it is the permission to set a new one, so it is as a session is:
 * random, known to its holder alone, and kept as a hash. The newest of a person's links ends the older ones.
 */
import { normaliseEmail } from '@/lib/domain/accounts';
import type { Database } from '@/lib/db/client';
import { findUserToEnter } from '@/lib/db/closing';
import { removeEmailLinks } from '@/lib/db/mailed-link';
import { isPasswordLinkOpen, putPasswordLink, takePasswordLink } from '@/lib/db/password-link';
import { clearAttempts } from '@/lib/db/rate-limit';
import { removeSessionsOf } from '@/lib/db/session';
import { proveEmail, removeWaysIn, updatePassword } from '@/lib/db/user';
import { AppError } from '@/lib/errors';
import { signInKey } from './credentials';
import { hashPassword } from './password';
import { hashSessionToken as hashToken, makeSessionToken as makeToken } from './session-token';

export const passwordLinkSeconds = 3600;

/** Gives the link's secret, which is nowhere else; null where nobody has the address. `byMail`: it goes to that address. */
export async function makePasswordLink(
  db: Database,
  email: string,
  { byMail = false } = {},
): Promise<string | null> {
  const user = await findUserToEnter(db, normaliseEmail(email));
  if (!user) return null;
  const token = makeToken();
  await putPasswordLink(db, { userId: user.id, tokenHash: hashToken(token), byMail }, passwordLinkSeconds);
  return token;
}

/** Looking at a link does not use it up: programs that read mail open every link in it. */
export const canSetPasswordBy = (db: Database, token: string) => isPasswordLinkOpen(db, hashToken(token));

const dead = () => new AppError('not_found', 'link_dead');

/** Uses the link up; ends every session of the person and what was asked for in it, and forgets the tries at signing in. */
export async function setPasswordByLink(
  db: Database,
  token: string,
  password: string,
  now = new Date(),
): Promise<void> {
  // Hashing a password is work that the server does for nobody's guess.
  if (!(await canSetPasswordBy(db, token))) throw dead();
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    const person = await takePasswordLink(tx, hashToken(token));
    if (!person) throw dead();
    if (person.byMail && (await proveEmail(tx, person.id, now))) await removeWaysIn(tx, person.id);
    await updatePassword(tx, person.id, passwordHash);
    await removeSessionsOf(tx, person.id);
    await removeEmailLinks(tx, person.id);
    await clearAttempts(tx, signInKey(person.email));
  });
}
