import type { Group } from '@/lib/domain/groups/group';
import type { Text } from '@/lib/domain/text/text';
import type { Actor } from '@/lib/policy/actor';
import { grant, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from '../client';
import { groupFields } from '../group';

/** One's own; with the Commons, where what is said in it is to be named. */
export async function listReadableGroups(
  db: Db,
  actor: Actor,
  { withCommons = false } = {},
): Promise<Authorized<'group.read', Group>[]> {
  if (actor.userId === null) return [];
  const own = { memberships: { some: { userId: actor.userId, leftAt: null } } };
  const commons = { readers: 'site' as const, closedAt: null };
  const rows = await db.group.findMany({
    where: withCommons ? { OR: [own, commons] } : own,
    select: groupFields,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => grant('group.read', row));
}

/** Those of these groups whose margins one reads: also such as are open to more than their members. */
export async function listReadableGroupsById(
  db: Db,
  actor: Actor,
  ids: readonly string[],
): Promise<Authorized<'group.read', Group>[]> {
  const own = { memberships: { some: { userId: actor.userId ?? '', leftAt: null } } };
  const open = actor.userId === null ? (['world'] as const) : (['world', 'site'] as const);
  const rows = await db.group.findMany({
    where: { id: { in: [...ids] }, OR: [own, { readers: { in: [...open] }, closedAt: null }] },
    select: groupFields,
  });
  return rows.map((row) => grant('group.read', row));
}

/** The groups that one could come into or ask to be let into, and is not in; no more of each than its front shows. */
export async function listJoinableGroups(db: Db, actor: Actor) {
  if (actor.userId === null) return [];
  const rows = await db.group.findMany({
    where: {
      kind: { in: ['open', 'request'] },
      readers: { not: 'site' },
      memberships: { none: { userId: actor.userId, leftAt: null } },
    },
    select: { ...groupFields, _count: { select: { memberships: { where: { leftAt: null } } } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ _count, ...group }) => ({
    group: grant('group.find', group),
    memberCount: _count.memberships,
  }));
}

/**
 * The groups whose margin of this Text one may read: one's own that have it on their shelf, those that the world reads,
 * and the Commons; each with how many people it has, and whether one writes there.
 */
export async function listMarginsOf(db: Db, actor: Actor, text: Authorized<'text.read', Text>) {
  const { id: textId, audience } = reveal(text);
  const readings = { some: { textId } };
  const own = { memberships: { some: { userId: actor.userId ?? '', leftAt: null } }, readings };
  const open = audience === 'world' ? [{ readers: 'world' as const, readings }] : [];
  const commons =
    audience !== 'owner' && actor.userId !== null ? [{ readers: 'site' as const, closedAt: null }] : [];
  const rows = await db.group.findMany({
    where: { OR: [own, ...open, ...commons] },
    select: { ...groupFields, _count: { select: { memberships: { where: { leftAt: null } } } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ _count, ...group }) => ({
    // Of a text that the world may not read, a group that was opened since has its margin among its members still.
    group: grant('group.read', {
      ...group,
      readers: group.readersSince !== null && audience !== 'world' ? ('members' as const) : group.readers,
    }),
    memberCount: _count.memberships,
    writes: group.dissolvedAt === null && (group.readers === 'site' || actor.groupIds.has(group.id)),
  }));
}
