/** Comments as HTML in the browser, by what renders them on the server too. It is fetched once the page is at rest. */
type Render = (markdown: string) => string;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Until it is there, and where it cannot be fetched, words are shown as they were typed. */
const plainly: Render = (text) =>
  text
    .replaceAll(/[&<>]/g, (found) => escapes[found] ?? '')
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('');

let render = plainly;
let isAsked = false;
const listeners = new Set<() => void>();

/** Gets it now; later again, where it could not be had. */
export function fetchRenderer(): void {
  if (isAsked) return;
  isAsked = true;
  void import('@/lib/domain/markdown/comment-html').then(
    ({ toCommentHtml }) => {
      render = toCommentHtml;
      for (const listener of listeners) listener();
    },
    () => (isAsked = false),
  );
}

/** Gets it when there is nothing else to do: what is written without a connection shall be set as well. */
export function fetchRendererLater(): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(fetchRenderer);
  else setTimeout(fetchRenderer, 1_000);
}

export const renderer = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  current: (): Render => render,
  onServer: (): Render => plainly,
};
