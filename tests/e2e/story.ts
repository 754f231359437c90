/**
 * What every story uses: `test` with a world to build in, people who are signed in on devices of their own, and a
 * console that must stay silent.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { openDatabase, type Database } from '@/lib/db/client';
import type { DatabaseUrls } from '../factories/cluster';
import { makeSession, sessionCookie } from '../factories/browser-session';
import { makeWorld, type Someone, type World } from '../factories/world';

export type Site = { urls: DatabaseUrls; first: string; second: string };
export type Device = { page: Page; context: BrowserContext; site: string };
export type DeviceOptions = {
  /** One of the two web processes, or an address of the story's own. */
  at?: 'first' | 'second' | URL;
  width?: number;
  javaScriptEnabled?: boolean;
  touch?: boolean;
  locale?: string;
  colorScheme?: 'light' | 'dark';
  /** What another device has stored: the same device, switched on again. */
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>;
  /** A browser other than the one all stories share. */
  browser?: Browser;
};

export type OpenDevice = (who: Someone | null, options?: DeviceOptions) => Promise<Device>;

type Fixtures = {
  consoleWatch: ConsoleWatch;
  site: Site;
  /** The tables behind both web processes. */
  db: Database;
  world: World;
  /** A browser of its own for this person (null: without an account), on one of the two web processes. */
  device: OpenDevice;
  /** Words that a browser may say in its console in this story, such as the line for a refused request. */
  allowInConsole: (pattern: RegExp) => void;
};

/** The browser's own line for an answer that is no success. */
export const refused = (status: number) => new RegExp(`Failed to load resource: .* status of ${status}`);

export const test = base.extend<Fixtures>({
  site: async ({}, use) => use(JSON.parse(process.env.CATENA_TEST_SITE ?? '') as Site),
  db: async ({ site }, use) => {
    const { db, close } = openDatabase(site.urls.appUrl, 4);
    await use(db);
    await close();
  },
  world: async ({ db }, use) => use(makeWorld(db)),
  allowInConsole: async ({ consoleWatch }, use) => use((pattern) => void consoleWatch.allowed.push(pattern)),
  device: async ({ browser, site, db, consoleWatch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (who, options = {}) => {
      const device = await openDevice(options.browser ?? browser, site, options);
      contexts.push(device.context);
      device.context.on('page', (page) => consoleWatch.watch(page));
      consoleWatch.watch(device.page);
      if (who) await signIn(device.context, db, who);
      return device;
    });
    for (const context of contexts) await context.close();
    consoleWatch.expectSilence();
  },
  consoleWatch: async ({}, use) => use(new ConsoleWatch()),
});

async function openDevice(browser: Browser, site: Site, options: DeviceOptions): Promise<Device> {
  const { at = 'first', width = 1440, touch = false, locale = 'en-GB', browser: _, ...given } = options;
  const baseURL = typeof at === 'string' ? site[at] : at.origin;
  const viewport = { width, height: width < 600 ? 844 : 900 };
  const common = { baseURL, viewport, hasTouch: touch, isMobile: touch, locale, timezoneId: 'Europe/Paris' };
  const context = await browser.newContext({ ...common, ...given });
  return { context, page: await context.newPage(), site: baseURL };
}

/** As signing in leaves a browser. The stories that are about signing in use the form. */
export async function signIn(context: BrowserContext, db: Database, who: Someone) {
  const value = await makeSession(db, who.id);
  const where = { domain: 'localhost', path: '/' };
  await context.addCookies([{ name: sessionCookie, value, ...where, httpOnly: true, sameSite: 'Lax' }]);
}

class ConsoleWatch {
  readonly said: string[] = [];
  readonly allowed: RegExp[] = [];

  watch(page: Page) {
    page.on('console', (message) => {
      if (['warning', 'error'].includes(message.type()))
        this.said.push(`${message.type()}: ${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => this.said.push(`error: ${error.message}`));
  }

  expectSilence() {
    expect(this.said.filter((line) => !this.allowed.some((pattern) => pattern.test(line)))).toEqual([]);
  }
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function expectAccessible(page: Page): Promise<void> {
  // Between two pages the router has none for a moment.
  await expect(page).toHaveTitle(/./);
  // A colour on its way to another is neither: what fades has faded first.
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
  expect(found).toEqual([]);
}

export { expect };
