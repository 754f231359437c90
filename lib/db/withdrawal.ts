/** A correction that is not published yet, as it is taken back: with all that was made ready for it. */
import type { BlockEdit } from '@/lib/domain/correcting/edits';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';
import { loadCorrection } from './margin';

type Row = { id: string; textId: string; createdById: string | null; isMakerGone: boolean };

/** Held to the end of the transaction: the job that makes it ready is waited for, and finds it gone. */
export async function holdUnpublished(
  db: Db,
  { textId, id }: { textId: string; id: string },
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT id FROM revisions WHERE id = ${id} AND "textId" = ${textId} AND "publishedAt" IS NULL FOR UPDATE`;
  return rows.length === 1;
}

/** `isMakerGone`: nobody made it, or they closed their account, or they neither brought the text nor read it in a group now. */
export async function findWithdrawal(db: Db, { textId, id }: { textId: string; id: string }) {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT r.id, r."textId", r."createdById", NOT EXISTS (
      SELECT FROM users u WHERE u.id = r."createdById" AND u."deletedAt" IS NULL AND (x."importedById" = u.id
        OR EXISTS (SELECT FROM readings k JOIN memberships m ON m."groupId" = k."groupId" AND m."leftAt" IS NULL
          WHERE k."textId" = x.id AND m."userId" = u.id))) AS "isMakerGone"
    FROM revisions r JOIN texts x ON x.id = r."textId"
    WHERE r.id = ${id} AND r."textId" = ${textId} AND r."publishedAt" IS NULL`;
  const found = row && (await loadCorrection(db, row.textId));
  if (!row || !found) return null;
  const { createdById: madeById, isMakerGone } = row;
  return new Unchecked('withdrawal', { id: row.id }, { ...found.facts, madeById, isMakerGone });
}

/** Gives what it was made of: what was typed, or the file that was brought; and who made it, if they are here still. */
export async function removeUnpublished(
  db: Db,
  withdrawal: Authorized<'correction.withdraw', { id: string }>,
) {
  const { id } = reveal(withdrawal);
  const made = await db.revision.findUniqueOrThrow({
    where: { id },
    select: {
      ...{ edits: true, basedOnId: true, createdBy: { select: { id: true, deletedAt: true } } },
      source: { select: { id: true, fileName: true, bytes: true } },
    },
  });
  await db.anchor.deleteMany({ where: { revisionId: id } });
  await db.revision.delete({ where: { id, publishedAt: null }, select: { id: true } });
  // Written by createRevision alone, from what a form was checked to be.
  const { createdBy: maker, ...rest } = made;
  const makerId = maker?.deletedAt === null ? maker.id : null;
  return { ...rest, makerId, edits: (made.edits ?? []) as BlockEdit[] };
}

/** A file of which no Revision was made in the end. */
export const removeUnusedSource = (db: Db, id: string) =>
  db.source.deleteMany({ where: { id, revisions: { none: {} } } });
