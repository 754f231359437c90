/** next-auth's Prisma adapter, with the session's token hashed before it reaches the table. */
import { PrismaAdapter } from '@auth/prisma-adapter';
import type { Adapter } from 'next-auth/adapters';
import type { Database } from '@/lib/db/client';
import { hashSessionToken } from './session-token';

export function hashingAdapter(db: Database): Adapter {
  const plain = PrismaAdapter(db);
  const { createSession, getSessionAndUser, updateSession, deleteSession } = plain;
  if (!createSession || !getSessionAndUser || !updateSession || !deleteSession)
    throw new Error('adapter without sessions');
  return {
    ...plain,
    async createSession(session) {
      const row = await createSession({ ...session, sessionToken: hashSessionToken(session.sessionToken) });
      return { ...row, sessionToken: session.sessionToken };
    },
    async getSessionAndUser(token) {
      const found = await getSessionAndUser(hashSessionToken(token));
      return found && { ...found, session: { ...found.session, sessionToken: token } };
    },
    async updateSession(session) {
      const row = await updateSession({ ...session, sessionToken: hashSessionToken(session.sessionToken) });
      return row && { ...row, sessionToken: session.sessionToken };
    },
    deleteSession: (token) => deleteSession(hashSessionToken(token)),
  };
}
