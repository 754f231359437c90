import { afterEach, expect, it, vi } from 'vitest';
import { readSettings, readSignUp } from '../../../scripts/start/settings.mjs';

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

it.each([
  [{}, 'open'],
  [{ CATENA_URL: 'http://127.0.0.1:3000' }, 'open'],
  [{ CATENA_URL: 'https://catena.example.org' }, 'invitation'],
  [{ CATENA_URL: 'http://localhost:3000', HOST: '0.0.0.0' }, 'invitation'],
  [{ CATENA_URL: 'https://catena.example.org', CATENA_SIGN_UP: 'open' }, 'open'],
  [{ CATENA_SIGN_UP: 'closed' }, 'closed'],
])('with %o lets people make accounts: %s', (env, mode) => {
  vi.stubEnv('CATENA_SIGN_UP', '');
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  expect(readSignUp(settings(env))).toBe(mode);
});

it('takes no other word for who may make an account', () => {
  vi.stubEnv('CATENA_SIGN_UP', 'invitations');
  expect(() => readSignUp(settings({}))).toThrow('CATENA_SIGN_UP is invitations: give one of');
});
