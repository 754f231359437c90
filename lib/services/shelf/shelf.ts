/** Arranging a shelf: each deed gives the one that undoes it. */
import { findGroup } from '@/lib/db/group';
import {
  createSection,
  findSection,
  listSections,
  listShelf,
  lockShelf,
  updateSection,
  writeArchived,
  writeCurrent,
  writePosition,
  writeSection,
} from '@/lib/db/shelf';
import { findTaken, putBackReading, takeReading } from '@/lib/db/taken-reading';
import type { Db } from '@/lib/db/client';
import type { Group } from '@/lib/domain/groups/group';
import { placeBefore } from '@/lib/domain/groups/order';
import { shelfLimits, type DeedOf, type ShelfDeed } from '@/lib/domain/groups/shelf-deed';
import { invalid, notFound } from '@/lib/errors';
import type { Actor } from '@/lib/policy/actor';
import { authorize, type Authorized } from '@/lib/policy/authorized';
import { lockActor, requireUserId, type Context } from '../context';
import { readEdition } from './shelf-edition';

type Shelf = {
  tx: Db;
  actor: Actor;
  userId: string;
  now: Date;
  group: Authorized<'shelf.arrange', Group>;
  groupId: string;
};

/** Does it, and gives what undoes it; null where nothing changed. Two who arrange at once take turns. */
export async function arrange(
  { actor, db, now }: Context,
  { groupId, deed }: { groupId: string; deed: ShelfDeed },
): Promise<{ undo: ShelfDeed | null }> {
  const userId = requireUserId(actor);
  return db.$transaction(async (tx) => {
    const locked = await lockActor(tx, actor, groupId);
    const group = authorize(locked, 'shelf.arrange', await findGroup(tx, groupId));
    await lockShelf(tx, groupId);
    return { undo: await perform({ tx, actor: locked, userId, now, group, groupId }, deed) };
  });
}

async function perform(shelf: Shelf, deed: ShelfDeed): Promise<ShelfDeed | null> {
  switch (deed.deed) {
    case 'place':
      return place(shelf, deed);
    case 'archive':
    case 'unarchive':
      return archive(shelf, deed);
    case 'take-off':
      return takeOff(shelf, deed);
    case 'put-back':
      return putBack(shelf, deed);
    case 'current':
      return setCurrent(shelf, deed);
    case 'edition':
      return readEdition(shelf, (await requireReading(shelf, deed.textId)).reading, deed);
    case 'name-section':
      return nameSection(shelf, deed);
    case 'place-section':
      return placeSection(shelf, deed);
    case 'remove-section':
    case 'restore-section':
      return removeSection(shelf, deed);
  }
}

async function place(shelf: Shelf, { textId, sectionId, beforeId }: DeedOf<'place'>) {
  const { readings, reading } = await requireReading(shelf, textId);
  const section = sectionId === null ? null : await findSection(shelf.tx, shelf.group, sectionId);
  // A section that somebody removed meanwhile is none: the text is not lost with it.
  const into = section && section.removedAt === null ? section.id : null;
  const before = readings.find((each) => each.textId === beforeId)?.id ?? null;
  const undo = {
    deed: 'place',
    textId,
    sectionId: reading.sectionId,
    beforeId: readings[readings.indexOf(reading) + 1]?.textId ?? null,
  } as const;
  for (const each of placeBefore(readings, reading.id, before)) await writePosition(shelf.tx, each);
  await writeSection(shelf.tx, reading.id, into);
  return undo;
}

async function archive(shelf: Shelf, { deed, textId }: DeedOf<'archive' | 'unarchive'>) {
  const { reading } = await requireReading(shelf, textId);
  if ((reading.archivedAt !== null) === (deed === 'archive')) return null;
  await writeArchived(shelf.tx, reading.id, deed === 'archive' ? shelf.now : null);
  return { deed: deed === 'archive' ? 'unarchive' : 'archive', textId } as const;
}

async function takeOff({ tx, groupId, userId, now }: Shelf, { textId }: { textId: string }) {
  if (!(await takeReading(tx, groupId, textId, { userId, at: now }))) return null;
  return { deed: 'put-back', textId } as const;
}

async function putBack({ tx, actor, groupId }: Shelf, { textId }: { textId: string }) {
  const taken = await findTaken(tx, groupId, textId);
  if (!taken) return null;
  authorize(actor, 'reading.restore', taken);
  await putBackReading(tx, groupId, textId);
  return { deed: 'take-off', textId } as const;
}

async function setCurrent(shelf: Shelf, { textId }: DeedOf<'current'>) {
  const before = (await listShelf(shelf.tx, shelf.group)).find(({ isCurrent }) => isCurrent)?.textId ?? null;
  if (before === textId) return null;
  if (textId !== null) await requireReading(shelf, textId);
  await writeCurrent(shelf.tx, shelf.groupId, textId);
  return { deed: 'current', textId: before } as const;
}

async function nameSection(shelf: Shelf, { sectionId, name }: DeedOf<'name-section'>) {
  const { tx, group, groupId, userId, now } = shelf;
  const [section, sections] = [await findSection(tx, group, sectionId), await listSections(tx, group)];
  if (section) {
    await updateSection(tx, sectionId, { name });
    return { deed: 'name-section', sectionId, name: section.name } as const;
  }
  if (sections.length >= shelfLimits.sections) throw invalid('name', 'too_many');
  const [last] = placeBefore(sections, sectionId, null);
  const position = last?.position ?? 1;
  await createSection(tx, { id: sectionId, name, position, groupId, createdById: userId, createdAt: now });
  return { deed: 'remove-section', sectionId } as const;
}

async function placeSection({ tx, group }: Shelf, { sectionId, beforeId }: DeedOf<'place-section'>) {
  const sections = await listSections(tx, group);
  const at = sections.findIndex(({ id }) => id === sectionId);
  if (at === -1) throw notFound();
  for (const { id, position } of placeBefore(sections, sectionId, beforeId))
    await updateSection(tx, id, { position });
  return { deed: 'place-section', sectionId, beforeId: sections[at + 1]?.id ?? null } as const;
}

async function removeSection(
  { tx, group, now }: Shelf,
  { deed, sectionId }: DeedOf<'remove-section' | 'restore-section'>,
) {
  const section = await findSection(tx, group, sectionId);
  if (!section) throw notFound();
  await updateSection(tx, sectionId, { removedAt: deed === 'remove-section' ? now : null });
  return { deed: deed === 'remove-section' ? 'restore-section' : 'remove-section', sectionId } as const;
}

async function requireReading(shelf: Shelf, textId: string) {
  const readings = await listShelf(shelf.tx, shelf.group);
  const reading = readings.find((each) => each.textId === textId);
  if (!reading) throw notFound();
  return { readings, reading };
}
