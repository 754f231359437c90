// `npm run screenshots`: the pictures in docs/images, taken from the real app by a story of its own.
// @ts-check
import { join } from 'node:path';
import { ensureBuilt } from './start/build.mjs';
import { ensureChromium } from './start/chromium.mjs';
import { runTool } from './start/commands.mjs';
import { ROOT } from './start/places.mjs';

const chromium = await ensureChromium();
await ensureBuilt();
const { code } = await runTool(
  '@playwright/test/cli.js',
  ['test', '--config', join(ROOT, 'docs', 'images', 'playwright.config.ts')],
  {
    show: true,
    env: { CHROMIUM_PATH: chromium },
  },
);
process.exit(code);
