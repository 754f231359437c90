/**
 * Hands a Revision's HTML from the page (a server component) to <Article> while the server renders it, past React's
 * data for the browser: so the words travel once, as HTML. The two run in one process but in two module graphs, which
 * is why the shelf hangs on globalThis. In the browser it is empty and never read.
 */
const key = Symbol.for('catena.articles');
const shelf = globalThis as unknown as { [key]?: Map<string, string> };

/** In characters: far more than the pages that are being rendered at once, and a bound on what is held. */
const capacity = 24_000_000;

export function putArticle(revisionId: string, html: string): void {
  const articles = (shelf[key] ??= new Map());
  articles.delete(revisionId);
  articles.set(revisionId, html);
  let size = 0;
  for (const [id, each] of [...articles].reverse()) {
    size += each.length;
    if (size > capacity && id !== revisionId) articles.delete(id);
  }
}

export const takeArticle = (revisionId: string): string => shelf[key]?.get(revisionId) ?? '';
