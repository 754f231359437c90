import type { Group } from '@/lib/domain/groups/group';
import type { Text } from '@/lib/domain/text/text';
import type { Actor } from '@/lib/policy/actor';
import { grant, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from '../client';
import { textFields } from '../text';
import { readerId } from './reader';

/** Newest first, each with whether it stands on any group's shelf. */
export async function listReadableTexts(
  db: Db,
  actor: Actor,
): Promise<{ text: Authorized<'text.read', Text>; isShelved: boolean }[]> {
  const rows = await db.text.findMany({
    where: { readers: { some: { userId: readerId(actor) } } },
    select: { ...textFields, readings: { select: { id: true }, take: 1 } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ readings, ...row }) => ({
    text: grant('text.read', row),
    isShelved: readings.length > 0,
  }));
}

/** Of the Texts that the actor may read, those that are theirs to put on this Group's shelf (`text.shelve`) and not there. */
export async function listShelvableTexts(
  db: Db,
  actor: Actor,
  group: Authorized<'group.read', Group>,
): Promise<Authorized<'text.read', Text>[]> {
  const { id: groupId, readers } = reveal(group);
  const rows = await db.text.findMany({
    where: {
      readers: { some: { userId: readerId(actor) } },
      ...(readers === 'world' ? { audience: 'world' as const } : {}),
      OR: [{ audience: { not: 'owner' } }, { importedById: actor.userId }],
      readings: { none: { groupId } },
    },
    select: textFields,
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map((row) => grant('text.read', row));
}
