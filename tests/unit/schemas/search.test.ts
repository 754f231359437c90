import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { myNotesAddress } from '@/lib/schemas/my-notes';
import { sealAddress, searchAddress } from '@/lib/schemas/search';

const anything = fc.dictionary(
  fc.constantFrom('q', 'in', 'person', 'group', 'text', 'afterText', 'afterNote', 'by', 'kind', 'page'),
  fc.oneof(fc.string(), fc.array(fc.string())),
);

describe('the address of a search', () => {
  it('is never refused, and neither is that of one’s notes', () => {
    fc.assert(
      fc.property(anything, (given) => {
        expect(searchAddress.safeParse(given).success).toBe(true);
        expect(myNotesAddress.safeParse(given).success).toBe(true);
      }),
      { seed: 20261122 },
    );
  });

  it('says nothing where it says nothing that is understood', () => {
    const nothing = {
      q: '',
      in: 'all',
      person: null,
      group: null,
      tag: null,
      text: null,
      afterText: null,
      afterNote: null,
    };
    expect(searchAddress.parse({})).toEqual(nothing);
    expect(
      searchAddress.parse({ in: 'nowhere', person: '../', afterText: 'bm9uc2Vuc2U', q: ['a', 'b'] }),
    ).toEqual(nothing);
  });

  test.each([{ score: 8, nth: 3, textId: 'some-text-of-ours' }])('goes on after %j', (cursor) => {
    expect(searchAddress.parse({ afterText: sealAddress(cursor) }).afterText).toEqual(cursor);
    expect(searchAddress.parse({ afterNote: sealAddress(cursor) }).afterNote).toBeNull();
  });
});
