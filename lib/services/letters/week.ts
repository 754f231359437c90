import { findGroup } from '@/lib/db/group';
import { findCorrespondent } from '@/lib/db/letter';
import { presentGroup } from '@/lib/present/group';
import { requireUserId, type Context } from '../context';
import { serverTimeZone } from './weekly-round';
import { composeWeekly } from './weekly';
import { authorizeMember } from '../groups/own-group';

/** The last seven days of a group as the actor may tell of them, their own words among them. */
export async function openWeek(context: Context, groupId: string) {
  const { db, actor, now } = context;
  const group = authorizeMember(actor, await findGroup(db, groupId));
  const since = new Date(now.getTime() - 7 * 86_400_000);
  const [letter, correspondent] = await Promise.all([
    composeWeekly(context, groupId, { since, until: now }, { toPassOn: true }),
    findCorrespondent(db, requireUserId(actor)),
  ]);
  return { group: presentGroup(group), letter, timeZone: correspondent?.timeZone ?? serverTimeZone() };
}
