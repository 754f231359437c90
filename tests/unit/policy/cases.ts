/** The people and things of the rules' tables: short names, so that a case is one line. */
import type { Actor } from '@/lib/policy/actor';
import type { Action, FactsOf, Subjects } from '@/lib/policy/actions';
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
export const group = (groupId: string): Subjects['group'] => ({ groupId });
export const invitation = (groupId: string, createdById: string) => ({ groupId, createdById });
export const shelving = (what: Subjects['text'], groupId: string) => ({ text: what, group: group(groupId) });
export const self = { kind: 'self' } as const;
export const toGroup = (groupId: string) => ({ kind: 'group', groupId }) as const;
export const margin = (what: Subjects['text'], audience: Subjects['margin']['audience']) => ({
  text: what,
  audience,
});
/** A Thread that someone began, before a group or (null) themselves alone. */
export const thread = (authorId: string, groupId: string | null): Subjects['thread'] => ({
  authorId,
  audience: groupId === null ? self : toGroup(groupId),
});
export const comment = (
  authorId: string,
  where: Subjects['thread'],
  state: 'stands' | 'removed' = 'stands',
): Subjects['comment'] => ({ authorId, removed: state === 'removed', thread: where });

export const draft = (authorId: string): Subjects['draft'] => ({ authorId });
