import { galleryEntries, openEntry, openStage } from './gallery';
import { expect, expectAccessible, refused, test } from './story';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every component in every state is accessible: ${colorScheme}`, async ({ device }) => {
    const { page } = await device(null, { at: 'first', colorScheme });
    await page.goto('/gallery');
    await expect(page.getByRole('heading', { name: 'Gallery', level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}

for (const entry of galleryEntries)
  test(`states with a page of their own are accessible there, by day and by night: ${entry}`, async ({
    device,
  }) => {
    test.slow(); // some have ten windows to look at, each twice
    const { page } = await device(null, { at: 'first' });
    for (const stage of await openEntry(page, entry)) {
      await openStage(page, stage);
      for (const colorScheme of ['light', 'dark'] as const) {
        // What is being coloured is no state: without motion it changes at once.
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expectAccessible(page);
      }
    }
  });

test('a site without GALLERY has no gallery', async ({ device, allowInConsole }) => {
  allowInConsole(refused(404));
  const { page } = await device(null, { at: 'second' });
  expect((await page.goto('/gallery'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await expectAccessible(page);
});
