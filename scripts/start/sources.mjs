// Hashes of what a build is made from, so that it is made again when, and only when, that changed.
// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './places.mjs';

/** What lies in the repository's top folder and makes no difference to the build. */
const APART =
  /^(node_modules|build|scripts|tests|docs|bench|test-results|playwright-report|.*\.md|.*\.tsbuildinfo|next-env\.d\.ts|vitest\.config.*|playwright\.config.*|eslint\.config.*|Dockerfile|docker-compose\.yml|deploy|backups)$/;
/** Made by the build itself. */
const GENERATED = new Set(['lib/generated', 'public/stream-worker.js']);

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.name.startsWith('.') || GENERATED.has(path) || (!folder && APART.test(entry.name))) return [];
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** @param {string[]} paths relative to the repository */
export function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const path of paths.sort())
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(ROOT, path)))
      .update('\0');
  return hash.digest('hex');
}

/** Of everything that the application is built from. */
export const hashOfSources = () => hashOf([...filesIn(''), 'scripts/start/build.mjs']);

/** Of what Prisma's client is generated from. */
export const hashOfSchema = () =>
  hashOf([...(existsSync(join(ROOT, 'prisma/schema')) ? filesIn('prisma/schema') : []), 'package-lock.json']);
