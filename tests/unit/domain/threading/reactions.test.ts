import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reactionKinds, tally, type ReactionKind } from '@/lib/domain/threading/reactions';

const kind = fc.constantFrom(...reactionKinds);
const counted = fc
  .tuple(fc.dictionary(kind, fc.integer({ min: 1, max: 60 })), fc.uniqueArray(kind))
  .map(([reactions, mine]) => ({ reactions, mine: mine.filter((each) => (reactions[each] ?? 0) > 0) }));
const of = (said: ReturnType<typeof tally>, which: ReactionKind) => said.find((each) => each.kind === which);

it('what one presses changes one’s own word by one, and nobody else’s', () => {
  fc.assert(
    fc.property(counted, kind, fc.boolean(), (given, which, on) => {
      const before = tally(given, new Map());
      const after = tally(given, new Map([[which, on]]));
      for (const each of reactionKinds) {
        const [was, is] = [of(before, each), of(after, each)];
        const change = each === which ? Number(on) - Number(was?.mine) : 0;
        expect(is?.count).toBe((was?.count ?? 0) + change);
        expect(is?.mine).toBe(each === which ? on : was?.mine);
      }
    }),
    { seed: 4 },
  );
});

it('once the server has heard it, it counts once', () => {
  const heard = { reactions: { agree: 2 }, mine: ['agree' as const] };
  expect(of(tally(heard, new Map([['agree', true]])), 'agree')).toEqual({
    kind: 'agree',
    count: 2,
    mine: true,
  });
});
