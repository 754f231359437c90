/** Tells the server what was seen, several comments at a time; what does not arrive is told again with the next. */
import type { Send } from '../api';

const togetherMs = 2_000;
/** As many as the server takes at once (lib/schemas/seen.ts). */
const most = 200;

const waiting = new Set<string>();
const told = new Set<string>();
let timer: ReturnType<typeof setTimeout> | undefined;
let isOver = false;

/** Whoever signs out is somebody else to the server a moment later: what was not told by then stays new. */
export function stopTelling(): void {
  isOver = true;
}

/** Signing out did not come about. */
export function tellAgain(): void {
  isOver = false;
}

export function tellSeen(send: Send, commentId: string): void {
  if (isOver || told.has(commentId)) return;
  waiting.add(commentId);
  if (timer !== undefined) return;
  const go = () => {
    removeEventListener('pagehide', go);
    clearTimeout(timer);
    void tell(send);
  };
  timer = setTimeout(go, togetherMs);
  // Whoever leaves has seen it all the same.
  addEventListener('pagehide', go);
}

async function tell(send: Send): Promise<void> {
  if (isOver) {
    timer = undefined;
    return;
  }
  const commentIds = [...waiting].slice(0, most);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const answer = await send('PUT', '/api/seen', { commentIds, timeZone }, { keepalive: true });
  timer = undefined;
  if (!answer.ok) return;
  for (const id of commentIds) {
    waiting.delete(id);
    told.add(id);
  }
  const [next] = waiting;
  if (next !== undefined) tellSeen(send, next);
}
