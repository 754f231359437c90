/** Words that whoever runs the site takes from everybody's sight, or erases: wherever the same ones stand. */
import type { Holding } from '@/lib/domain/governance/affairs';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Db } from './client';

export type SameWords = {
  id: string;
  threadId: string;
  groupId: string | null;
  isRemoved: boolean;
  sealId: string | null;
  purgedHash: string | null;
};

/** A comment, the same note before others, and what it was moved from and to. */
const same = (...commentIds: string[]) => Prisma.sql`
  WITH RECURSIVE same(id) AS (
    SELECT id FROM comments WHERE id = ANY(${commentIds})
    UNION
    SELECT x.id FROM same s JOIN comments c ON c.id = s.id CROSS JOIN LATERAL (
      SELECT n.id FROM comments n WHERE n."noteId" = c."noteId"
      UNION SELECT m."toId" FROM moved_comments m WHERE m."fromId" = c.id
      UNION SELECT m."fromId" FROM moved_comments m WHERE m."toId" = c.id) x)
  SELECT id FROM same`;

export const findSameWords = (db: Db, commentId: string) => db.$queryRaw<SameWords[]>`
  SELECT c.id, c."threadId", t."groupId", c."deletedAt" IS NOT NULL AS "isRemoved", c."operatorSealId" AS "sealId",
    s."purgedHash"
  FROM comments c JOIN threads t ON t.id = c."threadId" LEFT JOIN operator_seals s ON s.id = c."operatorSealId"
  WHERE c.id IN (${same(commentId)}) ORDER BY c."deletedAt" NULLS FIRST, c."createdAt", c.id`;

/** The same, held to the end of the transaction: whoever edits them or shares them on waits. */
export async function holdSameWords(tx: Db, commentId: string): Promise<SameWords[]> {
  await tx.$queryRaw`SELECT id FROM comments WHERE id IN (${same(commentId)}) ORDER BY id FOR UPDATE`;
  return findSameWords(tx, commentId);
}

/** Whether any of these words is sealed somewhere: before a group, while its author’s own copy stands. */
export const isSealedSomewhere = async (tx: Db, commentIds: readonly string[]): Promise<boolean> =>
  (
    await tx.$queryRaw<unknown[]>`
      SELECT id FROM comments WHERE id IN (${same(...commentIds)}) AND "operatorSealId" IS NOT NULL LIMIT 1`
  ).length > 0;

type NewSeal = { id: string; at: Date; ground: string; paraphrase: string; purgedHash?: string };

/** One seal for all of these. */
export async function putSeal(tx: Db, seal: NewSeal, commentIds: readonly string[]): Promise<void> {
  await tx.operatorSeal.create({ data: seal, select: { id: true } });
  await tx.comment.updateMany({
    where: { id: { in: [...commentIds] } },
    data: { heldAs: 'sealed', operatorSealId: seal.id },
  });
}

/** How its cases hold it, from here on. */
export const liftSeal = (
  tx: Db,
  id: string,
  holding: { as: Holding; caseId: string } | null,
): Promise<unknown> =>
  tx.comment.update({
    where: { id },
    data: { operatorSealId: null, heldAs: holding?.as ?? null, heldById: holding?.caseId ?? null },
    select: { id: true },
  });

/** Of these, the id of the one that an address names; and what stands in a conversation that it names. */
export async function findNamed(db: Db, names: readonly string[]) {
  const within = { in: [...names] };
  const comments = await db.comment.findMany({ where: { id: within }, select: { id: true } });
  if (comments.length > 0) return { comments: comments.map(({ id }) => id), standing: [] };
  const standing = await db.comment.findMany({
    where: { threadId: within },
    select: { id: true, createdAt: true, author: { select: { name: true } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return { comments: [], standing };
}
