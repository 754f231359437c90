import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { sha256 } from '@/lib/domain/sha256';

const known = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('SHA-256', () => {
  test.each(['', 'abc', 'é à ’', '{"act":"FLAGGED","seq":1}'])('of %j is what Node’s is', (text) => {
    expect(sha256(text)).toBe(known(text));
  });

  it('is so for every length around the ends of blocks', () => {
    for (let length = 0; length <= 200; length += 1) {
      const text = 'x'.repeat(length);
      expect(sha256(text)).toBe(known(text));
    }
  });

  it('is so for a long text', () => {
    const text = 'The chain is whole. 🧾 '.repeat(10_000);
    expect(sha256(text)).toBe(known(text));
  });
});
