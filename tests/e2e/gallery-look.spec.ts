/**
 * How each component looks in each state, by day, by night and in French, pixel by pixel but for the edges of letters.
 * After a change that is meant: `npx playwright test gallery-look --update-snapshots`, and look at what changed.
 * Another Chromium draws letters otherwise, so pictures are compared with the one that they were taken with alone.
 */
import { expect, test } from './story';

const takenWith = '156';

const ways = [
  { way: 'light', options: {} },
  { way: 'dark', options: { colorScheme: 'dark' } },
  { way: 'french', options: { locale: 'fr-FR' } },
] as const;

for (const { way, options } of ways)
  test(`every component looks as it did: ${way}`, async ({ browser, device }) => {
    test.skip(
      browser.version().split('.')[0] !== takenWith,
      `the pictures were taken with Chromium ${takenWith}`,
    );
    const { page } = await device(null, { at: 'first', width: 1024, ...options });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/gallery');
    const links = page.getByRole('navigation', { name: 'Entries' }).getByRole('link');
    const entries = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1)));
    expect(entries.length).toBeGreaterThan(10);
    for (const entry of entries) {
      await page.goto(`/gallery?entry=${entry}`);
      await page.evaluate(() => document.fonts.ready);
      await expect
        .soft(page.getByRole('main'))
        .toHaveScreenshot(`${entry}-${way}.png`, { animations: 'disabled', maxDiffPixelRatio: 0.01 });
    }
  });
