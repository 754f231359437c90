/**
 * next-auth's Prisma adapter, with the session's token hashed before it reaches the table. next-auth takes a session
 * that cannot be looked up for one that is not there; `sessionFaults` tells the two apart, so that a database that is
 * away for a moment signs nobody out.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaAdapter } from '@auth/prisma-adapter';
import type { Adapter } from 'next-auth/adapters';
import type { Database } from '@/lib/db/client';
import { hashSessionToken } from './session-token';

export const sessionFaults = new AsyncLocalStorage<{ cause?: unknown }>();

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
      try {
        const found = await getSessionAndUser(hashSessionToken(token));
        return found && { ...found, session: { ...found.session, sessionToken: token } };
      } catch (cause) {
        const fault = sessionFaults.getStore();
        if (fault) fault.cause = cause;
        throw cause;
      }
    },
    async updateSession(session) {
      const row = await updateSession({ ...session, sessionToken: hashSessionToken(session.sessionToken) });
      return row && { ...row, sessionToken: session.sessionToken };
    },
    deleteSession: (token) => deleteSession(hashSessionToken(token)),
  };
}
