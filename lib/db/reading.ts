import type { Group, Reading } from '@/lib/domain/groups/group';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

const fields = {
  id: true,
  groupId: true,
  textId: true,
  revisionId: true,
  addedAt: true,
  text: { select: { title: true, authors: true, year: true } },
} as const;

/** `forTheWorld`: what whoever is not in the group may know of its shelf, for it may have held other texts before it was opened. */
export async function listReadings(
  db: Db,
  group: Authorized<'group.read', Group>,
  { forTheWorld = false } = {},
): Promise<Reading[]> {
  const rows = await db.reading.findMany({
    where: { groupId: reveal(group).id, ...(forTheWorld && { text: { audience: 'world' } }) },
    select: fields,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ text, ...reading }) => ({ ...reading, ...text }));
}

/** The Revision that a group reads of a Text; null when the Text is not on its shelf. */
export const findReading = (db: Db, group: Authorized<'group.read', Group>, textId: string) =>
  db.reading.findUnique({
    where: { groupId_textId: { groupId: reveal(group).id, textId } },
    select: { id: true, revisionId: true },
  });

/** Held to the end of the transaction: the group takes no other edition of it meanwhile, and takes it off no shelf. */
export const holdReading = (db: Db, groupId: string, textId: string) =>
  db.$queryRaw`SELECT id FROM readings WHERE "groupId" = ${groupId} AND "textId" = ${textId} FOR SHARE`;

type NewReading = {
  id: string;
  groupId: string;
  textId: string;
  revisionId: string;
  addedById: string;
  addedAt: Date;
};

/** Last on the shelf. Shelving what is on the shelf already changes nothing. */
export async function createReading(db: Db, reading: NewReading) {
  const { _max } = await db.reading.aggregate({
    where: { groupId: reading.groupId },
    _max: { position: true },
  });
  const position = (_max.position ?? 0) + 1;
  return db.reading.createMany({ data: [{ ...reading, position }], skipDuplicates: true });
}
