/** Where one stopped reading: told to the server by who has an account, kept in this browser by who has none. */
import { readerHeader } from '@/lib/schemas/reader-header';

export type StoppedAt = { revisionId: string; start: number };

/** What a visitor's place is kept under. */
export const placeKey = (textId: string) => `catena:place:${textId}`;

function storeHere(textId: string, place: StoppedAt): void {
  try {
    localStorage.setItem(placeKey(textId), JSON.stringify(place));
  } catch {
    // A private window: the place lives as long as its page.
  }
}

/** Quietly: a place that does not arrive is said again with the next one. It is sent also by a page that is being closed. */
export function storePlace(textId: string, userId: string | null, place: StoppedAt): void {
  if (userId === null) return storeHere(textId, place);
  fetch(`/api/texts/${textId}/place`, {
    method: 'PUT',
    keepalive: true,
    headers: { 'content-type': 'application/json', [readerHeader]: userId },
    body: JSON.stringify(place),
  }).catch(() => undefined);
}
