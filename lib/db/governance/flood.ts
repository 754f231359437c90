/** Cases about many comments of one author: which they are, and how each stands in it. */
import type { Case } from '@/lib/domain/governance/affairs';
import { floodWithin, mostFlooded } from '@/lib/domain/governance/constants';
import type { Wording } from '@/lib/domain/governance/flood';
import type { Db } from '../client';
import { isKeptForNobody } from '../thread-facts';
import { isWordingOf, nameWordings } from './wording';

/** Cases that are about any of these comments, alone or among others. */
export const aboutAny = (ids: readonly string[]) => ({
  OR: [{ commentId: { in: [...ids] } }, { comments: { some: { commentId: { in: [...ids] } } } }],
});

type Whose = { groupId: string; authorId: string; readerId: string; at: Date };

/**
 * By an author in a group, as far as this reader reads it there and could ask about it alone: every member reads the case, so
 * nothing of a text that is off the shelf, which only those read who wrote about it.
 */
const written = ({ groupId, authorId, readerId, at }: Whose) => ({
  ...{ authorId, deletedAt: null, operatorSealId: null, thread: isKeptForNobody(groupId) },
  createdAt: { gt: new Date(at.getTime() - floodWithin) },
  OR: [{ heldAs: null }, { heldAs: 'folded' }],
  readers: { some: { userId: readerId } },
});

/** What they wrote in the group lately and the group still sees, the latest first, as it is worded now. */
export async function listLately(db: Db, whose: Whose): Promise<Wording[]> {
  const rows = await db.comment.findMany({
    where: written(whose),
    select: { id: true, body: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: mostFlooded,
  });
  return nameWordings(db, rows);
}

export const countLately = (db: Db, whose: Whose): Promise<number> =>
  db.comment.count({ where: written(whose), take: mostFlooded });

/** What the members still ask about, or vote on. */
export const isIn = { OR: [{ apart: null }, { apart: 'UNFOLDED' }] };
const wording = { salt: true, revisionHash: true, comment: { select: { body: true } } } as const;

/** Of the open case about many comments that this is one of, as it is worded now, how many of them stand as they did. */
export async function countAskedWith(db: Db, commentId: string): Promise<number> {
  const parts = await db.caseComment.findMany({
    where: { commentId, ...isIn, case: { endedAt: null } },
    select: { caseId: true, ...wording },
    orderBy: { case: { number: 'desc' } },
  });
  const part = parts.find(isWorded);
  if (!part) return 0;
  const all = await db.caseComment.findMany({ where: { caseId: part.caseId, ...isIn }, select: wording });
  return all.filter(isWorded).length;
}

const isWorded = ({ comment: { body }, ...named }: Named): boolean => isWordingOf(named, body);
type Named = { salt: string; revisionHash: string; comment: { body: string } };

/** Before the first flag: which they are is fixed then. Their words as they are now. */
export async function createFlood(tx: Db, { id, flood = [] }: Case): Promise<void> {
  const rows = await tx.comment.findMany({
    where: { id: { in: flood.map(({ commentId }) => commentId) } },
    select: { id: true, body: true },
  });
  const bodies = new Map(rows.map((row) => [row.id, row.body]));
  await tx.caseComment.createMany({
    data: flood.map(({ apart, releaseAskedBy, salt = '', ...wording }, position) => ({
      ...{ ...wording, salt, caseId: id, position, apart, releaseAskedBy: [...releaseAskedBy] },
      snapshot: bodies.get(wording.commentId) ?? '',
    })),
  });
}

/** `before`: as it was loaded. */
export async function updateFlood(tx: Db, before: Case | undefined, { id, flood = [] }: Case): Promise<void> {
  for (const part of flood) {
    if (before?.flood?.includes(part)) continue;
    const { commentId, apart, releaseAskedBy } = part;
    await tx.caseComment.update({
      where: { caseId_commentId: { caseId: id, commentId } },
      data: { apart, releaseAskedBy: [...releaseAskedBy] },
      select: { caseId: true },
    });
  }
}
