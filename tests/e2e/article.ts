/** What a reader does to the words of a text, and what the browser paints on them. */
import { expect, type Locator, type Page } from '@playwright/test';

/** From the first of these words to the end of those, the next after them. A string alone is exactly itself. */
export type Stretch = string | { from: string; until: string };
type Point = { x: number; y: number };

/** The script is at work in the text: what is not there yet before that may still be to come. */
export const expectAtWork = (page: Page) => expect(page.locator('#article')).toHaveAttribute('tabindex', '0');

/** A range of the words in the page of a text whose script is at work. */
async function find(page: Page, words: Stretch) {
  await expectAtWork(page);
  // With other letters its words stand elsewhere.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page.evaluateHandle(rangeOver, words);
}

/** A range of the page over the first place where the words stand. Runs in the page. */
function rangeOver(stretch: Stretch): Range {
  const article = document.getElementById('article');
  if (!article) throw new Error('no article');
  const { from, until } = typeof stretch === 'string' ? { from: stretch, until: stretch } : stretch;
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; at: number }[] = [];
  let all = '';
  for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
    nodes.push({ node, at: all.length });
    all += node.data;
  }
  const start = all.indexOf(from);
  const last = start < 0 ? -1 : all.indexOf(until, start);
  if (last < 0) throw new Error(`the article has no “${start < 0 ? from : until}”`);
  const end = last + until.length;
  const first = nodes.findLast(({ at }) => at <= start);
  const final = nodes.findLast(({ at }) => at < end);
  if (!first || !final) throw new Error('outside');
  const range = document.createRange();
  range.setStart(first.node, start - first.at);
  range.setEnd(final.node, end - final.at);
  return range;
}

/** The range's first and last graphemes: where a mouse would go down and come up. Runs in the page. */
function endsOf(range: Range): { start: Point; end: Point } {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  const graphemes = [...new Intl.Segmenter().segment(range.toString())].map(({ segment }) => segment);
  const edge = (part: Range, grapheme: string, side: 'before' | 'after'): Point => {
    const rects = [...part.getClientRects()].filter(({ width }) => width > 0);
    const rect = side === 'before' ? rects[0] : rects.at(-1);
    if (!rect) throw new Error('not to be seen');
    const leftwards = /\p{Script=Hebrew}|\p{Script=Arabic}/u.test(grapheme);
    return {
      x: (side === 'before') === leftwards ? rect.right - 1 : rect.left + 1,
      y: rect.top + rect.height / 2,
    };
  };
  const [first = '', last = ''] = [graphemes[0], graphemes.at(-1)];
  const head = document.createRange();
  head.setStart(range.startContainer, range.startOffset);
  head.setEnd(range.startContainer, range.startOffset + first.length);
  const tail = document.createRange();
  tail.setStart(range.endContainer, range.endOffset - last.length);
  tail.setEnd(range.endContainer, range.endOffset);
  return { start: edge(head, first, 'before'), end: edge(tail, last, 'after') };
}

/** Selects words all at once, as a screen reader or a long press does. */
export async function selectText(page: Page, words: Stretch): Promise<void> {
  const range = await find(page, words);
  await range.evaluate((found) => {
    found.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(found);
  });
}

/** Drags the mouse over words; gives what the browser then has selected. */
export async function dragOver(page: Page, words: Stretch): Promise<string> {
  const { start, end } = await (await find(page, words)).evaluate(endsOf);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
  return page.evaluate(() => String(getSelection()));
}

/** A point between these words of the text. */
async function amid(page: Page, words: string): Promise<[number, number]> {
  const { start, end } = await (await find(page, words)).evaluate(endsOf);
  return [start.y === end.y ? (start.x + end.x) / 2 : start.x + 4, start.y];
}

/** Clicks between these words of the text. */
export const clickOn = async (page: Page, words: string) => page.mouse.click(...(await amid(page, words)));

/** The same with a finger. */
export const tapOn = async (page: Page, words: string) => page.touchscreen.tap(...(await amid(page, words)));

/** Points between these words of the text, with a mouse. */
export const hoverOver = async (page: Page, words: string) => page.mouse.move(...(await amid(page, words)));

/** How far a card's top is from the top of the words it is about. */
export async function distanceTo(page: Page, words: Stretch, card: Locator): Promise<number> {
  const range = await page.evaluateHandle(rangeOver, words);
  const top = await range.evaluate((found) => found.getClientRects()[0]?.top ?? NaN);
  return Math.abs(top - ((await card.boundingBox())?.y ?? NaN));
}

/** A card stands beside the words that it is about, or comes to. */
export const expectBeside = (page: Page, words: Stretch, card: Locator) =>
  expect.poll(() => distanceTo(page, words, card)).toBeLessThan(40);

/** Where something stands once it moves no more. */
export async function boxAtRest(locator: Locator) {
  await (await locator.elementHandle())?.waitForElementState('stable');
  return locator.boundingBox();
}

type Highlight =
  `catena-${'group' | 'own' | 'unsure' | 'deep' | 'both' | 'draft' | 'choice' | 'point' | 'focus' | 'perhaps'}`;

/** The words that a kind of highlight paints now. */
export const painted = (page: Page, name: Highlight): Promise<string[]> =>
  page.evaluate(
    (key) =>
      [...(CSS.highlights.get(key) ?? [])].map((found) => {
        const range = document.createRange();
        range.setStart(found.startContainer, found.startOffset);
        range.setEnd(found.endContainer, found.endOffset);
        return range.toString();
      }),
    name,
  );

export const expectPainted = (page: Page, name: Highlight, words: readonly string[]) =>
  expect.poll(() => painted(page, name)).toEqual(words);

/** Asks for what others wrote meanwhile: it is announced, and never comes by itself. */
export const showNews = (page: Page) => page.getByRole('button', { name: /^\d+ new (note|repl)/ }).click();

/** A card of the margin: whose it is and before whom. */
export const card = (page: Page, name: string | RegExp): Locator => page.getByRole('article', { name });

/** Selects words, opens a note about them and writes it, without sending it. */
export async function beginNote(page: Page, words: Stretch, body: string): Promise<void> {
  await selectText(page, words);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByLabel('Your note').fill(body);
}

export async function postNote(page: Page, words: Stretch, body: string): Promise<void> {
  await beginNote(page, words, body);
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(page.getByRole('button', { name: 'Post' })).toHaveCount(0);
  await expectSent(page);
}

const onItsWay = /^(Being sent…|Not sent yet\.)/;

/** What was posted stands there at once; the server has it when nothing is said of it any more. */
export const expectSent = (page: Page) =>
  expect(page.getByText(onItsWay)).toHaveCount(0, { timeout: 40_000 });
