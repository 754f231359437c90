/** The Dockerfile: its form, and what its commands make, started with the settings of docker-compose.yml. */
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort, sleep } from '../../../scripts/start/processes.mjs';
import { makeRehearsal, query, type Urls } from '../scripts/rehearsal';
import { readCompose, variablesOf, composeText } from './compose';
import { buildImage, makeIgnored, readDockerfile, runInImage, type Image } from './image';

describe('the Dockerfile', () => {
  it('is one, and a slip in it would be seen', () => {
    const text = readFileSync('Dockerfile', 'utf8');
    expect(validate(text)).toEqual([]);
    for (const [right, wrong] of [
      ['EXPOSE 3000', 'EXPOSE threethousand'],
      ['--from=build', '--form=build'],
      ['WORKDIR /catena', 'WORKDIR catena'],
      ['USER node', 'USR node'],
    ] as const)
      expect(validate(text.replace(right, wrong)), wrong).not.toEqual([]);
  });

  it('starts from a Node that Catena takes, named with its version, and ends as a user without rights', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    expect(engines.node).toBe('>=20.19');
    const from = readDockerfile().filter(({ name }) => name === 'FROM');
    expect(from.map(({ words }) => words.split(' ')[0])).toEqual(Array(2).fill('node:20-bookworm-slim'));
    expect(readDockerfile().findLast(({ name }) => name === 'USER')?.words).toBe('node');
  });

  it('is given nothing private, and nothing that is built anew', () => {
    const isIgnored = makeIgnored();
    for (const file of [
      ...[
        '.env',
        '.env.local',
        '.git/config',
        '.catena/auth-secret',
        'backups/monday.backup',
        'monday.backup',
      ],
      ...[
        'a/b.backup',
        'node_modules/next/package.json',
        '.next/standalone/server.js',
        'lib/generated/prisma',
      ],
    ])
      expect(isIgnored(file), file).toBe(true);
    for (const file of [
      'app/page.tsx',
      'bin/backup/fill.ts',
      'scripts/start/build.mjs',
      'package-lock.json',
      '.npmrc',
    ])
      expect(isIgnored(file), file).toBe(false);
  });
});

describe('the image', () => {
  const { at, makeDatabase, end } = makeRehearsal();
  const running: { stop: () => Promise<unknown> }[] = [];
  let image: Image;
  let urls: Urls;

  beforeAll(async () => {
    mkdirSync(at('image'));
    chmodSync(at('image'), 0o755);
    image = buildImage(at('image'));
    urls = await makeDatabase();
  }, 900_000);
  afterEach(async () => {
    for (const each of running.splice(0)) await each.stop();
  });
  afterAll(end);

  /** A service of docker-compose.yml, on this machine’s Postgres and ports. */
  function service(name: string, database = urls) {
    const needed = variablesOf(composeText()).filter(({ isOptional }) => !isOptional);
    const secrets = needed.map((each) => [each.name, 'f'.repeat(48)]);
    const values = Object.fromEntries(secrets) as Record<string, string>;
    const { services } = readCompose({
      ...values,
      CATENA_URL: 'https://read.example.org',
      DATABASE_POOL: '3',
    });
    const found = services[name];
    if (!found) throw new Error(`there is no service ${name}`);
    const env: Record<string, string> = { ...found.environment, DATABASE_URL: database.appUrl };
    if (env.DATABASE_OWNER_URL) env.DATABASE_OWNER_URL = database.ownerUrl;
    return { ...found, env, words: [...(found.entrypoint ?? []), ...(found.command ?? image.command)] };
  }
  function run(name: string, env: Record<string, string> = {}) {
    const { words, env: given } = service(name);
    const started = runInImage(image, words, { env: { ...given, ...env } });
    running.push(started);
    return started;
  }
  const check = (port: number) => {
    const { healthcheck, env } = service('app-1');
    return runInImage(image, healthcheck?.test.slice(1) ?? [], { env: { ...env, PORT: String(port) } }).ended;
  };

  it('does not serve tables of another version, and says what to do', async () => {
    const early = run('app-1', { PORT: String(await freePort()) });
    expect(await early.ended).toBe(1);
    expect(early.output()).toMatch(/is not of this version yet, and "catena_app" may not change it: run/);
  });

  it('makes the tables once, however many begin at once', async () => {
    const both = [run('migrate'), run('migrate')];
    expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(
      both
        .map(({ output }) => output())
        .join('')
        .match(/Migrating/g),
    ).toHaveLength(1);
    for (const { output } of both) expect(output()).toContain('The database is ready.');
    const applied = await query(urls.ownerUrl, 'SELECT migration_name FROM _prisma_migrations');
    expect(new Set(applied.map((row) => JSON.stringify(row))).size).toBe(applied.length);
  });

  it('serves from two processes, which write nothing into it, are well, and stop when told to', async () => {
    const ports = [await freePort(), await freePort()];
    const apps = ports.map((port, n) => run(`app-${n + 1}`, { PORT: String(port) }));
    const hasEnded = Promise.race(apps.map(({ ended }) => ended.then(() => true)));
    for (const port of ports)
      while ((await check(port)) !== 0)
        if (await Promise.race([hasEnded, sleep(200).then(() => false)]))
          throw new Error(apps.map(({ output }) => output()).join('\n'));
    for (const port of ports) {
      const page = await fetch(`http://127.0.0.1:${port}/sign-in`);
      expect(page.status).toBe(200);
      expect(page.headers.get('strict-transport-security')).toMatch(/max-age/);
      const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? 'none';
      expect((await fetch(`http://127.0.0.1:${port}${script}`)).status).toBe(200);
    }
    for (const app of apps) {
      expect(await app.stop()).toBe(0);
      expect(app.output()).not.toMatch(/EACCES|EROFS|EPERM|Note:/);
      expect(app.output()).toContain('Catena: https://read.example.org');
      expect(app.output()).toContain('Make the first one with this link: https://read.example.org/first/');
    }
    expect(await check(ports[0] ?? 0)).toBe(1);
  }, 60_000);

  it('is not written into by its user', async () => {
    const writing = ['node', '-e', `require('node:fs').writeFileSync('written', '')`];
    if (process.getuid?.() === 0) expect(await runInImage(image, writing, { env: {} }).ended).not.toBe(0);
    expect(existsSync(`${image.root}/written`)).toBe(false);
  });

  it('has the command line, which backs up into the folder for backups, and restores from it', async () => {
    mkdirSync(at('backups'), { mode: 0o700 });
    const catena = async (database: Urls, ...args: string[]) => {
      const { entrypoint = [], env } = service('catena', database);
      const started = runInImage(image, [...entrypoint, ...args], { env, cwd: at('backups'), asOwner: true });
      return { code: await started.ended, output: started.output() };
    };
    expect(await catena(urls, 'backup', 'monday.backup')).toMatchObject({ code: 0 });
    expect(existsSync(at('backups/monday.backup'))).toBe(true);
    const elsewhere = await makeDatabase();
    expect(await catena(elsewhere, 'restore', 'monday.backup')).toMatchObject({ code: 0 });
  }, 60_000);
});
