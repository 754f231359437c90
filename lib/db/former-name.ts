/** What a group is called and is said to be about, and what it was before. */
import type { FormerName, Naming } from '@/lib/domain/groups/group';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import type { Group } from '@/lib/domain/groups/group';
import type { Db } from './client';

type OfGroup = Authorized<'group.rename', Group>;

/** The latest first. */
export async function listFormerNames(db: Db, group: OfGroup): Promise<FormerName[]> {
  const rows = await db.formerName.findMany({
    where: { groupId: reveal(group).id },
    orderBy: { version: 'desc' },
    select: {
      version: true,
      name: true,
      description: true,
      changedAt: true,
      changedBy: { select: { name: true } },
    },
  });
  return rows.map(({ changedBy, ...row }) => ({ ...row, changedBy: changedBy.name }));
}

/** How often it was changed: a form that was opened since then says what is there. */
export const countNames = (db: Db, groupId: string): Promise<number> =>
  db.formerName.count({ where: { groupId } });

export async function hasRenamed(db: Db, userId: string, clientId: string): Promise<boolean> {
  const found = await db.formerName.count({ where: { changedById: userId, clientId } });
  return found > 0;
}

type Change = { by: string; clientId: string; at: Date; version: number; to: Naming };

/** Whoever changes it holds the group's affairs, so that of two the second finds what the first has made of it. */
export async function putName(db: Db, group: OfGroup, { by, clientId, at, version, to }: Change) {
  const { id, name, description } = reveal(group);
  await db.formerName.create({
    data: { groupId: id, version, name, description, clientId, changedById: by, changedAt: at },
    select: { version: true },
  });
  await db.group.update({ where: { id }, data: to, select: { id: true } });
}
