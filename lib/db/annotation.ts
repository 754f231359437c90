import type { Range } from '@/lib/domain/text/structure';
import type { Db } from './client';

type NewAnnotation = Range & {
  id: string;
  clientId: string;
  textId: string;
  revisionId: string;
  authorId: string;
  exact: string;
  prefix: string;
  suffix: string;
  createdAt: Date;
};

/** The Annotation with its Anchor in the Revision it was made on, where it is exact by definition. */
export async function createAnnotation(db: Db, annotation: NewAnnotation) {
  const { id, revisionId, start, end, createdAt } = annotation;
  await db.annotation.create({ data: annotation, select: { id: true } });
  await db.anchor.create({
    data: { annotationId: id, revisionId, state: 'exact', start, end, createdAt },
    select: { annotationId: true },
  });
}

/** The Thread that an earlier try of the same write made. */
export async function findThreadIdByClientId(db: Db, authorId: string, clientId: string) {
  const row = await db.annotation.findUnique({
    where: { authorId_clientId: { authorId, clientId } },
    select: { threads: { select: { id: true }, orderBy: { createdAt: 'asc' }, take: 1 } },
  });
  return row?.threads[0]?.id ?? null;
}
