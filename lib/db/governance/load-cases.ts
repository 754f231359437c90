/**
 * A group's cases, as far as they have to do with what may be done now: what is open, what may be appealed or lasts, and all
 * that there ever was about the same comments. What was judged long ago is read where somebody asks about it, and nowhere else.
 */
import type { Case, Decision } from '@/lib/domain/governance/affairs';
import { muteSpan } from '@/lib/domain/governance/constants';
import type { Db } from '../client';

const ms = (at: Date): number => at.getTime();
const msOrNull = (at: Date | null): number | null => at?.getTime() ?? null;

/** What besides is looked at: a comment with all its cases, a case or a decision by its id or its number, a ballot’s roll. */
export type About = {
  commentId?: string;
  caseId?: string;
  caseNumber?: number;
  decisionId?: string;
  ballotId?: string;
};

/**
 * The comments whose cases are read. `appealed`: decisions that somebody has asked the members to undo. A decision lasts no
 * longer than it may be appealed, and counts against another mute for thirty days.
 */
export async function listConcernedComments(
  tx: Db,
  groupId: string,
  { at, appealed, about }: { at: Date; appealed: readonly string[]; about: About },
): Promise<string[]> {
  const decisionIds = [...appealed, ...(about.decisionId === undefined ? [] : [about.decisionId])];
  const live = new Date(at.getTime() - muteSpan);
  const rows = await tx.$queryRaw<{ commentId: string }[]>`
    SELECT c."commentId" FROM cases c WHERE c."groupId" = ${groupId} AND c."endedAt" IS NULL
    UNION SELECT c."commentId" FROM decisions d JOIN cases c ON c.id = d."caseId"
      WHERE c."groupId" = ${groupId} AND d."appealUntil" > ${live}
    UNION SELECT c."commentId" FROM decisions d JOIN cases c ON c.id = d."caseId"
      WHERE c."groupId" = ${groupId} AND d.id = ANY(${decisionIds})
    UNION SELECT c."commentId" FROM cases c
      WHERE c."groupId" = ${groupId} AND c.number = ${about.caseNumber ?? 0}
    UNION SELECT c."commentId" FROM cases c WHERE c."groupId" = ${groupId} AND c.id = ${about.caseId ?? ''}`;
  const asked = about.commentId === undefined ? [] : [about.commentId];
  return [...new Set([...asked, ...rows.map(({ commentId }) => commentId)])];
}

/** `comments` null: all there ever were. Of the same wording there is never a second one, however long ago it was judged. */
export async function loadCases(
  tx: Db,
  groupId: string,
  comments: readonly string[] | null,
): Promise<Case[]> {
  const rows = await tx.case.findMany({
    where: { groupId, ...(comments && { commentId: { in: [...comments] } }) },
    include: { flags: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
    orderBy: { number: 'asc' },
  });
  return rows.map((row) => ({
    id: row.id,
    commentId: row.commentId,
    authorId: row.authorId,
    revisionHash: row.revisionHash,
    state: row.state as Case['state'],
    openedAt: ms(row.openedAt),
    secondedAt: msOrNull(row.secondedAt),
    foldedAt: msOrNull(row.foldedAt),
    sealed: row.sealedAt && { paraphrase: row.paraphrase, at: ms(row.sealedAt) },
    sealAskedById: row.sealAskedById,
    referredAt: msOrNull(row.referredAt),
    aboutId: row.aboutId,
    wordsRemovedAt: msOrNull(row.wordsRemovedAt),
    endedAt: msOrNull(row.endedAt),
    flags: row.flags.map(({ caseId: _, ...flag }) => ({
      ...flag,
      kind: flag.kind as Case['flags'][number]['kind'],
      at: ms(flag.at),
      withdrawnAt: msOrNull(flag.withdrawnAt),
    })),
  }));
}

export async function loadDecisions(tx: Db, caseIds: string[]): Promise<Decision[]> {
  const rows = await tx.decision.findMany({
    where: { caseId: { in: caseIds } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    ...row,
    by: row.by as Decision['by'],
    act: row.act as Decision['act'],
    until: msOrNull(row.until),
    at: ms(row.at),
    appealUntil: ms(row.appealUntil),
    suspendedAt: msOrNull(row.suspendedAt),
    undoneAt: msOrNull(row.undoneAt),
    undoneBy: row.undoneBy as Decision['undoneBy'],
  }));
}
