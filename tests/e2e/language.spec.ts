import { expect, expectAccessible, test } from './story';

for (const javaScriptEnabled of [true, false])
  test(`a language is chosen in the settings, for this browser${javaScriptEnabled ? '' : ', without script too'}`, async ({
    world,
    device,
  }) => {
    const ada = await world.makeUser('Ada');
    const { page } = await device(ada, { javaScriptEnabled });
    await page.goto('/settings');
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Français');
    await page.getByRole('button', { name: 'Use it' }).click();
    await expect(page.getByRole('heading', { name: 'Votre compte', level: 1 })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(page.getByRole('combobox', { name: 'Langue' })).toHaveValue('fr');
    await page.goto('/library');
    await expect(page.getByRole('heading', { name: 'Bibliothèque', level: 1 })).toBeVisible();

    const other = await device(ada);
    await other.page.goto('/library');
    await expect(other.page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();

    await page.goto('/settings');
    await page.getByRole('combobox', { name: 'Langue' }).selectOption('Celle que demande le navigateur');
    await page.getByRole('button', { name: 'L’utiliser' }).click();
    await expect(page.getByRole('heading', { name: 'Your account', level: 1 })).toBeVisible();
  });

test('each page says where its skip link leads, and what does not exist has a way home', async ({
  world,
  device,
  allowInConsole,
}) => {
  allowInConsole(/status of 404/);
  const ada = await world.makeUser('Ada');
  const { textId } = await world.makeText(ada);
  const { page } = await device(ada);
  await page.goto('/library');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.goto(`/texts/${textId}`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();

  await page.goto('/nowhere');
  await expectAccessible(page);
  await page.getByRole('banner').getByRole('link', { name: 'Catena' }).click();
  await expect(page).toHaveURL(/\/library$|\/$/);
});
