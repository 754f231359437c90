/** Sessions are found by the SHA-256 of the cookie's token (see lib/auth/session-token.ts). */
import type { Db } from './client';

export const createSession = (db: Db, session: { tokenHash: string; userId: string; expires: Date }) =>
  db.session.create({
    data: { sessionToken: session.tokenHash, userId: session.userId, expires: session.expires },
    select: { id: true },
  });

export const removeSession = (db: Db, tokenHash: string) =>
  db.session.deleteMany({ where: { sessionToken: tokenHash } });

/** All of a person's sessions, but for one that may be kept. */
export const removeSessionsOf = (db: Db, userId: string, exceptId?: string) =>
  db.session.deleteMany({ where: { userId, ...(exceptId === undefined ? {} : { id: { not: exceptId } }) } });

export const hasSession = async (db: Db, id: string, userId: string, now: Date) =>
  (await db.session.count({ where: { id, userId, expires: { gt: now }, user: { deletedAt: null } } })) === 1;

export const removeExpiredSessions = (db: Db, now: Date) =>
  db.session.deleteMany({ where: { expires: { lte: now } } });
