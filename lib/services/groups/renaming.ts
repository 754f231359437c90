/** What a group is called and is about: any member may say it better, and put back what was. (Design: governance.md, 2.2.) */
import { createEvents } from '@/lib/db/event';
import { findGroup } from '@/lib/db/group';
import { lockAffairs } from '@/lib/db/governance/load';
import { countNames, hasRenamed, listFormerNames, putName } from '@/lib/db/former-name';
import { noted } from '@/lib/domain/governance/evolve';
import { weighs } from '@/lib/domain/governance/standing-now';
import type { Naming } from '@/lib/domain/groups/group';
import { AppError } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentFormerName, presentGroup } from '@/lib/present/group';
import { lockActor, requireUserId, type Context } from '../context';
import { actIn } from '../governing/act';
import { refuseMuted } from '../margin/mute';
import { authorizeMember } from './own-group';

export async function openName({ actor, db }: Context, groupId: string) {
  const found = await findGroup(db, groupId);
  const group = authorize(actor, 'group.rename', found);
  const former = await listFormerNames(db, group);
  const { id, name, description } = presentGroup(authorizeMember(actor, found));
  return {
    ...{ id, name, description },
    version: former[0]?.version ?? 0,
    former: former.map((each) => presentFormerName(group, each)),
  };
}

type Renaming = Naming & { groupId: string; clientId: string; version: number };

/**
 * `version` is how often it had been changed when the form was opened: where somebody else has changed it since, this is a
 * `conflict`, and nobody’s words are written over unseen. The same words as are there change nothing.
 */
export async function rename(
  context: Context,
  { groupId, clientId, version, ...to }: Renaming,
): Promise<void> {
  const by = requireUserId(context.actor);
  if (await hasRenamed(context.db, by, clientId)) return;
  const { actor, db } = context;
  await db.$transaction(async (tx) => {
    await lockAffairs(tx, groupId);
    const locked = await lockActor(tx, actor, groupId);
    const group = authorize(locked, 'group.rename', await findGroup(tx, groupId));
    if (await hasRenamed(tx, by, clientId)) return;
    await refuseMuted(tx, groupId, by, context.now);
    if ((await countNames(tx, groupId)) !== version) throw new AppError('conflict', 'renamed_elsewhere');
    const now = reveal(group);
    if (now.name === to.name && now.description === to.description) return;
    let at = context.now;
    const told = await actIn(
      tx,
      context,
      groupId,
      (affairs, moment) => {
        at = new Date(moment.at);
        // Whoever came by nobody's yes an hour ago does not give other people's group a name.
        if (!weighs(affairs, by, moment.at)) return { refused: 'not_on_roll' };
        return { changes: [noted(moment.at, 'RENAMED', { actorKind: 'MEMBER', actorId: by })] };
      },
      { unlessEnded: true },
    );
    // The group's row after all that time alone may have changed: as whoever comes in takes it, after the memberships.
    await putName(tx, group, { by, clientId, at, version: version + 1, to });
    await createEvents(tx, told);
  });
}
