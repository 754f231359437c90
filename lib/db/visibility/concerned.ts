import type { Db } from '../client';
import type { OutboxEvent } from '../event';

/** Which of these people may read anything of what these events tell of. Ids alone leave this function. */
export async function listConcerned(
  db: Db,
  events: readonly OutboxEvent[],
  userIds: readonly string[],
): Promise<string[]> {
  const people = [...userIds];
  const threadIds = [...new Set(events.map((event) => event.threadId))];
  const commentIds = events.flatMap((event) => event.commentId ?? []);
  const rows = await db.$queryRaw<{ userId: string }[]>`
    SELECT r."userId" FROM thread_readers r WHERE r."threadId" = ANY(${threadIds}) AND r."userId" = ANY(${people})
    UNION
    SELECT r."userId" FROM comment_readers r WHERE r."commentId" = ANY(${commentIds}) AND r."userId" = ANY(${people})`;
  return rows.map((row) => row.userId);
}
