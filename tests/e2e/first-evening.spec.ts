import { expect, expectAccessible, painted, selectText, test } from './story';

test('two people in a private group talk about a passage, live', async ({ world, device }) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const groupId = await world.makeGroup([ada, ben]);
  const { textId } = await world.makeReading(groupId, ada);

  const adas = await device(ada, { at: 'first' });
  const bens = await device(ben, { at: 'second' });
  for (const { page } of [adas, bens]) {
    await page.goto(`/groups/${groupId}`);
    await page.getByRole('link', { name: 'On Margins' }).click();
    await expect(page.getByRole('heading', { name: 'On Margins', level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: /Thursday group · 2 people/ })).toBeVisible();
  }
  await selectText(adas.page, 'recalled at any moment');
  await adas.page.getByRole('button', { name: 'Comment' }).click();
  await expect(adas.page.getByLabel('Who sees it')).toHaveValue(groupId);
  await adas.page.getByLabel('Your note').fill('By *whom*?');
  await adas.page.getByRole('button', { name: 'Post' }).click();

  const note = bens.page.getByRole('article', { name: 'Ada, Thursday group' });
  await expect(note.getByText('By whom?')).toBeVisible();
  await expect(note.locator('em')).toHaveText('whom');
  expect(await painted(bens.page, 'catena-group')).toEqual(['recalled at any moment']);

  await note.getByRole('button', { name: 'Reply' }).click();
  await bens.page.getByLabel('Reply to Ada').fill('By those who elected them.');
  await bens.page.getByRole('button', { name: 'Reply', exact: true }).last().click();
  await expect(adas.page.getByText('By those who elected them.')).toBeVisible();

  await expectAccessible(adas.page);
  expect(textId).toBeTruthy();
});
