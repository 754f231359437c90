import { carryNotes } from '@/lib/services/correcting/carrying';
import { expect, expectAccessible, test } from './story';
import { expectAtWork } from './article';

const body = `They saild at dawn, and the harbour was empty.

Nobody spoke on deck. The sea was calm, and teh wind had fallen.

They came home in the winter of that year.
`;

test('who brought a text corrects it on a phone, says why, and everyone can see what changed', async ({
  world,
  db,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const text = await world.makeReading(group, ada, { body, title: 'Of ships' });
  await world.makeNote(ben, text, group, { words: 'The sea was calm', body: 'Was it?' });
  const { page } = await device(ada, { width: 390 });

  await test.step('each part is a field, and what is typed is kept while one types', async () => {
    await page.goto(`/texts/${text.textId}`);
    await expectAtWork(page);
    await page.getByRole('link', { name: 'Correct this text' }).click();
    await page.getByRole('textbox', { name: '¶ 1' }).fill('They sailed at dawn, and the harbour was empty.');
    await expect(page.getByText('Kept', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.goto(`/texts/${text.textId}/correct`);
    await expect(page.getByRole('textbox', { name: '¶ 1' })).toHaveValue(/^They sailed/);
    await expect(page.getByText('Kept: 1 part to be changed')).toBeVisible();
  });

  await test.step('an empty line parts a block; what changes is shown word by word', async () => {
    const second = page.getByRole('textbox', { name: '¶ 2' });
    await second.fill('Nobody spoke on deck.\n\nThe sea was calm, and the wind had fallen.');
    await second.press('Tab');
    await page.getByRole('button', { name: 'See what changes' }).click();
    await expect(page.getByRole('heading', { name: 'What changes' })).toBeVisible();
    await expect(page.locator('del')).toContainText(['saild', ' ', 'teh']);
    await expect(page.locator('ins')).toContainText(['sailed', '¶', 'the']);
    await expectAccessible(page);
  });

  await test.step('it is thrown away and taken back', async () => {
    await page.getByRole('button', { name: 'Throw the correction away' }).click();
    await expect(page.getByText('There is nothing to publish.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('del').first()).toContainText('saild');
  });

  await test.step('why is asked for, and then it is published', async () => {
    await page.getByLabel('Why').fill('Misread letters.');
    await page.getByLabel('Why').press('Enter');
    await page.waitForURL(/\/revisions\/2\/report$/);
    await carryNotes(db);
  });

  await test.step('the editions say who, why and what; the earlier one is there as it was', async () => {
    const { page: bens } = await device(ben);
    await bens.goto(`/texts/${text.textId}/revisions`);
    await expect(bens.getByRole('listitem').first()).toContainText('corrected by Ada');
    await expect(bens.getByRole('listitem').first()).toContainText('Misread letters.');
    await expect(bens.getByRole('link', { name: 'Correct this text' })).toHaveCount(0);
    await expectAccessible(bens);
    await bens.getByRole('link', { name: 'What it changed · Edition 2' }).click();
    await expect(bens.locator('ins').first()).toContainText('sailed');
    await bens.goto(`/texts/${text.textId}/revisions/1`);
    await expect(bens.getByText('This is an earlier edition.')).toBeVisible();
    await expect(bens.getByText('They saild at dawn')).toBeVisible();
    await expectAccessible(bens);
    await bens.getByRole('link', { name: 'Read the present edition' }).click();
    await expect(bens.getByText('They sailed at dawn')).toBeVisible();
    await expect(bens.locator('#p2a')).toContainText('The sea was calm');
  });

  await test.step('the group still reads its own, is offered the other, takes it and may go back', async () => {
    const { page: bens } = await device(ben);
    const { page: adas } = await device(ada);
    await adas.goto(`/texts/${text.textId}?group=${group}`);
    await expect(adas.getByText('They saild at dawn')).toBeVisible();
    await expectAtWork(adas);
    await bens.goto(`/groups/${group}/shelf`);
    await expect(bens.getByText('A corrected edition is there: 2 words changed.')).toBeVisible();
    await expectAccessible(bens);
    await bens.getByRole('button', { name: 'Read this one together · Of ships' }).press('Enter');
    await expect(bens.getByText('A corrected edition is there')).toHaveCount(0);
    await expect(adas.getByText('They saild at dawn')).toBeVisible();
    await adas.getByRole('button', { name: /corrected/ }).click();
    await expect(adas.getByText('They sailed at dawn')).toBeVisible();
    await bens.goto(`/texts/${text.textId}?group=${group}`);
    await expect(bens.getByText('They sailed at dawn')).toBeVisible();
    await expect(bens.getByText('Was it?')).toBeVisible();
  });
});
