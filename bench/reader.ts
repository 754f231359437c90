/**
 * `npm run bench:reader`: what many notes in a long text cost in a real Chromium: opening, painting what is marked, marking
 * one more, a frame of scrolling. Beside it, in the same run and on the same page, the usual way of highlighting: each
 * passage wrapped in elements. All but the first line of each in ms of the main thread. Prints, and judges nothing.
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { openDatabase } from '@/lib/db/client';
import { freePort } from '../scripts/start/processes.mjs';
import { makeSession, sessionCookie } from '../tests/factories/browser-session';
import { makeWorld } from '../tests/factories/world';
import { writeNotes } from '../tests/factories/many-notes';
import {
  openingTimes,
  paintingTimes,
  pressHighlight,
  scrollOn,
  selectWords,
  setPainted,
  wayToGo,
  wrapPassages,
} from './in-page';
import { ms, share, watchMainThread, type Work } from './main-thread';
import { essay } from './sample-essay';
import { analyse, makeDataDir, removeDataDir, start, urlsIn } from './site';

/** `npm run bench:reader -- 1000000 10000` does one of them. */
const [size, count] = process.argv.slice(3).map(Number);
const sizes = size === undefined ? [100_000, 1_000_000] : [size];
const counts = count === undefined ? [100, 1_000, 10_000] : [count];
const frames = 60;
type Passage = { start: number; end: number };
type MainThread = Awaited<ReturnType<typeof watchMainThread>>;

async function openReader(browser: Browser, url: string, path: string, token: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ name: sessionCookie, value: token, url }]);
  const page = await context.newPage();
  const thread = await watchMainThread(page);
  await page.goto(url + path, { waitUntil: 'commit' });
  await page.locator('.margin[data-arranged]').waitFor({ timeout: 120_000 });
  const opening = await thread.read();
  const times = await page.evaluate(openingTimes);
  return { page, thread, opening, ...times };
}

/** By a wheel's notch a frame, and from one end of the text to the other: all that a frame costs, and nothing taken away. */
async function scroll(page: Page, thread: MainThread): Promise<Record<'wheel' | 'flung', Work[]>> {
  const frame = (step: number) => thread.during(() => page.evaluate(scrollOn, step));
  const all = { wheel: [] as Work[], flung: [] as Work[] };
  for (const [how, step] of [
    ['wheel', 100],
    ['flung', (await page.evaluate(wayToGo)) / frames],
  ] as const) {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await thread.atRest();
    for (let n = 0; n < frames; n++) all[how].push(await frame(step));
  }
  return all;
}

const describe = (work: readonly Work[]) => {
  const of = (part: keyof Work, at: number) =>
    ms(
      share(
        work.map((each) => each[part]),
        at,
      ),
    );
  return `script ${of('script', 0.5)}, all ${of('all', 0.5)}; of 20 the worst ${of('all', 0.95)}; worst ${of('all', 1)}`;
};
const half = (work: readonly Work[]) =>
  share(
    work.map(({ all }) => all),
    0.5,
  );

async function measure(page: Page, thread: MainThread, passages: readonly Passage[]): Promise<void> {
  await thread.atRest();
  const painting = await page.evaluate(paintingTimes);
  await page.evaluate(setPainted, false);
  const browsers = await thread.during(() => page.evaluate(setPainted, true));
  const first = painting.first + browsers.all;
  const reader = await scroll(page, thread);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await thread.atRest();
  const marked: Work[] = [];
  const again: number[] = [];
  for (const from of [0, 14, 28, 42, 56]) {
    await page.evaluate(selectWords, from);
    await thread.atRest();
    marked.push(await thread.during(() => page.evaluate(pressHighlight)));
    again.push((await page.evaluate(paintingTimes)).latest);
  }
  const wrapping = await thread.during(() => page.evaluate(wrapPassages, passages));
  const wrapped = await scroll(page, thread);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await thread.atRest();
  const one: Work[] = [];
  for (const from of [2, 16, 30, 44, 58])
    one.push(await thread.during(() => page.evaluate(wrapPassages, [{ start: from, end: from + 12 }])));
  const beside = (ours: number, theirs: number) =>
    `wrapped ${ms(theirs)}  (${(theirs / ours).toFixed(1)} times)`;
  console.log(
    `  first paint of highlights ${ms(first)} (script ${ms(painting.first)}, ${painting.ranges} ranges)  ${beside(first, wrapping.all)}`,
  );
  const added = share(again, 0.5);
  console.log(
    `  one more painted ${ms(added)}, with its card and all ${ms(half(marked))} (script ${ms(
      share(
        marked.map(({ script }) => script),
        0.5,
      ),
    )})  ${beside(added, half(one))}`,
  );
  for (const how of ['wheel', 'flung'] as const) {
    console.log(`  a frame, ${how}: ${describe(reader[how])}`);
    console.log(
      `    wrapped:      ${describe(wrapped[how])}  (${(half(wrapped[how]) / half(reader[how])).toFixed(1)} times)`,
    );
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
  for (const size of sizes)
    for (const count of counts) {
      const title = `${size} and ${count}`;
      const text = await world.makeReading(groupId, ada, { title, body: essay(size) });
      await writeNotes(db, { ...text, groupId, authorIds: [ada.id, ben.id] }, count);
      await analyse(dataDir);
      const rows = await db.annotation.findMany({
        where: { textId: text.textId },
        select: { start: true, end: true },
      });
      const passages = rows.flatMap(({ start: from, end }) =>
        from === null || end === null ? [] : [{ start: from, end }],
      );
      const path = `/texts/${text.textId}?group=${groupId}`;
      const ask = async () => {
        const begun = performance.now();
        const response = await fetch(site.url + path, { headers: { cookie: `${sessionCookie}=${token}` } });
        const { length } = await response.text();
        return { took: performance.now() - begun, length };
      };
      await ask();
      const { took, length } = await ask();
      const { page, thread, bytes, words, cards, opening } = await openReader(browser, site.url, path, token);
      console.log(
        `${size / 1000} kB, ${count} notes: ${(length / 1000).toFixed(0)} kB served in ${took.toFixed(0)} ms, first byte in the browser after ${bytes.toFixed(0)} ms, words after ${words.toFixed(0)} ms, passages painted after ${cards.toFixed(0)} ms, of which the main thread ${opening.all.toFixed(0)} ms`,
      );
      await measure(page, thread, passages);
      await page.context().close();
    }
  await browser.close();
  await close();
  await site.stop();
  removeDataDir(dataDir);
}

await main();
