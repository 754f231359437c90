import type { DraftBlock } from '@/lib/domain/ingestion/draft';
import { cut } from '@/lib/domain/ingestion/draft';
import { listMarker, type ListMarker } from '@/lib/domain/ingestion/plain/list-markers';

/**
 * Makes list items of paragraphs that follow one another with markers of one kind, counting on where they count.
 * A single marker is no list: "1917. What a year" and a line that happens to begin with a dash keep their words.
 */
export function markLists(drafts: readonly DraftBlock[]): DraftBlock[] {
  const markers = drafts.map((draft) => (draft.kind === 'paragraph' ? listMarker(draft.text) : null));
  return drafts.map((draft, index) => {
    const marker = markers[index];
    if (!marker) return draft;
    if (!isNext(markers[index - 1], marker) && !isNext(marker, markers[index + 1])) return draft;
    return {
      ...cut(draft, [{ start: 0, end: marker.length }]),
      kind: 'list-item',
      level: 1,
      marker: marker.marker,
    };
  });
}

function isNext(first: ListMarker | null | undefined, second: ListMarker | null | undefined): boolean {
  if (!first || !second || first.style !== second.style) return false;
  return first.style === 'bullet' ? first.marker === second.marker : second.value === first.value + 1;
}
