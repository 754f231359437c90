import type { Group } from '@/lib/domain/groups/group';
import type { Actor } from '@/lib/policy/actor';
import { grant, type Authorized } from '@/lib/policy/authorized';
import type { Db } from '../client';
import { groupFields } from '../group';

export async function listReadableGroups(db: Db, actor: Actor): Promise<Authorized<'group.read', Group>[]> {
  if (actor.userId === null) return [];
  const rows = await db.group.findMany({
    where: { memberships: { some: { userId: actor.userId, leftAt: null } } },
    select: groupFields,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => grant('group.read', row));
}

/** The actor's groups that have this Text on their shelf, with how many people each has. */
export async function listShelvesOf(db: Db, actor: Actor, textId: string) {
  if (actor.userId === null) return [];
  const rows = await db.group.findMany({
    where: { memberships: { some: { userId: actor.userId, leftAt: null } }, readings: { some: { textId } } },
    select: { ...groupFields, _count: { select: { memberships: { where: { leftAt: null } } } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ _count, ...group }) => ({
    group: grant('group.read', group),
    memberCount: _count.memberships,
  }));
}
