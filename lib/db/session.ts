/** Sessions are found by the SHA-256 of the cookie's token (see lib/auth/session-token.ts). */
import type { Db } from './client';

type NewSession = { tokenHash: string; userId: string; expires: Date; device?: string };

export const createSession = (db: Db, { tokenHash, ...session }: NewSession) =>
  db.session.create({ data: { sessionToken: tokenHash, ...session }, select: { id: true } });

/** That it was used today, by days in UTC: once a day, however often it is asked. */
export const touchSession = (db: Db, id: string) =>
  db.$executeRaw`
    UPDATE sessions SET "seenOn" = (now() AT TIME ZONE 'UTC')::date
    WHERE id = ${id} AND "seenOn" < (now() AT TIME ZONE 'UTC')::date`;

/** A person's own sessions, the last used first. */
export const listSessions = (db: Db, userId: string, now: Date) =>
  db.session.findMany({
    where: { userId, expires: { gt: now } },
    select: { id: true, device: true, createdAt: true, seenOn: true },
    orderBy: [{ seenOn: 'desc' }, { createdAt: 'desc' }, { id: 'asc' }],
  });

export const removeSessionOf = (db: Db, userId: string, id: string) =>
  db.session.deleteMany({ where: { id, userId } });

export const removeSession = (db: Db, tokenHash: string) =>
  db.session.deleteMany({ where: { sessionToken: tokenHash } });

/** All of a person's sessions, but for one that may be kept. */
export const removeSessionsOf = (db: Db, userId: string, exceptId?: string) =>
  db.session.deleteMany({ where: { userId, ...(exceptId === undefined ? {} : { id: { not: exceptId } }) } });

export const hasSession = async (db: Db, id: string, userId: string, now: Date) =>
  (await db.session.count({
    where: { id, userId, expires: { gt: now }, user: { deletedAt: null, suspendedAt: null } },
  })) === 1;

export const removeExpiredSessions = (db: Db, now: Date) =>
  db.session.deleteMany({ where: { expires: { lte: now } } });
