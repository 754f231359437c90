import { toGroupId, type Audience } from '@/lib/domain/audience';
import { Prisma } from '@/lib/generated/prisma/client';
import { toTagKey } from '@/lib/domain/threading/tags';
import type { Actor } from '@/lib/policy/actor';
import { grant, type Authorized } from '@/lib/policy/authorized';
import type { Db } from '../client';
import type { KnownTag } from '../tag';
import { readsThread, type Reader } from './reader';

/** A tag, with what it was called before, by whom that was changed, and when. */
export type ListedTag = KnownTag & { renamed: { from: string; by: string; at: Date } | null };

/**
 * The tags of an audience that the actor belongs to: of a Group of theirs, or their own. Of a Group’s, those on
 * conversations that they read, and those that they made: a tag's name can tell what a conversation is about.
 */
export async function listReadableTags(
  db: Db,
  actor: Actor,
  audience: Audience,
): Promise<Authorized<'tag.read', ListedTag>[]> {
  const { userId } = actor;
  if (userId === null) return [];
  const groupId = toGroupId(audience);
  const ofGroup = async (id: string) => ({
    id: { in: await listToldOf(db, actor, id) },
    group: { memberships: { some: { userId, leftAt: null } } },
  });
  const rows = await db.tag.findMany({
    where: groupId === null ? { ownerId: userId } : await ofGroup(groupId),
    select: {
      ...{ id: true, name: true, ownerId: true, key: true },
      renames: {
        select: { from: true, renamedAt: true, renamedBy: { select: { name: true } } },
        orderBy: [{ renamedAt: 'desc' }, { id: 'desc' }],
        take: 1,
      },
    },
  });
  return rows
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id, name, ownerId, renames: [last] }) =>
      grant('tag.read', {
        ...{ id, name, ownerId, audience },
        renamed: last ? { from: last.from, by: last.renamedBy.name, at: last.renamedAt } : null,
      }),
    );
}

async function listToldOf(db: Db, actor: Actor, groupId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT k.id FROM tags k WHERE k."groupId" = ${groupId} AND (k."createdById" = ${actor.userId} OR EXISTS (
      SELECT FROM thread_tags g JOIN threads t ON t.id = g."threadId" WHERE g."tagId" = k.id AND ${readsThread(actor)}))`;
  return rows.map(({ id }) => id);
}

/** Whether `t`, a Thread that the actor reads, has a tag of this name; null asks for none. */
export const isTagged = (actor: Reader, name: string | null) =>
  name === null
    ? Prisma.sql`true`
    : Prisma.sql`(${readsThread(actor)} AND EXISTS (SELECT FROM thread_tags g JOIN tags k ON k.id = g."tagId"
        WHERE g."threadId" = t.id AND k.key = ${toTagKey(name)}))`;

/** The names of all tags on conversations that the actor reads, each once. */
export async function listKnownTags(db: Db, actor: Actor): Promise<string[]> {
  if (actor.userId === null) return [];
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT ON (k.key) k.name
    FROM tags k JOIN thread_tags g ON g."tagId" = k.id JOIN threads t ON t.id = g."threadId"
    WHERE ${readsThread(actor)} ORDER BY k.key, k.name`;
  return rows.map(({ name }) => name);
}
