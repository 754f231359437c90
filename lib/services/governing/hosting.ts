/** The host of roster and plan: who is in a group, and its end, are theirs where a group has one; words and votes are nobody's. */
import { revokeInvitationsOf } from '@/lib/db/invitation';
import type { Db } from '@/lib/db/client';
import { findGroup } from '@/lib/db/group';
import { lockAffairs } from '@/lib/db/governance/load';
import { createEvents } from '@/lib/db/event';
import { lockMembership } from '@/lib/db/membership';
import { findCorrespondent, type Correspondent } from '@/lib/db/letter';
import { findTakenOff, hasLaidDown } from '@/lib/db/roster';
import {
  acceptHost,
  callOffClosing,
  closeGroup,
  endHostOffer,
  foundHost,
  layDownHost,
  offerHost,
  removeFromRoster,
} from '@/lib/domain/governance/host';
import { authorize, reveal } from '@/lib/policy/authorized';
import { act, actIn } from './act';
import type { Context } from '../context';

type Of = { groupId: string };

/** In the transaction of the founding. */
export async function becomeHost(tx: Db, context: Context, groupId: string): Promise<void> {
  await lockAffairs(tx, groupId);
  const told = await actIn(tx, context, groupId, (affairs, moment) =>
    foundHost(affairs, { userId: moment.userId }, moment),
  );
  await createEvents(tx, told);
}

/** Who is no more in which group, and how they are written to. */
export type Removed = { person: Correspondent; group: { name: string } };
type Removal = Of & { userId: string; reason: string };

/**
 * Takes effect at once, on every channel, as leaving does: what they wrote stays, and so does what they have voted. `tell` is
 * given their address in the same transaction, so that nobody is taken off without a letter about it.
 */
export async function takeOffRoster(
  context: Context,
  { groupId, userId, reason }: Removal,
  tell: (tx: Db, removed: Removed) => Promise<void> = async () => {},
): Promise<void> {
  let isDone = false;
  await act(
    context,
    groupId,
    async (affairs, moment, tx) => {
      // The same form sent twice: they are told once.
      isDone = affairs.host?.userId === moment.userId && (await findTakenOff(tx, groupId, userId)) !== null;
      if (isDone) return { changes: [] };
      return removeFromRoster(affairs, { userId, reason, byId: moment.userId }, moment);
    },
    {
      also: async (tx) => {
        if (isDone) return;
        // As whoever leaves, or comes in, takes them: the membership first.
        await lockMembership(tx, groupId, userId, 'update');
        await revokeInvitationsOf(tx, groupId, userId, context.now);
        const [person, group] = [await findCorrespondent(tx, userId), await findGroup(tx, groupId)];
        const { name } = reveal(authorize(context.actor, 'group.read', group));
        if (person) await tell(tx, { person, group: { name } });
      },
    },
  );
}

export const offerTo = (context: Context, { groupId, userId }: Of & { userId: string }) =>
  act(context, groupId, (affairs, moment) => {
    if (affairs.host?.userId === moment.userId && affairs.host.offeredToId === userId) return { changes: [] };
    return offerHost(affairs, { userId, byId: moment.userId }, moment);
  });

/** Taken back, or declined. */
export const endOffer = (context: Context, { groupId }: Of) =>
  act(context, groupId, (affairs, moment) => endHostOffer(affairs, { userId: moment.userId }, moment));

export const takeOver = (context: Context, { groupId }: Of) =>
  act(context, groupId, (affairs, moment) =>
    // The same form sent twice.
    affairs.host?.userId === moment.userId
      ? { changes: [] }
      : acceptHost(affairs, { userId: moment.userId }, moment),
  );

export const layDown = (context: Context, { groupId }: Of) =>
  act(context, groupId, async (affairs, moment, tx) =>
    affairs.host === null && (await hasLaidDown(tx, groupId, moment.userId))
      ? { changes: [] }
      : layDownHost(affairs, { userId: moment.userId }, moment),
  );

export const announceEnd = (context: Context, { groupId, reason }: Of & { reason: string }) =>
  act(context, groupId, (affairs, moment) =>
    affairs.host?.userId === moment.userId && affairs.host.closing?.reason === reason.trim()
      ? { changes: [] }
      : closeGroup(affairs, { userId: moment.userId, reason }, moment),
  );

export const callOffEnd = (context: Context, { groupId }: Of) =>
  act(context, groupId, (affairs, moment) => callOffClosing(affairs, { userId: moment.userId }, moment));
