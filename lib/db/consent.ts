/** Who wrote in a conversation, and who of them has agreed to everyone reading it since its group was opened to the world. */
import type { Opening, Thread } from '@/lib/domain/threading/thread';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import { toOpeningFacts } from '@/lib/policy/facts';
import type { Db } from './client';

export async function loadOpening(db: Db, readable: Authorized<'thread.read', Thread>): Promise<Opening> {
  const thread = reveal(readable);
  const rows = await db.$queryRaw<{ userId: string; agreed: boolean }[]>`
    SELECT w."userId", EXISTS (SELECT FROM thread_consents k JOIN threads t ON t.id = k."threadId" JOIN groups g ON g.id = t."groupId"
      WHERE k."threadId" = ${thread.id} AND k."userId" = w."userId" AND k.at >= g."readersSince") AS agreed
    FROM (SELECT a."authorId" AS "userId" FROM annotations a WHERE a.id = ${thread.annotation.id}
      UNION SELECT c."authorId" FROM comments c WHERE c."threadId" = ${thread.id}) w`;
  return {
    thread,
    writerIds: rows.map(({ userId }) => userId),
    agreedIds: rows.filter(({ agreed }) => agreed).map(({ userId }) => userId),
  };
}

export async function findOpening(db: Db, readable: Authorized<'thread.read', Thread>) {
  const opening = await loadOpening(db, readable);
  return new Unchecked('opening', opening, toOpeningFacts(opening));
}

/** Who agreed to an earlier opening agrees anew; the first day after an opening belongs to what was before (`openingGrace`). */
export async function putConsent(
  db: Db,
  opening: Authorized<'thread.open', Opening>,
  { userId, agrees }: { userId: string; agrees: boolean },
) {
  const threadId = reveal(opening).thread.id;
  if (agrees)
    await db.$executeRaw`
      INSERT INTO thread_consents ("threadId", "userId", at)
      SELECT t.id, ${userId}, GREATEST(clock_timestamp(), g."readersSince")
      FROM threads t JOIN groups g ON g.id = t."groupId" WHERE t.id = ${threadId}
      ON CONFLICT ("threadId", "userId") DO UPDATE SET at = EXCLUDED.at`;
  else await db.threadConsent.deleteMany({ where: { threadId, userId } });
  // An older view of the conversation never replaces the newer one.
  await db.thread.update({
    where: { id: threadId },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
}
