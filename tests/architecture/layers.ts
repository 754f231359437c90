/**
 * Who may import whom. A row says what the files of a layer may take from the others: everything, types alone, or a
 * few names; and which packages. What is in no row is refused, so a new folder begins here (and in
 * docs/architecture.md). Read from the top: a layer knows only what stands above it.
 */
export type Share = 'everything' | 'types' | { names: RegExp } | { files: string[] };
export type Layer = {
  name: string;
  /** A folder ends in a slash. */
  files: string[];
  imports: 'everything' | Record<string, Share>;
  packages: 'any' | string[];
};

const all = 'everything';
const types = 'types';
const markdown = ['unified', 'remark-*', 'rehype-*', 'mdast*', 'hast*', 'unist*', 'micromark*', 'vfile*'];

/** Folders of app/ whose code runs in the browser, wherever they lie; so does a file that says 'use client'. */
export const browserFolders = ['_reader', '_client', '_live', '_ui'];

export const layers: Layer[] = [
  { name: 'errors', files: ['lib/errors.ts'], imports: {}, packages: [] },
  { name: 'env', files: ['lib/env.ts'], imports: {}, packages: [] },
  { name: 'log', files: ['lib/log.ts'], imports: { env: all }, packages: ['pino'] },
  {
    name: 'domain',
    files: ['lib/domain/'],
    imports: {},
    packages: [...markdown, 'yaml', 'unicode-segmenter'],
  },
  { name: 'policy', files: ['lib/policy/'], imports: { domain: types, errors: all }, packages: [] },
  { name: 'schemas', files: ['lib/schemas/'], imports: { domain: all, errors: all }, packages: ['zod'] },
  { name: 'present', files: ['lib/present/'], imports: { domain: all, policy: all }, packages: [] },
  { name: 'generated', files: ['lib/generated/'], imports: {}, packages: 'any' },
  {
    name: 'db',
    files: ['lib/db/'],
    imports: {
      generated: all,
      domain: all,
      // Loads give Unchecked and writes take Authorized; whether it may be is decided elsewhere.
      policy: { names: /^(Unchecked|reveal|to\w+Facts)$/ },
      env: all,
      log: all,
    },
    packages: ['@prisma/*', 'pg', 'node:*'],
  },
  {
    name: 'auth',
    files: ['lib/auth/'],
    imports: { domain: all, policy: all, db: all, env: all, errors: all, log: all },
    packages: ['next-auth', '@auth/prisma-adapter', '@node-rs/argon2', 'node:*'],
  },
  {
    name: 'live',
    files: ['lib/live/'],
    imports: { domain: all, policy: all, present: all, db: all, env: all, errors: all, log: all },
    packages: ['postgres', 'node:*'],
  },
  { name: 'mail', files: ['lib/mail/'], imports: { env: all }, packages: ['nodemailer', 'node:*'] },
  {
    name: 'services',
    files: ['lib/services/'],
    imports: { domain: all, policy: all, present: all, db: all, errors: all, log: all, schemas: types },
    packages: ['node:*'],
  },
  {
    name: 'jobs',
    files: ['lib/jobs/'],
    imports: {
      domain: all,
      // It makes the database that the services are given.
      db: { files: ['lib/db/client.ts'] },
      services: all,
      mail: all,
      env: all,
      log: all,
    },
    packages: ['graphile-worker'],
  },
  {
    name: 'web',
    files: ['lib/web/'],
    imports: {
      domain: all,
      policy: types,
      schemas: all,
      auth: all,
      live: all,
      mail: all,
      // It makes the services' Context and counts requests; every other query is a service's.
      db: { files: ['lib/db/client.ts', 'lib/db/rate-limit.ts'] },
      services: { files: ['lib/services/context.ts', 'lib/services/letters/queue.ts'] },
      env: all,
      errors: all,
      log: all,
    },
    packages: ['next', 'react', 'zod', 'node:*'],
  },
  {
    name: 'browser',
    files: [],
    imports: { domain: all, schemas: all, present: types, policy: types, app: all },
    packages: ['react', 'react-dom', 'next', '@hypothesis/frontend-shared'],
  },
  {
    name: 'app',
    files: ['app/'],
    imports: {
      domain: all,
      errors: all,
      schemas: all,
      present: types,
      services: all,
      mail: types,
      web: all,
      browser: all,
    },
    packages: 'any',
  },
  {
    name: 'entry',
    files: ['proxy.ts', 'instrumentation.ts'],
    imports: {
      web: all,
      services: all,
      live: all,
      jobs: all,
      env: all,
      log: all,
      // Letters are sent by jobs and worded by app, which know nothing of each other.
      app: { files: ['app/_letters/write-letter.ts'] },
    },
    packages: ['next'],
  },
  { name: 'shim', files: ['lib/preact-on-react/'], imports: {}, packages: ['react', 'react-dom'] },
  {
    name: 'outside',
    files: ['bench/', 'bin/', 'prisma/', 'scripts/', 'tests/'],
    imports: all,
    packages: 'any',
  },
];

/** One file that may take what its layer may not. */
export const exceptions: { file: string; from: string; names?: string[]; because: string }[] = [
  {
    file: 'lib/db/visibility/',
    from: 'lib/policy/authorized.ts',
    names: ['grant', 'reveal'],
    because: 'its SQL has applied the read rule',
  },
  { file: 'app/api/auth/', from: 'lib/auth/', because: 'next-auth answers there itself' },
  { file: 'app/(dev)/gallery/page.tsx', from: 'lib/env.ts', because: 'GALLERY=1 is asked for each request' },
];

/** Packages with one home each. What is `outside` may use them too; everyone else asks the home. */
export const homes: { packages: string[]; home: string }[] = [
  { packages: ['@prisma/*', 'prisma', 'pg'], home: 'lib/db/' },
  { packages: ['next-auth', '@auth/*', '@node-rs/argon2'], home: 'lib/auth/' },
  { packages: ['postgres'], home: 'lib/live/' },
  { packages: ['nodemailer'], home: 'lib/mail/' },
  { packages: ['graphile-worker'], home: 'lib/jobs/' },
  { packages: ['pino'], home: 'lib/log.ts' },
  { packages: ['@hypothesis/*'], home: 'app/_ui/frontend-shared.tsx' },
  { packages: ['preact'], home: 'lib/preact-on-react/' },
];
