import { toView, toViewQuery } from '@/lib/domain/audience';
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
