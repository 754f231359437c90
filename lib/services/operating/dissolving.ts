import { readClock } from '@/lib/db/clock';
import { createEvents } from '@/lib/db/event';
import { findGroup } from '@/lib/db/group';
import { holdAffairs, lockAffairs } from '@/lib/db/governance/load';
import type { Affairs } from '@/lib/domain/governance/affairs';
import { closingOf } from '@/lib/domain/governance/voting';
import { commonsId } from '@/lib/domain/groups/commons';
import { dissolveIn } from '../governing/dissolving';
import { requireGround, type Operating } from './record';

export type Dissolved = 'done' | 'already' | 'commons' | { uncounted: Date };

/** When the first of its votes ended that nobody has counted yet. */
function endOfUncounted({ ballots }: Affairs, at: Date): Date | null {
  const open = ballots.filter(({ closedAt }) => closedAt === null).map(closingOf);
  const first = Math.min(...open);
  return first <= at.getTime() ? new Date(first) : null;
}

/**
 * By legal order. Null where there is no such group. What its members have voted is theirs, and not counted here: where a
 * vote is over, the site counts it first.
 */
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
    const uncounted = endOfUncounted(affairs, at);
    if (uncounted) return { uncounted };
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
