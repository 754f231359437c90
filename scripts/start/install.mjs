// Installs what package-lock.json names. A stamp in node_modules holds the lock's hash; without it the list that
// npm itself leaves in node_modules is compared, so that an `npm install` by hand counts.
// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './commands.mjs';
import { Failure } from './failure.mjs';
import { ROOT } from './places.mjs';
import { step } from './progress.mjs';
import { once } from './work-lock.mjs';

const LOCK = join(ROOT, 'package-lock.json');
const STAMP = join(ROOT, 'node_modules', '.catena-installed');
const NPM_LIST = join(ROOT, 'node_modules', '.package-lock.json');
const LINES_SHOWN = 15;
const OFFLINE = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

function matchesNpmList() {
  if (!existsSync(NPM_LIST)) return false;
  const [wanted, present] = [packagesOf(LOCK), packagesOf(NPM_LIST)];
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional),
  );
}

export const lockHash = () => createHash('sha256').update(readFileSync(LOCK)).digest('hex');

export function isInstalled() {
  if (!existsSync(NPM_LIST)) return false;
  return (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockHash()) || matchesNpmList();
}

/** npm as it was started, else the one in the PATH. @param {string[]} args */
function npm(args) {
  const script = process.env.npm_execpath;
  const env = {
    NODE_ENV: undefined, // building needs what npm leaves out for "production"
    npm_config_fetch_retries: '1',
    // Prisma's install script would download an engine; naming one keeps it from that.
    PRISMA_SCHEMA_ENGINE_BINARY:
      process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? join(ROOT, 'scripts', 'prisma-schema-engine.mjs'),
  };
  return script && /npm-cli\.c?js$/.test(script)
    ? runCommand(process.execPath, [script, ...args], { env })
    : runCommand('npm', args, { env });
}

async function install() {
  const { code, output } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code === 0) return writeFileSync(STAMP, lockHash());
  const offline = OFFLINE.exec(output)?.[0];
  if (offline)
    throw new Failure(
      `The packages could not be downloaded (${offline}): check the connection to npm's registry and start again.`,
    );
  if (code === 127) throw new Failure('npm is not to be found: install it with Node.');
  console.error(output.trim().split('\n').slice(0, LINES_SHOWN).join('\n'));
  throw new Failure('npm ci failed: what it said is above.');
}

/** Installs node_modules unless it is as package-lock.json says. */
export async function ensureInstalled() {
  await once(isInstalled, () => step('Installing', 'Installed', install));
}
