import type { Group, Member } from '@/lib/domain/groups/group';
import { Unchecked, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Db } from './client';

export const groupFields = { id: true, name: true, description: true, createdAt: true } as const;

export async function findGroup(db: Db, id: string) {
  const row = await db.group.findUnique({ where: { id }, select: groupFields });
  return row && new Unchecked('group', row as Group, { groupId: row.id });
}

export const findGroupByClientId = (db: Db, createdById: string, clientId: string) =>
  db.group.findUnique({ where: { createdById_clientId: { createdById, clientId } }, select: { id: true } });

type NewGroup = Group & { clientId: string; createdById: string };

export const createGroup = (db: Db, group: NewGroup) =>
  db.group.create({ data: group, select: { id: true } });

export async function listMembers(db: Db, group: Authorized<'group.read', Group>): Promise<Member[]> {
  const rows = await db.membership.findMany({
    where: { groupId: reveal(group).id, leftAt: null },
    select: { userId: true, joinedAt: true, user: { select: { name: true } } },
    orderBy: [{ joinedAt: 'asc' }, { userId: 'asc' }],
  });
  return rows.map(({ userId, joinedAt, user }) => ({ userId, joinedAt, name: user.name }));
}
