import type { Page } from '@playwright/test';
import { card, expectAtWork, expectPainted, selectText, tapOn } from './article';
import { expect, expectAccessible, test } from './story';

const phone = { width: 390, touch: true } as const;

const expectNoSideways = async (page: Page) =>
  expect(
    await page.evaluate(() => ({
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      width: innerWidth,
    })),
    page.url(),
  ).toEqual({ over: 0, width: 390 });

test('a passage is commented on with a finger, and no page is wider than a phone', async ({
  world,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben], 'The readers of long and rather tiring introductions');
  const title =
    'A very long title, as pamphlets had them: being an account of Donaudampfschifffahrtsgesellschaft';
  const reading = await world.makeReading(group, ada, { title });
  await world.makeNote(ben, reading, group, {
    words: 'third paragraph',
    body: 'See https://example.org/a/very/long/address/that/has/no/place/to/break/whatever-one-does-about-it',
  });
  const { page } = await device(ada, phone);
  for (const path of ['/library', '/import', '/groups/new', '/settings', `/groups/${group}`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoSideways(page);
    await expectAccessible(page);
  }

  await page.goto(`/texts/${reading.textId}?group=${group}`);
  await expectAtWork(page);
  await page.getByRole('button', { name: 'Next note' }).tap();
  await expect(card(page, /^Ben/)).toBeVisible();
  await expectNoSideways(page);
  await page.getByRole('button', { name: 'Close this note' }).tap();
  await expect(card(page, /^Ben/)).toHaveCount(0);
  await selectText(page, 'recalled at any moment');
  await page.getByRole('button', { name: 'Comment', exact: true }).tap();
  await expect(page.getByLabel('Your note')).toBeInViewport();
  await page.getByLabel('Your note').fill('By thumb.');
  await expectNoSideways(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Post' }).tap();
  const own = card(page, /^Ada/);
  await expect(own.getByText('By thumb.')).toBeVisible();
  await expectPainted(page, 'catena-group', ['recalled at any moment', 'third paragraph']);

  await page.getByRole('button', { name: 'Ada' }).tap();
  await expect(page.getByRole('link', { name: 'Library' })).toBeVisible();
  await expectNoSideways(page);
  await page.keyboard.press('Escape');
  await tapOn(page, 'recalled at any moment');
  await expect(own).toBeInViewport();
  await own.getByRole('button', { name: 'Reply' }).tap();
  await own.getByLabel('Reply to Ada').fill('And again.');
  await own.getByRole('button', { name: 'Reply' }).last().tap();
  await expect(own.getByText('And again.')).toBeVisible();
  const reply = own.getByRole('listitem').filter({ hasText: 'And again.' }).last();
  await reply.getByRole('button', { name: 'Delete' }).tap();
  await expect(page.getByText('Deleted.')).toBeVisible();
  await expectNoSideways(page);
});

test('a visitor on a phone finds the way in', async ({ world, device }) => {
  const ada = await world.makeUser('Ada');
  await world.makeGroup([ada]);
  const { page } = await device(null, phone);
  for (const path of ['/sign-in', '/sign-up', '/']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoSideways(page);
    await expectAccessible(page);
  }
  await page.getByRole('link', { name: 'Look at a text' }).tap();
  await expect(page.getByRole('main')).toContainText('house in a village');
  await expectNoSideways(page);
  await expectAccessible(page);
  await expect(page.getByText('Sign in to write notes in the margin.')).toBeVisible();
});
