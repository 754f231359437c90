import { readClock } from '@/lib/db/clock';
import { createEvents } from '@/lib/db/event';
import { findGroup } from '@/lib/db/group';
import { holdAffairs, lockAffairs } from '@/lib/db/governance/load';
import { commonsId } from '@/lib/domain/groups/commons';
import { dissolveIn } from '../governing/dissolving';
import { requireGround, type Operating } from './record';

export type Dissolved = 'done' | 'already' | 'commons';

/** By legal order. Null where there is no such group. */
export async function dissolveGroup(
  { db }: Operating,
  { groupId, ground }: { groupId: string; ground: string },
): Promise<Dissolved | null> {
  const reason = requireGround(ground);
  if (groupId === commonsId) return 'commons';
  return db.$transaction(async (tx) => {
    await lockAffairs(tx, groupId);
    if (!(await findGroup(tx, groupId))) return null;
    const at = await readClock(tx);
    const affairs = await holdAffairs(tx, groupId, at, {});
    const row = {
      at: at.getTime(),
      actorKind: 'OPERATOR',
      actorId: null,
      act: 'OPERATOR_DISSOLVED',
      reason,
    } as const;
    if (!(await dissolveIn(tx, groupId, { affairs, row }))) return 'already';
    await createEvents(tx, [{ kind: 'group_governed', groupId, createdAt: at }]);
    return 'done';
  });
}
