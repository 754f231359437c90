/**
 * A group's cases, as far as they have to do with what may be done now: what is open, what may be appealed or lasts, and all
 * that there ever was about the same comments. What was judged long ago is read where somebody asks about it, and nowhere else.
 */
import type { Case, Decision } from '@/lib/domain/governance/affairs';
import type { Flooded } from '@/lib/domain/governance/flooded';
import { floodWithin, muteSpan } from '@/lib/domain/governance/constants';
import type { CaseComment } from '@/lib/generated/prisma/client';
import type { Db } from '../client';
import { aboutAny } from './flood';

const ms = (at: Date): number => at.getTime();
const msOrNull = (at: Date | null): number | null => at?.getTime() ?? null;

/** What besides is looked at: a comment with all its cases, a case or a decision by its id or its number, a ballot’s roll. */
export type About = {
  commentId?: string;
  caseId?: string;
  caseNumber?: number;
  decisionId?: string;
  ballotId?: string;
  /** Of whom somebody asks about all that they wrote lately. */
  authorId?: string;
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
  const [live, lately] = [muteSpan, floodWithin].map((span) => new Date(at.getTime() - span));
  const rows = await tx.$queryRaw<{ commentId: string }[]>`
    SELECT c."commentId" FROM cases c WHERE c."groupId" = ${groupId} AND c."endedAt" IS NULL
    UNION SELECT c."commentId" FROM decisions d JOIN cases c ON c.id = d."caseId"
      WHERE c."groupId" = ${groupId} AND d."appealUntil" > ${live}
    UNION SELECT c."commentId" FROM decisions d JOIN cases c ON c.id = d."caseId"
      WHERE c."groupId" = ${groupId} AND d.id = ANY(${decisionIds})
    UNION SELECT c."commentId" FROM cases c
      WHERE c."groupId" = ${groupId} AND c.number = ${about.caseNumber ?? 0}
    UNION SELECT c."commentId" FROM cases c WHERE c."groupId" = ${groupId} AND c.id = ${about.caseId ?? ''}
    UNION SELECT c."commentId" FROM cases c
      WHERE c."groupId" = ${groupId} AND c."authorId" = ${about.authorId ?? ''} AND c."openedAt" > ${lately}`;
  const asked = about.commentId === undefined ? [] : [about.commentId];
  return withFloods(tx, [...asked, ...rows.map(({ commentId }) => commentId)]);
}

/** Where one of these is among many in a case, the others too: what becomes of it becomes of them. */
async function withFloods(tx: Db, ids: readonly string[]): Promise<string[]> {
  const others = await tx.caseComment.findMany({
    where: { case: { comments: { some: { commentId: { in: [...ids] } } } } },
    select: { commentId: true },
  });
  return [...new Set([...ids, ...others.map(({ commentId }) => commentId)])];
}

/** `comments` null: all there ever were. Of the same wording there is never a second one, however long ago it was judged. */
export async function loadCases(
  tx: Db,
  groupId: string,
  comments: readonly string[] | null,
): Promise<Case[]> {
  const rows = await tx.case.findMany({
    where: { groupId, ...(comments && aboutAny(comments)) },
    include: {
      flags: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
      comments: { omit: { snapshot: true }, orderBy: { position: 'asc' } },
    },
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
    ...(row.flood && { flood: row.comments.map(toFlooded) }),
    flags: row.flags.map(({ caseId: _, ...flag }) => ({
      ...flag,
      kind: flag.kind as Case['flags'][number]['kind'],
      at: ms(flag.at),
      withdrawnAt: msOrNull(flag.withdrawnAt),
    })),
  }));
}

const toFlooded = ({ apart, ...row }: Omit<CaseComment, 'snapshot'>): Flooded => ({
  ...{ commentId: row.commentId, revisionHash: row.revisionHash, releaseAskedBy: row.releaseAskedBy },
  apart: apart as Flooded['apart'],
});

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
