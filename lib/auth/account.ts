/** What a person does with their own account. Passwords are hashed here and go no further. */
import { normaliseEmail, type Ticket } from '@/lib/domain/accounts';
import { isUniqueViolation, type Database, type Db } from '@/lib/db/client';
import { removeEmailLinks } from '@/lib/db/mailed-link';
import { removePasswordLink } from '@/lib/db/password-link';
import { countAttempt } from '@/lib/db/rate-limit';
import { removeSessionsOf } from '@/lib/db/session';
import { createPassword, createUser, findPassword, findUserByEmail, updatePassword } from '@/lib/db/user';
import { AppError, invalid } from '@/lib/errors';
import { hashPassword, verifyPassword } from './password';
import { requireSignUp } from './sign-up';

const signUps = { count: 300, windowSeconds: 3600 };
const passwordChanges = { count: 10, windowSeconds: 15 * 60 };

type NewAccount = { name: string; email: string; password: string };
type Given = { id: string; now: Date; ticket?: Ticket | null };

/** Throws `invalid_input` with `email_taken` for an address that has an account, `forbidden` where one may not come in. */
export async function createAccount(db: Database, { name, email, password }: NewAccount, given: Given) {
  const { count, secondsLeft } = await countAttempt(db, 'sign-up', signUps.windowSeconds);
  if (count > signUps.count)
    throw new AppError('rate_limited', undefined, { retryAfterSeconds: secondsLeft });
  // Hashing a password is work that the server does for nobody who may not come in.
  await requireSignUp(db, given.ticket ?? null, given.now);
  if (await findUserByEmail(db, normaliseEmail(email))) throw invalid('email', 'email_taken');
  const passwordHash = await hashPassword(password);
  return db.$transaction((tx) => openAccount(tx, { name, email, passwordHash, emailVerified: null }, given));
}

type Person = { name: string; email: string; passwordHash: string | null; emailVerified: Date | null };

/** The one way in which an account is made, by password, by mail or by another site. */
export async function openAccount(tx: Db, person: Person, { id, now, ticket = null }: Given) {
  await requireSignUp(tx, ticket, now);
  try {
    return await createUser(tx, { ...person, email: normaliseEmail(person.email), id, createdAt: now });
  } catch (error) {
    if (isUniqueViolation(error)) throw invalid('email', 'email_taken');
    throw error;
  }
}

/** Throws unless this is the person's password. Gives false for somebody who has none, and is not asked. */
export async function requireOwnPassword(db: Database, userId: string, given: string | undefined) {
  const { count, secondsLeft } = await countAttempt(db, `password:${userId}`, passwordChanges.windowSeconds);
  if (count > passwordChanges.count)
    throw new AppError('rate_limited', undefined, { retryAfterSeconds: secondsLeft });
  const user = await findPassword(db, userId);
  if (user && user.passwordHash === null) return false;
  if (!(await verifyPassword(given ?? '', user?.passwordHash)))
    throw invalid('currentPassword', 'password_wrong');
  return true;
}

/** Needs the present password; ends every other session and the links that are about, so that whoever knew the old one is out. */
export async function changePassword(
  db: Database,
  who: { userId: string; sessionId: string },
  passwords: { current: string; next: string },
) {
  if (!(await requireOwnPassword(db, who.userId, passwords.current)))
    throw invalid('currentPassword', 'password_wrong');
  const passwordHash = await hashPassword(passwords.next);
  await db.$transaction(async (tx) => {
    await updatePassword(tx, who.userId, passwordHash);
    await removeSessionsOf(tx, who.userId, who.sessionId);
    await removePasswordLink(tx, who.userId);
    await removeEmailLinks(tx, who.userId);
  });
}

/** A first password, for somebody who came in another way. */
export async function setFirstPassword(db: Database, userId: string, password: string) {
  if (!(await createPassword(db, userId, await hashPassword(password))))
    throw new AppError('conflict', 'has_password');
}

/** Whoever was in somewhere else may have asked for another address. */
export const signOutEverywhere = (db: Database, userId: string) =>
  db.$transaction(async (tx) => {
    await removeSessionsOf(tx, userId);
    await removeEmailLinks(tx, userId);
  });
