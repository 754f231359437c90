/** On a slow connection somebody types before the page's script is up. */
import { expect, test } from './story';

test('what is typed into a correction before the script is up stays, and is kept', async ({
  world,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, { body: 'They saild at dawn.' });
  const { page } = await device(ada);
  let goOn = () => {};
  const up = new Promise<void>((done) => (goOn = done));
  await page.route('**/_next/static/**/*.js', async (route) => {
    await up;
    await route.continue();
  });
  await page.goto(`/texts/${text.textId}/correct`, { waitUntil: 'commit' });
  const field = page.getByRole('textbox', { name: '¶ 1' });
  await field.fill('They sailed at dawn.');
  goOn();
  await expect(page.getByText('Kept', { exact: true })).toBeVisible();
  await expect(field).toHaveValue('They sailed at dawn.');
  await page.reload();
  await expect(field).toHaveValue('They sailed at dawn.');
});
