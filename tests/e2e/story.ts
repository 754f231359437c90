/**
 * What every story uses: `test` with a world to build in, people who are signed in on devices of their own, and a
 * console that must stay silent.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { openDatabase } from '@/lib/db/client';
import type { DatabaseUrls } from '../factories/cluster';
import { makeSession, sessionCookie } from '../factories/browser-session';
import { makeWorld, type Someone, type World } from '../factories/world';

export type Site = { urls: DatabaseUrls; first: string; second: string };
export type Device = { page: Page; context: BrowserContext; site: string };
type DeviceOptions = {
  at?: 'first' | 'second';
  width?: number;
  javaScriptEnabled?: boolean;
  touch?: boolean;
  locale?: string;
};

type Fixtures = {
  site: Site;
  world: World;
  /** A browser of its own for this person (null: without an account), on one of the two web processes. */
  device: (who: Someone | null, options?: DeviceOptions) => Promise<Device>;
  /** Words that a browser may say in its console in this story, such as the line for a refused request. */
  allowInConsole: (pattern: RegExp) => void;
};

export const test = base.extend<Fixtures>({
  site: async ({}, use) => use(JSON.parse(process.env.CATENA_TEST_SITE ?? '') as Site),
  world: async ({ site }, use) => {
    const { db, close } = openDatabase(site.urls.appUrl, 4);
    await use(makeWorld(db));
    await close();
  },
  allowInConsole: async ({ consoleWatch }, use) => use((pattern) => void consoleWatch.allowed.push(pattern)),
  device: async ({ browser, site, consoleWatch }, use) => {
    const { db, close } = openDatabase(site.urls.appUrl, 2);
    const contexts: BrowserContext[] = [];
    await use(async (who, options = {}) => {
      const device = await openDevice(browser, site, options);
      contexts.push(device.context);
      device.context.on('page', (page) => consoleWatch.watch(page));
      consoleWatch.watch(device.page);
      if (who) {
        const value = await makeSession(db, who.id);
        await device.context.addCookies([
          { name: sessionCookie, value, url: device.site, httpOnly: true, sameSite: 'Lax' },
        ]);
      }
      return device;
    });
    for (const context of contexts) await context.close();
    await close();
    consoleWatch.expectSilence();
  },
  consoleWatch: async ({}, use) => use(new ConsoleWatch()),
} as Parameters<typeof base.extend<Fixtures & { consoleWatch: ConsoleWatch }>>[0]);

async function openDevice(browser: Browser, site: Site, options: DeviceOptions): Promise<Device> {
  const { at = 'first', width = 1440, javaScriptEnabled = true, touch = false, locale = 'en-GB' } = options;
  const viewport = { width, height: width < 600 ? 844 : 900 };
  const context = await browser.newContext({
    baseURL: site[at],
    viewport,
    javaScriptEnabled,
    hasTouch: touch,
    locale,
    timezoneId: 'Europe/Paris',
  });
  return { context, page: await context.newPage(), site: site[at] };
}

class ConsoleWatch {
  readonly said: string[] = [];
  readonly allowed: RegExp[] = [];

  watch(page: Page) {
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type()))
        this.said.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.said.push(`error: ${error.message}`));
  }

  expectSilence() {
    expect(this.said.filter((line) => !this.allowed.some((pattern) => pattern.test(line)))).toEqual([]);
  }
}

/** Selects words of the article as a mouse would leave them selected: the first place where they stand. */
export async function selectText(page: Page, words: string): Promise<void> {
  await page.locator('#article').evaluate((article, wanted) => {
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const nodes: { node: Text; at: number }[] = [];
    let all = '';
    for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
      nodes.push({ node, at: all.length });
      all += node.data;
    }
    const start = all.indexOf(wanted);
    if (start < 0) throw new Error(`the article has no “${wanted}”`);
    const placeOf = (offset: number) => {
      const found = nodes.findLast(({ at }) => at <= offset);
      if (!found) throw new Error('outside');
      return [found.node, offset - found.at] as const;
    };
    const range = document.createRange();
    range.setStart(...placeOf(start));
    const [last, offset] = placeOf(start + wanted.length - 1);
    range.setEnd(last, offset + 1);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }, words);
}

/** The words that a kind of highlight paints now. */
export const painted = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()),
    name,
  );

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  );
}

export { expect };
