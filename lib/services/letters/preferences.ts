/** What a person is written to about, in each of their groups. */
import { findCorrespondent, putCorrespondent } from '@/lib/db/letter';
import { findGroup } from '@/lib/db/group';
import { listAllChoices, putChoice } from '@/lib/db/letter-choice';
import { listReadableGroups } from '@/lib/db/visibility';
import { isTimeZone } from '@/lib/domain/letters/calendar';
import {
  choicesOf,
  matters,
  mattersOf,
  rhythmOf,
  type Choice,
  type Stop,
} from '@/lib/domain/letters/matters';
import { presentGroup } from '@/lib/present/group';
import { requireUserId, type Context } from '../context';
import { authorizeMember } from '../groups/own-group';

/** Each of the actor's groups with how often they hear of what; and whether anything can be sent to them at all. */
export async function openPreferences({ db, actor }: Context) {
  const userId = requireUserId(actor);
  const [groups, chosen, correspondent] = await Promise.all([
    listReadableGroups(db, actor),
    listAllChoices(db, userId),
    findCorrespondent(db, userId),
  ]);
  return {
    addressProven: correspondent !== null,
    groups: groups.map(presentGroup).map((group) => {
      const here = chosen.filter(({ groupId }) => groupId === group.id);
      return { group, choices: matters.map((matter) => ({ matter, rhythm: rhythmOf(here, matter) })) };
    }),
  };
}
export type Preferences = Awaited<ReturnType<typeof openPreferences>>;

export async function changePreferences(
  { db, actor, now }: Context,
  { groupId, choices }: { groupId: string; choices: readonly Choice[] },
) {
  const userId = requireUserId(actor);
  authorizeMember(actor, await findGroup(db, groupId));
  const possible = choices.filter(({ matter, rhythm }) => choicesOf[matter].includes(rhythm));
  await db.$transaction(async (tx) => {
    for (const choice of possible) await putChoice(tx, { userId, groupId, ...choice, at: now });
  });
}

/** By a link in a letter, which was sealed for this and proves that its holder got the letter. Again is the same. */
export async function stopLetters(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { userId, groupId, matter }: { userId: string; groupId: string; matter: Stop },
) {
  if ((await db.membership.count({ where: { userId, groupId } })) === 0) return;
  await db.$transaction(async (tx) => {
    for (const each of mattersOf(matter))
      await putChoice(tx, { userId, groupId, matter: each, rhythm: 'never', at: now });
  });
}

/** The language and, where it says so, the time zone of the browser that somebody reads in: for what is written to them. */
export async function rememberCorrespondent(
  { db, actor, now }: Context,
  { language, timeZone }: { language: string; timeZone?: string | undefined },
) {
  if (actor.userId === null) return;
  const known = timeZone !== undefined && isTimeZone(timeZone) ? timeZone : null;
  await putCorrespondent(db, { userId: actor.userId, language, timeZone: known, at: now });
}
