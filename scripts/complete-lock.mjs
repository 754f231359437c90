// `node scripts/complete-lock.mjs [--check]`, after npm install changed package-lock.json. A registry that has only this
// system's builds of a package (a mirror) makes npm leave the other systems' out of the lock, and `npm ci` then
// refuses it everywhere. They are optional packages of one exact version, whose names say what they are for.
// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './start/places.mjs';

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Package */

const SYSTEMS = /\b(android|darwin|freebsd|linux|openharmony|win32)\b/;
const PROCESSORS = /\b(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|wasm32|x64)\b/;

/** Where Node would find a package from another one. @param {Record<string, Package>} packages @param {string} from @param {string} name */
function resolves(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder}${folder && '/'}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

/** What the lock lacks: path in it and entry. @param {Record<string, Package>} packages @returns {[string, Package][]} */
export function findMissing(packages) {
  return Object.entries(packages).flatMap(([from, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d[\w.+-]*$/.test(version) && !resolves(packages, from, name))
      .map(
        ([name, version]) =>
          /** @type {[string, Package]} */ ([`node_modules/${name}`, describe(name, version, dev)]),
      ),
  );
}

/** @param {string} name @param {string} version @param {boolean | undefined} dev @returns {Package} */
function describe(name, version, dev) {
  const words = name.replace(/^@[^/]+\//, '');
  const [system, processor] = [SYSTEMS.exec(words)?.[0], PROCESSORS.exec(words)?.[0]];
  const libc = /-musl/.test(words) ? 'musl' : /-gnu$/.test(words) ? 'glibc' : null;
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(dev ? { dev } : {}),
    ...(system === 'linux' && libc ? { libc: [libc] } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = join(ROOT, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = findMissing(lock.packages);
  const byPath = [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => a.localeCompare(b, 'en'));
  if (missing.length > 0 && !process.argv.includes('--check'))
    writeFileSync(file, JSON.stringify({ ...lock, packages: Object.fromEntries(byPath) }, null, 2) + '\n');
  console.log(
    missing.length === 0
      ? 'The lock is complete.'
      : `Missing from the lock: ${missing.map(([path]) => path).join(', ')}`,
  );
}
