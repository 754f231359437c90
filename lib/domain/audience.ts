/** Before whom a Thread is held: its author alone, or exactly one Group. */
export type Audience = { kind: 'self' } | { kind: 'group'; groupId: string };

export const toAudience = (groupId: string | null): Audience =>
  groupId === null ? { kind: 'self' } : { kind: 'group', groupId };

export const toGroupId = (audience: Audience) => (audience.kind === 'group' ? audience.groupId : null);
