import { expect, expectAccessible, test } from './story';

const body = `The first paragraph calls a note[^7] that is missing.

The second paragraph is as it should be.

[^9]: To this one nothing leads.
`;

test('what is doubtful in a text is found again by whoever brought it, with its places, and by nobody else', async ({
  world,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const { page } = await device(ada);
  await page.goto('/import');
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'a_doubtful-text.md', mimeType: 'text/markdown', buffer: Buffer.from(body) });
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('heading', { name: 'A doubtful text', level: 1 })).toBeVisible();
  const missing = page.getByText('A footnote’s number whose footnote is missing');
  await expect(missing).toBeVisible();
  await expectAccessible(page);

  await page.goto(page.url().replace(/\?.*/, ''));
  const line = page.getByText('2 things to check in this text');
  await expect(missing).toBeHidden();
  await line.click();
  await expect(missing).toBeVisible();
  await page.getByRole('listitem').filter({ has: missing }).getByRole('link', { name: '¶ 1' }).click();
  await expect(page).toHaveURL(/#p1$/);

  const text = await world.makeReading(group, ada, { body, fileName: 'doubtful.md' });
  const other = await device(ben);
  await other.page.goto(`/texts/${text.textId}?group=${group}&imported=1`);
  await expect(other.page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(other.page.getByText(/to check in this text/)).toHaveCount(0);
});
