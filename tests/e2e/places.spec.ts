import type { Page } from '@playwright/test';
import { expectAtWork } from './article';
import { longText, paragraphOnTop, scrollToParagraph } from './long-text';
import { expect, expectAccessible, test } from './story';

const essay = { body: longText(), fileName: 'essay.md' };
const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'You stopped at' });
/** Reads as far as a paragraph; by the wheel, as a reader moves. */
async function readTo(page: Page, paragraph: number) {
  await expect(page.getByRole('button', { name: 'Keyboard', exact: true })).toBeVisible();
  await expectAtWork(page);
  await scrollToParagraph(page, paragraph);
}

test('one goes on where one stopped, on any device, and nobody else does', async ({ world, device, db }) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const text = await world.makeReading(group, ada, essay);
  const path = `/texts/${text.textId}`;
  const first = (await device(ada)).page;
  await first.goto(path);
  await expectAtWork(first);
  await expect(notice(first)).toHaveCount(0);
  await readTo(first, 30);
  await first.goto('/library');
  const kept = () => db.readingPlace.findFirst({ where: { userId: ada.id } });
  await expect.poll(async () => (await kept())?.start ?? 0).toBeGreaterThan(0);

  const stopped = (await kept())?.start ?? 0;

  await test.step('another device opens there, and says so until one reads on', async () => {
    const second = (await device(ada, { at: 'second', width: 390 })).page;
    await second.goto(path);
    await expect(notice(second)).toContainText('You stopped at ¶ 30');
    await expect.poll(() => paragraphOnTop(second)).toBe(30);
    await expectAccessible(second);
    await second.getByRole('button', { name: 'Go to the beginning' }).click();
    await expect(second.getByRole('heading', { name: 'On Margins', level: 1 })).toBeInViewport();
    await expect(notice(second)).toHaveCount(0);
    await readTo(second, 45);
    await second.goto('/library');
  });

  await test.step('the first device goes on where the second stopped', async () => {
    await expect.poll(async () => (await kept())?.start ?? 0).toBeGreaterThan(stopped);
    await first.goto(path);
    await expect(notice(first)).toContainText('You stopped at ¶ 45');
    await expect.poll(() => paragraphOnTop(first)).toBe(45);
  });

  await test.step('an address that names a place holds, and looking at it is no reading', async () => {
    const before = await kept();
    const third = (await device(ada)).page;
    const told: string[] = [];
    third.on('request', (request) => void (request.url().endsWith('/place') && told.push(request.url())));
    await third.goto(`${path}#p12`);
    await expectAtWork(third);
    await expect(third.locator('#p12')).toBeInViewport();
    expect(await paragraphOnTop(third)).toBeLessThan(13);
    await expect(notice(third)).toHaveCount(0);
    await third.goto('/library');
    await expect(third.getByRole('heading', { name: 'Library' })).toBeVisible();
    expect(told).toEqual([]);
    expect(await kept()).toEqual(before);
  });

  await test.step('leaving by a link of the site, while one still scrolls, is stopping there too', async () => {
    await first.goto(path);
    await readTo(first, 50);
    await first.getByRole('link', { name: 'Catena', exact: true }).click();
    await expect(first.getByRole('heading', { name: 'Library' })).toBeVisible();
    const laptop = (await device(ada)).page;
    await expect
      .poll(async () => {
        await laptop.goto(path);
        return paragraphOnTop(laptop);
      })
      .toBeGreaterThan(48);
  });

  await test.step('a friend who reads the same text begins at its beginning', async () => {
    const friend = (await device(ben)).page;
    await friend.goto(path);
    await expectAtWork(friend);
    await expect(friend.getByRole('heading', { name: 'On Margins', level: 1 })).toBeInViewport();
    await expect(notice(friend)).toHaveCount(0);
    expect(await friend.evaluate(() => scrollY)).toBe(0);
  });
});

test('a visitor’s place is kept by their browser alone', async ({ world, device, db }) => {
  const title = 'A Place for Visitors';
  const text = await world.makeText(null, { ...essay, title, audience: 'world' });
  const { page } = await device(null);
  await page.goto(`/texts/${text.textId}`);
  await readTo(page, 22);
  await page.goto('/sign-in');
  await page.goto(`/texts/${text.textId}`);
  await expect(notice(page)).toContainText('You stopped at ¶ 22');
  await expect.poll(() => paragraphOnTop(page)).toBe(22);
  expect(await db.readingPlace.count({ where: { textId: text.textId } })).toBe(0);
});
