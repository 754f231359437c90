/**
 * Hands what the page has (a server component) to the components that set it in the HTML while the server renders, past
 * React's data for the browser: so the words travel once. The two run in one process but in two module graphs, which
 * is why the shelf hangs on globalThis. In the browser it is empty and never read.
 */
const key = Symbol.for('catena.handed-over');
const shelf = globalThis as unknown as { [key]?: Map<string, string> };

/** In characters: far more than the pages that are being rendered at once, and a bound on what is held. */
const capacity = 24_000_000;

export function handOver(name: string, value: string): void {
  const held = (shelf[key] ??= new Map());
  held.delete(name);
  held.set(name, value);
  let size = 0;
  for (const [each, { length }] of [...held].reverse()) {
    size += length;
    if (size > capacity && each !== name) held.delete(each);
  }
}

/** Whether it is here already; what is asked for again is kept the longest. */
export function isHandedOver(name: string): boolean {
  const value = shelf[key]?.get(name);
  if (value !== undefined) handOver(name, value);
  return value !== undefined;
}

/** For what no other page will ask for: given up a moment after it was asked for, since React may render twice. */
export function receiveOnce(name: string): string {
  setTimeout(() => shelf[key]?.delete(name), giveUpMs).unref();
  return receive(name);
}

const giveUpMs = 1_000;

export const receive = (name: string): string => shelf[key]?.get(name) ?? '';
