import { listShelf } from '@/lib/db/shelf';
import type { Db } from '@/lib/db/client';
import type { Group } from '@/lib/domain/groups/group';
import type { Authorized } from '@/lib/policy/authorized';

/** What the group reads now, or else what came to its shelf last: where whoever joins it lands. */
export async function currentReadingOf(db: Db, group: Authorized<'group.read', Group>) {
  const standing = (await listShelf(db, group)).filter(({ archivedAt }) => archivedAt === null);
  return standing.find(({ isCurrent }) => isCurrent) ?? standing.at(-1) ?? null;
}
