/** Who would read it when somebody begins to write, as the page says it to them: that goes along with their words. Pure. */
import type { NoteDraft } from '@/lib/domain/drafts/draft';
import { toGroupId } from '@/lib/domain/audience';
import type { ThreadView } from '@/lib/present/thread';
import type { GroupChoice } from '../margin/MarginContext';

/** Of these groups, those whose members alone would read it. */
export const amongMembers = (
  groups: readonly GroupChoice[],
  ids: readonly (string | null)[],
): { amongMembers: string[] } => ({
  amongMembers: groups
    .filter(({ id, readers }) => readers === 'members' && ids.includes(id))
    .map(({ id }) => id),
});

/** In a conversation: also where its group was opened, and it is from before. */
export function amongMembersOf(groups: readonly GroupChoice[], { audience, earlier }: ThreadView) {
  const groupId = toGroupId(audience);
  return earlier && groupId !== null ? { amongMembers: [groupId] } : amongMembers(groups, [groupId]);
}

/** For more groups than before, or fewer: of those that it was for already, what was seen then. */
export function amongMembersWith(
  groups: readonly GroupChoice[],
  { audience, also = [], amongMembers: seen = [] }: NoteDraft,
  chosen: readonly string[],
) {
  const before = [toGroupId(audience), ...also];
  const kept = seen.filter((id) => id === toGroupId(audience) || chosen.includes(id));
  const added = chosen.filter((id) => !before.includes(id));
  return { amongMembers: [...kept, ...amongMembers(groups, added).amongMembers] };
}
