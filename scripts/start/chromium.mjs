// A Chromium for the browser tests: named, the system's, Playwright's own if it is there, or Debian's, installed.
// @ts-check
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { runCommand } from './commands.mjs';
import { Failure } from './failure.mjs';
import { step } from './progress.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @param {string} name @returns {string | undefined} */
const inPath = (name) =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin']
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

/** @returns {string | undefined} */
function playwrights() {
  try {
    const file = createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
    return existsSync(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** @returns {string | undefined} */
const find = () => NAMES.map(inPath).find(Boolean) ?? playwrights();

/** The path of a Chromium; fails with what to install. @returns {Promise<string>} */
export async function ensureChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && existsSync(named)) return named;
  if (named) throw new Failure(`CHROMIUM_PATH names ${named}, which is not there.`);
  const found = find();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await step('Installing Chromium', 'Installed Chromium', async () => {
      await runCommand('apt-get', ['update', '-qq'], { env });
      await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
    });
    const installed = find();
    if (installed) return installed;
  }
  throw new Failure(
    'The browser tests need Chromium: install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or name one with CHROMIUM_PATH.',
  );
}
