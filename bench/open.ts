/**
 * `npm run bench:open`: how a book of a million characters opens beside a short text, in a real Chromium and in the same
 * run: until the first byte, until words are seen, until the page answers; what travels, and how often the words do.
 * And the same book set in one piece, to judge by what its stretches save.
 */
import { chromium, type Browser } from '@playwright/test';
import { openDatabase } from '@/lib/db/client';
import { freePort } from '../scripts/start/processes.mjs';
import { makeSession, sessionCookie } from '../tests/factories/browser-session';
import { makeWorld } from '../tests/factories/world';
import { essay } from './sample-essay';
import { makeDataDir, removeDataDir, start, urlsIn } from './site';

const rounds = 7;
const once = 'In the case numbered 15 ';
const inOnePiece = '.stretch { content-visibility: visible !important; }';

type Opened = Record<'first byte' | 'words seen' | 'page answers' | 'kB on the wire' | 'kB of HTML', number>;

async function open(browser: Browser, url: string, token: string, css: string | null): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    bypassCSP: css !== null,
  });
  await context.addCookies([{ name: sessionCookie, value: token, url }]);
  const page = await context.newPage();
  if (css !== null)
    await page.addInitScript((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, css);
  await page.goto(url, { waitUntil: 'commit' });
  const answers = await page.waitForFunction(
    () => document.getElementById('article')?.tabIndex === 0 && performance.now(),
  );
  const at = Number(await answers.jsonValue());
  const measured = await page.evaluate(() => {
    const [visit] = performance.getEntriesByType('navigation');
    const [seen] = performance.getEntriesByName('first-contentful-paint');
    if (!(visit instanceof PerformanceNavigationTiming)) throw new Error('no navigation');
    const { responseStart, encodedBodySize, decodedBodySize } = visit;
    return { responseStart, encodedBodySize, decodedBodySize, seen: seen?.startTime ?? NaN };
  });
  await context.close();
  return {
    'first byte': measured.responseStart,
    'words seen': measured.seen,
    'page answers': at,
    'kB on the wire': measured.encodedBodySize / 1000,
    'kB of HTML': measured.decodedBodySize / 1000,
  };
}

const middle = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;

async function main() {
  const dataDir = makeDataDir();
  const site = await start(dataDir, await freePort());
  const { db, close } = openDatabase(urlsIn(dataDir).appUrl, 4);
  const world = makeWorld(db);
  const ada = await world.makeUser('Ada');
  const token = await makeSession(db, ada.id);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const path = async (size: number) => {
    const { textId } = await world.makeText(ada, { title: `${size} characters`, body: essay(size) });
    return `${site.url}/texts/${textId}`;
  };
  const [short, book] = [await path(10_000), await path(1_000_000)];
  const variants = [
    ['10 kB', short, null],
    ['1 MB', book, null],
    ['1 MB, set in one piece', book, inOnePiece],
  ] as const;
  const opened = new Map<string, Opened[]>(variants.map(([name]) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, url, css] of variants) {
      const measured = await open(browser, url, token, css);
      if (round > 0) opened.get(name)?.push(measured);
    }
  for (const [name, all] of opened) {
    const [first] = all;
    const parts = Object.keys(first ?? {}).map(
      (key) => `${key} ${middle(all.map((each) => each[key as keyof Opened])).toFixed(0)}`,
    );
    console.log(`${name.padEnd(28)} ${parts.join('  ')} (ms)`);
  }
  const html = await (await fetch(book, { headers: { cookie: `${sessionCookie}=${token}` } })).text();
  console.log(`the words of the book are ${html.split(once).length - 1} time in its page`);
  await browser.close();
  await close();
  await site.stop();
  removeDataDir(dataDir);
}

await main();
