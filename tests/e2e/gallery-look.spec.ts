/**
 * How each component looks in each state, by day, by night and in French, pixel by pixel but for the edges of letters.
 * After a change that is meant: `npx playwright test gallery-look --update-snapshots`, and look at what changed.
 * Another Chromium draws letters otherwise, so pictures are compared with the one that they were taken with alone.
 */
import type { Locator, Page } from '@playwright/test';
import { galleryEntries, openEntry, openStage } from './gallery';
import { expect, test } from './story';

const takenWith = '156';

const languages = {
  english: { locale: 'en-GB', ways: ['light', 'dark'] },
  french: { locale: 'fr-FR', ways: ['french'] },
} as const;

type Way = (typeof languages)[keyof typeof languages]['ways'][number];

async function expectLook(
  page: Page,
  shown: Page | Locator,
  name: string,
  ways: readonly Way[],
  most: number,
) {
  for (const way of ways) {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: way === 'dark' ? 'dark' : 'light' });
    const limits = { animations: 'disabled', maxDiffPixelRatio: most } as const;
    const expected = `${name}-${way}.png`;
    if ('goto' in shown) await expect.soft(shown).toHaveScreenshot(expected, limits);
    else await expect.soft(shown).toHaveScreenshot(expected, limits);
  }
}

const toName = (state: string) =>
  state
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replace(/-$/, '');

for (const [language, { locale, ways }] of Object.entries(languages))
  for (const entry of galleryEntries)
    test(`it looks as it did: ${entry}, in ${language}`, async ({ browser, device }) => {
      test.skip(
        browser.version().split('.')[0] !== takenWith,
        `the pictures were taken with Chromium ${takenWith}`,
      );
      const { page } = await device(null, { at: 'first', width: 1024, locale });
      const stages = await openEntry(page, entry);
      const hasStates = (await page.locator('[data-state]').count()) > 0;
      expect(hasStates || stages.length > 0).toBe(true);
      if (hasStates) await expectLook(page, page.getByRole('main'), entry, ways, 0.01);
      for (const stage of stages) {
        await openStage(page, stage);
        // A small part of a whole window is to count.
        await expectLook(page, page, `${entry}-${toName(stage.state)}`, ways, 0.002);
      }
    });

test('the gallery shows each of its entries', async ({ device }) => {
  const { page } = await device(null, { at: 'first' });
  await page.goto('/gallery');
  const links = page.getByRole('navigation', { name: 'Entries' }).getByRole('link');
  const shown = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1)));
  expect(shown.toSorted()).toEqual(galleryEntries);
});
