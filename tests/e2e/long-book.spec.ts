/** A book is set stretch by stretch (lib/domain/text/stretches.ts): what its reader must not notice of that. */
import type { Page } from '@playwright/test';
import { expectAtWork } from './article';
import { longText, paragraphOnTop } from './long-text';
import { expect, test } from './story';

const book = { body: longText(1200), fileName: 'book.md' };
const unset = (page: Page) => page.locator('.stretch + .stretch:not([data-set])');
const topOf = async (page: Page, paragraph: number) =>
  (await page.locator(`#p${paragraph}`).boundingBox())?.y ?? NaN;

/** Holds the browser's idle time back until `release`, so that what is not near stays unset. */
async function holdIdle(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const given = requestIdleCallback.bind(globalThis);
    const held: IdleRequestCallback[] = [];
    globalThis.requestIdleCallback = (act) => held.push(act);
    addEventListener('release-idle', () => {
      globalThis.requestIdleCallback = given;
      for (const act of held) given(act);
    });
  });
  return () => page.evaluate(() => void dispatchEvent(new Event('release-idle')));
}

test('a book opens at its place before all of it is set, and stays there while the rest is', async ({
  world,
  device,
  db,
}) => {
  const ada = await world.makeUser('Ada');
  const { textId, revisionId } = await world.makeText(ada, book);
  const path = `/texts/${textId}`;
  const start = (await db.revision.findUniqueOrThrow({ where: { id: revisionId } })).text.indexOf(
    'Paragraph number 700 begins',
  );
  await db.readingPlace.create({
    data: { userId: ada.id, textId, revisionId, start, updatedAt: new Date() },
  });

  for (const [name, address, paragraph] of [
    ['where one stopped', path, 700],
    ['a link’s paragraph', `${path}#p500`, 500],
  ] as const)
    await test.step(name, async () => {
      const { page } = await device(ada);
      const release = await holdIdle(page);
      await page.goto(address);
      await expectAtWork(page);
      expect(await paragraphOnTop(page)).toBeGreaterThan(paragraph - 2);
      expect(await paragraphOnTop(page)).toBeLessThanOrEqual(paragraph);
      const [before, left] = [await topOf(page, paragraph), await unset(page).count()];
      expect(left).toBeGreaterThan(10);
      await release();
      await expect(unset(page)).toHaveCount(0);
      // A browser keeps it to the pixel.
      expect(Math.abs((await topOf(page, paragraph)) - before)).toBeLessThan(1);
    });

  await test.step('a reload shows what was seen', async () => {
    const { page } = await device(ada);
    await page.goto(`${path}#p300`);
    await expectAtWork(page);
    await expect(unset(page)).toHaveCount(0);
    await page.evaluate(() => scrollBy({ top: 5000, behavior: 'instant' }));
    const seen = await paragraphOnTop(page);
    await page.reload();
    await expectAtWork(page);
    await expect.poll(() => paragraphOnTop(page)).toBe(seen);
  });
});

test('what stands beside a stretch that is not set yet is seen and pressed, and its words are found and marked', async ({
  world,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, book);
  await world.makeNote(ada, text, null, { words: 'objects to paragraph 640', body: 'Far down.' });
  const { page } = await device(ada);
  await holdIdle(page);
  await page.goto(`/texts/${text.textId}`);
  await expectAtWork(page);
  await page.locator('#p400').scrollIntoViewIfNeeded();
  await expect(page.locator('#p400')).toBeInViewport();
  const stretch = page.locator('.stretch', { has: page.locator('#p400') });
  await expect(stretch).not.toHaveAttribute('data-set');
  const number = page.locator('a.number[href="#p400"]');
  const isOnTop = await number.evaluate((link) => {
    const { left, top } = link.getBoundingClientRect();
    const edge = document.elementFromPoint(left + 4, top + 12);
    return edge === link;
  });
  expect(isOnTop).toBe(true);

  await page.keyboard.press('j');
  const card = page.getByRole('article', { name: /Ada, Only me/ });
  await expect(card.getByText('Far down.')).toBeInViewport();
  await expect(page.locator('#p640')).toBeInViewport();
});
