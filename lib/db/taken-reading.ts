/** What was taken off a shelf, as it stood there. */
import { Unchecked } from '@/lib/policy/authorized';
import type { Db } from './client';
import { groupFields, toGroupFacts } from './group';
import { textFields, toTextFacts } from './text';

const where = (groupId: string, textId: string) => ({ groupId_textId: { groupId, textId } });
const stood = {
  id: true,
  groupId: true,
  textId: true,
  revisionId: true,
  addedById: true,
  addedAt: true,
  sectionId: true,
  position: true,
  archivedAt: true,
  isCurrent: true,
} as const;

/** The Text that was taken off this group's shelf, with what the rules ask of whoever would put it back. */
export async function findTaken(db: Db, groupId: string, textId: string) {
  const row = await db.takenReading.findUnique({
    where: where(groupId, textId),
    select: {
      takenById: true,
      group: { select: groupFields },
      text: { select: { ...textFields, readings: { select: { groupId: true } } } },
    },
  });
  if (!row) return null;
  const facts = { text: toTextFacts(row.text), group: toGroupFacts(row.group), takenById: row.takenById };
  return new Unchecked('taking', { groupId, textId }, facts);
}

/** False where it does not stand there. */
export async function takeReading(db: Db, groupId: string, textId: string, by: { userId: string; at: Date }) {
  const row = await db.reading.findUnique({ where: where(groupId, textId), select: stood });
  if (!row) return false;
  await db.reading.delete({ where: { id: row.id }, select: { id: true } });
  await db.takenReading.create({
    data: { ...row, takenById: by.userId, takenAt: by.at },
    select: { id: true },
  });
  return true;
}

/** Where and as it stood; it is the current one again only if none has become it meanwhile. False where nothing was taken. */
export async function putBackReading(db: Db, groupId: string, textId: string) {
  const row = await db.takenReading.findUnique({ where: where(groupId, textId), select: stood });
  if (!row) return false;
  await db.takenReading.delete({ where: where(groupId, textId), select: { id: true } });
  const isCurrent = row.isCurrent && (await db.reading.count({ where: { groupId, isCurrent: true } })) === 0;
  await db.reading.createMany({ data: [{ ...row, isCurrent }], skipDuplicates: true });
  return true;
}
