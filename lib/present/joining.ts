import {
  hostOf,
  type Group,
  type GroupKind,
  type GroupReaders,
  type JoinRequest,
} from '@/lib/domain/groups/group';
import type { Actor } from '@/lib/policy/actor';
import { reveal, type Authorized } from '@/lib/policy/authorized';
import { can } from '@/lib/policy/can';

export type RequestView = {
  groupId: string;
  userId: string;
  name: string;
  line: string;
  askedAt: string;
  aside: boolean;
  abilities: { answer: boolean };
};

/** A request as the group's members see it: never the e-mail address. */
export function presentRequest(request: Authorized<'request.read', JoinRequest>, actor: Actor): RequestView {
  const { groupId, userId, name, line, askedAt, setAsideAt, hostId } = reveal(request);
  return {
    ...{ groupId, userId, name, line, askedAt: askedAt.toISOString(), aside: setAsideAt !== null },
    abilities: { answer: can(actor, 'request.answer', { groupId, userId, hostId }) },
  };
}

export type FrontView = {
  id: string;
  name: string;
  description: string;
  kind: GroupKind;
  readers: GroupReaders;
  memberCount: number;
  /** Whoever founded it looks after its margin, until then at most. */
  caretakerUntil?: string;
  /** One member, who is named to whoever is invited, keeps who is in it and its dates. */
  isHosted?: true;
  /** What the actor has asked, and when; that it was set aside is not told. */
  asked: { line: string; askedAt: string } | null;
  abilities: { read: boolean; join: boolean; ask: boolean };
};

/** No more than this of a group before one is in it. */
export function presentFront(
  group: Authorized<'group.find', Group>,
  actor: Actor,
  given: {
    memberCount: number;
    caretakerUntil: Date | null;
    asked: Authorized<'request.read', JoinRequest> | null;
  },
): FrontView {
  const { id, name, description, kind, readers, closedAt, host } = reveal(group);
  const isHosted = hostOf({ host }) !== null;
  const facts = {
    ...{ groupId: id, kind, readers, closed: closedAt !== null },
    hostId: hostOf({ host })?.id ?? null,
  };
  const request = given.asked && reveal(given.asked);
  return {
    id,
    name,
    description,
    kind,
    readers,
    memberCount: given.memberCount,
    ...(given.caretakerUntil && { caretakerUntil: given.caretakerUntil.toISOString() }),
    ...(isHosted && { isHosted }),
    asked: request && { line: request.line, askedAt: request.askedAt.toISOString() },
    abilities: {
      read: can(actor, 'group.read', facts),
      join: can(actor, 'group.join', facts) && !can(actor, 'member.list', facts),
      ask: can(actor, 'group.ask', facts),
    },
  };
}
