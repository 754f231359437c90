/** What a person is about to correct in a Text: looked for by its author, so that nobody comes upon another's. */
import type { BlockEdit } from '@/lib/domain/correcting/edits';
import type { Text } from '@/lib/domain/text/text';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

type Correctable = Authorized<'text.correct', Text>;
export type CorrectionKind = 'edits' | 'copy';

/**
 * An edit whose block others have corrected meanwhile, and how that was called; `of` which block of which Revision it
 * is, where somebody typed it when it was late.
 */
export type Remaining = { label: string; words: string; of?: string };

export type CorrectionDraft = {
  clientId: string;
  basedOnId: string;
  edits: BlockEdit[];
  remains: Remaining[];
  fileName: string | null;
  version: number;
  thrownAt: Date | null;
};

const fields = {
  clientId: true,
  basedOnId: true,
  edits: true,
  remains: true,
  fileName: true,
  version: true,
  thrownAt: true,
} as const;

const keyOf = (text: Correctable, authorId: string, kind: CorrectionKind) => ({
  authorId_textId_kind: { authorId, textId: reveal(text).id, kind },
});

export async function findCorrectionDraft(
  db: Db,
  text: Correctable,
  authorId: string,
  kind: CorrectionKind,
): Promise<CorrectionDraft | null> {
  const row = await db.correctionDraft.findUnique({ where: keyOf(text, authorId, kind), select: fields });
  // Checked when they came in (lib/schemas/correcting.ts), and written by this file alone.
  return row && { ...row, edits: row.edits as BlockEdit[], remains: row.remains as Remaining[] };
}

/** The file that is to replace a Text, for whoever brought it. */
export const findCopy = (db: Db, text: Correctable, authorId: string) =>
  db.correctionDraft.findUnique({
    where: keyOf(text, authorId, 'copy'),
    select: { fileName: true, bytes: true },
  });

/** Held to the end of the transaction, so that two tabs of one person keep their stretches one after the other. */
export const lockCorrections = (db: Db, authorId: string) =>
  db.$queryRaw`SELECT id FROM users WHERE id = ${authorId} FOR NO KEY UPDATE`;

type Kept = {
  clientId: string;
  basedOnId: string;
  edits?: BlockEdit[];
  remains?: Remaining[];
  fileName?: string;
  bytes?: Uint8Array<ArrayBuffer>;
  updatedAt: Date;
};

/** In place of what there was. */
export const putCorrectionDraft = (
  db: Db,
  text: Correctable,
  { authorId, kind }: { authorId: string; kind: CorrectionKind },
  kept: Kept,
) =>
  db.correctionDraft.upsert({
    where: keyOf(text, authorId, kind),
    create: { ...kept, authorId, kind, textId: reveal(text).id },
    update: { ...kept, thrownAt: null, version: { increment: 1 } },
    select: { version: true },
  });

/** Thrown away, or taken back; nothing where there is none. */
export const throwCorrectionDraft = (
  db: Db,
  text: Correctable,
  { authorId, kind }: { authorId: string; kind: CorrectionKind },
  thrownAt: Date | null,
) =>
  db.correctionDraft.updateMany({
    where: { authorId, kind, textId: reveal(text).id },
    data: { thrownAt, version: { increment: 1 } },
  });

/** What was published is no draft any more. */
export const removeCorrectionDraft = (db: Db, text: Correctable, authorId: string, clientId: string) =>
  db.correctionDraft.deleteMany({ where: { authorId, clientId, textId: reveal(text).id } });
