/** What of a carried ballot is done to the group itself, in the transaction that certifies it. */
import type { Db } from '@/lib/db/client';
import { turnVouching } from '@/lib/db/governance/vouching';
import { changeReaders } from '@/lib/db/readers';
import type { Carried } from '@/lib/domain/governance/carried';

/**
 * `at` is when it is done, which may be later than when the ballot closed: what was begun between was begun before those who
 * read it then. Gives the comments that are seen otherwise by it.
 */
export async function carryOut(
  tx: Db,
  groupId: string,
  { carried, at }: { carried: readonly Carried[]; at: Date },
): Promise<{ id: string; threadId: string }[]> {
  const shown: { id: string; threadId: string }[] = [];
  for (const { grave } of carried) {
    if (grave.kind === 'OPEN_TO_WORLD') await changeReaders(tx, { groupId, readers: 'world', at });
    if (grave.kind === 'CLOSE_TO_WORLD') await changeReaders(tx, { groupId, readers: 'members', at });
    if (grave.kind === 'VOUCHING') shown.push(...(await turnVouching(tx, groupId, at)));
  }
  return shown;
}
