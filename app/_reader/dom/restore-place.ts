/**
 * Runs in the page's HTML right after the article, before it is drawn and long before any module is there, so that
 * nothing jumps under the reader's eyes: the function is written into the page as it stands, and may use nothing but
 * itself and what browsers have.
 *
 * Where the address names a place, that one holds; where one goes back or loads again, the browser's own memory does,
 * unless it was told not to (sheet/use-back-closes.ts) and the page was loaded again meanwhile.
 * The stretches of a long text that are not set yet have heights that are guessed: those around a place are set first, and
 * all of them where only the browser knows the place.
 * `data-restored` tells the modules that come later what was done.
 */
export function restorePlace(script: HTMLScriptElement): void {
  const [visit] = performance.getEntriesByType('navigation');
  const again = visit instanceof PerformanceNavigationTiming && visit.type !== 'navigate';
  const isRemembered = again && history.scrollRestoration === 'auto';
  history.scrollRestoration = 'auto';
  const isNote = new URLSearchParams(location.search).has('note');
  const stretches = [...document.querySelectorAll<HTMLElement>('#article > .stretch')];
  const setAround = (place: Element | null) => {
    const at = stretches.findIndex((stretch) => stretch.contains(place));
    for (const stretch of stretches.slice(Math.max(at - 1, 0), at + 2)) stretch.dataset.set = '';
  };
  if (isRemembered || isNote) for (const stretch of stretches) stretch.dataset.set = '';
  let named = location.hash.slice(1);
  try {
    named = decodeURIComponent(named);
  } catch {
    // It is no name of ours, as it stands.
  }
  if (named !== '') setAround(document.getElementById(named));
  if (isRemembered || isNote || named !== '') return;
  const { start: given, store, revision } = script.dataset;
  let start = Number(given ?? 0);
  try {
    const kept = JSON.parse((store && localStorage.getItem(store)) || 'null') as Record<
      string,
      unknown
    > | null;
    if (kept && kept.revisionId === revision) start = Number(kept.start);
  } catch {
    return;
  }
  if (!(start > 0)) return;
  const blocks = document.querySelectorAll<HTMLElement>('#article [data-start]');
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (Number(blocks[middle]?.dataset.start) <= start) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (!block) return;
  setAround(block);
  const range = document.createRange();
  range.selectNodeContents(block);
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = start - Number(block.dataset.start);
  for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
    if (left < node.length) {
      range.setStart(node, left);
      break;
    }
    left -= node.length;
  }
  const header = document.querySelector('.site-header');
  const top = (range.getClientRects()[0] || block.getBoundingClientRect()).top;
  scrollBy({ top: top - (header ? header.getBoundingClientRect().bottom : 0) - 24, behavior: 'instant' });
  script.dataset.restored = String(start);
}

export const placeScriptId = 'place-script';
export const placeScript = `(${restorePlace.toString()})(document.currentScript)`;
