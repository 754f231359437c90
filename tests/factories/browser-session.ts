import type { Database } from '@/lib/db/client';
import { createSession } from '@/lib/db/session';
import { hashSessionToken, makeSessionToken } from '@/lib/auth/session-token';

export const sessionCookie = 'authjs.session-token';

/** A session as signing in makes one: the cookie's value. The stories of signing in go through the form. */
export async function makeSession(db: Database, userId: string): Promise<string> {
  const token = makeSessionToken();
  await createSession(db, {
    tokenHash: hashSessionToken(token),
    userId,
    expires: new Date(Date.now() + 86_400_000),
  });
  return token;
}
