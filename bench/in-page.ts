/** What runs in the page: each function is sent there by its source, and uses nothing from here. */

/** Scrolls by so many pixels, and waits until that is drawn. */
export async function scrollOn(step: number): Promise<void> {
  scrollBy({ top: step, behavior: 'instant' });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

/** The pixels between the top of the text and its end. */
export const wayToGo = (): number => document.documentElement.scrollHeight - innerHeight;

/** When, since the page was asked for, its first byte came, its first words were seen, and the passages were painted. */
export function openingTimes(): { bytes: number; words: number; cards: number } {
  const [visit] = performance.getEntriesByType('navigation');
  const [seen] = performance.getEntriesByName('first-contentful-paint');
  const [painted] = performance.getEntriesByName('catena:highlights');
  return {
    bytes: visit instanceof PerformanceNavigationTiming ? visit.responseStart : NaN,
    words: seen?.startTime ?? NaN,
    cards: painted ? painted.startTime + painted.duration : NaN,
  };
}

/** What the reader itself has measured of its painting, in ms: the first time, and the latest. */
export function paintingTimes(): { first: number; latest: number; ranges: number } {
  const times = performance.getEntriesByName('catena:highlights').map(({ duration }) => duration);
  const ranges = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  return { first: times[0] ?? NaN, latest: times.at(-1) ?? NaN, ranges };
}

/** Takes what is painted away, or puts it back: what the browser itself has to do for it. */
export async function setPainted(on: boolean): Promise<void> {
  const kept = window as unknown as { kept?: [string, Highlight][] };
  kept.kept ??= [...CSS.highlights];
  if (on) for (const [name, highlight] of kept.kept) CSS.highlights.set(name, highlight);
  else CSS.highlights.clear();
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

/**
 * Does what most annotators do: puts each passage into elements, text node by text node; what the reader painted is taken
 * away. Gives how many elements that made.
 */
export async function wrapPassages(passages: readonly { start: number; end: number }[]): Promise<number> {
  CSS.highlights.clear();
  const blocks = [...document.querySelectorAll<HTMLElement>('#article [data-start]')];
  const starts = blocks.map((block) => Number(block.dataset.start));
  for (const { start, end } of passages) {
    const index = starts.findLastIndex((each) => each <= start);
    const block = blocks[index];
    if (!block) continue;
    let offset = starts[index] ?? 0;
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) nodes.push(node);
    for (const node of nodes) {
      const from = Math.max(start - offset, 0);
      const to = Math.min(end - offset, node.length);
      offset += node.length;
      if (from >= to) continue;
      // Without ranges, which a browser keeps right at each of these changes: it would take minutes.
      const marked = from > 0 ? node.splitText(from) : node;
      if (to - from < marked.length) marked.splitText(to - from);
      const mark = document.createElement('mark');
      mark.className = 'wrapped-passage';
      marked.replaceWith(mark);
      mark.append(marked);
    }
  }
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return document.querySelectorAll('mark.wrapped-passage').length;
}

/** Selects some words near the top of what is seen, so that the buttons to write at them come. */
export async function selectWords(from: number): Promise<void> {
  const block = [...document.querySelectorAll<HTMLElement>('#article [data-start]')].find(
    (each) => each.getBoundingClientRect().top > 80,
  );
  const words = block?.firstChild;
  if (!(words instanceof Text)) throw new Error('no words to select');
  getSelection()?.setBaseAndExtent(words, from, words, from + 12);
  while (!document.querySelector('.selection-button'))
    await new Promise((done) => requestAnimationFrame(done));
}

/** Presses the second of those buttons, and waits until the highlight stands in the margin and is drawn. */
export async function pressHighlight(): Promise<void> {
  const before = performance.getEntriesByName('catena:highlights').length;
  document.querySelectorAll<HTMLElement>('.selection-button button')[1]?.click();
  while (performance.getEntriesByName('catena:highlights').length === before)
    await new Promise((done) => setTimeout(done, 20));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}
