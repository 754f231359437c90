import type { About } from '@/app/_reader/writing/entries';
import { Writing } from '@/app/_reader/writing/writing';
import type { Held } from '@/lib/domain/drafts/held';
import { ada } from '../sample-margin';

/** A draft as a browser holds it, and what became of it on this page. */
export type SampleDraft = { held: Held; about?: Partial<About> };

/** Never started: it keeps and sends nothing. */
export function sampleWriting(drafts: readonly SampleDraft[]): Writing {
  const writing = new Writing(ada.id, 'gallery');
  for (const { held, about = {} } of drafts) {
    writing.shelf.hearOfTab(held.id, held);
    writing.shelf.mark(held.id, about);
  }
  return writing;
}
