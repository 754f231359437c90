/** Whether something has been before its reader's eyes: whole in the window, for a moment, while the page is looked at. */

import { seen } from './view';

/** In milliseconds: less is scrolling past. */
const lookMs = 1_000;

/** Calls `onSeen` once. What hides the page, or takes the element out of the window, starts the moment afresh. */
export function watchSeen(element: HTMLElement, onSeen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isIn = false;
  const look = () => {
    clearTimeout(timer);
    if (isIn && document.visibilityState === 'visible') timer = setTimeout(beSeen, lookMs);
  };
  const { top, bottom } = seen();
  const observer = new IntersectionObserver(
    (entries) => {
      isIn = entries.at(-1)?.isIntersecting ?? false;
      look();
    },
    { threshold: 1, rootMargin: `${-top}px 0px ${bottom - innerHeight}px` },
  );
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
    document.removeEventListener('visibilitychange', look);
  };
  const beSeen = () => {
    stop();
    onSeen();
  };
  observer.observe(element);
  document.addEventListener('visibilitychange', look);
  return stop;
}
