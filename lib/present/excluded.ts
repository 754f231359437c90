import type { Exclusion, JoinRequest } from '@/lib/domain/groups/group';
import { reveal, type Authorized } from '@/lib/policy/authorized';

export type ExclusionView = {
  groupId: string;
  name: string;
  until: string;
  /** Its time has passed: they may ask. */
  isOver: boolean;
  /** What they have asked. */
  asked: string | null;
};

type Given = { asked: Authorized<'request.read', JoinRequest> | null; now: Date };

/** For whom it is about. */
export function presentExclusion(
  exclusion: Authorized<'exclusion.read', Exclusion>,
  { asked, now }: Given,
): ExclusionView {
  const { groupId, name, until } = reveal(exclusion);
  return {
    ...{ groupId, name },
    until: until.toISOString(),
    isOver: until <= now,
    asked: asked && reveal(asked).line,
  };
}
