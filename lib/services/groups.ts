import { createGroup, findGroup, findGroupByClientId, listMembers } from '@/lib/db/group';
import { listOpenInvitations, revokeInvitationsOf } from '@/lib/db/invitation';
import { createMembership, endMembership } from '@/lib/db/membership';
import { findShelving } from '@/lib/db/margin';
import { createReading, listReadings } from '@/lib/db/reading';
import { findCurrentRevision } from '@/lib/db/revision';
import { findText } from '@/lib/db/text';
import { listReadableGroups, listShelvableTexts } from '@/lib/db/visibility';
import { notFound } from '@/lib/errors';
import { authorize, reveal, Unchecked } from '@/lib/policy/authorized';
import { presentGroup, presentInvitation, presentMember, presentReading } from '@/lib/present/group';
import { presentText } from '@/lib/present/text';
import { lockActor, requireUserId, type Context } from './context';
import { once } from './once';

/** Makes a Group with the actor as its first member; the same clientId again gives the same Group. */
export async function foundGroup(
  context: Context,
  input: { clientId: string; name: string; description: string },
) {
  const { actor, db, now, newId } = context;
  const userId = requireUserId(actor);
  authorize(actor, 'group.create', new Unchecked('site', null, {}));
  const { value } = await once(
    async () => (await findGroupByClientId(db, userId, input.clientId))?.id ?? null,
    () =>
      db.$transaction(async (tx) => {
        const group = { id: newId(), createdById: userId, createdAt: now, ...input };
        await createGroup(tx, group);
        await createMembership(tx, { groupId: group.id, userId, joinedAt: now, invitationId: null });
        return group.id;
      }),
  );
  return { groupId: value };
}

export async function listGroups({ db, actor }: Context) {
  return (await listReadableGroups(db, actor)).map(presentGroup);
}

/** A Group's page: its shelf, its members, and the invitations that are open. */
export async function openGroup({ db, actor, now }: Context, groupId: string) {
  const group = authorize(actor, 'group.read', await findGroup(db, groupId));
  const [members, readings, invitations] = await Promise.all([
    listMembers(db, group),
    listReadings(db, group),
    listOpenInvitations(db, group, now),
  ]);
  return {
    group: presentGroup(group),
    members: members.map((member) => presentMember(group, member)),
    readings: readings.map((reading) => presentReading(group, reading)),
    invitations: invitations.map((each) =>
      presentInvitation(authorize(actor, 'invitation.read', each), actor),
    ),
  };
}

/** What the actor could put on a Group's shelf and is not there yet. */
export async function listShelvable({ db, actor }: Context, groupId: string) {
  return (await listShelvableTexts(db, actor, groupId)).map(presentText);
}

/** Leaving takes effect at once, on every channel; what one wrote stays. */
export async function leaveGroup({ db, actor, now }: Context, groupId: string) {
  const userId = requireUserId(actor);
  await db.$transaction(async (tx) => {
    const group = authorize(
      await lockActor(tx, actor, groupId, 'update'),
      'group.leave',
      await findGroup(tx, groupId),
    );
    await endMembership(tx, reveal(group).id, userId, now);
    await revokeInvitationsOf(tx, reveal(group).id, userId, now);
  });
}

/** Puts a Text on a Group's shelf, in the Revision that is current now. */
export async function shelveText(
  { db, actor, now, newId }: Context,
  { groupId, textId }: { groupId: string; textId: string },
) {
  const userId = requireUserId(actor);
  await db.$transaction(async (tx) => {
    const locked = await lockActor(tx, actor, groupId);
    authorize(locked, 'group.read', await findGroup(tx, groupId));
    const text = authorize(locked, 'text.read', await findText(tx, textId));
    authorize(locked, 'text.shelve', await findShelving(tx, textId, groupId));
    const revision = await findCurrentRevision(tx, text);
    if (!revision) throw notFound();
    await createReading(tx, {
      id: newId(),
      groupId,
      textId,
      revisionId: revision.id,
      addedById: userId,
      addedAt: now,
    });
  });
}
