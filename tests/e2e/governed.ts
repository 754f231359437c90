/** What stories of a group that governs itself are told with: who is there, what they ask, and how they vote. */
import type { Page } from '@playwright/test';
import type { Database } from '@/lib/db/client';
import type { BallotKind, Choice } from '@/lib/domain/governance/affairs';
import { randomId } from '@/lib/domain/ids';
import { openAffairs } from '@/lib/services/governing/affairs';
import { flagComment } from '@/lib/services/governing/flagging';
import { vote } from '@/lib/services/governing/voting';
import type { Someone, World } from '../factories/world';
import type { OwnSite } from './own-site';

type Told = { world: World; db: Database; own: OwnSite; group: string };

/** Days pass, and afterwards everybody is there: whoever is not seen for long no longer counts for what a vote needs. */
export async function pass({ own, db, group }: Told, days: number, open: readonly Page[] = []) {
  // A page that listens would hold up the site's going.
  for (const page of open) await page.goto('about:blank');
  await own.passDays(days);
  await db.user.updateMany({
    where: { memberships: { some: { groupId: group } } },
    data: { seenOn: new Date() },
  });
}

export const askToLook = async ({ world }: Pick<Told, 'world'>, who: Someone, commentId: string) =>
  flagComment(await world.as(who), { commentId, id: randomId(), kind: 'unkind', note: '' });

/** In the one open ballot of this kind. */
export async function say(
  { world, group }: Pick<Told, 'world' | 'group'>,
  kind: BallotKind,
  votes: readonly (readonly [Someone, Choice | readonly string[]])[],
) {
  for (const [who, choice] of votes) {
    const context = await world.as(who);
    const { ballots } = await openAffairs(context, group);
    const open = ballots.find((each) => each.kind === kind && each.closed === null);
    if (!open) throw new Error(`no ballot (${kind}) is open`);
    await vote(context, { groupId: group, ballotId: open.id, choice });
  }
}

export const heldAs = async ({ db }: Pick<Told, 'db'>, id: string) =>
  (await db.comment.findUniqueOrThrow({ where: { id } })).heldAs;
