/**
 * Words that were begun while their group's members alone would have read them, and that everyone would read by the time they
 * arrive: they waited without a connection, or in a form that was left open. Who wrote them decides anew.
 */
import type { Db } from '@/lib/db/client';
import { isBegunBeforeTheWorld } from '@/lib/db/readers';
import { toGroupId } from '@/lib/domain/audience';
import type { Thread } from '@/lib/domain/threading/thread';
import { AppError } from '@/lib/errors';

type Seen = readonly string[] | undefined;

/** For a note: what is begun on the first day of an opening is the members' alone whatever was seen. */
export async function refuseOpened(
  tx: Db,
  note: { groupIds: readonly (string | null)[]; textId: string; amongMembers: Seen; at: Date },
): Promise<void> {
  for (const groupId of note.groupIds) {
    if (groupId === null || !note.amongMembers?.includes(groupId)) continue;
    if (await isBegunBeforeTheWorld(tx, { groupId, textId: note.textId, at: note.at })) throw isOpened();
  }
}

/** For a reply: in a conversation that is the members' alone still, so is what is said in it. */
export function refuseOpenedThread({ audience, openTo }: Thread, amongMembers: Seen): void {
  const groupId = toGroupId(audience);
  if (openTo === 'world' && groupId !== null && amongMembers?.includes(groupId)) throw isOpened();
}

const isOpened = () => new AppError('conflict', 'opened_since');
