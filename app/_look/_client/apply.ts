/** A chosen look: on the page at once, in this browser's cookie, and in the account as soon as it hears of it. */
import { lookCookie, lookCookieAge, readLookCookie, writeLookCookie, type Look } from '@/lib/domain/look';
import { readerHeader } from '@/lib/schemas/reader-header';

export function showLook({ theme, face, size, measure }: Look): void {
  Object.assign(document.documentElement.dataset, { theme, face, size, measure });
}

export const keptLook = () =>
  readLookCookie(new RegExp(`(?:^|; )${lookCookie}=([^;]*)`).exec(document.cookie)?.[1]);

export function keepInBrowser(look: Look, unsavedBy: string | null): void {
  const value = writeLookCookie({ look, unsavedBy });
  document.cookie = `${lookCookie}=${value}; path=/; max-age=${lookCookieAge}; samesite=lax`;
}

/** True when the account has it. It is sent also by a page that is being closed. */
async function put(look: Look, userId: string): Promise<boolean> {
  try {
    const { ok } = await fetch('/api/look', {
      method: 'PUT',
      keepalive: true,
      headers: { 'content-type': 'application/json', [readerHeader]: userId },
      body: JSON.stringify(look),
    });
    return ok;
  } catch {
    return false;
  }
}

let waiting: Look | null = null;
let isSending = false;

/** One at a time, so that the last choice is the last to arrive. What does not arrive goes with the next page. */
export async function keepInAccount(look: Look, userId: string): Promise<void> {
  waiting = look;
  if (isSending) return;
  isSending = true;
  while (waiting) {
    const next: Look = waiting;
    waiting = null;
    const isKept = await put(next, userId);
    if (isKept && !waiting) keepInBrowser(next, null);
    if (!isKept) break;
  }
  isSending = false;
}
