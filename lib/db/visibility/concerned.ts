import type { Actor } from '@/lib/policy/actor';
import type { Db } from '../client';
import type { OutboxEvent } from '../event';

/**
 * New words of a comment, or what was said to it, are told to those who hear its conversation. An author who has left keeps
 * their own words, and hears no more of what others do about them.
 */
export const isForHearers = ({ kind }: Pick<OutboxEvent, 'kind'>) => kind === 'comment_updated';

/** Which of these Threads the actor hears. Ids alone leave this function. */
export async function listHeard(db: Db, { userId }: Actor, threadIds: readonly string[]): Promise<string[]> {
  if (threadIds.length === 0) return [];
  const rows = await db.$queryRaw<{ threadId: string }[]>`
    SELECT r."threadId" FROM thread_readers r WHERE r."threadId" = ANY(${[...threadIds]}) AND r."userId" = ${userId}`;
  return rows.map(({ threadId }) => threadId);
}

/** Which of these people may read anything of what these events tell of. Ids alone leave this function. */
export async function listConcerned(
  db: Db,
  events: readonly OutboxEvent[],
  userIds: readonly string[],
): Promise<string[]> {
  const people = [...userIds];
  const threadIds = [...new Set(events.flatMap((event) => event.threadId ?? []))];
  const commentIds = events.flatMap((event) =>
    event.threadId === null || isForHearers(event) ? [] : (event.commentId ?? []),
  );
  const textIds = events.flatMap(({ textId, groupId }) => (groupId === null ? (textId ?? []) : []));
  const groupIds = events.flatMap(({ groupId }) => groupId ?? []);
  const rows = await db.$queryRaw<{ userId: string }[]>`
    SELECT r."userId" FROM thread_readers r WHERE r."threadId" = ANY(${threadIds}) AND r."userId" = ANY(${people})
    UNION
    SELECT r."userId" FROM comment_readers r WHERE r."commentId" = ANY(${commentIds}) AND r."userId" = ANY(${people})
    UNION
    SELECT r."userId" FROM text_readers r WHERE r."textId" = ANY(${textIds}) AND r."userId" = ANY(${people})
    UNION
    SELECT m."userId" FROM memberships m
    WHERE m."groupId" = ANY(${groupIds}) AND m."leftAt" IS NULL AND m."userId" = ANY(${people})
    UNION
    SELECT u.id FROM users u JOIN groups g ON g.id = ANY(${groupIds}) AND g.readers = 'site' AND g."closedAt" IS NULL
    WHERE u.id = ANY(${people}) AND u."deletedAt" IS NULL`;
  return rows.map((row) => row.userId);
}
