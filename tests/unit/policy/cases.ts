/** The people and things of the rules' tables: short names, so that a case is one line. */
import type { Actor } from '@/lib/policy/actor';
import type { Action, FactsOf, Subjects } from '@/lib/policy/actions';
import type { Holding } from '@/lib/domain/governance/affairs';
import type { TextAudience } from '@/lib/domain/text/text';

/** A line of the table: who, of what, whether they may, and in words. */
export type Case<A extends Action> = readonly [
  actor: Actor,
  facts: FactsOf<A>,
  answer: 'yes' | 'no',
  why: string,
];

const someone = (userId: string, ...groupIds: string[]): Actor => ({ userId, groupIds: new Set(groupIds) });

export const stranger = someone('stranger');
export const ida = someone('ida');
export const ann = someone('ann', 'A');
export const abe = someone('abe', 'A');
export const ben = someone('ben', 'B');
export const cy = someone('cy', 'A', 'B');
/** Wrote in group A and left it. */
export const fay = someone('fay');
/** No account and yet groups: what no session makes, and what no rule may fall for. */
export const ghost: Actor = { userId: null, groupIds: new Set(['A', 'B']) };

type Stands = { by?: string | null; on?: string[] };
export const text = (audience: TextAudience, { by = null, on = [] }: Stands = {}): Subjects['text'] => ({
  audience,
  importedById: by,
  shelfGroupIds: on,
});
export const group = (
  groupId: string,
  kind: Subjects['group']['kind'] = 'invitation',
  readers: Subjects['group']['readers'] = 'members',
  closed = false,
): Subjects['group'] => ({ groupId, kind, readers, closed, hostId: null });
/** Of which somebody keeps who is in it and its dates. */
export const hosted = (groupId: string, hostId: string): Subjects['group'] => ({ ...group(groupId), hostId });
export const commons = group('the-commons', 'open', 'site');
export const commonsOff = group('the-commons', 'open', 'site', true);
export const request = (groupId: string, userId: string, hostId: string | null = null) => ({
  ...{ groupId, userId, hostId },
});
export const invitation = (groupId: string, createdById: string, hostId: string | null = null) => ({
  ...{ groupId, createdById, hostId },
});
export const shelving = (
  what: Subjects['text'],
  groupId: string,
  readers?: Subjects['group']['readers'],
) => ({ text: what, group: group(groupId, 'open', readers) });
export const correction = (what: Subjects['text'], isLeft: 'left' | 'kept' = 'kept') => ({
  text: what,
  isLeft: isLeft === 'left',
});
export const withdrawal = (
  what: ReturnType<typeof correction>,
  madeById: string | null,
  isMakerGone: 'gone' | 'here' = 'here',
) => ({ ...what, madeById, isMakerGone: isMakerGone === 'gone' });
export const taking = (what: Subjects['text'], groupId: string, takenById: string) => ({
  ...shelving(what, groupId),
  takenById,
});
export const self = { kind: 'self' } as const;
export const toGroup = (groupId: string) => ({ kind: 'group', groupId }) as const;
export const margin = (
  what: Subjects['text'],
  audience: Subjects['margin']['audience'],
  readers: Subjects['margin']['readers'] = audience.kind === 'group' ? 'members' : null,
) => ({
  text: what,
  audience,
  readers,
});
/** A Thread that someone began, before a group or (null) themselves alone; off the shelf it is kept for some. */
export const thread = (
  authorId: string,
  groupId: string | null,
  keptFor: Subjects['thread']['keptFor'] = null,
  openTo: Subjects['thread']['openTo'] = null,
): Subjects['thread'] => ({
  authorId,
  keptFor,
  audience: groupId === null ? self : toGroup(groupId),
  openTo,
});
export const comment = (
  authorId: string,
  where: Subjects['thread'],
  state: 'stands' | 'removed' | Holding = 'stands',
): Subjects['comment'] => ({
  authorId,
  removed: state === 'removed',
  held: state === 'stands' || state === 'removed' ? null : state,
  thread: where,
});

export const draft = (authorId: string): Subjects['draft'] => ({ authorId });

/** A group's, or (null) somebody's own. */
export const tag = (groupId: string | null, ownerId: string | null = null): Subjects['tag'] => ({
  audience: groupId === null ? self : toGroup(groupId),
  ownerId,
});
