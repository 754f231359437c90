import type { Db } from './client';

/** A conversation, a text of a group, or all of a group. */
export type Watched = { groupId: string; textId: string | null; threadId: string | null };

/** What a person said last counts. */
export const putWatch = (
  db: Db,
  {
    id,
    userId,
    watching,
    at,
    ...what
  }: Watched & { id: string; userId: string; watching: boolean; at: Date },
) => db.$executeRaw`
  INSERT INTO watches (id, "userId", "groupId", "textId", "threadId", watching, "updatedAt")
  VALUES (${id}, ${userId}, ${what.groupId}, ${what.textId}, ${what.threadId}, ${watching}, ${at})
  ON CONFLICT ("userId", "groupId", "textId", "threadId")
    DO UPDATE SET watching = EXCLUDED.watching, "updatedAt" = EXCLUDED."updatedAt"`;

/** What a person said of a group as a whole and of its texts. */
export const listWatches = (db: Db, userId: string, groupId: string) =>
  db.watch.findMany({
    where: { userId, groupId, threadId: null },
    select: { textId: true, watching: true },
  });
