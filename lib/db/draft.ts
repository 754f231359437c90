/** Drafts, found by their author and the browser's id: another person's draft with that id is another draft. */
import type { Draft, KeptDraft, Seen } from '@/lib/domain/drafts/draft';
import { Prisma } from '@/lib/generated/prisma/client';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

export const draftFields = { id: true, textId: true, content: true, version: true, writeId: true } as const;

type Row = Omit<KeptDraft, 'draft'> & { content: Prisma.JsonValue };

/** What was checked when it came in (lib/schemas/draft.ts) is not checked again. */
export const toDraft = ({ content, ...row }: Row): KeptDraft => ({
  ...row,
  draft: content as Draft | null,
});

export async function findDraft(db: Db, authorId: string, id: string) {
  const row = await db.draft.findUnique({ where: { authorId_id: { authorId, id } }, select: draftFields });
  return row && new Unchecked('draft', toDraft(row), { authorId });
}

export const countDrafts = (db: Db, authorId: string) =>
  db.draft.count({ where: { authorId, content: { not: Prisma.DbNull } } });

type Write = {
  authorId: string;
  id: string;
  seen: Seen;
  writeId: string;
  /** Null: it is over. */
  draft: Draft | null;
  at: Date;
};
const toColumns = ({ draft, writeId, at }: Write) => ({
  content: draft ?? Prisma.DbNull,
  writeId,
  updatedAt: at,
});

/** Null when there is one with this id already. */
export async function createDraft(db: Db, write: Write & { textId: string }): Promise<number | null> {
  const { authorId, id, textId, seen } = write;
  const version = seen.version + 1;
  const { count } = await db.draft.createMany({
    data: [{ authorId, id, textId, version, ...toColumns(write) }],
    skipDuplicates: true,
  });
  return count === 1 ? version : null;
}

/** Puts words in place of what was seen; null when that is no longer what is there. */
export async function updateDraft(
  db: Db,
  draft: Authorized<'draft.update', KeptDraft>,
  write: Write,
): Promise<number | null> {
  const { version, writes } = write.seen;
  const [row] = await db.draft.updateManyAndReturn({
    where: {
      authorId: write.authorId,
      id: reveal(draft).id,
      OR: [{ version }, { writeId: { in: [...writes] } }],
    },
    data: { ...toColumns(write), version: { increment: 1 } },
    select: { version: true },
  });
  return row?.version ?? null;
}

type Posting = { authorId: string; id: string; textId: string; seen: Seen; body: string; at: Date };

/**
 * What was posted is no draft any more. It stays one where another device has put words into it that whoever posts had
 * not seen, and that are not the ones posted. Leaves a row in any case, so that a save that comes late finds it over.
 */
export const settleDraft = (db: Db, { authorId, id, textId, seen, body, at }: Posting) =>
  db.$executeRaw`
    INSERT INTO drafts AS d ("authorId", id, "textId", content, version, "updatedAt")
    VALUES (${authorId}, ${id}, ${textId}, NULL, ${seen.version + 1}, ${at})
    ON CONFLICT ("authorId", id) DO UPDATE
      SET content = NULL, version = d.version + 1, "writeId" = '', "updatedAt" = EXCLUDED."updatedAt"
      WHERE d.content IS NOT NULL AND (d.version <= ${seen.version} OR d."writeId" = ANY(${[...seen.writes]})
        OR d.content ->> 'body' = ${body})`;

/** Forgets which drafts were over before then. */
export const removeSettledDrafts = (db: Db, before: Date) =>
  db.draft.deleteMany({ where: { content: { equals: Prisma.DbNull }, updatedAt: { lt: before } } });
