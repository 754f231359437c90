import type { Thread } from '@/lib/domain/threading/thread';
import type { Meeting } from '@/lib/domain/groups/meeting';
import type { Actor } from '@/lib/policy/actor';
import { grant, reveal, type Authorized } from '@/lib/policy/authorized';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Db } from '../client';
import { selectThreads } from '../thread';
import { readsThread } from './reader';

/** What is marked for a date, of the Group's conversations that the actor may read, each as the Group reads its Text. */
export async function listMarkedThreads(
  db: Db,
  actor: Actor,
  meeting: Authorized<'meeting.read', Meeting>,
): Promise<Authorized<'thread.read', Thread>[]> {
  const { id, groupId } = reveal(meeting);
  const marked = Prisma.sql`t."groupId" = ${groupId} AND EXISTS (
    SELECT FROM meeting_notes n WHERE n."meetingId" = ${id} AND n."threadId" = t.id)`;
  const threads = await selectThreads(db, Prisma.sql`${marked} AND ${readsThread(actor)}`);
  return threads.map((thread) => grant('thread.read', thread));
}
