/** The published Revisions of a Text, as its readers look back at them. */
import type { Structure } from '@/lib/domain/text/structure';
import type { Revision, Text } from '@/lib/domain/text/text';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

type Readable = Authorized<'text.read', Text>;

export type Edition = {
  id: string;
  number: number;
  publishedAt: Date;
  why: string;
  correctedBy: { id: string; name: string } | null;
};

const head = {
  id: true,
  number: true,
  publishedAt: true,
  why: true,
  basedOnId: true,
  createdBy: { select: { id: true, name: true } },
} as const;

type Row = {
  id: string;
  number: number;
  publishedAt: Date | null;
  why: string;
  basedOnId: string | null;
  createdBy: { id: string; name: string } | null;
};

/** Who brought a text is nobody's business by this; who corrected it stands by what they did. */
const toEdition = ({ basedOnId, createdBy, publishedAt, ...row }: Row): Edition[] =>
  publishedAt === null ? [] : [{ ...row, publishedAt, correctedBy: basedOnId === null ? null : createdBy }];

/** The newest first. */
export async function listEditions(db: Db, text: Readable): Promise<Edition[]> {
  const rows = await db.revision.findMany({
    where: { textId: reveal(text).id, publishedAt: { not: null } },
    orderBy: { number: 'desc' },
    select: head,
  });
  return rows.flatMap(toEdition);
}

/** One with its words, and the number of the present one; null where there is none of that number. */
export async function findEdition(db: Db, text: Readable, number: number) {
  const textId = reveal(text).id;
  const row = await db.revision.findUnique({
    where: { textId_number: { textId, number }, publishedAt: { not: null } },
    select: { ...head, text: true, structure: true, createdAt: true },
  });
  const [edition] = row ? toEdition(row) : [];
  if (!row || !edition) return null;
  const revision: Revision = {
    ...{ id: row.id, textId, number: row.number, createdAt: row.createdAt },
    // Written by createRevision alone and immutable since, so its shape is known.
    ...{ text: row.text, structure: row.structure as unknown as Structure },
  };
  return { edition, revision };
}
