import type { Group } from '@/lib/domain/groups/group';
import type { Actor } from '@/lib/policy/actor';
import { authorize, type Authorized, type Unchecked } from '@/lib/policy/authorized';

/** A Group as its members have it: whoever only reads its margin with everyone else has no part in this. */
export function authorizeMember(
  actor: Actor,
  found: Unchecked<'group', Group> | null,
): Authorized<'group.read', Group> {
  authorize(actor, 'member.list', found);
  return authorize(actor, 'group.read', found);
}
