import type { Range } from '@/lib/domain/text/structure';
import type { Db } from './client';

type NewAnnotation = {
  id: string;
  clientId: string;
  textId: string;
  revisionId: string;
  authorId: string;
  /** Null for a remark on the whole Text. */
  passage: (Range & { exact: string; prefix: string; suffix: string }) | null;
  createdAt: Date;
};

const noWords = { start: null, end: null, exact: '', prefix: '', suffix: '' };

/** The Annotation with its Anchor in the Revision it was made on, where it is exact by definition. */
export async function createAnnotation(db: Db, { passage, ...annotation }: NewAnnotation) {
  const { id, revisionId, createdAt } = annotation;
  await db.annotation.create({ data: { ...annotation, ...(passage ?? noWords) }, select: { id: true } });
  if (!passage) return;
  const { start, end } = passage;
  await db.anchor.create({
    data: { annotationId: id, revisionId, state: 'exact', start, end, createdAt },
    select: { annotationId: true },
  });
}

/** The Threads that an earlier try of the same write made; what was shared later is dated later. */
export async function findThreadsByClientId(db: Db, authorId: string, clientId: string) {
  const row = await db.annotation.findUnique({
    where: { authorId_clientId: { authorId, clientId } },
    select: {
      createdAt: true,
      threads: {
        select: { id: true, groupId: true, createdAt: true },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      },
    },
  });
  if (!row) return null;
  return row.threads.filter(({ createdAt }) => createdAt.getTime() === row.createdAt.getTime());
}
