import type { Mute } from '@/lib/domain/governance/mute';
import type { Db } from './client';

/**
 * What keeps somebody from writing in a group at that moment, the one that ends last; null for nearly everybody. Undone, or
 * while an appeal against it is open, it keeps nobody from anything.
 */
export async function findMute(
  db: Db,
  { groupId, userId, at }: { groupId: string; userId: string; at: Date },
): Promise<Mute | null> {
  const row = await db.decision.findFirst({
    where: {
      act: 'MUTE',
      until: { gt: at },
      undoneAt: null,
      suspendedAt: null,
      case: { groupId, authorId: userId },
    },
    orderBy: [{ until: 'desc' }, { id: 'asc' }],
    select: { until: true, reason: true, case: { select: { number: true } } },
  });
  return row?.until ? { groupId, number: row.case.number, until: row.until, reason: row.reason } : null;
}
