import { Shelf } from '@/app/_reader/writing/shelf';

/** A shelf of one text's drafts whose device is a Map: `stored` is what would outlast the tab. */
export function makeMemoryShelf() {
  const stored = new Map<string, unknown>();
  const shelf = new Shelf('text', {
    list: () => [],
    save: (held) => Boolean(stored.set(held.id, held)),
    remove: (id) => stored.delete(id) || true,
    watch: () => () => undefined,
  });
  return { shelf, stored };
}
