/** What was written in a group in some time, for its letter. */
import type { Comment } from '@/lib/domain/threading/thread';
import type { Text } from '@/lib/domain/text/text';
import type { Actor } from '@/lib/policy/actor';
import { grant, type Authorized } from '@/lib/policy/authorized';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Db } from '../client';
import { textFields } from '../text';
import { isHiddenFrom, isOnItsShelf, isSimplyThere, readsThread, readerId } from './reader';
import { listReadableCommentsById } from './threads';

/** More than anybody reads in a letter; the newest of them. */
const atMost = 400;

export type Span = { since: Date; until: Date };

/** What stands of what was said in the group's Threads, on texts of its shelf, after `since` and up to `until`, oldest first; nothing folded or hidden, not even one's own: it is passed on. */
export async function listWritten(
  db: Db,
  actor: Actor,
  { groupId, since, until, withOwn }: Span & { groupId: string; withOwn: boolean },
): Promise<Authorized<'comment.read', Comment>[]> {
  if (actor.userId === null) return [];
  const own = withOwn ? Prisma.sql`true` : Prisma.sql`c."authorId" <> ${actor.userId}`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM comments c JOIN threads t ON t.id = c."threadId"
    WHERE t."groupId" = ${groupId} AND c."createdAt" > ${since} AND c."createdAt" <= ${until}
      AND c."deletedAt" IS NULL AND ${isSimplyThere} AND ${own} AND ${isOnItsShelf} AND ${readsThread(actor)} AND NOT ${isHiddenFrom(actor)}
      AND EXISTS (SELECT FROM memberships m WHERE m."groupId" = t."groupId" AND m."userId" = ${actor.userId}
        AND m."leftAt" IS NULL)
    ORDER BY c."createdAt" DESC, c.id LIMIT ${atMost}`;
  return listReadableCommentsById(
    db,
    actor,
    rows.map(({ id }) => id),
  );
}

/** Those of these Texts that the actor may read. */
export async function listReadableTextsById(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<Authorized<'text.read', Text>[]> {
  if (ids.length === 0) return [];
  const rows = await db.text.findMany({
    where: { id: { in: [...ids] }, readers: { some: { userId: readerId(actor) } } },
    select: textFields,
  });
  return rows.map((row) => grant('text.read', row));
}
