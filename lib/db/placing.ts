/** What somebody decides about a note's place in a Revision. */
import type { AnchorOutcome } from '@/lib/domain/anchoring';
import type { Carried } from '@/lib/domain/revising/carry';
import type { Range } from '@/lib/domain/text/structure';
import type { AnchorState } from '@/lib/domain/threading/thread';
import { Prisma } from '@/lib/generated/prisma/client';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import { toThreadFacts } from '@/lib/policy/facts';
import type { Db } from './client';
import { selectThreads } from './thread';

export type Placing = {
  annotationId: string;
  revisionId: string;
  textId: string;
  authorId: string;
  state: AnchorState;
  start: number | null;
  end: number | null;
  /** Where it was marked. */
  made: Range & { revisionId: string };
  exact: string;
  decidedById: string | null;
  decidedAt: Date | null;
  /** Nobody answers for the decision any more. */
  isDeciderGone: boolean;
  outcome: AnchorOutcome | null;
};

/** Held to the end of the transaction: two who decide take turns, and nothing is carried over meanwhile. */
export const holdNote = (db: Db, annotationId: string) =>
  db.$queryRaw`SELECT id FROM annotations WHERE id = ${annotationId} FOR NO KEY UPDATE`;

/** Held to the end of the transaction: no correction of it is published between what is read here and what is written. */
export const holdText = (db: Db, textId: string) =>
  db.$queryRaw`SELECT id FROM texts WHERE id = ${textId} FOR SHARE`;

/** Null where the note has no place in it yet, or the Revision is not published. */
export async function findPlacing(db: Db, threadId: string, revisionId: string) {
  const [thread] = await selectThreads(db, Prisma.sql`t.id = ${threadId}`);
  if (!thread) return null;
  const { id: annotationId, textId, author } = thread.annotation;
  const anchor = await db.anchor.findFirst({
    where: { annotationId, revisionId, revision: { textId, publishedAt: { not: null } } },
    include: {
      revision: { select: { createdById: true } },
      annotation: { select: { revisionId: true, start: true, end: true, exact: true } },
      decidedBy: { select: { deletedAt: true } },
    },
  });
  if (!anchor) return null;
  const { state, start, end, decidedById, decidedAt, decidedBy, outcome, revision, annotation } = anchor;
  const { start: from, end: to, exact } = annotation;
  if (from === null || to === null) return null;
  const placing: Placing = {
    ...{ annotationId, revisionId, textId, authorId: author.id, state, start, end, decidedById, decidedAt },
    made: { revisionId: annotation.revisionId, start: from, end: to },
    exact,
    isDeciderGone: decidedBy !== null && decidedBy.deletedAt !== null,
    outcome: outcome as AnchorOutcome | null, // written by createAnchors alone
  };
  const facts = { thread: toThreadFacts(thread), correctedById: revision.createdById };
  return new Unchecked('placing', placing, facts);
}

type Placed = Pick<Carried, 'state' | 'start' | 'end' | 'score' | 'decision'> & Partial<Carried>;

/** What later Revisions, and one that is being made ready, had from this one is looked for again, by the job. */
export async function writePlace(db: Db, placing: Authorized<'note.place', Placing>, placed: Placed) {
  const { annotationId, revisionId, textId } = reveal(placing);
  const { decision, outcome, ...place } = placed;
  const { revision } = await db.anchor.update({
    where: { annotationId_revisionId: { annotationId, revisionId } },
    data: {
      ...place,
      way: decision ? 'person' : 'diff',
      decidedById: decision?.decidedById ?? null,
      decidedAt: decision?.decidedAt ?? null,
      ...(outcome !== undefined && { outcome: outcome ?? Prisma.DbNull }),
    },
    select: { revision: { select: { number: true } } },
  });
  await db.anchor.deleteMany({ where: { annotationId, revision: { textId, publishedAt: null } } });
  // What stands on its own words there stands, whatever was decided here; unless it was found from what is taken back.
  const kept = decision ? { notIn: ['exact' as const, 'moved' as const] } : undefined;
  await db.anchor.deleteMany({
    where: {
      ...{ annotationId, way: 'diff', state: kept },
      revision: { textId, number: { gt: revision.number } },
    },
  });
}
