import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findMissing } from '../../../scripts/complete-lock.mjs';

it('finds every build for another system that a package may install and the lock leaves out', () => {
  const packages = {
    '': {},
    'node_modules/a': {
      dev: true,
      optionalDependencies: { '@a/linux-x64-musl': '1.2.3', '@a/darwin-arm64': '1.2.3' },
    },
    'node_modules/a/node_modules/@a/darwin-arm64': { version: '1.2.3' },
    'node_modules/b': {
      optionalDependencies: { '@b/binding-win32-ia32-msvc': '2.0.0-rc.1', fsevents: '~2.3.2' },
    },
  };
  expect(findMissing(packages)).toEqual([
    [
      'node_modules/@a/linux-x64-musl',
      { version: '1.2.3', cpu: ['x64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] },
    ],
    [
      'node_modules/@b/binding-win32-ia32-msvc',
      { version: '2.0.0-rc.1', cpu: ['ia32'], optional: true, os: ['win32'] },
    ],
  ]);
});

it('finds nothing in this repository’s lock (otherwise: node scripts/complete-lock.mjs)', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Parameters<typeof findMissing>[0];
  };
  expect(findMissing(lock.packages).map(([path]) => path)).toEqual([]);
});
