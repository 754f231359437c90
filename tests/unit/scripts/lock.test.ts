import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockHolder, takeLock } from '../../../scripts/start/lock.mjs';

let folder = '';
let file = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'catena-lock-'));
  file = path.join(folder, 'lock');
});
afterAll(() => rmSync(folder, { recursive: true }));

const MODULE = path.resolve('scripts/start/lock.mjs');

/** Another process that tries to take the lock, and keeps it until its input ends; what it said. */
function rival() {
  const code = `import { takeLock } from ${JSON.stringify(MODULE)};
    console.log('heldBy' in takeLock(${JSON.stringify(file)}) ? 'refused' : 'taken'); process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const said = new Promise<string>((done) => child.stdout.once('data', (text) => done(String(text).trim())));
  const exited = new Promise((done) => child.once('exit', done));
  return { child, said, exited };
}

it('is held by one process until it gives it back', async () => {
  const lock = takeLock(file);
  expect(lock).toHaveProperty('release');
  expect(lockHolder(file)).toBe(process.pid);
  const other = rival();
  expect(await other.said).toBe('refused');
  other.child.stdin.end();
  await other.exited;
  if ('release' in lock) lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

it('outlives neither its holder’s end nor kill -9', async () => {
  const ended = rival();
  expect(await ended.said).toBe('taken');
  ended.child.stdin.end();
  await ended.exited;
  expect(readdirSync(folder)).toEqual([]);

  const killed = rival();
  expect(await killed.said).toBe('taken');
  killed.child.kill('SIGKILL');
  await killed.exited;
  expect(readFileSync(file, 'utf8')).toContain(String(killed.child.pid));
  expect(lockHolder(file)).toBeNull();
  const next = rival();
  expect(await next.said).toBe('taken');
  next.child.kill();
  await next.exited;
});

it('is not held by a later process that got the same number', () => {
  writeFileSync(file, `${process.ppid} 1\n`);
  expect(lockHolder(file)).toBeNull();
});

it('goes to one of many that want it at once, also when a dead one left it', async () => {
  writeFileSync(file, '999999 1\n');
  const rivals = Array.from({ length: 6 }, rival);
  const said = await Promise.all(rivals.map((one) => one.said));
  expect(said.filter((word) => word === 'taken')).toHaveLength(1);
  for (const { child } of rivals) child.stdin.end();
  await Promise.all(rivals.map((one) => one.exited));
});
