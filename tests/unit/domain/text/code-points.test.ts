import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePointsAt } from '@/lib/domain/text/code-points';

it('counts characters as code points, at every boundary of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '𝒞', '😀', '\n') }), (text) => {
      const count = codePointsAt(text);
      let offset = 0;
      for (const [index, character] of [...text].entries()) {
        expect(count(offset)).toBe(index);
        offset += character.length;
      }
      expect(count(offset)).toBe([...text].length);
    }),
    { seed: 20261122 },
  );
});
