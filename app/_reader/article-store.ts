/**
 * Hands a Revision's HTML from the page (a server component) to <Article> while the server renders it, past React's
 * data for the browser: so the words travel once, as HTML. The two run in one process but in two module graphs, which
 * is why the shelf hangs on globalThis. In the browser it is empty and never read.
 */
const key = Symbol.for('catena.articles');
const shelf = globalThis as unknown as { [key]?: Map<string, string> };

/** Enough for every page that is being rendered at once. */
const limit = 256;

export function putArticle(revisionId: string, html: string): void {
  const articles = (shelf[key] ??= new Map());
  articles.delete(revisionId);
  articles.set(revisionId, html);
  const oldest = articles.keys().next();
  if (articles.size > limit && !oldest.done) articles.delete(oldest.value);
}

export const takeArticle = (revisionId: string): string => shelf[key]?.get(revisionId) ?? '';
