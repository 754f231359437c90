/** For pages: a service's refusal becomes the sign-in page or the one "there is nothing here". */
import { notFound, redirect } from 'next/navigation';
import { AppError } from '@/lib/errors';
import type { Context } from '@/lib/services/context';
import { idPattern } from '@/lib/domain/ids';
import { getContext, getViewer } from './context';

/**
 * Runs a page's use case. A visitor who is refused is sent to sign in and back again, whether what they asked for
 * exists or not; a stranger gets 404 for both.
 */
export async function loadPage<T>(path: string, load: (context: Context) => Promise<T>): Promise<T> {
  const context = await getContext();
  try {
    return await load(context);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'unauthenticated') redirect(signInPath(path));
    if (error.code === 'not_found' || error.code === 'forbidden') notFound();
    throw error;
  }
}

/** For pages that only people with an account have. */
export async function requireUser(path: string) {
  const { user } = await getViewer();
  if (!user) redirect(signInPath(path));
  return user;
}

export const signInPath = (next: string) => `/sign-in?next=${encodeURIComponent(next)}`;

/** What is no id names nothing; the answer to it is the service's own. */
export const readId = (value: string | string[] | undefined) =>
  typeof value === 'string' && idPattern.test(value) ? value : 'nothing-has-this-id';
