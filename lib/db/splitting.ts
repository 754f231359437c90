/** What of a group somebody takes along into one of their own. */
import type { Actor } from '@/lib/policy/actor';
import type { Db } from './client';

/** The conversations that they began there, on texts that the other group reads in the same edition, and that are not there yet; ids alone. */
export async function listOwnThreadIds(
  db: Db,
  { userId }: Actor,
  from: string,
  to: string,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT t.id FROM threads t JOIN annotations a ON a.id = t."annotationId"
      JOIN readings r ON r."groupId" = ${from} AND r."textId" = t."textId"
      JOIN readings k ON k."groupId" = ${to} AND k."textId" = t."textId" AND k."revisionId" = r."revisionId"
    WHERE t."groupId" = ${from} AND a."authorId" = ${userId}
      AND NOT EXISTS (SELECT FROM threads o WHERE o."annotationId" = t."annotationId" AND o."groupId" = ${to})
    ORDER BY t."createdAt", t.id`;
  return rows.map(({ id }) => id);
}
