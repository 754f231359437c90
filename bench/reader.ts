/**
 * `npm run bench:reader`: how the reader opens and scrolls in a real Chromium, with many notes in a long text. Beside it,
 * in the same run and on the same page, the usual way of highlighting: each passage wrapped in elements. Prints, and
 * judges nothing.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { openDatabase } from '@/lib/db/client';
import { freePort } from '../scripts/start/processes.mjs';
import { makeSession, sessionCookie } from '../tests/factories/browser-session';
import { makeWorld } from '../tests/factories/world';
import { framesWhileScrolling, untilAtRest, wrapPassages } from './in-page';
import { writeNotes } from '../tests/factories/many-notes';
import { essay } from './sample-essay';
import { analyse, makeDataDir, removeDataDir, start, urlsIn } from './site';

const sizes = [100_000, 1_000_000];
const counts = [100, 1_000, 2_000];
const frames = 240;

const at = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;

function describe(times: readonly number[]): string {
  const late = times.filter((ms) => ms > 17.5).length / times.length;
  const [middle, most, worst] = [0.5, 0.95, 1].map((share) => at(times, share).toFixed(1).padStart(6));
  return `median ${middle}  p95 ${most}  worst ${worst} ms  late ${(100 * late).toFixed(0).padStart(3)} %`;
}

async function openReader(browser: Browser, url: string, path: string, token: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ name: sessionCookie, value: token, url }]);
  const page = await context.newPage();
  const begun = performance.now();
  await page.goto(url + path, { waitUntil: 'commit' });
  await page.locator('.stretch > *').first().waitFor();
  const words = performance.now() - begun;
  await page.locator('.margin[data-arranged]').waitFor({ timeout: 120_000 });
  return { page, words, cards: performance.now() - begun };
}

/** By a wheel's notch a frame, and from one end of the text to the other. */
async function measure(page: Page, name: string, note = ''): Promise<void> {
  for (const [how, step] of [['wheel', 100] as const, ['flung', 'whole'] as const]) {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.evaluate(untilAtRest);
    const times = await page.evaluate(framesWhileScrolling, { frames, step });
    console.log(`  ${name} ${how}  ${describe(times)}${note}`);
  }
}

async function main() {
  const dataDir = makeDataDir();
  const site = await start(dataDir, await freePort());
  const { db, close } = openDatabase(urlsIn(dataDir).appUrl, 4);
  const world = makeWorld(db);
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const groupId = await world.makeGroup([ada, ben]);
  const token = await makeSession(db, ada.id);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const empty = await openReader(browser, site.url, '/texts/a-page-with-wide-margins', token);
  console.log(`the demonstration text: words after ${empty.words.toFixed(0)} ms`);
  await measure(empty.page, 'painted');
  await empty.page.context().close();

  for (const size of sizes)
    for (const count of counts) {
      const text = await world.makeReading(groupId, ada, {
        title: `${size} and ${count}`,
        body: essay(size),
      });
      await writeNotes(db, { ...text, groupId, authorIds: [ada.id, ben.id] }, count);
      await analyse(dataDir);
      const path = `/texts/${text.textId}?group=${groupId}`;
      await fetch(site.url + path, { headers: { cookie: `${sessionCookie}=${token}` } }).then((response) =>
        response.text(),
      );
      const { page, words, cards } = await openReader(browser, site.url, path, token);
      console.log(
        `${size / 1000} kB, ${count} notes: words after ${words.toFixed(0)} ms, cards after ${cards.toFixed(0)} ms`,
      );
      await measure(page, 'painted');
      const wrapping = await page.evaluate(wrapPassages);
      await measure(page, 'wrapped', `  (${wrapping.toFixed(0)} ms to wrap)`);
      await page.context().close();
    }
  await browser.close();
  await close();
  await site.stop();
  removeDataDir(dataDir);
}

await main();
