/**
 * next-auth's Prisma adapter, with the session's token hashed before it reaches the table. next-auth takes a session
 * that cannot be looked up for one that is not there; `sessionFaults` tells the two apart, so that a database that is
 * away for a moment signs nobody out.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaAdapter } from '@auth/prisma-adapter';
import type { Adapter } from 'next-auth/adapters';
import type { Database } from '@/lib/db/client';
import { createLinkedAccount } from '@/lib/db/linked-account';
import { createSession as saveSession, touchSession } from '@/lib/db/session';
import { findUserByEmail } from '@/lib/db/user';
import { normaliseEmail } from '@/lib/domain/accounts';
import { randomId } from '@/lib/domain/ids';
import { AppError } from '@/lib/errors';
import { openAccount } from './account';
import type { Arrival } from './oidc';
import { hashSessionToken } from './session-token';

export const sessionFaults = new AsyncLocalStorage<{ cause?: unknown }>();

/** `arrival`: somebody comes back from another site. A session that is about then counts only for who is connecting. */
export function siteAdapter(db: Database, arrival: Arrival | null, device: string): Adapter {
  const plain = PrismaAdapter(db);
  const { getSessionAndUser, updateSession, deleteSession } = plain;
  if (!getSessionAndUser || !updateSession || !deleteSession) throw new Error('adapter without sessions');
  return {
    ...plain,
    async createSession(session) {
      const { sessionToken, userId, expires } = session;
      await saveSession(db, { tokenHash: hashSessionToken(sessionToken), userId, expires, device });
      return session;
    },
    async getSessionAndUser(token) {
      try {
        const found = await getSessionAndUser(hashSessionToken(token));
        if (!found || isShut(found.user)) return null;
        if (arrival && arrival.connecting !== found.user.id) return null;
        if (isFromAnotherDay(found.session)) await touchSession(db, found.session.id);
        return { ...found, session: { ...found.session, sessionToken: token } };
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
    async getUserByEmail(email) {
      const user = await findUserByEmail(db, normaliseEmail(email));
      return user && { id: user.id, name: user.name, email: user.email, emailVerified: user.emailVerified };
    },
    /** Whoever comes from another site for the first time; the rules are those of every way in. */
    async createUser({ name, email, ...user }) {
      // Somebody came to connect, and whoever they were is signed in no more: that makes no account.
      if (!arrival || arrival.connecting !== null) throw new AppError('forbidden');
      const now = new Date();
      const emailVerified = 'isProven' in user && user.isProven === true ? now : null;
      const person = { name: name ?? '', email: normaliseEmail(email), emailVerified };
      const given = { id: randomId(), now, ticket: arrival.ticket };
      const { id } = await db.$transaction((tx) => openAccount(tx, { ...person, passwordHash: null }, given));
      return { id, ...person };
    },
    async linkAccount({ userId, provider, providerAccountId }) {
      await createLinkedAccount(db, userId, { provider, providerAccountId });
    },
  };
}

/** A session may be made in the moment in which its account is closed or suspended: it opens nothing. */
const isShut = (user: object) =>
  !('deletedAt' in user && 'suspendedAt' in user) || user.deletedAt !== null || user.suspendedAt !== null;

/** Prisma's row has more than next-auth's type knows. */
const isFromAnotherDay = (session: object): session is { id: string } =>
  'id' in session &&
  typeof session.id === 'string' &&
  'seenOn' in session &&
  session.seenOn instanceof Date &&
  session.seenOn.toISOString().slice(0, 10) < new Date().toISOString().slice(0, 10);
