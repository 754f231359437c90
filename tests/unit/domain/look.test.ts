import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  faces,
  lookFor,
  measures,
  plainLook,
  readLookCookie,
  sizes,
  themes,
  toLook,
  writeLookCookie,
  type Look,
} from '@/lib/domain/look';

const look: fc.Arbitrary<Look> = fc.record({
  theme: fc.constantFrom(...themes),
  face: fc.constantFrom(...faces),
  size: fc.constantFrom(...sizes),
  measure: fc.constantFrom(...measures),
});
const userId = fc.stringMatching(/^[0-9A-Za-z_-]{8,40}$/);

describe('the cookie of a look', () => {
  it('is read as it was written, whoever has still to hear of it', () => {
    fc.assert(
      fc.property(fc.record({ look, unsavedBy: fc.option(userId) }), (kept) => {
        const value = writeLookCookie(kept);
        expect(value).toMatch(/^[\w.-]+$/); // no character that a cookie would have to escape
        expect(readLookCookie(value)).toEqual(kept);
      }),
      { seed: 1871 },
    );
  });

  it('of whatever nonsense is a look all the same, so that nothing of it reaches the page', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (value) => {
        const read = readLookCookie(value)?.look;
        expect(read && toLook(read)).toEqual(read);
      }),
      { seed: 1871 },
    );
    expect(readLookCookie('"><script>.sans.large')?.look).toEqual({
      ...plainLook,
      face: 'sans',
      size: 'large',
    });
  });

  it('that is missing or empty is none', () => {
    expect([readLookCookie(undefined), readLookCookie('')]).toEqual([null, null]);
  });
});

describe('the look of a page', () => {
  const ofAccount: Look = { ...plainLook, theme: 'sepia' };
  const here: Look = { ...plainLook, theme: 'dark' };
  const kept = (unsavedBy: string | null = null) => ({ look: here, unsavedBy });

  test.each([
    ['a visitor who never chose', null, null, null, plainLook],
    ['a visitor who chose', null, null, kept(), here],
    ['a visitor in a browser that somebody else has left', null, null, kept('ada'), here],
    ['somebody whose account has one, on a new device', 'ada', ofAccount, null, ofAccount],
    ['the same where the browser has an older one', 'ada', ofAccount, kept(), ofAccount],
    ['the same where the account has not heard of the last choice', 'ada', ofAccount, kept('ada'), here],
    ['the same where somebody else’s account has not', 'ada', ofAccount, kept('ben'), ofAccount],
    ['somebody whose account has none, in a browser that has one', 'ada', null, kept(), here],
    ['somebody who never chose anywhere', 'ada', null, null, plainLook],
  ] as const)('of %s', (_, user, account, browser, expected) => {
    expect(lookFor(user, account, browser)).toEqual(expected);
  });
});
