/** Which case something is: by its number in its group, by its words, or by who asked. */
import { Unchecked } from '@/lib/policy/authorized';
import type { Db } from '../client';
import { groupFields, toGroupFacts } from '../group';
import { isKeptForNobody } from '../thread-facts';
import { isIn } from './flood';

const fields = {
  id: true,
  groupId: true,
  number: true,
  commentId: true,
  authorId: true,
  revisionHash: true,
  flood: true,
} as const;

/** By its number, by its id, or the one that is about these words alone. */
export type Which =
  | { groupId: string; number: number }
  | { id: string }
  | { commentId: string; revisionHash: string; flood: false };

/** Who may know of it is asked before, or by what is done with it. */
export const findCase = (db: Db, which: Which) => db.case.findFirst({ where: which, select: fields });

/** The case that an earlier try of the same asking made. */
export async function findCaseOfFlag(db: Db, { flagId, flaggerId }: { flagId: string; flaggerId: string }) {
  const flag = await db.flag.findFirst({
    where: { id: flagId, flaggerId },
    select: { case: { select: fields } },
  });
  return flag?.case ?? null;
}

/** Of a case about many comments, one that it is about still and that any member could ask about. */
export async function findInCase(db: Db, { id: caseId, groupId }: { id: string; groupId: string }) {
  const row = await db.caseComment.findFirst({
    where: {
      ...{ caseId, apart: null },
      comment: {
        ...{ deletedAt: null, operatorSealId: null, thread: isKeptForNobody(groupId) },
        OR: [{ heldAs: null }, { heldAs: { not: 'sealed' } }],
      },
    },
    select: { commentId: true },
    orderBy: { position: 'asc' },
  });
  return row?.commentId ?? null;
}

const commentFields = {
  threadId: true,
  thread: { select: { textId: true } },
  operatorSeal: { select: { paraphrase: true, purgedHash: true } },
} as const;

/** With the words as they were flagged, for who may read the case. */
export async function findCaseAsked(db: Db, groupId: string, number: number) {
  const row = await db.case.findUnique({
    where: { groupId_number: { groupId, number } },
    select: {
      ...{ id: true, authorId: true, snapshot: true, salt: true, revisionHash: true },
      comments: {
        select: {
          ...{ commentId: true, snapshot: true, salt: true, revisionHash: true },
          comment: { select: commentFields },
        },
        orderBy: { position: 'asc' },
      },
      group: { select: groupFields },
      comment: { select: commentFields },
    },
  });
  if (!row) return null;
  const { id, authorId, snapshot, salt, revisionHash, group, comment } = row;
  const { threadId, thread, operatorSeal } = comment;
  const { textId } = thread;
  const flooded = row.comments.map((each) => ({
    ...{ commentId: each.commentId, snapshot: each.snapshot, operatorSeal: each.comment.operatorSeal },
    proof: { salt: each.salt, hash: each.revisionHash },
    ...{ threadId: each.comment.threadId, textId: each.comment.thread.textId },
  }));
  const of = { group: { id: group.id, name: group.name }, goesOn: group.dissolvedAt === null };
  const proof = { salt, hash: revisionHash };
  const value = { id, snapshot, proof, ...of, threadId, textId, operatorSeal, flooded };
  return new Unchecked('case', value, { group: toGroupFacts(group), authorId });
}

/** In which groups the same note stands. */
export async function listGroupsOfNote(db: Db, noteId: string | null): Promise<string[]> {
  if (noteId === null) return [];
  const rows = await db.thread.findMany({
    where: { groupId: { not: null }, comments: { some: { noteId } } },
    select: { groupId: true },
  });
  return rows.flatMap(({ groupId }) => groupId ?? []);
}

/** Whether more than one has asked about any of these comments, and nothing is decided yet. */
export const isJudged = async (db: Db, commentIds: readonly string[]): Promise<boolean> =>
  (await db.case.count({
    where: {
      AND: [
        {
          OR: [
            { flood: false, commentId: { in: [...commentIds] } },
            // One that its author changed, or that was taken out, the members do not judge.
            { comments: { some: { commentId: { in: [...commentIds] }, ...isIn } } },
          ],
        },
        { OR: [{ state: 'BALLOT' }, { state: 'OPEN', secondedAt: { not: null } }] },
      ],
    },
  })) > 0;

/** Those of these comments that a case is about, in the words that they have now. */
export const listWordsOfCases = (db: Db, commentIds: readonly string[]) =>
  db.comment.findMany({
    where: { id: { in: [...commentIds] }, OR: [{ cases: { some: {} } }, { floods: { some: {} } }] },
    select: { id: true, body: true, heldAs: true },
    orderBy: { id: 'asc' },
  });

/** Those of these comments that a case is about, alone or among others, with whose it is. */
export const listGroupsWithCases = (db: Db, commentIds: readonly string[]) =>
  db.$queryRaw<{ commentId: string; groupId: string }[]>`
    SELECT "commentId", "groupId" FROM cases WHERE "commentId" = ANY(${[...commentIds]})
    UNION SELECT x."commentId", k."groupId" FROM case_comments x JOIN cases k ON k.id = x."caseId"
      WHERE x."commentId" = ANY(${[...commentIds]})
    ORDER BY "groupId", "commentId"`;
