import { grant, type Authorized } from '@/lib/policy/authorized';
import type { Thread } from '@/lib/domain/threading/thread';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Actor } from '@/lib/policy/actor';
import type { Db } from '../client';
import { selectThreads } from '../thread';
import { isHiddenFrom, isOnItsShelf, readsThread } from './reader';

/**
 * The questions of a Group that nothing answers, oldest first, each as it lies in the Revision it was begun on: not those
 * at rest, nor those of which their asker has left nothing standing, or nothing that neither the group nor the actor has
 * hidden.
 */
export async function listOpenQuestions(
  db: Db,
  actor: Actor,
  groupId: string,
): Promise<Authorized<'thread.read', Thread>[]> {
  const isOpen = Prisma.sql`t."groupId" = ${groupId} AND ${isOnItsShelf} AND t.question AND answer.id IS NULL AND t."restedAt" IS NULL
    AND EXISTS (SELECT FROM comments c
      WHERE c."threadId" = t.id AND c."authorId" = a."authorId" AND c."deletedAt" IS NULL
        AND (c."heldAs" IS NULL OR c."heldAs" = 'folded') AND NOT ${isHiddenFrom(actor)})`;
  const threads = await selectThreads(db, Prisma.sql`${isOpen} AND ${readsThread(actor)}`);
  return threads.map((thread) => grant('thread.read', thread));
}
