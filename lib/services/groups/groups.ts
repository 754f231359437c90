import type { Db } from '@/lib/db/client';
import { findDissolution } from '@/lib/db/dissolution';
import { createEvents } from '@/lib/db/event';
import {
  countMembers,
  createGroup,
  findGroup,
  findGroupByClientId,
  listMembers,
  toGroupFacts,
} from '@/lib/db/group';
import { listRequests } from '@/lib/db/join-request';
import { listOpenInvitations, revokeInvitationsOf } from '@/lib/db/invitation';
import { createMembership } from '@/lib/db/membership';
import { lockAffairs } from '@/lib/db/governance/load';
import { findShelving } from '@/lib/db/margin';
import { createReading, listReadings } from '@/lib/db/reading';
import { findCurrentRevision } from '@/lib/db/revision';
import { lockShelf } from '@/lib/db/shelf';
import { putBackReading } from '@/lib/db/taken-reading';
import { findText } from '@/lib/db/text';
import { listReadableGroups, listShelvableTexts } from '@/lib/db/visibility';
import { foundMandate, leave } from '@/lib/domain/governance/membership';
import { hostOf, type chosenReaders, type GroupKind } from '@/lib/domain/groups/group';
import { invalid, notFound } from '@/lib/errors';
import { authorize, reveal, Unchecked } from '@/lib/policy/authorized';
import { can } from '@/lib/policy/can';
import {
  presentDissolution,
  presentGroup,
  presentInvitation,
  presentMember,
  presentReading,
} from '@/lib/present/group';
import { presentRequest } from '@/lib/present/joining';
import { presentText } from '@/lib/present/text';
import { lockActor, requireUserId, type Context } from '../context';
import { actIn } from '../governing/act';
import { becomeHost } from '../governing/hosting';
import { once } from '../once';

/** Of hundreds the first are named, and the rest is counted. */
const mostListed = 60;

async function becomeCaretaker(tx: Db, context: Context, groupId: string) {
  await lockAffairs(tx, groupId);
  const told = await actIn(tx, context, groupId, (affairs, moment) =>
    foundMandate(affairs, { mandateId: moment.newId(), holderId: moment.userId, statement: '' }, moment),
  );
  await createEvents(tx, told);
}

/** Makes a Group with the actor as its first member; the same clientId again gives the same Group. */
export async function foundGroup(
  context: Context,
  input: {
    clientId: string;
    name: string;
    description: string;
    /** By invitation, and read by its members alone, unless the founder says otherwise. */
    kind?: GroupKind | undefined;
    readers?: (typeof chosenReaders)[number] | undefined;
    /** The founder looks after the margin until the group elects somebody: a mandate like any other. */
    caretaker?: 'yes' | undefined;
    /** The founder keeps who is in it and its dates. */
    host?: 'yes' | undefined;
  },
) {
  const { actor, db, now, newId } = context;
  const userId = requireUserId(actor);
  authorize(actor, 'group.create', new Unchecked('site', null, {}));
  const { value } = await once(
    async () => (await findGroupByClientId(db, userId, input.clientId))?.id ?? null,
    () =>
      db.$transaction(async (tx) => {
        const { kind = 'invitation', readers = 'members', caretaker, host, ...given } = input;
        const group = { ...given, id: newId(), createdById: userId, createdAt: now, kind, readers };
        await createGroup(tx, group);
        await createMembership(tx, { groupId: group.id, userId, joinedAt: now });
        if (host) await becomeHost(tx, context, group.id);
        if (caretaker) await becomeCaretaker(tx, context, group.id);
        return group.id;
      }),
  );
  return { groupId: value };
}

export async function listGroups({ db, actor }: Context) {
  return (await listReadableGroups(db, actor)).map(presentGroup);
}

/** A Group's page: its shelf; for its members who they are, the invitations that are open, and who asks to be let in. */
export async function openGroup({ db, actor, now }: Context, groupId: string) {
  const unchecked = await findGroup(db, groupId);
  const group = authorize(actor, 'group.read', unchecked);
  const isMember = actor.groupIds.has(groupId);
  const readings = await listReadings(db, group, { forTheWorld: !isMember });
  const isDissolved = reveal(group).dissolvedAt !== null;
  const page = {
    group: presentGroup(group),
    memberCount: await countMembers(db, groupId),
    abilities: { invite: can(actor, 'group.invite', toGroupFacts(reveal(group))) },
    dissolved: presentDissolution(group, isDissolved ? await findDissolution(db, groupId) : null),
    readings: readings.map((reading) => presentReading(group, reading)),
  };
  if (!isMember) return { ...page, isMember: false, members: [], invitations: [], requests: [] };
  const own = authorize(actor, 'member.list', unchecked);
  const [members, invitations, requests] = await Promise.all([
    // Whoever keeps the list sees all of it.
    listMembers(db, own, hostOf(reveal(group))?.id === actor.userId ? undefined : mostListed),
    listOpenInvitations(db, group, now),
    listRequests(db, own),
  ]);
  return {
    ...page,
    isMember: true,
    members: members.map((member) => presentMember(own, member)),
    invitations: invitations.map((each) =>
      presentInvitation(authorize(actor, 'invitation.read', each), actor),
    ),
    requests: requests.map((each) => presentRequest(authorize(actor, 'request.read', each), actor)),
  };
}

/** What the actor could put on a Group's shelf and is not there yet. */
export async function listShelvable({ db, actor }: Context, groupId: string) {
  const group = authorize(actor, 'group.read', await findGroup(db, groupId));
  return (await listShelvableTexts(db, actor, group)).map(presentText);
}

/** Leaving takes effect at once, on every channel; what one wrote stays. */
export async function leaveGroup({ db, actor, now, newId }: Context, groupId: string) {
  const userId = requireUserId(actor);
  await db.$transaction(async (tx) => {
    await lockAffairs(tx, groupId);
    const group = authorize(
      await lockActor(tx, actor, groupId, 'update'),
      'group.leave',
      await findGroup(tx, groupId),
    );
    // Before the group's own row (a host who goes), as whoever comes in by one of them takes them.
    await revokeInvitationsOf(tx, reveal(group).id, userId, now);
    // An office ends with it, and so do one's own votes in what is being voted on.
    const told = await actIn(tx, { actor, newId }, groupId, (affairs, moment) =>
      leave(affairs, { userId }, moment),
    );
    await createEvents(tx, told);
  });
}

/** Puts a Text on a Group's shelf, last and in the Revision that is current now; what stood there before, as it stood. */
export async function shelveText(
  { db, actor, now, newId }: Context,
  { groupId, textId }: { groupId: string; textId: string },
) {
  const userId = requireUserId(actor);
  await db.$transaction(async (tx) => {
    const locked = await lockActor(tx, actor, groupId);
    const group = authorize(locked, 'group.read', await findGroup(tx, groupId));
    const text = authorize(locked, 'text.read', await findText(tx, textId));
    if (
      locked.groupIds.has(groupId) &&
      reveal(group).readers === 'world' &&
      reveal(text).audience !== 'world'
    )
      throw invalid('textId', 'not_for_the_world');
    authorize(locked, 'text.shelve', await findShelving(tx, textId, groupId));
    await lockShelf(tx, groupId);
    if (await putBackReading(tx, groupId, textId)) return;
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
