/** Revisions that are being made ready: nobody but whoever corrects, and the job that publishes them, knows of them. */
import type { Text } from '@/lib/domain/text/text';
import { Prisma } from '@/lib/generated/prisma/client';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

/** Whether a correction of this Text is under way. */
export const hasUnpublished = async (db: Db, text: Authorized<'text.correct', Text>): Promise<boolean> =>
  (await db.revision.count({ where: { textId: reveal(text).id, publishedAt: null } })) > 0;

export const findUnpublishedByNumber = async (
  db: Db,
  text: Authorized<'text.correct', Text>,
  number: number,
): Promise<{ id: string; number: number } | null> =>
  db.revision.findFirst({
    where: { textId: reveal(text).id, number, publishedAt: null },
    select: { id: true, number: true },
  });

/** What an earlier try of the same correction made; it may be published by now. */
export const findByClientId = (db: Db, createdById: string, clientId: string) =>
  db.revision.findUnique({
    where: { createdById_clientId: { createdById, clientId } },
    select: { id: true, textId: true, number: true },
  });

/** A Revision in which notes lack their place. */
export type Due = { id: string; textId: string; basedOnId: string | null; isPublished: boolean };

const due = Prisma.sql`r.id, r."textId", r."basedOnId", r."publishedAt" IS NOT NULL AS "isPublished"`;

/** A note was made on another Revision than `r`, and has not been looked for in it. */
const lacksNotes = Prisma.sql`(
  r."textId" IN (SELECT corrected."textId" FROM revisions corrected WHERE corrected.number > 1)
  AND EXISTS (SELECT FROM annotations a WHERE a."textId" = r."textId" AND a."revisionId" <> r.id AND a.start IS NOT NULL
    AND NOT EXISTS (SELECT FROM anchors n WHERE n."annotationId" = a.id AND n."revisionId" = r.id)))`;

/** Who reads alone reads the newest; a group the one on its shelf, also when the text is put back there. */
const isRead = Prisma.sql`(
  NOT EXISTS (SELECT FROM revisions w WHERE w."textId" = r."textId" AND w.number > r.number AND w."publishedAt" IS NOT NULL)
  OR EXISTS (SELECT FROM readings k WHERE k."revisionId" = r.id)
  OR EXISTS (SELECT FROM taken_readings k WHERE k."revisionId" = r.id))`;

/** Those to be published, and those that are read in which notes lack their place. For the job alone. */
export const listDue = (db: Db): Promise<Due[]> => db.$queryRaw<Due[]>`
  SELECT ${due} FROM revisions r WHERE r."publishedAt" IS NULL OR (${isRead} AND ${lacksNotes})
  ORDER BY r."publishedAt" IS NULL DESC, r."textId", r.number`;

/** A published one that lacks notes and that nobody reads: where it is read, `listDue` has it, and its readers are told. For the job alone. */
export const findDue = async (db: Db, id: string): Promise<Due | null> => {
  const [found] = await db.$queryRaw<Due[]>`
    SELECT ${due} FROM revisions r WHERE r.id = ${id} AND r."publishedAt" IS NOT NULL
      AND NOT ${isRead} AND ${lacksNotes}`;
  return found ?? null;
};

/** Held to the end of the transaction; false while another process has it in hand, or where it was published meanwhile. */
export async function takeDue(db: Db, { id, isPublished }: Due): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT id FROM revisions WHERE id = ${id} AND ("publishedAt" IS NOT NULL) = ${isPublished}
    FOR NO KEY UPDATE SKIP LOCKED`;
  return rows.length === 1;
}

/** Nobody makes a note on this Text until the transaction ends; who is making one is waited for. */
export const closeText = (db: Db, textId: string) =>
  db.$queryRaw`SELECT id FROM texts WHERE id = ${textId} FOR UPDATE`;

export const publish = (db: Db, id: string, publishedAt: Date) =>
  db.revision.update({ where: { id }, data: { publishedAt }, select: { number: true } });

/** The words of any Revision, for the job alone; null where it was withdrawn. */
export const findWords = async (db: Db, id: string): Promise<string | null> =>
  (await db.revision.findUnique({ where: { id }, select: { text: true } }))?.text ?? null;

/** Of one from which notes come: it stays. */
export const readWords = async (db: Db, id: string): Promise<string> =>
  (await db.revision.findUniqueOrThrow({ where: { id }, select: { text: true } })).text;
