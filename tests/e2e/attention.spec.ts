import type { Page } from '@playwright/test';
import { card } from './article';
import { expect, expectAccessible, test } from './story';

const entry = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

test('whoever was answered is told so, is led to the place, and sees it marked as new once, on whatever device', async ({
  world,
  db,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const text = await world.makeReading(group, ada);
  const { thread } = await world.makeNote(ada, text, group, { words: 'third paragraph', body: 'Why twice?' });
  const { page } = await device(ada);
  await page.goto('/inbox');
  await expect(page.getByText('Nobody has answered you yet')).toBeVisible();
  await expectAccessible(page);
  await world.makeReply(ben, thread.id, 'Because it matters.');
  await world.makeNote(ben, text, group, { words: 'first paragraph', body: 'A note of mine.' });

  await page.goto('/library');
  await expect(entry(page, 'Thursday group')).toContainText('2 new');
  await page.getByRole('link', { name: 'For you · 1' }).click();
  const answer = entry(page, 'Because it matters.');
  await expect(answer).toContainText('New');
  await expect(entry(page, 'On Margins').last()).toContainText('2 new');
  await expectAccessible(page);
  await answer.getByRole('link', { name: 'Read it in its place' }).click();

  const conversation = card(page, 'Ada, Thursday group');
  await expect(conversation).toBeFocused();
  await expect(conversation.getByText('New', { exact: true })).toHaveCount(1);
  await expect(conversation.getByText('New', { exact: true })).toBeInViewport();
  const seen = () => db.seenComment.count({ where: { userId: ada.id } });
  await expect.poll(seen).toBe(2);

  const phone = (await device(ada, { at: 'second', width: 390 })).page;
  await phone.goto('/inbox');
  await expect(entry(phone, 'Because it matters.')).not.toContainText('New');
  await expect(phone.getByText('Nothing that you have not seen.')).toBeVisible();
  await expectAccessible(phone);
  await phone.goto('/library');
  await expect(phone.getByRole('heading', { name: 'Library' })).toBeVisible();
  await expect(phone.getByRole('link', { name: /^For you · / })).toHaveCount(0);
  await phone.goto('/inbox');
  await phone.getByRole('link', { name: 'Read it in its place' }).click();
  await expect(phone.getByText('Because it matters.')).toBeInViewport();
  await expect(phone.getByText('New', { exact: true })).toHaveCount(0);
});

test('what nobody has looked at stays new', async ({ world, db, device }) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const filler = Array.from({ length: 60 }, (_, n) => `Paragraph ${n} says little, and says it slowly.`);
  const text = await world.makeReading(group, ada, {
    body: [...filler, 'The end is far away.'].join('\n\n'),
  });
  await world.makeNote(ben, text, group, { words: 'Paragraph 1 says', body: 'Near.' });
  await world.makeNote(ben, text, group, { words: 'far away', body: 'Far.' });
  const { page } = await device(ada);
  await page.goto(`/texts/${text.textId}?group=${group}`);
  await expect(page.getByText('Near.')).toBeVisible();
  const seen = () => db.seenComment.findMany({ where: { userId: ada.id }, include: { comment: true } });
  await expect.poll(async () => (await seen()).map(({ comment }) => comment.body)).toEqual(['Near.']);
  await page.goto(`/groups/${group}`);
  await expect(entry(page, 'On Margins')).toContainText('1 new');
  expect((await seen()).length).toBe(1);
});

test('an answer is read, found in its place and put aside without script', async ({ world, db, device }) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const text = await world.makeReading(group, ada);
  const { thread } = await world.makeNote(ada, text, group, { words: 'third paragraph', body: 'Why twice?' });
  await world.makeReply(ben, thread.id, 'Because it matters.');
  const { page } = await device(ada, { javaScriptEnabled: false });
  await page.goto('/library');
  await page.getByRole('link', { name: 'For you · 1' }).click();
  const answer = entry(page, 'Because it matters.');
  await expect(answer).toContainText('New');
  await answer.getByRole('link', { name: 'Read it in its place' }).click();
  await expect(page.getByText('Because it matters.')).toBeInViewport();
  await page.goto('/inbox');
  await page.getByRole('button', { name: 'I have seen these' }).click();
  await expect(page.getByRole('button', { name: 'I have seen these' })).toHaveCount(0);
  await expect(page.getByText('Because it matters.')).toBeVisible();
  await page.goto('/library');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^For you · / })).toHaveCount(0);
  expect(await db.seenComment.count({ where: { userId: ada.id } })).toBe(1);
});
