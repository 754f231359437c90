/** The recipe of docker-compose.yml, looked at as an engine would, and for what it promises. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeText, parseCompose, readCompose, readEnv, variablesOf, type Compose } from './compose';
import { problemsOf } from './compose-schema';

const address = 'https://read.example.org';
const folder = mkdtempSync(path.join(tmpdir(), 'catena-recipe-'));
let env: Record<string, string>;
let compose: Compose;

const script = path.join(folder, 'deploy', 'new-env.sh');
beforeAll(() => {
  mkdirSync(path.dirname(script));
  cpSync('deploy/new-env.sh', script);
  execFileSync('sh', [script, `${address}/`]);
  env = readEnv(readFileSync(path.join(folder, '.env'), 'utf8'));
  compose = readCompose(env);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const service = (name: string) => {
  const found = compose.services[name];
  if (!found) throw new Error(`there is no service ${name}`);
  return found;
};
const services = () => Object.entries(compose.services);

describe('deploy/new-env.sh', () => {
  it('writes settings that only their owner reads, each secret its own, and makes the folder for backups', () => {
    expect(statSync(path.join(folder, '.env')).mode & 0o077).toBe(0);
    expect(statSync(path.join(folder, 'backups')).mode & 0o077).toBe(0);
    expect(env.CATENA_URL).toBe(address);
    const secrets = Object.entries(env).flatMap(([name, value]) =>
      /SECRET|PASSWORD/.test(name) ? value : [],
    );
    expect(secrets).toHaveLength(4);
    expect(new Set(secrets).size).toBe(4);
    for (const secret of secrets) expect(secret).toMatch(/^[0-9a-f]{48,96}$/);
    expect(env.CATENA_USER).toBe(`${process.getuid?.()}:${process.getgid?.()}`);
  });

  it('does not take an earlier .env’s place: the database has its passwords', () => {
    const before = readFileSync(path.join(folder, '.env'), 'utf8');
    expect(spawnSync('sh', [script, address]).status).toBe(1);
    expect(readFileSync(path.join(folder, '.env'), 'utf8')).toBe(before);
  });

  it.each(['', 'read.example.org', 'https://', 'https://a/b', 'ftp://a', 'https://a b', 'https://$(id)'])(
    'asks for an address where there is none to use: “%s”',
    (given) => {
      const { status, stderr } = spawnSync('sh', [script, given], { encoding: 'utf8' });
      expect([status, stderr]).toEqual([2, expect.stringContaining('Say the address that people will open')]);
    },
  );
});

describe('docker-compose.yml', () => {
  it('is as the Compose Specification has it, and a slip in it would be seen', () => {
    expect(problemsOf(compose)).toEqual([]);
    const slips: [string, string][] = [
      ['restart: unless-stopped', 'restart: unless_stopped'],
      ['read_only: true', 'readonly: true'],
      ['interval: 10s', 'interval: 10'],
      ['condition: service_healthy', 'condition: healthy'],
      ["test: ['CMD', ", 'test: ['],
      ['image: caddy:2', 'imgae: caddy:2'],
    ];
    for (const [right, wrong] of slips) {
      expect(composeText()).toContain(right);
      expect(problemsOf(parseCompose(composeText().replace(right, wrong))), wrong).not.toEqual([]);
    }
  });

  it('says what to do where a setting is missing, and names none that .env does not have', () => {
    for (const { name, asks, isOptional } of variablesOf(composeText())) {
      if (isOptional) continue;
      expect(Object.keys(env)).toContain(name);
      expect(() => readCompose({ ...env, [name]: '' }), name).toThrow(/deploy\/new-env\.sh/);
      if (asks) expect(asks).toContain('deploy/new-env.sh');
    }
  });

  it('names only services, networks, volumes and files that are there', () => {
    for (const [name, each] of services()) {
      for (const [other, { condition }] of Object.entries(each.depends_on ?? {})) {
        const needs = service(other);
        if (condition === 'service_healthy') expect(needs.healthcheck, other).toBeDefined();
        if (condition === 'service_completed_successfully') expect(needs.restart, other).toBe('no');
      }
      for (const network of each.networks) expect(Object.keys(compose.networks), name).toContain(network);
      for (const volume of each.volumes ?? []) {
        const [from = ''] = volume.split(':');
        if (from.startsWith('./')) expect(existsSync(from === './backups' ? folder : from), from).toBe(true);
        else expect(Object.keys(compose.volumes)).toContain(from);
      }
      for (const words of [each.entrypoint, each.command, each.healthcheck?.test]) {
        const file = words?.find((word) => /^(\/catena\/)?(bin|scripts)\//.test(word));
        if (file) expect(existsSync(file.replace('/catena/', '')), file).toBe(true);
      }
    }
  });

  it('starts in an order that ends: Postgres, the tables, two web processes, the proxy', () => {
    const order: string[] = [];
    const visit = (name: string, from: string[]) => {
      expect(from, 'a circle').not.toContain(name);
      for (const other of Object.keys(service(name).depends_on ?? {})) visit(other, [...from, name]);
      if (!order.includes(name)) order.push(name);
    };
    visit('proxy', []);
    expect(order).toEqual(['postgres', 'migrate', 'app-1', 'app-2', 'proxy']);
  });

  it('starts again whatever ended, but for what runs once', () => {
    for (const [name, { restart }] of services())
      expect(restart, name).toBe(['migrate', 'catena'].includes(name) ? 'no' : 'unless-stopped');
  });

  it('makes one image, and runs it as a user who can write nothing', () => {
    const own = services().filter(([, { image }]) => image === 'catena');
    expect(own.map(([name]) => name)).toEqual(['migrate', 'app-1', 'app-2', 'catena']);
    expect(own.filter(([, { build }]) => build).map(([name]) => name)).toEqual(['migrate']);
    for (const [name, each] of own)
      expect(each, name).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
  });
});

describe('the recipe keeps apart', () => {
  it('who owns the tables and who uses them: no web process is told the owner’s password, nor the superuser’s', () => {
    const holds = (secret: string | undefined) =>
      services()
        .filter(([, each]) => JSON.stringify(each).includes(secret ?? 'nothing'))
        .map(([name]) => name);
    expect(holds(env.CATENA_OWNER_PASSWORD)).toEqual(['postgres', 'migrate', 'catena']);
    expect(holds(env.CATENA_POSTGRES_PASSWORD)).toEqual(['postgres']);
    expect(holds(env.CATENA_APP_PASSWORD)).toEqual(['postgres', 'migrate', 'app-1', 'app-2', 'catena']);
    expect(holds(env.AUTH_SECRET)).toEqual(['migrate', 'app-1', 'app-2', 'catena']);
  });

  it('the database from the world: nothing but the proxy has a port of the machine, and it does not reach Postgres', () => {
    expect(services().flatMap(([name, { ports }]) => (ports ? [[name, ...ports]] : []))).toEqual([
      ['proxy', '80:80', '443:443', '443:443/udp'],
    ]);
    expect(service('postgres').networks).toEqual(['back']);
    expect(compose.networks.back).toEqual({ internal: true });
    expect(service('proxy').networks).toEqual(['front']);
  });
});

describe('what one part of the recipe says, another hears', () => {
  const caddyfile = readFileSync('deploy/Caddyfile', 'utf8');
  const dockerfile = readFileSync('Dockerfile', 'utf8');

  it('the proxy asks the two web processes at the port on which they listen', () => {
    const port = /\bPORT=(\d+)/.exec(dockerfile)?.[1];
    expect(/^EXPOSE (\d+)$/m.exec(dockerfile)?.[1]).toBe(port);
    expect(/reverse_proxy (.*) \{/.exec(caddyfile)?.[1]).toBe(`app-1:${port} app-2:${port}`);
  });

  it('whether a process is well is asked in one place, which is there', () => {
    expect(/health_uri (.*)/.exec(caddyfile)?.[1]).toBe('/api/health');
    expect(readFileSync('scripts/health.mjs', 'utf8')).toContain('/api/health');
    expect(existsSync('app/api/health/route.ts')).toBe(true);
  });

  it('the script of the roles may be executed: the image would take one that may not into its own shell', () => {
    expect(statSync('deploy/roles.sh').mode & 0o111).toBe(0o111);
  });

  it('the roles of the addresses are those that deploy/roles.sh makes', () => {
    const roles = readFileSync('deploy/roles.sh', 'utf8');
    const { DATABASE_URL = '', DATABASE_OWNER_URL = '' } = service('migrate').environment;
    for (const url of [DATABASE_URL, DATABASE_OWNER_URL].map((each) => new URL(each))) {
      expect(roles).toContain(`CREATE ROLE ${url.username} LOGIN`);
      expect(roles).toContain(`CREATE DATABASE ${url.pathname.slice(1)} `);
      expect([url.hostname, url.port]).toEqual(['postgres', '5432']);
    }
  });

  it('every setting that the application reads can be made in .env', () => {
    const read = [...readFileSync('lib/env.ts', 'utf8').matchAll(/(?:text|required)\('([A-Z_]+)'\)/g)];
    const setElsewhere = ['PORT', 'AUTH_URL', 'GALLERY']; // the image, the launcher, and what only developers look at
    const given = [...Object.keys(service('app-1').environment), ...setElsewhere];
    expect(read.map(([, name]) => name).filter((name) => name && !given.includes(name))).toEqual([]);
  });

  it('docs/operating.md names services, commands and files that are there', () => {
    const manual = readFileSync('docs/operating.md', 'utf8');
    const commands = readFileSync('bin/main.ts', 'utf8');
    const named = [
      ...manual.matchAll(/docker compose (?:logs|stop|pull|ps|up)((?: --?[a-z]+(?: \d+)?| [a-z0-9-]+)*)/g),
    ];
    expect(named.length).toBeGreaterThan(5);
    for (const [, words = ''] of named)
      for (const name of words.split(' ').filter((word) => /^[a-z]/.test(word))) service(name);
    const runs = [...manual.matchAll(/(?:run --rm catena|bin\/catena) ([a-z-]+)/g)];
    expect(runs.length).toBeGreaterThan(5);
    for (const [, command = ''] of runs) expect(commands).toMatch(new RegExp(`\\b${command}'?[:,)]`));
    for (const [, file = ''] of manual.matchAll(/\]\(\.\.\/([^)#]+)/g))
      expect(existsSync(file), file).toBe(true);
  });
});
