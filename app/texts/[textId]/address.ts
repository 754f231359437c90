import { readId } from '@/lib/web/page';

export type ReaderProps = {
  params: Promise<{ textId: string }>;
  searchParams: Promise<{ group?: string | string[]; imported?: string }>;
};

/** Which text and whose margin an address of the reader names; `below` is the page's own part of the path. */
export async function readAddress({ params, searchParams }: ReaderProps, below = '') {
  const textId = readId((await params).textId);
  const { group, imported } = await searchParams;
  const groupId = group === undefined ? null : readId(group);
  const query = groupId === null ? '' : `?group=${groupId}`;
  const readerPath = `/texts/${textId}${query}`;
  return {
    textId,
    groupId,
    path: `/texts/${textId}${below}${query}`,
    readerPath,
    imported: imported !== undefined,
  };
}
