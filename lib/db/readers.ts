/** Who reads a group, where its members have decided so since it was founded. */
import { openingGrace } from '@/lib/domain/groups/group';
import type { Db } from './client';

export const findReaders = async (db: Db, groupId: string) =>
  (await db.group.findUnique({ where: { id: groupId }, select: { readers: true } }))?.readers ?? null;

type Change = { groupId: string; readers: 'members' | 'world'; at: Date };

/** Of a group that is so already, nothing; a trigger lets it be done after a carried ballot alone. */
export const changeReaders = (db: Db, { groupId, readers, at }: Change) =>
  db.group.updateMany({
    where: { id: groupId, readers: readers === 'world' ? 'members' : 'world' },
    data: { readers, readersSince: new Date(at.getTime() + openingGrace) },
  });

/** Whether a conversation about this text that is begun then is before everyone. */
export async function isBegunBeforeTheWorld(
  db: Db,
  { groupId, textId, at }: { groupId: string; textId: string; at: Date },
): Promise<boolean> {
  const since = { OR: [{ readersSince: null }, { readersSince: { lte: at } }] };
  const isOpen = await db.group.count({ where: { id: groupId, readers: 'world', ...since } });
  return isOpen > 0 && (await db.text.count({ where: { id: textId, audience: 'world' } })) > 0;
}
