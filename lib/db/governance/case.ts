/** Which case something is: by its number in its group, by its words, or by who asked. */
import { createHash, randomBytes } from 'node:crypto';
import { Unchecked } from '@/lib/policy/authorized';
import type { Db } from '../client';
import { groupFields, toGroupFacts } from '../group';

/** As the log says it, for whoever has the words and the salt to compute again; the first cases had none. */
export const hashOf = (salt: string, body: string): string =>
  createHash('sha256')
    .update(salt === '' ? body : `${salt}\n${body}`, 'utf8')
    .digest('hex');

/**
 * Of a comment's words as they are kept, so that a case is of one wording of them: the one that a case of the same words has, or
 * a new one. Few words are soon guessed: it is of a long number too, which stays with the words.
 */
export async function nameWording(db: Db, commentId: string, body: string) {
  const known = await db.case.findMany({ where: { commentId }, select: { salt: true, revisionHash: true } });
  const same = known.find(({ salt, revisionHash }) => hashOf(salt, body) === revisionHash);
  if (same) return same;
  const salt = randomBytes(32).toString('hex');
  return { salt, revisionHash: hashOf(salt, body) };
}

const fields = {
  id: true,
  groupId: true,
  number: true,
  commentId: true,
  authorId: true,
  revisionHash: true,
} as const;

export type Which = { groupId: string; number: number } | { commentId: string; revisionHash: string };

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

/** With the words as they were flagged, for who may read the case. */
export async function findCaseAsked(db: Db, groupId: string, number: number) {
  const row = await db.case.findUnique({
    where: { groupId_number: { groupId, number } },
    select: {
      ...{ id: true, authorId: true, snapshot: true, salt: true, revisionHash: true },
      group: { select: groupFields },
      comment: {
        select: {
          threadId: true,
          thread: { select: { textId: true } },
          operatorSeal: { select: { paraphrase: true, purgedHash: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { id, authorId, snapshot, salt, revisionHash, group, comment } = row;
  const { threadId, thread, operatorSeal } = comment;
  const { textId } = thread;
  const of = { group: { id: group.id, name: group.name }, goesOn: group.dissolvedAt === null };
  const value = { id, snapshot, proof: { salt, hash: revisionHash }, ...of, threadId, textId, operatorSeal };
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
      commentId: { in: [...commentIds] },
      OR: [{ state: 'BALLOT' }, { state: 'OPEN', secondedAt: { not: null } }],
    },
  })) > 0;

/** Those of these comments that a case is about, in the words that they have now. */
export const listWordsOfCases = (db: Db, commentIds: readonly string[]) =>
  db.comment.findMany({
    where: { id: { in: [...commentIds] }, cases: { some: {} } },
    select: { id: true, body: true, heldAs: true },
    orderBy: { id: 'asc' },
  });

/** Those of these comments that a case is about, with whose it is. */
export async function listGroupsWithCases(db: Db, commentIds: readonly string[]) {
  return db.case.findMany({
    where: { commentId: { in: [...commentIds] } },
    select: { commentId: true, groupId: true },
    distinct: ['commentId', 'groupId'],
    orderBy: [{ groupId: 'asc' }, { commentId: 'asc' }],
  });
}
