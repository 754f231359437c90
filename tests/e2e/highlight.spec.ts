import { card, expectAtWork, expectPainted, selectText } from './article';
import { expect, expectAccessible, test } from './story';
import { readTogether } from './together';

const words = 'officers are elected';

test('a highlight is one’s own until words are added to it, and is taken away and put back', async ({
  world,
  device,
}) => {
  const { ada, ben, group, reading, address } = await readTogether(world);
  const { page } = await device(ada);
  const bens = (await device(ben)).page;
  await page.goto(`/texts/${reading.textId}`);
  await bens.goto(address);
  const own = card(page, 'Ada, Only me');

  await test.step('with the mouse: marked, taken away, put back', async () => {
    await selectText(page, words);
    await page.getByRole('button', { name: 'Highlight', exact: true }).click();
    await expect(own.getByText('Highlighted by Ada')).toBeVisible();
    await expectPainted(page, 'catena-own', [words]);
    await expectAccessible(page);
    await own.getByRole('button', { name: 'Remove the highlight' }).click();
    await expect(own).toHaveCount(0);
    await expectPainted(page, 'catena-own', []);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(own).toBeFocused();
    await expectPainted(page, 'catena-own', [words]);
  });

  await test.step('nobody else sees it', async () => {
    await expect(bens.getByText('Nothing here yet')).toBeVisible();
    for (const query of ['', `?group=${group}`, '?view=all']) {
      await bens.goto(`/texts/${reading.textId}${query}`);
      await expect(bens.getByRole('complementary', { name: 'Margin' })).toBeVisible();
      await expect(bens.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAtWork(bens);
      expect(await bens.content()).not.toContain(`Highlighted by Ada`);
      await expect(card(bens, /^Ada/)).toHaveCount(0);
      await expectPainted(bens, 'catena-group', []);
      await expect(bens.getByRole('link', { name: 'Comment here, ¶ 2' })).toHaveCount(1);
    }
  });

  await test.step('with the keyboard: words are added, and it is the same note', async () => {
    const id = await own.getAttribute('id');
    await page.reload();
    await expect(own).toBeVisible();
    await page.keyboard.press('j');
    await expect(own).toBeFocused();
    await own.getByRole('button', { name: 'Add a note' }).press('Enter');
    await expect(own.getByLabel('Your note')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(own.getByRole('button', { name: 'Add a note' })).toBeVisible();
    await own.getByRole('button', { name: 'Add a note' }).press('Enter');
    await page.keyboard.type('By whom?');
    await expect(page.getByRole('region', { name: 'Your other drafts' })).toHaveCount(0);
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expect(own.locator('.comment-body').getByText('By whom?')).toBeVisible();
    await expect(own.getByRole('button', { name: 'Remove the highlight' })).toHaveCount(0);
    await expectPainted(page, 'catena-own', [words]);
    await expect(card(page, /^Ada/)).toHaveCount(1);
    expect(await own.getAttribute('id')).toBe(id);
  });
});

test('a group’s highlight is taken away by whoever made it, and by nobody else', async ({
  world,
  device,
}) => {
  const { ada, ben, address } = await readTogether(world);
  const { page } = await device(ada);
  await page.goto(address);
  await selectText(page, words);
  await page.getByRole('button', { name: 'Highlight', exact: true }).click();
  await expect(card(page, /^Ada/)).toBeVisible();

  const bens = (await device(ben)).page;
  await bens.goto(address);
  const note = card(bens, 'Ada, Thursday group');
  await expect(note.getByText('Highlighted by Ada')).toBeVisible();
  await expect(note.getByRole('button', { name: 'Add a note' })).toBeVisible();
  await expect(note.getByRole('button', { name: 'Remove the highlight' })).toHaveCount(0);

  await page.keyboard.press('j');
  await page.getByRole('button', { name: 'Remove the highlight' }).press('Enter');
  await expect(card(page, /^Ada/)).toHaveCount(0);
  await expect(page.locator('#p2')).toBeFocused();
  await expect(note).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Nothing here yet')).toBeVisible();
});
