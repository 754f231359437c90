/** A shelf as it is arranged. Every change is made under the shelf's lock, so that two who arrange at once take turns. */
import type { Group } from '@/lib/domain/groups/group';
import { inOrder, type Placed } from '@/lib/domain/groups/order';
import type { ShelfReading, ShelfSection } from '@/lib/domain/groups/shelf';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

type OfGroup = Authorized<'group.read' | 'shelf.arrange', Group>;

/** Held to the end of the transaction. Who only refers to the group (a new thread, a member) does not wait for it. */
export const lockShelf = (db: Db, groupId: string) =>
  db.$queryRaw`SELECT id FROM groups WHERE id = ${groupId} FOR NO KEY UPDATE`;

const fields = {
  id: true,
  groupId: true,
  textId: true,
  revisionId: true,
  sectionId: true,
  position: true,
  archivedAt: true,
  isCurrent: true,
  revision: { select: { number: true } },
  text: {
    select: {
      ...{ title: true, authors: true, year: true },
      revisions: {
        where: { publishedAt: { not: null } },
        orderBy: { number: 'desc' },
        take: 1,
        select: { id: true, number: true },
      },
    },
  },
} as const;

/** In the shelf's order, archived ones among them. */
export async function listShelf(db: Db, group: OfGroup): Promise<ShelfReading[]> {
  const rows = await db.reading.findMany({ where: { groupId: reveal(group).id }, select: fields });
  return inOrder(
    rows.map(({ revision, text: { revisions, ...text }, ...row }) => {
      const newest = revisions.find(({ id }) => id !== row.revisionId);
      return { ...row, ...text, edition: revision.number, newer: newest?.number ?? null };
    }),
  );
}

export const writePosition = (db: Db, { id, position }: Placed) =>
  db.reading.update({ where: { id }, data: { position }, select: { id: true } });

export const writeSection = (db: Db, id: string, sectionId: string | null) =>
  db.reading.update({ where: { id }, data: { sectionId }, select: { id: true } });

export const writeArchived = (db: Db, id: string, archivedAt: Date | null) =>
  db.reading.update({ where: { id }, data: { archivedAt }, select: { id: true } });

/** One at a time: the earlier one first stops being it. */
export async function writeCurrent(db: Db, groupId: string, textId: string | null) {
  await db.reading.updateMany({ where: { groupId, isCurrent: true }, data: { isCurrent: false } });
  if (textId !== null) await db.reading.updateMany({ where: { groupId, textId }, data: { isCurrent: true } });
}

export async function listSections(db: Db, group: OfGroup): Promise<ShelfSection[]> {
  const rows = await db.shelfSection.findMany({
    where: { groupId: reveal(group).id, removedAt: null },
    select: { id: true, name: true, position: true },
  });
  return inOrder(rows);
}

/** Also one that was removed; null for another group's. */
export const findSection = (db: Db, group: OfGroup, id: string) =>
  db.shelfSection.findFirst({
    where: { id, groupId: reveal(group).id },
    select: { id: true, name: true, position: true, removedAt: true },
  });

type NewSection = ShelfSection & { groupId: string; createdById: string; createdAt: Date };

export const createSection = (db: Db, section: NewSection) =>
  db.shelfSection.create({ data: section, select: { id: true } });

export const updateSection = (
  db: Db,
  id: string,
  data: { name?: string; position?: number; removedAt?: Date | null },
) => db.shelfSection.update({ where: { id }, data, select: { id: true } });

/** Which Revision the group reads. */
export const writeEdition = (db: Db, id: string, revisionId: string) =>
  db.reading.update({ where: { id }, data: { revisionId }, select: { id: true } });
