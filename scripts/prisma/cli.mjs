// Runs Prisma's command line without a download: the schema engine is scripts/prisma-schema-engine.mjs unless the
// native one is there or named. No telemetry, no check for updates.
// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from '../start/places.mjs';

const ENGINE = join(ROOT, 'scripts', 'prisma-schema-engine.mjs');

/** @returns {Record<string, string>} */
export function engineEnvironment() {
  const engines = join(ROOT, 'node_modules', '@prisma', 'engines');
  const native =
    existsSync(engines) && readdirSync(engines).some((name) => name.startsWith('schema-engine-'));
  return {
    ...(native || process.env.PRISMA_SCHEMA_ENGINE_BINARY ? {} : { PRISMA_SCHEMA_ENGINE_BINARY: ENGINE }),
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    NO_UPDATE_NOTIFIER: '1',
    PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`, // the engine's first line asks for node
  };
}

/**
 * @param {string[]} args
 * @param {{ url?: string, capture?: boolean, cwd?: string }} [options] url: the owner's; capture: keep what it prints
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runPrisma(args, { url, capture = false, cwd = ROOT } = {}) {
  const env = { ...process.env, ...engineEnvironment(), ...(url ? { DATABASE_OWNER_URL: url } : {}) };
  const out = capture ? 'pipe' : 'inherit';
  const program = join(ROOT, 'node_modules', 'prisma', 'build', 'index.js');
  return new Promise((done, fail) => {
    const stdin = capture ? 'ignore' : 'inherit';
    const child = spawn(process.execPath, [program, ...args], { cwd, env, stdio: [stdin, out, out] });
    const kill = () => child.kill();
    process.once('exit', kill);
    child.once('close', () => process.off('exit', kill));
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    child.once('error', fail);
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}
