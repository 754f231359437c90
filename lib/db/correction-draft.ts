/** What a person is about to correct in a Text: looked for by its author, so that nobody comes upon another's. */
import type { BlockEdit } from '@/lib/domain/correcting/edits';
import type { OwnCorrection } from '@/lib/domain/correcting/own-correction';
import type { Text } from '@/lib/domain/text/text';
import { reveal, Unchecked, type Authorized } from '@/lib/policy/authorized';
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

/** Whether it is still what was read: each writing is another version, each draft another clientId. */
export const findCorrectionMark = (db: Db, text: Correctable, authorId: string, kind: CorrectionKind) =>
  db.correctionDraft.findUnique({
    where: keyOf(text, authorId, kind),
    select: { clientId: true, version: true },
  });

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

const ownFields = {
  ...{ textId: true, kind: true, basedOnId: true, edits: true, remains: true },
  ...{ fileName: true, thrownAt: true, updatedAt: true },
} as const;

/** By its author, thrown away or not. */
export async function findOwnCorrections(db: Db, authorId: string, where: { textId?: string } = {}) {
  const rows = await db.correctionDraft.findMany({
    where: { ...where, authorId },
    select: ownFields,
    orderBy: [{ updatedAt: 'desc' }, { textId: 'asc' }, { kind: 'desc' }],
  });
  return rows.map((row) => {
    const { edits, remains, ...rest } = row;
    const own: OwnCorrection = {
      ...rest,
      edits: edits as BlockEdit[],
      remains: remains as Remaining[],
    };
    return new Unchecked('draft', own, { authorId });
  });
}

/** Which texts somebody has begun to correct, and not thrown away; the latest first, each once for each kind. */
export const listBegunTexts = async (db: Db, authorId: string): Promise<string[]> => {
  const rows = await db.correctionDraft.findMany({
    where: { authorId, thrownAt: null },
    select: { textId: true },
    orderBy: [{ updatedAt: 'desc' }, { textId: 'asc' }],
  });
  return rows.map(({ textId }) => textId);
};

/** The file that somebody brought. */
export async function findOwnCopy(db: Db, authorId: string, textId: string) {
  const row = await db.correctionDraft.findUnique({
    where: { authorId_textId_kind: { authorId, textId, kind: 'copy' } },
    select: { fileName: true, bytes: true },
  });
  return row?.fileName != null && row.bytes
    ? new Unchecked('draft', { fileName: row.fileName, bytes: row.bytes }, { authorId })
    : null;
}

/** Thrown away, or taken back. */
export const throwCorrectionDraft = (
  db: Db,
  correction: Authorized<'draft.update', OwnCorrection>,
  authorId: string,
  thrownAt: Date | null,
) => {
  const { textId, kind } = reveal(correction);
  return db.correctionDraft.updateMany({
    where: { authorId, textId, kind },
    data: { thrownAt, version: { increment: 1 } },
  });
};

/** How long what was thrown away can be taken back. */
const heldForDays = 30;

/** What was thrown away long ago goes, with the file that was brought; gives how many. */
export async function removeThrownCorrections(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - heldForDays * 24 * 60 * 60 * 1000);
  const { count } = await db.correctionDraft.deleteMany({ where: { thrownAt: { lt: before } } });
  return count;
}

/** What was published is no draft any more. */
export const removeCorrectionDraft = (db: Db, text: Correctable, authorId: string, clientId: string) =>
  db.correctionDraft.deleteMany({ where: { authorId, clientId, textId: reveal(text).id } });
