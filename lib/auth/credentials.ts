import { normaliseEmail } from '@/lib/domain/accounts';
import type { Database } from '@/lib/db/client';
import { findUserToEnter } from '@/lib/db/closing';
import { clearAttempts, countAttempt } from '@/lib/db/rate-limit';
import { reopenAccount } from './closing';
import { verifyPassword } from './password';

const attempts = { count: 10, windowSeconds: 15 * 60 };

/** What tries at signing in are counted under. */
export const signInKey = (address: string) => `sign-in:${address}`;

type Input = Partial<Record<'email' | 'password', unknown>>;
type Checked = { id: string; name: string } | null | 'rate_limited' | 'suspended';

/**
 * Ten tries a quarter of an hour for each address, whether or not anybody has it; counted in Postgres, so that the
 * limit holds over processes and restarts. A right password clears the count, and opens an account that its person closed.
 * That an account is suspended is told to whoever has its password, and to nobody who guesses.
 */
export async function checkCredentials(db: Database, input: Input): Promise<Checked> {
  const { email, password } = input;
  if (
    typeof email !== 'string' ||
    typeof password !== 'string' ||
    email.length > 254 ||
    password.length > 1024
  )
    return null;
  const address = normaliseEmail(email);
  const key = signInKey(address);
  if ((await countAttempt(db, key, attempts.windowSeconds)).count > attempts.count) return 'rate_limited';
  const user = await findUserToEnter(db, address);
  if (!(await verifyPassword(password, user?.passwordHash)) || !user) return null;
  await clearAttempts(db, key);
  if (user.isSuspended) return 'suspended';
  if (user.isClosed && !(await reopenAccount(db, user.id, new Date()))) return null;
  return { id: user.id, name: user.name };
}
