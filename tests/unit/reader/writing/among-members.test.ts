import { describe, expect, it } from 'vitest';
import { amongMembers, amongMembersOf, amongMembersWith } from '@/app/_reader/writing/among-members';
import type { GroupChoice } from '@/app/_reader/margin/MarginContext';
import type { NoteDraft } from '@/lib/domain/drafts/draft';
import type { ThreadView } from '@/lib/present/thread';

const group = (id: string, readers: GroupChoice['readers']): GroupChoice => ({
  ...{ id, name: id, memberCount: 2, readers, writes: true },
});
const groups = [group('ours', 'members'), group('theirs', 'members'), group('open', 'world')];
const before = (groupId: string) => ({ kind: 'group', groupId }) as const;

describe('what goes along with words of who would read them', () => {
  it('is the groups that their members alone read, when it is begun', () => {
    expect(amongMembers(groups, ['ours', 'open', null])).toEqual({ amongMembers: ['ours'] });
  });

  it('is the group in a conversation from before everyone could read it', () => {
    const thread = { audience: before('open') } as ThreadView;
    expect(amongMembersOf(groups, thread).amongMembers).toEqual([]);
    expect(amongMembersOf(groups, { ...thread, earlier: true }).amongMembers).toEqual(['open']);
  });

  it('is what was seen at first of those that it was for already, and what is seen now of another', () => {
    const draft = { audience: before('open'), also: [], amongMembers: ['open'] } as unknown as NoteDraft;
    expect(amongMembersWith(groups, draft, ['ours'])).toEqual({ amongMembers: ['open', 'ours'] });
    const agreed = { audience: before('ours'), also: ['theirs'], amongMembers: [] } as unknown as NoteDraft;
    expect(amongMembersWith(groups, agreed, ['theirs'])).toEqual({ amongMembers: [] });
  });
});
