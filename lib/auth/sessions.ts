/** Where a person is signed in; deleting a session is refused at its next request, and ends its streams. */
import type { Database } from '@/lib/db/client';
import { removeEmailLinks } from '@/lib/db/mailed-link';
import { listSessions, removeSessionOf, removeSessionsOf } from '@/lib/db/session';
import { readDevice } from '@/lib/domain/device';

type Who = { userId: string; sessionId: string };
export type OwnSession = {
  id: string;
  browser: string;
  system: string;
  since: Date;
  lastDay: Date;
  isThis: boolean;
};

/** The one that asks comes first. */
export async function listOwnSessions(db: Database, who: Who, now: Date): Promise<OwnSession[]> {
  const rows = await listSessions(db, who.userId, now);
  const sessions = rows.map(({ id, device, createdAt, seenOn }) => ({
    id,
    ...readDevice(device),
    since: createdAt,
    lastDay: seenOn,
    isThis: id === who.sessionId,
  }));
  return sessions.sort((one, other) => Number(other.isThis) - Number(one.isThis));
}

/** Nobody else's: an id that is not theirs ends nothing. */
export const endOwnSession = (db: Database, { userId }: Who, id: string) => removeSessionOf(db, userId, id);

/** Whoever was in there may have asked for another address. */
export const endOtherSessions = (db: Database, { userId, sessionId }: Who) =>
  db.$transaction(async (tx) => {
    await removeSessionsOf(tx, userId, sessionId);
    await removeEmailLinks(tx, userId);
  });
