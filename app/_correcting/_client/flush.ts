/** What is typed, as its page goes: one request that outlives it. What does not fit in one stays in this browser. */
import { readerHeader } from '@/lib/schemas/reader-header';
import { toSend } from './stretch-fields';
import type { Unkept } from './unkept';

/** Browsers let 64 KiB outlive a page, of all its requests together. */
const mostBytes = 50_000;

/** `done` where the page is still there when it is kept: it may only have been hidden. */
export function flush(
  { userId, textId }: { userId: string; textId: string },
  changed: readonly Unkept[],
  done: (sent: readonly Unkept[]) => void,
): void {
  const sent: Unkept[] = [];
  let left = mostBytes;
  for (const each of changed) {
    const size = new Blob([JSON.stringify(each.field)]).size + 200;
    if (size > left) continue;
    left -= size;
    sent.push(each);
  }
  if (sent.length === 0) return;
  const request = {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json', [readerHeader]: userId },
    body: JSON.stringify(Object.fromEntries(toSend(textId, sent))),
  };
  fetch(`/api/texts/${textId}/correction`, request).then(
    (response) => {
      if (response.ok) done(sent);
    },
    () => undefined, // It is in this browser.
  );
}
