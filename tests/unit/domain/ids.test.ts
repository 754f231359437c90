import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { encodeId, idLength, idPattern, randomId } from '@/lib/domain/ids';

describe('an id', () => {
  it('is 22 characters that an address may hold, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: idLength, maxLength: 40 }), (bytes) => {
        expect(encodeId(bytes)).toMatch(/^[0-9A-Za-z_-]{22}$/);
        expect(encodeId(bytes)).toMatch(idPattern);
      }),
      { seed: 1 },
    );
  });

  it('uses six bits of each byte, so that every character is as likely as any other', () => {
    const seen = new Set(Array.from({ length: 256 }, (_, byte) => encodeId(new Uint8Array(22).fill(byte))));
    expect(seen.size).toBe(64);
  });

  it('is not made of too few bytes', () => {
    expect(() => encodeId(new Uint8Array(21))).toThrow(RangeError);
  });

  it('says nothing of when or how many: a thousand in a row have no order and no double', () => {
    const ids = Array.from({ length: 1000 }, randomId);
    expect(new Set(ids).size).toBe(1000);
    const rises = ids.filter((id, index) => index > 0 && id > (ids[index - 1] ?? '')).length;
    expect(rises).toBeGreaterThan(400);
    expect(rises).toBeLessThan(600);
  });
});

test.each([
  '',
  'short',
  'a'.repeat(41),
  'has space',
  '../../etc',
  'a%2f%2fb12',
  'ünicode-id',
  'line\nbreak1',
])('what is no id is known by its shape: %j', (value) => {
  expect(idPattern.test(value)).toBe(false);
});
