import { afterEach, expect, it, vi } from 'vitest';
import { readSettings } from '../../../scripts/start/settings.mjs';

afterEach(() => vi.unstubAllEnvs());

function settings(env: Record<string, string>) {
  for (const name of ['PORT', 'HOST', 'CATENA_URL']) vi.stubEnv(name, env[name] ?? '');
  return readSettings();
}

it('listens to this machine on port 3000 unless told otherwise', () => {
  expect(settings({})).toEqual({ port: 3000, host: '127.0.0.1', url: 'http://localhost:3000' });
});

it('takes the address that people use from CATENA_URL', () => {
  const told = settings({ HOST: '0.0.0.0', PORT: '80', CATENA_URL: 'https://catena.example.org/' });
  expect(told).toEqual({ port: 80, host: '0.0.0.0', url: 'https://catena.example.org' });
});

it.each([
  [{ PORT: '70000' }, 'PORT is not a port'],
  [{ PORT: 'web' }, 'PORT is not a port'],
  [{ HOST: '0.0.0.0' }, 'set CATENA_URL'],
  [{ HOST: '192.168.1.2' }, 'set CATENA_URL'],
  [{ CATENA_URL: 'catena.example.org' }, 'CATENA_URL is not an address'],
  [{ CATENA_URL: 'ftp://catena.example.org' }, 'CATENA_URL is not an address'],
  [{ CATENA_URL: 'https://example.org/catena' }, 'CATENA_URL is not an address'],
])('refuses %o and says why', (env, words) => {
  expect(() => settings(env)).toThrow(words);
});
