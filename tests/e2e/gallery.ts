/** What the gallery has to show: an entry for each file of its folder, and of some states a page of its own. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';

const folder = path.resolve(import.meta.dirname, '../../app/(dev)/gallery/entries');

export const galleryEntries = readdirSync(folder)
  .map((file) => file.replace(/\.tsx$/, ''))
  .sort();

type Stage = { state: string; href: string; width: number; height: number; shows: string };

/** Opens an entry, and gives its states that have a page of their own. */
export async function openEntry(page: Page, entry: string): Promise<Stage[]> {
  await page.goto(`/gallery?entry=${entry}`);
  await page.evaluate(() => document.fonts.ready);
  const links = await page
    .locator('a[data-stage]')
    .evaluateAll((all) =>
      all.map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('data-stage')]),
    );
  return links.map(([state, href, given]) => ({
    ...(JSON.parse(given ?? '') as Pick<Stage, 'width' | 'height' | 'shows'>),
    state: state ?? '',
    href: href ?? '',
  }));
}

/** Opens the page of a state, in a window of its size, and waits until it shows what it is there for. */
export async function openStage(page: Page, { href, width, height, shows }: Stage): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto(href);
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator(shows).filter({ visible: true }).first()).toBeVisible();
}
