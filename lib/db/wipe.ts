/**
 * What is left of an account when the time to open it again is over: a row without a name, so that what others answered to
 * still stands somewhere. Safe with several processes, and again after one was killed.
 */
import { nameOfWhoLeft } from '@/lib/domain/accounts';
import { Prisma } from '@/lib/generated/prisma/client';
import { log } from '@/lib/log';
import type { Database, Db } from './client';

/** Wipes every account whose time is over; gives how many. */
export async function wipeClosedUsers(db: Database): Promise<number> {
  for (let count = 0; ; count++) {
    const userId = await db.$transaction(wipeOne);
    if (userId === null) return count;
    await removePrivateNotes(db, userId);
  }
}

async function wipeOne(tx: Db): Promise<string | null> {
  const [user] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM users WHERE "reopenUntil" <= clock_timestamp() LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (!user) return null;
  const { id } = user;
  // Words that only they could read, and words that they took out.
  const gone = Prisma.sql`c."authorId" = ${id} AND (c."deletedAt" IS NOT NULL
    OR EXISTS (SELECT FROM threads t WHERE t.id = c."threadId" AND t."groupId" IS NULL))`;
  await tx.$executeRaw`
    UPDATE comment_revisions r SET body = '', "removedAt" = coalesce(r."removedAt", now())
    FROM comments c WHERE c.id = r."commentId" AND ${gone}`;
  await tx.$executeRaw`
    UPDATE comments c SET body = '', "deletedAt" = coalesce(c."deletedAt", now()) WHERE ${gone}`;
  // As they were flagged; of what was decided the reasons stay, and the hash by which it can be held to have been these words.
  await tx.$executeRaw`
    UPDATE cases k SET snapshot = '', salt = '' FROM comments c
    WHERE c.id = k."commentId" AND k."endedAt" IS NOT NULL AND ${gone}`;
  await tx.$executeRaw`
    UPDATE case_comments x SET snapshot = '', salt = '' FROM comments c, cases k
    WHERE c.id = x."commentId" AND k.id = x."caseId" AND k."endedAt" IS NOT NULL AND ${gone}`;
  await tx.flag.updateMany({ where: { flaggerId: id }, data: { note: '' } });
  await tx.candidate.updateMany({ where: { userId: id }, data: { statement: '' } });
  await tx.mandate.updateMany({ where: { holderId: id }, data: { statement: '' } });
  // What they said when they began one: whoever begins it signs in that moment.
  await tx.$executeRaw`
    UPDATE petitions p SET statement = '' FROM signatures s
    WHERE s."petitionId" = p.id AND s."userId" = ${id} AND s.at = p."openedAt"`;
  await tx.meetingWord.updateMany({ where: { authorId: id, deletedAt: { not: null } }, data: { body: '' } });
  await tx.joinRequest.updateMany({ where: { userId: id }, data: { line: '' } });
  await tx.draft.deleteMany({ where: { authorId: id } });
  for (const { table, column } of await listOwnTables(tx))
    await tx.$executeRaw`DELETE FROM ${Prisma.raw(table)} WHERE ${Prisma.raw(column)} = ${id}`;
  await tx.user.update({
    where: { id },
    data: {
      name: nameOfWhoLeft,
      email: `left ${id}`,
      emailVerified: null,
      image: null,
      passwordHash: null,
      reopenUntil: null,
    },
  });
  return id;
}

/**
 * What the schema declares to go with a person: the tables that cascade from theirs. The names come quoted. Whom others have
 * hidden does not: what is left of their words stays hidden.
 */
const listOwnTables = (db: Db) => db.$queryRaw<{ table: string; column: string }[]>`
  SELECT c.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column"
  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  WHERE c.contype = 'f' AND c.confrelid = 'users'::regclass AND c.confdeltype = 'c'`;

/**
 * Which passages they marked for themselves alone. Their words are gone already; where something else still hangs on a
 * passage its row stays, read by nobody.
 */
async function removePrivateNotes(db: Database, userId: string): Promise<void> {
  const threads = Prisma.sql`SELECT t.id FROM threads t JOIN annotations a ON a.id = t."annotationId"
    WHERE t."groupId" IS NULL AND a."authorId" = ${userId}`;
  const comments = Prisma.sql`SELECT id FROM comments WHERE "threadId" IN (${threads})`;
  const bare = Prisma.sql`a."authorId" = ${userId}
    AND NOT EXISTS (SELECT FROM threads t WHERE t."annotationId" = a.id)`;
  try {
    await db.$transaction(async (tx) => {
      // Held first, as the job does that carries notes into a corrected text: neither waits for the other in turn, and none
      // of them gets a place there after its places are gone.
      await tx.$executeRaw`SELECT FROM annotations a WHERE a."authorId" = ${userId} ORDER BY a.id FOR UPDATE`;
      await tx.movedComment.deleteMany({ where: { move: { authorId: userId } } });
      await tx.move.deleteMany({ where: { authorId: userId } });
      await tx.sharedComment.deleteMany({ where: { sharing: { authorId: userId } } });
      await tx.sharing.deleteMany({ where: { authorId: userId } });
      await tx.$executeRaw`DELETE FROM thread_tags WHERE "threadId" IN (${threads})`;
      // With whatever they were called before.
      await tx.tag.deleteMany({ where: { ownerId: userId } });
      await tx.$executeRaw`DELETE FROM passage_links WHERE "commentId" IN (${comments})`;
      await tx.$executeRaw`UPDATE threads SET "answerId" = NULL WHERE id IN (${threads})`;
      await tx.$executeRaw`DELETE FROM comment_revisions WHERE "commentId" IN (${comments})`;
      await tx.$executeRaw`DELETE FROM comments WHERE id IN (${comments})`;
      await tx.$executeRaw`DELETE FROM threads WHERE id IN (${threads})`;
      await tx.$executeRaw`
        DELETE FROM anchors WHERE "annotationId" IN (SELECT a.id FROM annotations a WHERE ${bare})`;
      await tx.$executeRaw`DELETE FROM annotations a WHERE ${bare}`;
    });
  } catch (error) {
    log.warn({ code: 'private_notes_stay', userId, message: error instanceof Error ? error.name : '' });
  }
}
