import { isDeciding } from '@/lib/domain/governance/host';
import { personOf, type AffairsNow } from '@/lib/domain/governance/now';
import { hostOf } from '@/lib/domain/groups/group';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { HostView } from './host-view';

/** Who keeps who is in a group and its dates, as one of its members sees it; null where everybody does. */
export function presentHost(seen: Authorized<'affairs.read', AffairsNow>, userId: string): HostView | null {
  const now = reveal(seen);
  const { affairs, group } = now;
  const { host } = affairs;
  if (!host) return null;
  const isOwn = host.userId === userId;
  const isOffered = host.offeredToId === userId;
  return {
    person: personOf(now, host.userId),
    ...{ isOwn, isOffered },
    isAway: hostOf({ host: group.host ?? null }) === null,
    offeredTo: host.offeredToId !== null && (isOwn || isOffered) ? personOf(now, host.offeredToId) : null,
    closing: host.closing && { at: new Date(host.closing.at).toISOString(), reason: host.closing.reason },
    isDeciding: isDeciding(affairs),
    isAsked: affairs.petitions.some(({ grave, endedAt }) => grave?.kind === 'NO_HOST' && endedAt === null),
  };
}
