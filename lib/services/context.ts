import type { Database, Db } from '@/lib/db/client';
import { isDissolved } from '@/lib/db/dissolution';
import { lockMembership, type MembershipLock } from '@/lib/db/membership';
import type { Actor } from '@/lib/policy/actor';
import { AppError } from '@/lib/errors';

/** What a use case is given: who asks, the database, the time and a source of ids. */
export type Context = { actor: Actor; db: Database; now: Date; newId: () => string };

/** The actor's id; a visitor without an account is asked to sign in. */
export function requireUserId(actor: Actor): string {
  if (actor.userId === null) throw new AppError('unauthenticated');
  return actor.userId;
}

/**
 * The actor as they stand in one group at this moment, held to the end of the transaction: a member who is removed
 * while they write is either still a member when the write commits, or is refused.
 */
export async function holdActor(
  tx: Db,
  actor: Actor,
  groupId: string | null,
  lock: MembershipLock = 'share',
): Promise<Actor> {
  if (groupId === null || actor.userId === null) return actor;
  const groupIds = new Set(actor.groupIds);
  if (await lockMembership(tx, groupId, actor.userId, lock)) groupIds.add(groupId);
  else groupIds.delete(groupId);
  return { ...actor, groupIds };
}

/**
 * The same, for what is written in that group: nothing is, where it was dissolved. `update` is for whoever comes or leaves.
 * Asked once the membership is held: who dissolves the group waits for that, or was first.
 */
export async function lockActor(
  tx: Db,
  actor: Actor,
  groupId: string | null,
  lock: MembershipLock = 'share',
): Promise<Actor> {
  const held = await holdActor(tx, actor, groupId, lock);
  if (lock === 'share' && groupId !== null && held.groupIds.has(groupId) && (await isDissolved(tx, groupId)))
    throw new AppError('forbidden', 'dissolved');
  return held;
}

/** The actor with those of their memberships that there are now, held to the end of the transaction. */
export async function lockMemberships(tx: Db, actor: Actor): Promise<Actor> {
  let locked = actor;
  for (const groupId of [...actor.groupIds].toSorted()) locked = await holdActor(tx, locked, groupId);
  return locked;
}
