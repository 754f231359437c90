/** A group's affairs as they are now, to look at, for one of its members; with the names of everybody in them. */
import { findGroup } from '@/lib/db/group';
import { loadAffairs } from '@/lib/db/governance/load';
import type { About } from '@/lib/db/governance/load-cases';
import { listCaseNumbers, listNamesIn, listReady } from '@/lib/db/governance/names';
import { findVouchingSince } from '@/lib/db/governance/vouching';
import { advance } from '@/lib/domain/governance/due';
import type { AffairsNow } from '@/lib/domain/governance/now';
import { authorize, grantedWith, reveal, type Authorized } from '@/lib/policy/authorized';
import type { Context } from '../context';
import { catchUp } from './act';

/**
 * Nothing waits for a job: what time has brought is done before it is shown. For whoever has been found to be allowed to see
 * it, or a part of it.
 */
export async function affairsOf(
  { db, now, newId }: Context,
  group: AffairsNow['group'],
  about: About = {},
): Promise<AffairsNow> {
  const { id } = group;
  const load = () => loadAffairs(db, id, now, about);
  let affairs = await load();
  if (advance(affairs, now.getTime(), newId).length > 0) {
    await catchUp(db, id, newId);
    affairs = await load();
  }
  const ready = await listReady(db, id, now);
  const cases = [...affairs.cases.map((of) => of.id), ...affairs.ballots.map(({ objectId }) => objectId)];
  return {
    ...{ group, affairs, at: now.getTime(), ready },
    vouching: (await findVouchingSince(db, id)) !== null,
    names: await listNamesIn(db, affairs, ready),
    numbers: await listCaseNumbers(db, cases),
  };
}

export async function readAffairs(
  context: Context,
  groupId: string,
): Promise<Authorized<'affairs.read', AffairsNow>> {
  const group = authorize(context.actor, 'affairs.read', await findGroup(context.db, groupId));
  return grantedWith(group, await affairsOf(context, reveal(group)));
}
