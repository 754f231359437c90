import type { Exclusion, JoinRequest, TakenOff } from '@/lib/domain/groups/group';
import { reveal, type Authorized } from '@/lib/policy/authorized';

export type ExclusionView = {
  groupId: string;
  name: string;
  until: string;
  /** Its time has passed: they may ask. */
  isOver: boolean;
  /** Others come by an invitation alone: they ask. Elsewhere they come back as anybody comes. */
  asks: boolean;
  /** What they have asked. */
  asked: string | null;
};

type Given = { asked: Authorized<'request.read', JoinRequest> | null; now: Date };

/** For whom it is about. */
export function presentExclusion(
  exclusion: Authorized<'exclusion.read', Exclusion>,
  { asked, now }: Given,
): ExclusionView {
  const { groupId, name, kind, until } = reveal(exclusion);
  return {
    ...{ groupId, name },
    until: until.toISOString(),
    isOver: until <= now,
    asks: kind === 'invitation',
    asked: asked && reveal(asked).line,
  };
}

export type TakenOffView = { group: string; by: string; at: string; reason: string };

/** For whom it is about. */
export function presentTakenOff(off: Authorized<'exclusion.read', TakenOff>): TakenOffView {
  const { group, by, at, reason } = reveal(off);
  return { ...{ group, by, reason }, at: at.toISOString() };
}
