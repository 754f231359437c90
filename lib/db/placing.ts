/** What somebody decides about a note's place in a Revision. */
import type { AnchorOutcome } from '@/lib/domain/anchoring';
import type { Carried } from '@/lib/domain/revising/carry';
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
  /** Decided in this Revision, and not in one that it is based on. */
  isDecidedHere: boolean;
  decidedById: string | null;
  outcome: AnchorOutcome | null;
};

/** Held to the end of the transaction: two who decide take turns, and nothing is carried over meanwhile. */
export const holdNote = (db: Db, annotationId: string) =>
  db.$queryRaw`SELECT id FROM annotations WHERE id = ${annotationId} FOR NO KEY UPDATE`;

/** Null where the note has no place in it yet, or the Revision is not published. */
export async function findPlacing(db: Db, threadId: string, revisionId: string) {
  const [thread] = await selectThreads(db, Prisma.sql`t.id = ${threadId}`);
  if (!thread) return null;
  const { id: annotationId, textId, author } = thread.annotation;
  const anchor = await db.anchor.findFirst({
    where: { annotationId, revisionId, revision: { textId, publishedAt: { not: null } } },
    include: { revision: { select: { createdById: true } } },
  });
  if (!anchor) return null;
  const { state, start, end, decidedById, way, outcome, revision } = anchor;
  const placing: Placing = {
    ...{ annotationId, revisionId, textId, authorId: author.id, state, start, end, decidedById },
    isDecidedHere: way === 'person',
    outcome: outcome as AnchorOutcome | null, // written by createAnchors alone
  };
  const facts = { thread: toThreadFacts(thread), correctedById: revision.createdById };
  return new Unchecked('placing', placing, facts);
}

type Placed = Pick<Carried, 'state' | 'start' | 'end' | 'score' | 'decision'>;

/** What a correction that is being made ready had of it is looked for again. */
export async function writePlace(db: Db, placing: Authorized<'note.place', Placing>, placed: Placed) {
  const { annotationId, revisionId, textId } = reveal(placing);
  const { decision, ...place } = placed;
  await db.anchor.update({
    where: { annotationId_revisionId: { annotationId, revisionId } },
    data: {
      ...place,
      way: decision ? 'person' : 'diff',
      decidedById: decision?.decidedById ?? null,
      decidedAt: decision?.decidedAt ?? null,
    },
    select: { annotationId: true },
  });
  await db.anchor.deleteMany({ where: { annotationId, revision: { textId, publishedAt: null } } });
}
