/** Before whom a Thread is held: its author alone, or exactly one Group. */
export type Audience = { kind: 'self' } | { kind: 'group'; groupId: string };

export const toAudience = (groupId: string | null): Audience =>
  groupId === null ? { kind: 'self' } : { kind: 'group', groupId };

export const toGroupId = (audience: Audience) => (audience.kind === 'group' ? audience.groupId : null);

/** Which margin is in view: one audience's (a group's together with one's own notes), or all that one may read. */
export type View = Audience | { kind: 'all' };

/** How an address of the reader names a view: "", "?group=…" or "?view=all". */
export const toViewQuery = (view: View): string =>
  view.kind === 'all' ? '?view=all' : view.kind === 'group' ? `?group=${view.groupId}` : '';

export const toView = (groupId: string | null | undefined, all: boolean): View =>
  groupId ? { kind: 'group', groupId } : { kind: all ? 'all' : 'self' };

export const isInView = (audience: Audience, view: View): boolean =>
  view.kind === 'all' ||
  audience.kind === 'self' ||
  (view.kind === 'group' && audience.groupId === view.groupId);

/** Before whom a new note is meant, unless one says otherwise. */
export const audienceOf = (view: View): Audience => (view.kind === 'group' ? view : { kind: 'self' });
