/** Somebody who holds an event stream open and writes down every byte that comes. */
import type { Page } from '@playwright/test';

/** What a stream says on which nothing happens. Heartbeats come by the clock, whatever anybody does. */
export const silence = 'retry: 2000\n: open\n\n';
const heartbeat = ': still here\n\n';

type Ear = Window & { heard?: string };

/** Begins to listen on a page of this person's; gives what was heard up to the moment of asking. */
export async function listen(page: Page): Promise<() => Promise<string>> {
  await page.goto('/library');
  await page.evaluate(async () => {
    const ear = window as Ear;
    const response = await fetch('/api/stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (!response.ok || !reader) throw new Error(`no stream: ${response.status}`);
    ear.heard = '';
    const hear = async () => {
      for (let next = await reader.read(); !next.done; next = await reader.read()) ear.heard += next.value;
    };
    void hear();
  });
  return async () => (await page.evaluate(() => (window as Ear).heard ?? '')).replaceAll(heartbeat, '');
}
