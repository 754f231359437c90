/** What somebody whom the host of a group has taken off its list is told there: when, by whom and why. */
import { findTakenOff } from '@/lib/db/roster';
import { authorize } from '@/lib/policy/authorized';
import { presentTakenOff } from '@/lib/present/excluded';
import type { Context } from '../context';

/** Null for everybody else, and for whoever has come back. */
export async function openTakenOff({ db, actor }: Context, groupId: string) {
  if (actor.userId === null || actor.groupIds.has(groupId)) return null;
  const found = await findTakenOff(db, groupId, actor.userId);
  return found && presentTakenOff(authorize(actor, 'exclusion.read', found));
}
