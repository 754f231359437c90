// `npm run bench:NAME`: bundles bench/NAME.ts and runs it. Built beforehand, so that nothing is measured that is built.
// @ts-check
import { build } from 'esbuild';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './start/build.mjs';
import { ROOT } from './start/places.mjs';

const name = process.argv[2];
if (!name || !/^[a-z-]+$/.test(name)) throw new Error('usage: node scripts/bench.mjs NAME');
/** These measure functions; there is no site to build. */
const withoutSite = ['anchoring'];
if (!process.env.NOBUILD && !withoutSite.includes(name)) await ensureBuilt();
const outfile = join(ROOT, 'build', `bench-${name}.mjs`);
/** The scripts know where they are from their own address, so they stay where they are. @type {import('esbuild').Plugin} */
const scriptsStay = {
  name: 'scripts stay',
  setup({ onResolve }) {
    onResolve({ filter: /scripts\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(resolve(resolveDir, path)).href,
      external: true,
    }));
  },
};

await build({
  entryPoints: [join(ROOT, 'bench', `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  plugins: [scriptsStay],
  alias: { '@': ROOT },
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
