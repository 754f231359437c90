// Builds the application: Prisma's client, the browser's stream worker, Next (standalone), the command line. Skipped
// when the sources' hash is the one that the last whole build left behind; the stamp is written last.
// @ts-check
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { engineEnvironment } from '../prisma/cli.mjs';
import { runTool } from './commands.mjs';
import { Failure } from './failure.mjs';
import { ROOT } from './places.mjs';
import { step } from './progress.mjs';
import { hashOfSchema, hashOfSources } from './sources.mjs';
import { once } from './work-lock.mjs';

const STANDALONE = join(ROOT, '.next', 'standalone');
const STAMP = join(STANDALONE, '.catena-build');
const CLIENT = join(ROOT, 'lib', 'generated', 'prisma');
const CLIENT_STAMP = join(ROOT, 'lib', 'generated', '.schema');
export const COMMAND_LINE = join(ROOT, 'build', 'catena.mjs');
export const SERVER = join(STANDALONE, 'server.js');

/** @param {string} file @param {string} text */
function writeWhole(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

/** @param {string} file */
const readIf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** @param {string} what @param {string} path @param {string[]} args */
async function tool(what, path, args) {
  const env = { ...engineEnvironment(), NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: undefined };
  const { code, output } = await runTool(path, args, { env });
  if (code === 0) return;
  console.error(output.trim());
  throw new Failure(`${what} failed: what it said is above.`);
}

/** Generates Prisma's client unless the schema is the one it was generated from. */
export async function ensureClient() {
  if (existsSync(CLIENT) && readIf(CLIENT_STAMP) === hashOfSchema()) return;
  await tool('prisma generate', 'prisma/build/index.js', ['generate']);
  writeWhole(CLIENT_STAMP, hashOfSchema());
}

/** @param {import('esbuild').BuildOptions} options */
async function bundle(options) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: ROOT,
    bundle: true,
    logLevel: 'warning',
    tsconfig: join(ROOT, 'tsconfig.json'),
    ...options,
  });
}

/** The browser's worker that holds its one event stream; Next serves it from public/. */
export async function buildStreamWorker() {
  const entry = join(ROOT, 'app', '_live', 'stream-worker.ts');
  if (!existsSync(entry)) return;
  const outfile = join(ROOT, 'public', 'stream-worker.js');
  await bundle({
    entryPoints: [entry],
    outfile,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
  });
}

/** Whether build/catena.mjs is of these sources. @param {string} [hash] */
export const isCommandLineBuilt = (hash = hashOfSources()) =>
  Boolean(readIf(COMMAND_LINE)?.startsWith(`// ${hash}\n`));

/** The command line, as bin/catena runs it; its first line says from which sources it comes. @param {string} hash */
export async function buildCommandLine(hash = hashOfSources()) {
  const entry = join(ROOT, 'bin', 'main.ts');
  if (!existsSync(entry)) return;
  if (isCommandLineBuilt(hash)) return;
  const outfile = `${COMMAND_LINE}.new.mjs`;
  const common = {
    format: /** @type {const} */ ('esm'),
    platform: /** @type {const} */ ('node'),
    target: 'node20',
  };
  await bundle({
    ...common,
    entryPoints: [entry],
    outfile,
    packages: 'external',
    banner: { js: `// ${hash}` },
  });
  renameSync(outfile, COMMAND_LINE);
}

/** @param {string} hash */
async function buildAll(hash) {
  rmSync(STAMP, { force: true });
  await ensureClient();
  await buildStreamWorker();
  await tool('next build', 'next/dist/bin/next', ['build']);
  if (!existsSync(SERVER))
    throw new Failure('next build made no .next/standalone: next.config.js must say output: "standalone".');
  cpSync(join(ROOT, '.next', 'static'), join(STANDALONE, '.next', 'static'), { recursive: true });
  cpSync(join(ROOT, 'public'), join(STANDALONE, 'public'), { recursive: true });
  await buildCommandLine(hash);
  writeWhole(STAMP, hash);
}

/** Builds unless the last build is of the same sources. */
export async function ensureBuilt() {
  const hash = hashOfSources();
  await once(
    () => readIf(STAMP) === hash,
    () => step('Building', 'Built', () => buildAll(hash)),
  );
}
