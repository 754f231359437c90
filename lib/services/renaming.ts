/** What a group is called and is about: any member may say it better, and put back what was. (Design: governance.md, 2.2.) */
import { findGroup } from '@/lib/db/group';
import { countNames, hasRenamed, listFormerNames, putName } from '@/lib/db/former-name';
import { noted } from '@/lib/domain/governance/evolve';
import { weighs } from '@/lib/domain/governance/standing-now';
import type { Naming } from '@/lib/domain/groups/group';
import { AppError } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentFormerName, presentGroup } from '@/lib/present/group';
import { requireUserId, type Context } from './context';
import { act } from './governing/act';
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
  await act(context, groupId, async (affairs, { at }, tx) => {
    const group = authorize(context.actor, 'group.rename', await findGroup(tx, groupId));
    // Whoever came by nobody's yes an hour ago does not give other people's group a name.
    if (!weighs(affairs, by, at)) return { refused: 'not_on_roll' };
    if (await hasRenamed(tx, by, clientId)) return { changes: [] };
    if ((await countNames(tx, groupId)) !== version) throw new AppError('conflict', 'renamed_elsewhere');
    const now = reveal(group);
    if (now.name === to.name && now.description === to.description) return { changes: [] };
    await putName(tx, group, { by, clientId, at: new Date(at), version: version + 1, to });
    return {
      changes: [noted(at, 'RENAMED', { actorKind: 'MEMBER', actorId: by })],
    };
  });
}
