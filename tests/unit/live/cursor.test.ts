import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { nowhere, openCursor, openOrReset, sealCursor } from '@/lib/live/cursor';

const secret = 'a secret for tests, at least thirty-two bytes long';
beforeAll(() => vi.stubEnv('AUTH_SECRET', secret));
afterAll(() => vi.unstubAllEnvs());

const largest = 2n ** 63n - 1n;

describe('a sealed cursor', () => {
  test.each([0n, 1n, 3000n, largest])('opens for the person it was sealed for: %s', (id) => {
    expect(openCursor(sealCursor(id, 'ada'), 'ada')).toBe(id);
  });

  it('does not open for anybody else', () => {
    expect(openCursor(sealCursor(7n, 'ada'), 'ben')).toBeNull();
    expect(openCursor(sealCursor(7n, 'ada'), '')).toBeNull();
    expect(openCursor(sealCursor(7n, 'ada'), 'ada ')).toBeNull();
  });

  it('looks different each time, so that nobody sees whether anything happened between two', () => {
    const sealed = Array.from({ length: 100 }, () => sealCursor(7n, 'ada'));
    expect(new Set(sealed).size).toBe(100);
  });

  it('is as long for a busy site as for an empty one, and fits an address', () => {
    const sealed = [0n, 7n, largest].map((id) => sealCursor(id, 'ada'));
    expect(new Set(sealed.map((each) => each.length)).size).toBe(1);
    for (const each of sealed) expect(each).toMatch(/^[A-Za-z0-9_-]{1,200}$/);
  });

  it('does not open with one bit of it turned', () => {
    const bytes = Buffer.from(sealCursor(7n, 'ada'), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const turned = Buffer.from(bytes);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openCursor(turned.toString('base64url'), 'ada')).toBeNull();
    }
  });

  it('does not open on a site with another secret', () => {
    const sealed = sealCursor(7n, 'ada');
    vi.stubEnv('AUTH_SECRET', `${secret}!`);
    expect(openCursor(sealed, 'ada')).toBeNull();
    vi.stubEnv('AUTH_SECRET', secret);
  });
});

const madeUp = [
  '',
  '0',
  '7',
  '-1',
  'null',
  'AAAA',
  'A'.repeat(48),
  'A'.repeat(47),
  'A'.repeat(10_000),
  '☃',
  '../..',
];

describe('a cursor that somebody made up', () => {
  test.each(madeUp)('opens to nothing: %j', (sealed) => {
    expect(openCursor(sealed, 'ada')).toBeNull();
  });

  test.each(madeUp)('means to begin afresh, from before everything: %j', (sealed) => {
    expect(openOrReset(sealed, 'ada')).toBe(nowhere);
    expect(nowhere).toBeLessThan(0n);
  });
});
