import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readPostmaster, urlsOf } from '../../../scripts/start/postgres.mjs';
import { freePort, isAlive, isGone, sleep } from '../../../scripts/start/processes.mjs';
import { launch, makeFolder, processesOf, removeFolder, stopLaunched } from './catena';

const isRoot = process.getuid?.() === 0;
let folder = '';
let data = '';

beforeAll(() => {
  folder = makeFolder();
  chmodSync(folder, 0o755);
  data = path.join(folder, 'data');
});
afterEach(stopLaunched);
afterAll(() => removeFolder(folder));

/** What a start that cannot work says, and its exit code. */
async function refusal(env: Record<string, string | undefined>) {
  const catena = await launch({ CATENA_DATA: data, ...env });
  const code = await catena.exited;
  return { code, lines: catena.output().trim().split('\n') };
}

const postmasterPid = () => readPostmaster(path.join(data, 'pg'))?.pid ?? 0;

function ownerUrl(): string {
  const passwords = JSON.parse(readFileSync(path.join(data, 'passwords.json'), 'utf8')) as Record<
    string,
    string
  >;
  return urlsOf(passwords, readPostmaster(path.join(data, 'pg'))?.port ?? 0).ownerUrl;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('a start', () => {
  it('gives the web process the application role, its own address and a secret, and never the owner', async () => {
    const catena = await launch({ CATENA_DATA: data });
    const given = await catena.answer();
    expect(given).toMatchObject({ authUrl: `http://localhost:${catena.port}` });
    expect(given.databaseUrl).toContain('//catena_app:');
    expect(given.ownerUrl).toBeUndefined();
    expect(given.secret).toHaveLength(43);
    await expect.poll(catena.output).toContain(`Catena: http://localhost:${catena.port}   (Ctrl-C stops it)`);
  });

  it('keeps passwords and secret from other users, and the same the next time', async () => {
    const secret = readFileSync(path.join(data, 'auth-secret'), 'utf8').trim();
    for (const name of ['auth-secret', 'passwords.json', 'postgres.log'])
      expect(statSync(path.join(data, name)).mode & 0o077, name).toBe(0);
    const catena = await launch({ CATENA_DATA: data });
    expect((await catena.answer()).secret).toBe(secret);
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('leaves no process behind after %s', async (signal) => {
    const catena = await launch({ CATENA_DATA: data });
    await catena.answer();
    expect(processesOf(data).length).toBeGreaterThan(2);
    catena.signal(signal);
    expect(await catena.exited).toBe(0);
    expect(processesOf(data)).toEqual([]);
  });

  it('stops cleanly although npm passes on a Ctrl-C that has arrived already', async () => {
    const catena = await launch({ CATENA_DATA: data });
    await catena.answer();
    catena.signal('SIGINT');
    await sleep(5);
    catena.signal('SIGINT');
    expect(await catena.exited).toBe(0);
    expect(processesOf(data)).toEqual([]);
  });

  it('listens to others when their address is said', async () => {
    const catena = await launch({
      CATENA_DATA: data,
      HOST: '0.0.0.0',
      CATENA_URL: 'https://catena.example.org',
    });
    expect(await catena.answer()).toMatchObject({ authUrl: 'https://catena.example.org' });
  });

  it('stops cleanly while it is still starting', async () => {
    const catena = await launch({ CATENA_DATA: data });
    while (!existsSync(path.join(data, 'pg', 'postmaster.pid'))) await sleep(5);
    catena.signal('SIGTERM');
    expect(await catena.exited).toBe(0);
    expect(processesOf(data)).toEqual([]);
  });

  it('works again with its data after kill -9 of everything', async () => {
    const catena = await launch({ CATENA_DATA: data });
    await catena.answer();
    await query(ownerUrl(), 'CREATE TABLE kept AS SELECT 42 AS number');
    for (const pid of processesOf(data)) process.kill(pid, 'SIGKILL');
    await catena.exited;
    const again = await launch({ CATENA_DATA: data });
    await again.answer();
    expect(await query(ownerUrl(), 'SELECT * FROM kept')).toEqual([{ number: 42 }]);
    await query(ownerUrl(), 'DROP TABLE kept');
  });

  it('takes over the Postgres that a killed launcher left, whose web process ended by itself', async () => {
    const catena = await launch({ CATENA_DATA: data });
    const web = await catena.answer();
    const orphan = postmasterPid();
    catena.signal('SIGKILL');
    await catena.exited;
    expect(await isGone(web.pid, 2_000)).toBe(true);
    expect(isAlive(orphan)).toBe(true);
    const again = await launch({ CATENA_DATA: data });
    await again.answer();
    expect(isAlive(orphan)).toBe(false);
  });

  it('starts although the number in a stale postmaster.pid is another program’s by now', async () => {
    writeFileSync(
      path.join(data, 'pg', 'postmaster.pid'),
      `${process.pid}\n${data}/pg\n1\n5432\n\n\n\nready   \n`,
    );
    const catena = await launch({ CATENA_DATA: data });
    await catena.answer();
  });

  it('starts Postgres again when it is killed, at the same address', async () => {
    const catena = await launch({ CATENA_DATA: data });
    const { databaseUrl } = await catena.answer();
    const first = postmasterPid();
    process.kill(first, 'SIGKILL');
    await expect
      .poll(() => query(databaseUrl, 'SELECT 1 AS one').catch(() => null), { timeout: 15_000 })
      .toEqual([{ one: 1 }]);
    expect(postmasterPid()).not.toBe(first);
  });

  it('starts the web process again when it dies', async () => {
    const catena = await launch({ CATENA_DATA: data });
    const { pid } = await catena.answer();
    await fetch(`http://127.0.0.1:${catena.port}/die`).catch(() => {});
    await expect.poll(async () => (await catena.answer()).pid, { timeout: 10_000 }).not.toBe(pid);
  });

  it('gives up when the web process dies every time', async () => {
    const catena = await launch({ CATENA_DATA: data }, ['-e', 'process.exit(1)']);
    expect(await catena.exited).toBe(1);
    expect(catena.output()).toContain('The web process ended 5 times in a row');
    expect(processesOf(data)).toEqual([]);
  });
});

describe('a start that cannot work says why in one line', () => {
  it('when the port is taken, also on the other localhost', async () => {
    for (const host of ['127.0.0.1', '::1']) {
      const server = createServer();
      const port = await freePort();
      const listening = await new Promise((done) => {
        server.once('error', () => done(false));
        server.listen(port, host, () => done(true));
      });
      if (!listening) continue; // no IPv6 here
      const { code, lines } = await refusal({ PORT: String(port) });
      server.close();
      expect({ code, lines }).toEqual({
        code: 1,
        lines: [
          `catena: Port ${port} is taken: stop what listens there, or choose another, as in PORT=${port + 1} npm start.`,
        ],
      });
    }
  });

  it('when a file is where the data directory should be', async () => {
    const file = path.join(folder, 'in-the-way');
    writeFileSync(file, '');
    const { code, lines } = await refusal({ CATENA_DATA: path.join(file, 'data') });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/Cannot write to the data directory .*: set CATENA_DATA/)]);
  });

  it.skipIf(isRoot)('when the data directory may not be written to', async () => {
    const locked = path.join(folder, 'locked');
    mkdirSync(locked, { mode: 0o500 });
    const { code, lines } = await refusal({ CATENA_DATA: locked });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining('EACCES')]);
  });

  it.runIf(isRoot)('when Postgres, which does not run as root, cannot enter the data directory', async () => {
    const hidden = path.join(folder, 'hidden');
    mkdirSync(hidden, { mode: 0o700 });
    const { code, lines } = await refusal({ CATENA_DATA: path.join(hidden, 'data') });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining('set CATENA_DATA to a directory outside private ones')]);
  });

  it('when another Catena runs on the same data', async () => {
    const first = await launch({ CATENA_DATA: data });
    await first.answer();
    const { code, lines } = await refusal({});
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining(`Catena already runs on ${data} (process ${first.pid})`)]);
  });

  it('when others could reach it and their address is not said', async () => {
    const { code, lines } = await refusal({ HOST: '0.0.0.0' });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining('set CATENA_URL')]);
  });

  it.each([
    ['the host is unknown', 'postgresql://u:p@nowhere.invalid/catena', 'a host that cannot be found'],
    ['nothing listens there', 'postgresql://u:secret@127.0.0.1:1/catena', 'refuses connections'],
    ['the address is none', 'catena', 'is not a Postgres address'],
  ])('when there is no database because %s', async (_why, url, words) => {
    const { code, lines } = await refusal({ DATABASE_URL: url });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining(words)]);
    expect(lines[0]).not.toContain('secret');
  });

  it('when the database refuses the password, or does not exist', async () => {
    const catena = await launch({ CATENA_DATA: data });
    const { databaseUrl } = await catena.answer();
    const wrong = new URL(databaseUrl);
    wrong.password = 'wrong';
    const elsewhere = path.join(folder, 'elsewhere');
    const refused = await refusal({ DATABASE_URL: wrong.href, CATENA_DATA: elsewhere });
    expect(refused.lines).toEqual([expect.stringContaining('refuses user "catena_app"')]);
    const missing = await refusal({
      DATABASE_URL: databaseUrl.replace(/catena$/, 'missing'),
      CATENA_DATA: elsewhere,
    });
    expect(missing.lines).toEqual([expect.stringContaining('has no database "missing"')]);
    expect([refused.code, missing.code]).toEqual([1, 1]);
  });
});
