/** The stretches of a long text (lib/domain/text/stretches.ts), which the style sheet leaves unset until they are near. */

const unset = '.stretch + .stretch:not([data-set])';

/** Less than this many milliseconds are not enough for one. */
const enoughMs = 6;

/** Browsers that do not say when they are idle are asked again and again. */
const whenIdle = (act: (left: () => number) => void): (() => void) => {
  if ('requestIdleCallback' in globalThis) {
    const asked = requestIdleCallback((deadline) => act(() => deadline.timeRemaining()));
    return () => cancelIdleCallback(asked);
  }
  const asked = setTimeout(() => act(() => 0), 50);
  return () => clearTimeout(asked);
};

/** Sets the stretch in which something stands, and its neighbours: where it stands is then no guess, and stays. */
export function setAround(element: Element): void {
  const stretch = element.closest<HTMLElement>('.stretch');
  for (const each of [stretch?.previousElementSibling, stretch, stretch?.nextElementSibling])
    if (each instanceof HTMLElement) each.dataset.set = '';
}

/**
 * Sets them one by one while the browser has nothing else to do, so that soon every height is the real one: the window's
 * scroll bar, the places of words and of cards. What is being read stays where it is (the browser's scroll anchoring).
 */
export function setWhenIdle(article: HTMLElement): () => void {
  const waiting = [...article.querySelectorAll<HTMLElement>(unset)];
  let stop = () => {};
  const go = () => {
    if (waiting.length === 0) return;
    stop = whenIdle((left) => {
      do {
        const next = waiting.shift();
        if (!next) return;
        next.dataset.set = '';
        next.getBoundingClientRect();
      } while (left() > enoughMs);
      go();
    });
  };
  go();
  return () => stop();
}
