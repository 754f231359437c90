import { chromium } from '@playwright/test';
import { test, expect } from './story';
test('bfcache works at all', async ({ device, world }) => {
  const browser = await chromium.launch({
    ...test.info().project.use.launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const ada = await world.makeUser('Ada');
  for (const [who, a, b] of [
    [null, '/sign-in', '/sign-up'],
    [ada, '/library', '/settings'],
  ] as const) {
    const { page } = await device(who, { browser });
    await page.goto(a);
    await page.evaluate(() =>
      addEventListener('pageshow', (e) => Object.assign(window, { persisted: e.persisted })),
    );
    await page.goto(b);
    await page.goBack();
    await page.waitForTimeout(500);
    console.log(a, await page.evaluate(() => (window as any).persisted));
  }
  await browser.close();
});
test('404 without script', async ({ device, world }) => {
  const ada = await world.makeUser('Ada');
  const { page } = await device(ada, { javaScriptEnabled: false });
  await page.goto('/texts/aaaaaaaaaaaaaaaaaaaaaaaaa');
  console.log('404:', await page.locator('body').innerText());
  await page.goto('/nowhere');
  console.log('404:', await page.locator('body').innerText());
});
