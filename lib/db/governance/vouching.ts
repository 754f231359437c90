/** Newcomers whose words wait until two vouch for them. That words wait is said by triggers, wherever they come from. */
import type { Db } from '../client';

type Ids = { id: string; threadId: string };

/** Whoever writes there now is done first: what they write then finds how it is. */
const holdGroup = (tx: Db, groupId: string) =>
  tx.$queryRaw`SELECT id FROM groups WHERE id = ${groupId} FOR NO KEY UPDATE`;

/** What of theirs (null: of anybody) waits there is simply there, but for what a case holds; gives which. */
const showWaiting = (tx: Db, groupId: string, personId: string | null) => tx.$queryRaw<Ids[]>`
  UPDATE comments c SET waits = false FROM threads t
  WHERE t.id = c."threadId" AND t."groupId" = ${groupId} AND c.waits
    AND (${personId}::text IS NULL OR c."authorId" = ${personId})
  RETURNING c.id, c."threadId"`;

/** Decided by a grave ballot, and taken back by the next. Whoever is in by then counts as vouched for. */
export async function turnVouching(tx: Db, groupId: string, at: Date): Promise<Ids[]> {
  await holdGroup(tx, groupId);
  const since = await findVouchingSince(tx, groupId);
  await tx.group.update({
    where: { id: groupId },
    data: { vouchingSince: since ? null : at },
    select: { id: true },
  });
  return since ? showWaiting(tx, groupId, null) : [];
}

export async function findVouchingSince(db: Db, groupId: string): Promise<Date | null> {
  const row = await db.group.findUnique({ where: { id: groupId }, select: { vouchingSince: true } });
  return row?.vouchingSince ?? null;
}

export type Vouching = { isVouched: boolean; vouches: { byId: string; name: string }[] };

/** Whether they are vouched for there, and by whom. */
export async function findVouching(db: Db, groupId: string, personId: string): Promise<Vouching> {
  const [row] = await db.$queryRaw<{ is: boolean }[]>`SELECT is_vouched(${groupId}, ${personId}) AS is`;
  const rows = await db.vouch.findMany({
    where: { groupId, personId },
    select: { byId: true, by: { select: { name: true } } },
    orderBy: [{ at: 'asc' }, { byId: 'asc' }],
  });
  return { isVouched: row?.is ?? false, vouches: rows.map(({ byId, by }) => ({ byId, name: by.name })) };
}

/** With the second, all that they wrote there is simply there; gives what of it was waiting. */
export async function putVouch(
  tx: Db,
  { groupId, ...vouch }: { groupId: string; personId: string; byId: string; at: Date },
): Promise<Ids[]> {
  await holdGroup(tx, groupId);
  await tx.vouch.createMany({ data: [{ groupId, ...vouch }], skipDuplicates: true });
  const { isVouched } = await findVouching(tx, groupId, vouch.personId);
  return isVouched ? showWaiting(tx, groupId, vouch.personId) : [];
}
