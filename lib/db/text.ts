import type { Metadata } from '@/lib/domain/ingestion/ingested';
import type { Text, TextAudience } from '@/lib/domain/text/text';
import type { Thread } from '@/lib/domain/threading/thread';
import type { TextFacts } from '@/lib/policy/actions';
import { reveal, Unchecked, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

export const textFields = {
  id: true,
  title: true,
  authors: true,
  year: true,
  language: true,
  source: true,
  rights: true,
  audience: true,
  importedById: true,
  createdAt: true,
} as const;

const withShelves = { ...textFields, readings: { select: { groupId: true } } } as const;

type Row = Text & { readings: { groupId: string }[] };

export const toTextFacts = (row: Row): TextFacts => ({
  audience: row.audience,
  importedById: row.importedById,
  shelfGroupIds: row.readings.map((reading) => reading.groupId),
});

const toText = ({ readings: _, ...text }: Row): Text => text;

export async function findText(db: Db, id: string) {
  const row = await db.text.findUnique({ where: { id }, select: withShelves });
  return row && new Unchecked('text', toText(row), toTextFacts(row));
}

export type NewText = Metadata & {
  id: string;
  audience: TextAudience;
  importedById: string | null;
  createdAt: Date;
};

export const createText = (db: Db, text: NewText) => db.text.create({ data: text, select: { id: true } });

/** What the Texts are called that these conversations are about: whoever reads the one may know the other. */
export const listTitles = (db: Db, threads: readonly Authorized<'thread.read', Thread>[]) =>
  db.text.findMany({
    where: { id: { in: threads.map((thread) => reveal(thread).annotation.textId) } },
    select: { id: true, title: true, language: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  });

export const countTexts = (db: Db) => db.text.count();
