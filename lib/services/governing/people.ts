/** Whom one may put forward, or speak of: those who are willing first. Never a list of hundreds. */
import { findGroup } from '@/lib/db/group';
import { listPeopleToName } from '@/lib/db/governance/names';
import { authorize } from '@/lib/policy/authorized';
import type { Context } from '../context';

export async function listPeople(
  { actor, db }: Context,
  groupId: string,
  ready: readonly { id: string; name: string }[],
) {
  authorize(actor, 'affairs.take_part', await findGroup(db, groupId));
  const willing = new Set(ready.map(({ id }) => id));
  const others = (await listPeopleToName(db, groupId)).filter(({ id }) => !willing.has(id));
  return [
    ...ready.map((each) => ({ ...each, willing: true })),
    ...others.map((each) => ({ ...each, willing: false })),
  ];
}
