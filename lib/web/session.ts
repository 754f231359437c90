import { AuthError, signIn, signInProven, signOut } from '@/lib/auth';
import { AppError } from '@/lib/errors';

/**
 * Signs in and sets the cookie. Throws `invalid_input` for a wrong pair, `rate_limited` after too many tries,
 * `forbidden` where the account is suspended.
 */
export async function startSession(email: string, password: string): Promise<void> {
  try {
    await signIn('credentials', { email, password, redirect: false });
  } catch (error) {
    if (!(error instanceof AuthError)) throw error;
    const code = 'code' in error ? error.code : null;
    if (code === 'rate_limited') throw new AppError('rate_limited');
    if (code === 'suspended') throw new AppError('forbidden', 'suspended');
    throw new AppError('invalid_input', 'sign_in_wrong', { cause: error });
  }
}

/** For somebody of whom it is known already who they are. */
export const startSessionOf = (person: { id: string; name: string }) => signInProven(person);

export const endSession = () => signOut({ redirect: false });
