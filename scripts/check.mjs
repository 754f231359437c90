// `npm run check`: format, types, lint, unit, architecture and integration tests, drift. Every step runs, each says
// in one line how it went, and what failed is shown in full. With CATENA_REPORTS, a folder, the tests also leave
// vitest's JSON reports there (scripts/test.mjs adds them up).
// @ts-check
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureClient } from './start/build.mjs';
import { runTool, stopCommands } from './start/commands.mjs';
import { run } from './start/failure.mjs';
import { ensureInstalled } from './start/install.mjs';
import { ROOT } from './start/places.mjs';
import { say } from './start/progress.mjs';

const reports = process.env.CATENA_REPORTS;

/** @typedef {{ name: string, tool: string, args: string[] }} Step */

/** @param {string} project @returns {Step} */
function vitest(project) {
  const args = ['run', '--project', project, '--reporter=default'];
  if (reports) args.push('--reporter=json', `--outputFile.json=${join(reports, `vitest-${project}.json`)}`);
  return { name: project === 'unit' ? 'unit, architecture' : project, tool: 'vitest/vitest.mjs', args };
}

/** @type {Step[]} */
const STEPS = [
  { name: 'format', tool: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level=warn', '.'] },
  { name: 'types of routes', tool: 'next/dist/bin/next', args: ['typegen'] },
  { name: 'types', tool: 'typescript/bin/tsc', args: ['--noEmit'] },
  { name: 'lint', tool: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  vitest('unit'),
  vitest('integration'),
  { name: 'drift', tool: '../scripts/drift.mjs', args: [] },
];

/** @param {Step} step */
async function check({ name, tool, args }) {
  const start = Date.now();
  const env = { NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined };
  const { code, output } = await runTool(tool, args, { env });
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  if (code !== 0) console.error(output.trim());
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return code === 0;
}

run(async () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => stopCommands().then(() => process.exit(1)));
  await ensureInstalled();
  await ensureClient();
  if (reports) mkdirSync(join(ROOT, reports), { recursive: true });
  const failed = [];
  for (const step of STEPS) if (!(await check(step))) failed.push(step.name);
  say(failed.length === 0 ? 'check: all is well' : `check: failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});
