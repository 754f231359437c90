// The steps of `npm test`, and the sum of what vitest and Playwright reported.
// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { runCommand, runTool, stopCommands } from './commands.mjs';
import { exitWith } from './failure.mjs';
import { ensureInstalled } from './install.mjs';
import { ROOT } from './places.mjs';
import { say } from './progress.mjs';

const REPORTS = join(ROOT, 'test-results', 'reports');

/** @typedef {{ passed: number, failed: number, skipped: number }} Sum */

/** @param {string} name @returns {any} null when it was not written */
function report(name) {
  const file = join(REPORTS, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** A file that could not be run, or a report that was not written, counts as one failure. @param {string} project @returns {Sum} */
function vitestSum(project) {
  const json = report(`vitest-${project}.json`);
  if (!json) return { passed: 0, failed: 1, skipped: 0 };
  const broken = json.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return {
    passed: json.numPassedTests,
    failed: json.numFailedTests + broken.length,
    skipped: json.numPendingTests + json.numTodoTests,
  };
}

/** @returns {Sum} */
function playwrightSum() {
  const json = report('playwright.json');
  if (!json) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, flaky, unexpected, skipped } = json.stats;
  return {
    passed: expected + flaky,
    failed: unexpected + (unexpected === 0 ? json.errors.length : 0),
    skipped,
  };
}

async function runAll() {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  await ensureInstalled();
  const chromium = await ensureChromium();
  await ensureBuilt();
  const check = await runCommand(process.execPath, [join(ROOT, 'scripts', 'check.mjs')], {
    show: true,
    env: { CATENA_REPORTS: REPORTS },
  });
  const stories = await runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    show: true,
    env: {
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(REPORTS, 'playwright.json'),
      CI: process.env.CI ?? '1',
    },
  });
  const sums = [vitestSum('unit'), vitestSum('integration'), playwrightSum()];
  const total = (/** @type {keyof Sum} */ key) => sums.reduce((sum, one) => sum + one[key], 0);
  const [passed, failed] = [total('passed'), total('failed')];
  const good = check.code === 0 && stories.code === 0 && failed === 0 && passed > 0;
  if (!good && failed === 0)
    console.error(passed === 0 ? 'No test ran.' : 'Something besides the tests failed: see above.');
  const flaky = report('playwright.json')?.stats.flaky ?? 0;
  if (flaky > 0) say(`passed only the second time: ${flaky} stories, marked flaky above`);
  say(`tests: ${passed} passed, ${failed} failed, ${total('skipped')} skipped`);
  return good ? 0 : 1;
}

export function runTests() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => stopCommands().then(() => process.exit(1)));
  runAll().then((code) => process.exit(code), exitWith);
}
