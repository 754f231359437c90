import { carryNotes } from '@/lib/services/correcting/carrying';
import { expect, expectAccessible, test } from './story';

test('without script a correction is kept, refused where it is too long, looked at and published', async ({
  world,
  db,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const body = 'They saild at dawn.\n\nNobody spoke. The sea was calm.\n\nThey came home.\n';
  const text = await world.makeReading(await world.makeGroup([ada]), ada, { body, title: 'Of plain forms' });
  const { page } = await device(ada, { javaScriptEnabled: false });
  const part = (n: number) => page.getByRole('textbox', { name: `¶ ${n}` });

  await page.goto(`/texts/${text.textId}/correct`);
  await part(1).fill('They sailed at dawn.');
  await page.getByRole('button', { name: 'Keep this' }).click();
  await expect(page.getByText('Kept: 1 part to be changed.')).toBeVisible();
  await expect(part(1)).toHaveValue('They sailed at dawn.');

  const long = 'x'.repeat(100_001);
  await part(2).fill(long);
  await part(3).fill('They came home late.');
  await page.getByRole('button', { name: 'Keep this' }).click();
  await expect(page.getByText('This is too long.')).toBeVisible();
  await expect(part(2)).toHaveValue(long);
  await part(2).fill('Nobody spoke.\n\nThe sea was calm.');
  await page.getByRole('button', { name: 'See what changes' }).click();
  await expect(page.locator('ins')).toContainText(['sailed', '¶', ' late']);

  await expect(page.getByText('Everyone who may read this text sees your name')).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByLabel('Why').fill('Misread letters.');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.waitForURL(/\/revisions\/2\/report$/);
  await carryNotes(db);
  await page.goto(`/texts/${text.textId}/revisions`);
  await expect(page.getByRole('listitem').first()).toContainText('corrected by Ada');
  await page.goto(`/texts/${text.textId}`);
  await expect(page.locator('#p2a')).toContainText('The sea was calm.');
});

test('a better copy in a plainer file keeps emphasis and links, and one that has none says what is gone', async ({
  world,
  db,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const body = 'They *saild* at [dawn](https://example.org/).\n\nNobody spoke.\n';
  const text = await world.makeReading(await world.makeGroup([ben, ada]), ada, {
    ...{ body, title: 'Of better copies', fileName: 'ships.md' },
  });
  const { page } = await device(ada);
  const words = 'They sailed at dawn.\n\nNobody spoke.\n';
  const bring = async (name: string) => {
    await page.goto(`/texts/${text.textId}/correct`);
    const buffer = Buffer.from(words);
    await page.getByLabel('File').setInputFiles({ name, mimeType: 'text/plain', buffer });
    await page.getByRole('button', { name: 'Look at it' }).click();
    await expect(page.getByRole('heading', { name: 'What changes' })).toBeVisible();
  };

  await test.step('what goes besides the words is told before anything is published', async () => {
    await bring('bare.md');
    await expect(page.getByText('Gone: 1 emphasis')).toBeVisible();
    await expect(page.getByText('Gone: 1 link')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('a plain file, which cannot say it, takes nothing away', async () => {
    await bring('better.txt');
    await expect(page.locator('ins')).toContainText(['sailed']);
    await expect(page.getByText('Besides the words')).toHaveCount(0);
    await page.getByLabel('Why').fill('A better copy.');
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.waitForURL(/\/revisions\/2\/report$/);
    await carryNotes(db);
    await page.goto(`/texts/${text.textId}`);
    await expect(page.locator('#p1 em')).toHaveText('sailed');
    await expect(page.locator('#p1').getByRole('link', { name: 'dawn' })).toBeVisible();
  });

  await test.step('who may correct no more still has what they had begun', async () => {
    await bring('another.md');
    await db.text.update({ where: { id: text.textId }, data: { importedById: ben.id } });
    await page.goto('/notes');
    await page.getByRole('link', { name: 'Of better copies' }).click();
    await expect(page.getByText('You may not correct this text any more.')).toBeVisible();
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save another.md' }).click();
    expect((await download).suggestedFilename()).toBe('another.md');
    await page.getByRole('button', { name: 'Throw the copy away' }).click();
    await expect(page.getByText('You threw a correction of this text away.')).toBeVisible();
  });
});
