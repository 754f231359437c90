import type { Page } from '@playwright/test';
import { expectAtWork } from './article';
import { longText, scrollToParagraph } from './long-text';
import { expect, expectAccessible, test } from './story';

const essay = { body: longText(), fileName: 'essay.md' };
const contents = (page: Page) => page.getByRole('navigation', { name: 'Contents' });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const current = (page: Page) => page.locator('#contents [aria-current=location]');

test('the contents stand beside the text, and mark the section that is read', async ({ world, device }) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, essay);
  const { page } = await device(ada);
  await page.goto(`/texts/${text.textId}`);
  await expect(contents(page).getByRole('link')).toHaveText([1, 2, 3, 4, 5, 6].map((n) => `Chapter ${n}`));
  await expectAtWork(page);
  await expect(current(page)).toHaveCount(0);
  await scrollToParagraph(page, 25);
  await expect(current(page)).toHaveText('Chapter 3');
  await expectAccessible(page);

  await contents(page).getByRole('link', { name: 'Chapter 5' }).press('Enter');
  await expect(heading(page, 'Chapter 5')).toBeInViewport();
  await expect(heading(page, 'Chapter 5')).toBeFocused();
  await expect(current(page)).toHaveText('Chapter 5');
  await expect(page).toHaveURL(/#h\d+$/);

  await page.evaluate(() => scrollTo({ top: 0 }));
  await expect(current(page)).toHaveCount(0);
});

for (const width of [1200, 390])
  test(`at ${width} pixels a button opens the contents, which close where they lead`, async ({
    world,
    device,
  }) => {
    const ada = await world.makeUser('Ada');
    const text = await world.makeText(ada, essay);
    const { page } = await device(ada, { width });
    await page.goto(`/texts/${text.textId}`);
    await expectAtWork(page);
    await expect(contents(page)).toHaveCount(0);
    await scrollToParagraph(page, 25);
    await expect(current(page)).toHaveText('Chapter 3');
    const button = page.getByRole('button', { name: 'Contents' });
    await button.press('Enter');
    await expect(contents(page).getByRole('link', { name: 'Chapter 3' })).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(contents(page)).toHaveCount(0);
    await expect(button).toBeFocused();

    await button.click();
    await contents(page).getByRole('link', { name: 'Chapter 6' }).click();
    await expect(contents(page)).toHaveCount(0);
    await expect(heading(page, 'Chapter 6')).toBeInViewport();
    await expect(heading(page, 'Chapter 6')).toBeFocused();
  });

test('the text keeps its measure beside a margin, however wide the window', async ({ world, device }) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, essay);
  const { page } = await device(ada);
  await page.goto(`/texts/${text.textId}`);
  const widthOf = async () => (await page.locator('#article').boundingBox())?.width ?? 0;
  await expectAtWork(page);
  await page.evaluate(() => document.fonts.ready);
  const measure = await widthOf();
  for (const width of [1100, 1150, 1200, 1300, 1343, 1345, 1600, 2200]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(widthOf, `at ${width}`).toBeCloseTo(measure, 0);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`)
      .toBe(width);
  }
});

test('without script the contents open, and are links', async ({ world, device }) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, essay);
  const { page } = await device(ada, { width: 390, javaScriptEnabled: false });
  await page.goto(`/texts/${text.textId}`);
  await page.getByRole('button', { name: 'Contents' }).click();
  await contents(page).getByRole('link', { name: 'Chapter 4' }).click();
  await expect(heading(page, 'Chapter 4')).toBeInViewport();
});
