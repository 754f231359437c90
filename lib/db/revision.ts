import type { BlockEdit } from '@/lib/domain/correcting/edits';
import type { Warning } from '@/lib/domain/ingestion/ingested';
import type { Structure } from '@/lib/domain/text/structure';
import type { Revision, RevisionHead } from '@/lib/domain/text/text';
import type { Authorized } from '@/lib/policy/authorized';
import { reveal } from '@/lib/policy/authorized';
import type { Text } from '@/lib/domain/text/text';
import type { Db } from './client';
import { indexRevision } from './search-index';

const head = { id: true, textId: true, number: true, createdAt: true } as const;

/** What is not published yet is found by nobody but whoever publishes it (lib/db/unpublished.ts). */
const isPublished = { publishedAt: { not: null } } as const;

/** The newest Revision of a Text that the caller may read. */
export const findCurrentRevision = (
  db: Db,
  text: Authorized<'text.read' | 'text.correct', Text>,
): Promise<RevisionHead | null> =>
  db.revision.findFirst({
    where: { textId: reveal(text).id, ...isPublished },
    orderBy: { number: 'desc' },
    select: head,
  });

/** A published Revision of a Text that the caller may read, by its number. */
export const findRevisionByNumber = (
  db: Db,
  text: Authorized<'text.read', Text>,
  number: number,
): Promise<RevisionHead | null> =>
  db.revision.findFirst({ where: { textId: reveal(text).id, number, ...isPublished }, select: head });

/** The words and structure of one Revision of a Text that the caller may read; null when it is of another Text. */
export async function findRevision(
  db: Db,
  text: Authorized<'text.read' | 'text.correct', Text>,
  id: string,
): Promise<Revision | null> {
  const row = await db.revision.findFirst({
    where: { id, textId: reveal(text).id, ...isPublished },
    select: { ...head, text: true, structure: true },
  });
  // Written by createRevision alone and immutable since, so its shape is known.
  return row && { ...row, structure: row.structure as unknown as Structure };
}

/** In characters of both together, without reading them; 0 where there are none. */
export async function measureRevisions(db: Db, ids: readonly [string, string]): Promise<number> {
  const [row] = await db.$queryRaw<{ size: number | null }[]>`
    SELECT sum(length(text))::int AS size FROM revisions WHERE id IN (${ids[0]}, ${ids[1]})`;
  return row?.size ?? 0;
}

/** Whether this is a Revision of that Text, without its words. */
export const hasRevision = async (
  db: Db,
  text: Authorized<'text.read' | 'text.correct', Text>,
  id: string,
): Promise<boolean> =>
  (await db.revision.count({ where: { id, textId: reveal(text).id, ...isPublished } })) === 1;

type NewRevision = Revision & {
  warnings: Warning[];
  sourceId: string | null;
  createdById: string | null;
  publishedAt: Date | null;
  clientId?: string;
  basedOnId?: string;
  why?: string;
  edits?: BlockEdit[];
};

export async function createRevision(db: Db, revision: NewRevision) {
  const created = await db.revision.create({ data: revision, select: { id: true } });
  await indexRevision(db, revision);
  return created;
}

type NewSource = {
  id: string;
  fileName: string;
  encoding: string;
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
  createdAt: Date;
};

export const createSource = (db: Db, source: NewSource) =>
  db.source.create({ data: source, select: { id: true } });

/** What the ingestion noticed in a Revision of a Text that the caller may read. */
export async function findWarnings(
  db: Db,
  text: Authorized<'text.read' | 'text.correct', Text>,
  id: string,
): Promise<Warning[]> {
  const where = { id, textId: reveal(text).id, ...isPublished };
  const row = await db.revision.findFirst({ where, select: { warnings: true } });
  return (row?.warnings ?? []) as unknown as Warning[];
}
