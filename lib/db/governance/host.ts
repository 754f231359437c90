/** Who keeps a group's roster and its dates: columns of the group, under `lockAffairs`. */
import type { Host } from '@/lib/domain/governance/roster';
import type { Db } from '../client';

export async function loadHost(tx: Db, groupId: string): Promise<Host | null> {
  const row = await tx.group.findUnique({
    where: { id: groupId },
    select: { hostId: true, hostOfferedToId: true, hostClosesAt: true, hostClosingReason: true },
  });
  if (!row?.hostId) return null;
  const { hostId: userId, hostOfferedToId: offeredToId, hostClosesAt: at, hostClosingReason: reason } = row;
  return { userId, offeredToId, closing: at && { at: at.getTime(), reason } };
}

export const persistHost = (tx: Db, groupId: string, host: Host | null) =>
  tx.group.update({
    where: { id: groupId },
    data: {
      hostId: host?.userId ?? null,
      hostOfferedToId: host?.offeredToId ?? null,
      hostClosesAt: host?.closing ? new Date(host.closing.at) : null,
      hostClosingReason: host?.closing?.reason ?? '',
    },
    select: { id: true },
  });
