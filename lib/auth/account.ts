/** What a person does with their own account. Passwords are hashed here and go no further. */
import { normaliseEmail } from '@/lib/domain/accounts';
import { isUniqueViolation, type Database } from '@/lib/db/client';
import { removePasswordLink } from '@/lib/db/password-link';
import { countAttempt } from '@/lib/db/rate-limit';
import { removeSessionsOf } from '@/lib/db/session';
import { createUser, findPassword, findUserByEmail, updatePassword } from '@/lib/db/user';
import { AppError, invalid } from '@/lib/errors';
import { hashPassword, verifyPassword } from './password';

const signUps = { count: 300, windowSeconds: 3600 };
const passwordChanges = { count: 10, windowSeconds: 15 * 60 };

type NewAccount = { name: string; email: string; password: string };

/** Throws `invalid_input` with `email_taken` for an address that has an account. */
export async function createAccount(db: Database, input: NewAccount, given: { id: string; now: Date }) {
  const { count, secondsLeft } = await countAttempt(db, 'sign-up', signUps.windowSeconds);
  if (count > signUps.count)
    throw new AppError('rate_limited', undefined, { retryAfterSeconds: secondsLeft });
  const email = normaliseEmail(input.email);
  if (await findUserByEmail(db, email)) throw invalid('email', 'email_taken');
  const passwordHash = await hashPassword(input.password);
  try {
    return await createUser(db, {
      id: given.id,
      name: input.name,
      email,
      passwordHash,
      createdAt: given.now,
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw invalid('email', 'email_taken');
    throw error;
  }
}

/** Needs the present password; ends every other session and a link that is about, so that whoever knew the old one is out. */
export async function changePassword(
  db: Database,
  who: { userId: string; sessionId: string },
  passwords: { current: string; next: string },
) {
  const { count, secondsLeft } = await countAttempt(
    db,
    `password:${who.userId}`,
    passwordChanges.windowSeconds,
  );
  if (count > passwordChanges.count)
    throw new AppError('rate_limited', undefined, { retryAfterSeconds: secondsLeft });
  const user = await findPassword(db, who.userId);
  if (!(await verifyPassword(passwords.current, user?.passwordHash)))
    throw invalid('currentPassword', 'password_wrong');
  const passwordHash = await hashPassword(passwords.next);
  await db.$transaction(async (tx) => {
    await updatePassword(tx, who.userId, passwordHash);
    await removeSessionsOf(tx, who.userId, who.sessionId);
    await removePasswordLink(tx, who.userId);
  });
}

export const signOutEverywhere = (db: Database, userId: string) => removeSessionsOf(db, userId);
