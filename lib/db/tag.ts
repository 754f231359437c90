import { toAudience, toGroupId, type Audience } from '@/lib/domain/audience';
import { toTagKey } from '@/lib/domain/threading/tags';
import type { Thread } from '@/lib/domain/threading/thread';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

type Tended = Authorized<'thread.tend', Thread>;

export type KnownTag = { id: string; name: string; audience: Audience; ownerId: string | null };

export async function findTag(db: Db, id: string) {
  const row = await db.tag.findUnique({
    where: { id },
    select: { id: true, name: true, groupId: true, ownerId: true },
  });
  if (!row) return null;
  const { groupId, ...tag } = row;
  const known: KnownTag = { ...tag, audience: toAudience(groupId) };
  return new Unchecked('tag', known, { audience: known.audience, ownerId: known.ownerId });
}

/** The tag of that name before the Thread's audience; made where there is none yet. */
export async function ensureTag(
  db: Db,
  thread: Tended,
  { id, name, userId, at }: { id: string; name: string; userId: string; at: Date },
): Promise<string> {
  const groupId = toGroupId(reveal(thread).audience);
  const which = { groupId, ownerId: groupId === null ? userId : null, key: toTagKey(name) };
  await db.tag.createMany({
    data: [{ id, ...which, name, createdById: userId, createdAt: at }],
    skipDuplicates: true,
  });
  return (await db.tag.findFirstOrThrow({ where: which, select: { id: true } })).id;
}

export const countTags = (db: Db, thread: Tended) =>
  db.threadTag.count({ where: { threadId: reveal(thread).id } });

/** Puts a tag on a Thread; false where it is already. */
export async function addTag(db: Db, thread: Tended, tagId: string, by: { userId: string; at: Date }) {
  const { count } = await db.threadTag.createMany({
    data: [{ threadId: reveal(thread).id, tagId, addedById: by.userId, addedAt: by.at }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** Takes the tag of that name off a Thread; false where there is none. */
export async function removeTag(db: Db, thread: Tended, name: string): Promise<boolean> {
  const { count } = await db.threadTag.deleteMany({
    where: { threadId: reveal(thread).id, tag: { key: toTagKey(name) } },
  });
  return count > 0;
}

/**
 * Calls a tag otherwise wherever it stands, and writes down who did. False when it is no longer called what the actor
 * saw; throws the database's unique violation when another one is called so.
 */
export async function renameTag(
  db: Db,
  tag: Authorized<'tag.rename', KnownTag>,
  change: { id: string; from: string; to: string; userId: string; at: Date },
): Promise<boolean> {
  const { id: tagId } = reveal(tag);
  const { id, from, to, userId, at } = change;
  const { count } = await db.tag.updateMany({
    where: { id: tagId, name: from },
    data: { name: to, key: toTagKey(to) },
  });
  if (count === 0) return false;
  const data = { id, tagId, from, to, renamedById: userId, renamedAt: at };
  await db.tagRename.create({ data, select: { id: true } });
  return true;
}

/** The Threads with a tag stand otherwise; gives their ids. */
export async function touchTagged(db: Db, tag: Authorized<'tag.rename', KnownTag>): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE threads SET version = version + 1
    WHERE id IN (SELECT t.id FROM threads t JOIN thread_tags x ON x."threadId" = t.id
      WHERE x."tagId" = ${reveal(tag).id} ORDER BY t.id FOR NO KEY UPDATE OF t)
    RETURNING id`;
  return rows.map(({ id }) => id);
}
