/** Where conversations begin in an article, in words and as an address. */
import { blocksUnder } from './notes-by-block';

export type Place = {
  /** Of its first block, in the reader's page. */
  id: string;
  label: string;
  /** The heading it stands under; null before the first. */
  section: string | null;
};

type ArticleLike = {
  blocks: readonly { start: number; name: string; id: string; label: string | null }[];
  /** `id` is the name of the heading's block. */
  headings: readonly { id: string; title: string }[];
};
type ThreadLike = { id: string; anchor: { start: number | null; end: number | null } | null };

/** By the thread's id; a thread has none when it is about the whole text, or lies nowhere in this article. */
export function findPlaces(
  { blocks, headings }: ArticleLike,
  threads: readonly ThreadLike[],
): Map<string, Place> {
  const titles = new Map(headings.map(({ id, title }) => [id, title]));
  const sections: (string | null)[] = [];
  for (const { name } of blocks) sections.push(titles.get(name) ?? sections.at(-1) ?? null);
  const starts = blocks.map(({ start }) => start);
  const places = new Map<string, Place>();
  for (const { id, anchor } of threads) {
    if (!anchor || anchor.start === null || anchor.end === null) continue;
    const { first } = blocksUnder(starts, { start: anchor.start, end: anchor.end });
    const block = blocks[first];
    if (block) places.set(id, { id: block.id, label: block.label ?? '', section: sections[first] ?? null });
  }
  return places;
}
