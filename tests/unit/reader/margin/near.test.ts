import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexesNear } from '@/app/_reader/margin/near';

it('what reaches into a part of a column is found as by looking at all of it, with what is named', () => {
  const boxes = fc
    .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 60 })), { maxLength: 30 })
    .map((given) => {
      let at = 0;
      return given.map(([gap, height]) => {
        const top = at + gap;
        at = top + height;
        return { top, bottom: at };
      });
    });
  fc.assert(
    fc.property(
      boxes,
      fc.integer({ min: -50, max: 900 }),
      fc.nat(300),
      fc.array(fc.nat(40)),
      (all, top, size, named) => {
        const bottom = top + size;
        const wanted = all.flatMap((box, at) => {
          const reaches = box.bottom > top && box.top < bottom;
          return reaches || named.includes(at) ? [at] : [];
        });
        expect(indexesNear(all, { top, bottom }, named)).toEqual(wanted);
      },
    ),
    { seed: 14, numRuns: 500 },
  );
});
