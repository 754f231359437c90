/**
 * The controls that the server has set after the blocks ("Comment here"): which is whose, what they say, and which of
 * thousands is a stop of the Tab key. They are attributes and no text, and nothing here touches a block.
 */
import type { Positions } from './positions';

const selector = 'a.here';

const blockOf = (control: Element): Element | null => {
  const before = control.previousElementSibling;
  return before?.matches('[data-start]') ? before : (before?.querySelector('[data-start]') ?? null);
};

/** The control of each block that has one, by the block's index. */
export function readControls({ article, blocks }: Positions): Map<number, HTMLAnchorElement> {
  const indexOf = new Map<Element, number>(blocks.map((block, index) => [block, index]));
  return new Map(
    [...article.querySelectorAll<HTMLAnchorElement>(selector)].flatMap((control) => {
      const index = indexOf.get(blockOf(control) ?? control);
      return index === undefined ? [] : [[index, control] as const];
    }),
  );
}

/** The control that an event is of; null where it is of something else. */
export const controlOf = (event: Event): HTMLAnchorElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;

/** How many notes each control says that there are, where it says any. */
export const readCounts = (controls: ReadonlyMap<number, HTMLElement>): Map<number, number> =>
  new Map(
    [...controls].flatMap(([index, { dataset }]) =>
      dataset.count === undefined ? [] : [[index, Number(dataset.count)] as const],
    ),
  );

export function say(control: HTMLElement, count: number, here: string, name: string): void {
  control.ariaLabel = name;
  if (count > 0) Object.assign(control.dataset, { here, count });
  else for (const key of ['here', 'count']) delete control.dataset[key];
}

/** Makes one of them a stop of the Tab key: the named one, or the first; the others are reached by other ways. */
export function makeStop(controls: ReadonlyMap<number, HTMLElement>, wanted: number | null): void {
  const stop = wanted !== null && controls.has(wanted) ? wanted : controls.keys().next().value;
  for (const [index, control] of controls) {
    const tabIndex = index === stop ? 0 : -1;
    if (control.tabIndex !== tabIndex) control.tabIndex = tabIndex;
  }
}
