import type { Messages } from '@/app/_messages/en';
import { namedGroups } from '@/app/_groups/named-groups';
import { toAudience, toView, toViewQuery, type View } from '@/lib/domain/audience';
import type { GroupReaders } from '@/lib/domain/groups/group';
import type { ThreadView } from '@/lib/present/thread';
import { readId } from '@/lib/web/page';

export type ReaderProps = {
  params: Promise<{ textId: string }>;
  searchParams: Promise<{ group?: string | string[]; view?: string | string[]; imported?: string }>;
};

/** Which text and whose margin an address of the reader names; `below` is the page's own part of the path. */
export async function readAddress({ params, searchParams }: ReaderProps, below = '') {
  const textId = readId((await params).textId);
  const { group, view: named, imported } = await searchParams;
  const view = toView(group === undefined ? null : readId(group), named === 'all');
  const query = toViewQuery(view);
  return {
    textId,
    view,
    path: `/texts/${textId}${below}${query}`,
    readerPath: `/texts/${textId}${query}`,
    imported: imported !== undefined,
  };
}

/** Whose margin that is, in words. */
export const nameOfView = (
  view: View,
  groups: readonly { id: string; name: string }[],
  words: Pick<Messages['reader'], 'allMine' | 'onlyMe' | 'everyoneHere'>,
): string =>
  view.kind === 'group'
    ? (namedGroups(groups, words).find(({ id }) => id === view.groupId)?.name ?? '')
    : words[view.kind === 'all' ? 'allMine' : 'onlyMe'];

/** Before whom a conversation is held, and where else the same note stands, as far as its reader may know. */
export function nameOfHeld(
  { audience, also = [] }: Pick<ThreadView, 'audience' | 'also'>,
  groups: readonly { id: string; name: string }[],
  { reader, sharing }: Pick<Messages, 'reader' | 'sharing'>,
): string {
  const nameOf = (each: View) => nameOfView(each, groups, reader);
  const others = also.map(({ groupId }) => nameOf(toAudience(groupId))).filter(Boolean);
  return [nameOf(audience), ...(others.length > 0 ? [sharing.alsoBefore(others.join(', '))] : [])].join(', ');
}

/** As a form carries it: "", "all" or a group's id. */
export const viewField = (view: View): string =>
  view.kind === 'group' ? view.groupId : view.kind === 'all' ? 'all' : '';

/** Those of these groups whose members alone read what is said there: a form carries what its page said. */
export const readByMembers = (groups: readonly { id: string; readers: GroupReaders }[]) =>
  groups.flatMap(({ id, readers }) => (readers === 'members' ? [id] : [])).join(' ');
