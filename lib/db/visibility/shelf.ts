import type { Thread } from '@/lib/domain/threading/thread';
import type { TakenReading } from '@/lib/domain/groups/shelf';
import type { Actor } from '@/lib/policy/actor';
import { grant, type Authorized } from '@/lib/policy/authorized';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Db } from '../client';
import { selectThreads } from '../thread';
import { isOnItsShelf, readsThread } from './reader';

/** Conversations of a Group about Texts that are off its shelf: those that the actor was in (`thread_readers`). */
export async function listKeptThreads(
  db: Db,
  actor: Actor,
  groupId: string,
): Promise<Authorized<'thread.read', Thread>[]> {
  const here = Prisma.sql`t."groupId" = ${groupId} AND NOT ${isOnItsShelf} AND ${readsThread(actor)}`;
  return (await selectThreads(db, here)).map((thread) => grant('thread.read', thread));
}

/** What was taken off a Group's shelf and is the actor's to put back (`reading.restore`), the last one first. */
export async function listRestorable(
  db: Db,
  actor: Actor,
  groupId: string,
): Promise<Authorized<'reading.restore', TakenReading>[]> {
  if (actor.userId === null) return [];
  const { userId } = actor;
  const rows = await db.takenReading.findMany({
    where: {
      groupId,
      group: { memberships: { some: { userId, leftAt: null } } },
      OR: [
        { takenById: userId },
        { text: { OR: [{ audience: { not: 'owner' } }, { importedById: userId }] } },
      ],
    },
    select: { textId: true, takenAt: true, text: { select: { title: true } } },
    orderBy: [{ takenAt: 'desc' }, { textId: 'asc' }],
  });
  return rows.map(({ text, ...row }) => grant('reading.restore', { ...row, title: text.title }));
}
