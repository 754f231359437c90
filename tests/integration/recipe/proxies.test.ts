/**
 * The two proxies that Catena comes with settings for, run with those settings where the programs are at hand: what a
 * browser claims of itself is replaced, streams come as they are written, a book fits through.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, sleep } from '../../../scripts/start/processes.mjs';
import { makeFolder, removeFolder } from '../scripts/catena';
import { ask, startStandIn } from './stand-in';

const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
type StandIn = Awaited<ReturnType<typeof startStandIn>>;
type Begun = { url: string; child: ChildProcess };

const megabyte = 1024 * 1024;

/** What holds behind each proxy. */
function itPassesOn(begin: (folder: string, standIns: readonly StandIn[]) => Promise<Begun>) {
  const given: { folder: string; standIns: StandIn[]; proxy: Begun | null } = {
    folder: '',
    standIns: [],
    proxy: null,
  };
  const url = () => given.proxy?.url ?? '';
  beforeAll(async () => {
    given.folder = makeFolder();
    given.standIns = [await startStandIn(), await startStandIn()];
    given.proxy = await begin(given.folder, given.standIns);
    let status = 0;
    while (status !== 200) {
      status = await ask(url()).then(
        (answer) => answer.status,
        () => 0,
      );
      if (given.proxy.child.exitCode !== null) throw new Error('the proxy ended');
      await sleep(50);
    }
  });
  afterAll(async () => {
    if (given.proxy) {
      given.proxy.child.kill('SIGTERM');
      if (given.proxy.child.exitCode === null) await once(given.proxy.child, 'exit');
    }
    given.standIns.forEach((each) => each.stop());
    removeFolder(given.folder);
  });

  it('over HTTPS, with the address that the browser asked for and nothing of what it claims', async () => {
    const headers = {
      'x-forwarded-for': '6.6.6.6',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': 'evil.example',
    };
    const { status, text } = await ask(url(), { headers });
    const { host } = new URL(url());
    expect(status).toBe(200);
    expect((JSON.parse(text) as { headers: object }).headers).toMatchObject({
      host,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': host,
    });
  });

  it('a stream, word for word as it is written', async () => {
    const parts: string[] = [];
    const streaming = ask(`${url()}/stream`, { onPart: (part) => parts.push(part) });
    await expect.poll(() => parts).toEqual(['first\n\n']);
    given.standIns.forEach((each) => each.goOn());
    expect((await streaming).text).toBe('first\n\nsecond\n\n');
  });

  it('a book of 22 MB, and not one of 25', async () => {
    const upload = (megabytes: number) =>
      ask(url(), { method: 'POST', body: Buffer.alloc(megabytes * megabyte) });
    expect(JSON.parse((await upload(22)).text)).toMatchObject({ size: 22 * megabyte });
    // It may hang up on what is too long before all of it was sent, and then there is no answer.
    const tooLong = await upload(25).catch(() => null);
    expect(tooLong?.status ?? 413).toBeGreaterThanOrEqual(400);
    expect(Math.max(...given.standIns.map(({ state }) => state.largest))).toBe(22 * megabyte);
  });
  return { given, url };
}

describe.skipIf(!has('caddy', 'version'))('deploy/Caddyfile, with the caddy of this machine', () => {
  const { given, url } = itPassesOn(async (folder, [first, second]) => {
    const port = await freePort();
    const own = `{\n\tskip_install_trust\n\tadmin off\n\tauto_https disable_redirects\n}\n`;
    const settings = readFileSync('deploy/Caddyfile', 'utf8');
    expect(settings).toContain('app-1:3000 app-2:3000');
    const file = path.join(folder, 'Caddyfile');
    const upstreams = `127.0.0.1:${first?.port} 127.0.0.1:${second?.port}`;
    writeFileSync(file, own + settings.replace('app-1:3000 app-2:3000', upstreams));
    const address = `https://localhost:${port}`;
    const child = spawn('caddy', ['run', '--config', file, '--adapter', 'caddyfile'], {
      env: {
        ...process.env,
        CATENA_URL: address,
        XDG_DATA_HOME: folder,
        XDG_CONFIG_HOME: folder,
        HOME: folder,
      },
      stdio: 'ignore',
    });
    return { url: address, child };
  });

  it('is written as caddy would write it, and is valid for a site on the internet', () => {
    expect(spawnSync('caddy', ['fmt', 'deploy/Caddyfile'], { encoding: 'utf8' }).stdout.trimEnd()).toBe(
      readFileSync('deploy/Caddyfile', 'utf8').trimEnd(),
    );
    const env = { ...process.env, CATENA_URL: 'https://read.example.org' };
    const args = ['adapt', '--config', 'deploy/Caddyfile', '--adapter', 'caddyfile'];
    const adapted = spawnSync('caddy', args, { env, encoding: 'utf8' });
    expect([adapted.status, adapted.stderr]).toEqual([0, '']);
    expect(adapted.stdout).toContain('"host":["read.example.org"]');
  });

  it('lets nobody feel that one of two processes is gone, and says in words that both are', async () => {
    const [first, second] = given.standIns;
    const status = async (method: string) =>
      (await ask(url(), { method, ...(method === 'POST' ? { body: 'words' } : {}) })).status;
    await expect
      .poll(async () => (await status('GET'), Math.min(first?.state.asked ?? 0, second?.state.asked ?? 0)))
      .toBeGreaterThan(0);
    first?.stop();
    for (let asked = 0; asked < 8; asked++) expect(await status('GET')).toBe(200);
    // Caddy before 2.7 does not send again what has a body; Catena’s pages do, and both may.
    await expect.poll(() => status('POST')).toBe(200);
    second?.stop();
    const away = await ask(url());
    expect([away.status, away.headers['retry-after']]).toEqual([
      expect.toSatisfy((n: number) => n === 502 || n === 503),
      '10',
    ]);
    expect(away.text).toContain('please try again in a minute');
    expect(away.text).toContain('réessayez dans une minute');
  }, 60_000);
});

describe.skipIf(!has('nginx', '-v') || !has('openssl', 'version'))(
  'deploy/nginx.conf, with the nginx of this machine',
  () => {
    itPassesOn(async (folder, [first]) => {
      const [port, plainPort] = [await freePort(), await freePort()];
      const key = path.join(folder, 'key.pem');
      const certificate = path.join(folder, 'certificate.pem');
      const request = [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '1',
        '-subj',
        '/CN=localhost',
      ];
      spawnSync('openssl', [...request, '-keyout', key, '-out', certificate]);
      const site = readFileSync('deploy/nginx.conf', 'utf8')
        .replace('listen 80;', `listen 127.0.0.1:${plainPort};`)
        .replace('listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`)
        .replaceAll('server_name read.example.org', 'server_name localhost')
        .replace(/ssl_certificate .*/, `ssl_certificate ${certificate};`)
        .replace(/ssl_certificate_key .*/, `ssl_certificate_key ${key};`)
        .replace('127.0.0.1:3000', `127.0.0.1:${first?.port}`);
      const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
      places.forEach((name) => mkdirSync(path.join(folder, name)));
      const temporary = places.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n');
      const file = path.join(folder, 'nginx.conf');
      writeFileSync(
        file,
        `daemon off;\nuser root;\npid ${folder}/pid;\nerror_log ${folder}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${site}\n}\n`,
      );
      const checked = spawnSync('nginx', ['-t', '-c', file], { encoding: 'utf8' });
      if (checked.status !== 0) throw new Error(checked.stderr);
      return { url: `https://localhost:${port}`, child: spawn('nginx', ['-c', file], { stdio: 'ignore' }) };
    });
  },
);
