import { afterAll, beforeAll, expect, it, test, vi } from 'vitest';
import { isSealed, seal } from '@/lib/web/seal';

beforeAll(() => vi.stubEnv('AUTH_SECRET', 'a secret for tests, at least thirty-two bytes long'));
afterAll(() => vi.unstubAllEnvs());

it('what was sealed is known again', () => {
  expect(isSealed(seal('comment', 1, 'words'), 'comment', 1, 'words')).toBe(true);
});

test.each([
  ['other words', ['comment', 1, 'other words']],
  ['another version', ['comment', 2, 'words']],
  ['another comment', ['else', 1, 'words']],
  ['parts that only read alike together', ['comment', '1,words']],
  ['a number for a string', ['comment', '1', 'words']],
  ['nothing', []],
] as const)('is not the seal of %s', (_, parts) => {
  expect(isSealed(seal('comment', 1, 'words'), ...parts)).toBe(false);
});

test.each(['', 'x', '!', 'x'.repeat(43)])('what was never sealed is not: %j', (given) => {
  expect(isSealed(given, 'comment', 1, 'words')).toBe(false);
});

it('a seal of another site is none', () => {
  const sealed = seal('comment', 1, 'words');
  vi.stubEnv('AUTH_SECRET', 'the secret of another site, as long as the first one');
  expect(isSealed(sealed, 'comment', 1, 'words')).toBe(false);
});
