/** What runs in the page: each function is sent there by its source, and uses nothing from here. */

/** The times between frames, in ms, while the page scrolls by so many pixels a frame; `whole`: so that it gets to the end. */
export async function framesWhileScrolling(given: {
  frames: number;
  step: number | 'whole';
}): Promise<number[]> {
  const times: number[] = [];
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
  const way = document.documentElement.scrollHeight - innerHeight;
  const step = given.step === 'whole' ? Math.max(100, way / given.frames) : given.step;
  let before = await frame();
  for (let n = 0; n < given.frames; n++) {
    scrollBy({ top: step, behavior: 'instant' });
    const now = await frame();
    times.push(now - before);
    before = now;
  }
  return times;
}

/** Until the browser has nothing left to do: it is idle several times in a row, for most of a frame each time. */
export async function untilAtRest(): Promise<void> {
  const idle = () =>
    new Promise<number>((done) => requestIdleCallback((deadline) => done(deadline.timeRemaining())));
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  for (let quiet = 0; quiet < 5;) {
    await frame();
    quiet = (await idle()) > 8 ? quiet + 1 : 0;
  }
}

/**
 * Does what most annotators do: puts each passage into elements, text node by text node. The passages are those of the
 * margin's data; what the reader painted is taken away. Gives the time that it took, in ms.
 */
export function wrapPassages(): number {
  type Thread = { anchor: { start: number | null; end: number | null } | null };
  const { threads } = JSON.parse(document.getElementById('margin-data')?.textContent ?? '{}') as {
    threads: Thread[];
  };
  CSS.highlights.clear();
  const begun = performance.now();
  const blocks = [...document.querySelectorAll<HTMLElement>('#article [data-start]')];
  const starts = blocks.map((block) => Number(block.dataset.start));
  for (const { anchor } of threads) {
    if (anchor?.start == null || anchor.end == null) continue;
    const index = starts.findLastIndex((start) => start <= (anchor.start ?? 0));
    const block = blocks[index];
    if (!block) continue;
    let offset = starts[index] ?? 0;
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) nodes.push(node);
    for (const node of nodes) {
      const from = Math.max(anchor.start - offset, 0);
      const to = Math.min(anchor.end - offset, node.length);
      offset += node.length;
      if (from >= to) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      const mark = document.createElement('mark');
      mark.className = 'wrapped-passage';
      range.surroundContents(mark);
    }
  }
  return performance.now() - begun;
}
