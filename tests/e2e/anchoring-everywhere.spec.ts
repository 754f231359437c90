/** The anchoring engine has no platform of its own: a page, a worker and Node find the same places. */
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { makeCase } from '@/bench/anchoring/run';
import { usual } from '@/bench/anchoring/usual-conditions';
import { novel, prose } from '@/bench/anchoring/generated-prose';
import * as engine from '@/lib/domain/anchoring';

/** Accents in two forms, emoji of several code units, Chinese, Arabic with vowel signs: what platforms may disagree about. */
const strange = 'Élan e\u0301lan ﬁne — 👩‍👧 🇫🇷 不患人之不己知 患不知人也 كِتَابٌ ﷺ نُورٌ क्षि हिन्दी';

function askedOf(name: string) {
  const condition = usual.find((each) => each.name === name);
  if (!condition) throw new Error(`no condition ${name}`);
  const text = prose(30_000, 7, novel).split('\n').join(`\n${strange}\n`);
  const { before, after, quotes } = makeCase(condition, { name: 'prose', text, other: text }, 60, 7);
  return {
    before: before ?? '',
    after,
    selectors: quotes.map(({ selector }) => selector),
    ranges: quotes.map((quote) => quote.before),
  };
}

const asked = ['unchanged', 'ocr5', 'moved', 'deleted'].map(askedOf);

/** Written for whoever runs it: there, the engine is the global `anchoring`. */
const answering = `(asked) => JSON.stringify(asked.map(({ before, after, selectors, ranges }) => [
  anchoring.resolveQuotes(after, selectors),
  anchoring.mapRanges(before, after, ranges),
  ranges.map(({ start, end }) => anchoring.describeRange(before, start, end)),
]))`;

test('a page and a worker find the places that Node finds', async ({ page }) => {
  const { outputFiles } = await build({
    entryPoints: ['lib/domain/anchoring/index.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'anchoring',
  });
  const script = outputFiles[0]?.text ?? '';
  const here = JSON.stringify(
    asked.map(({ before, after, selectors, ranges }) => [
      engine.resolveQuotes(after, selectors),
      engine.mapRanges(before, after, ranges),
      ranges.map(({ start, end }) => engine.describeRange(before, start, end)),
    ]),
  );
  expect(here).toContain('"exact"');
  expect(here).toContain('"orphaned"');

  await page.route('http://page.test/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p></p>' }),
  );
  await page.goto('http://page.test/');
  const run = `${script};(${answering})(${JSON.stringify(asked)})`;
  expect(await page.evaluate(run)).toBe(here);
  const inWorker = `${script};onmessage = ({ data }) => postMessage((${answering})(data));`;
  const answer = await page.evaluate(
    ({ inWorker, asked }) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(URL.createObjectURL(new Blob([inWorker], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(asked);
      }),
    { inWorker, asked },
  );
  expect(answer).toBe(here);
});
