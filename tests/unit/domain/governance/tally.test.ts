import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tally, thresholds } from '@/lib/domain/governance';

const seed = { seed: 1871, numRuns: 1500 };
const law = <T>(given: fc.Arbitrary<T>, check: (value: T) => void) =>
  fc.assert(fc.property(given, check), seed);

const base = fc.integer({ min: 1, max: 400 });
const names = ['A', 'B', 'C', 'D', 'E'];
const approvals = fc.oneof(
  { weight: 9, arbitrary: fc.subarray(names) },
  { weight: 1, arbitrary: fc.constant('ABSTAIN' as const) },
);
const election = fc
  .record({ base: fc.integer({ min: 1, max: 40 }), seats: fc.integer({ min: 1, max: 4 }) })
  .chain(({ base, seats }) =>
    fc.record({
      kind: fc.constant('election' as const),
      base: fc.constant(base),
      seats: fc.constant(seats),
      candidates: fc.subarray(names, { minLength: 1 }),
      votes: fc.array(approvals, { maxLength: base }),
    }),
  );
const votesOf = <V extends string>(...choices: V[]) =>
  fc.integer({ min: 1, max: 40 }).chain((base) =>
    fc.record({
      base: fc.constant(base),
      votes: fc.array(fc.constantFrom<V | 'ABSTAIN'>(...choices, 'ABSTAIN'), { maxLength: base }),
    }),
  );

describe('what it takes', () => {
  it('is never more than there are people, and two where there are two', () => {
    law(base, (of) => {
      const all = thresholds(of);
      for (const needed of [
        all.support,
        all.supportGrave,
        all.signatures,
        all.signaturesAgain,
        all.signaturesGrave,
      ])
        expect(needed).toBeGreaterThanOrEqual(Math.min(2, of));
      for (const needed of [
        all.support,
        all.supportGrave,
        all.signatures,
        all.signaturesAgain,
        all.signaturesGrave,
      ])
        expect(needed).toBeLessThanOrEqual(of);
      expect(all.signaturesAgain).toBe(Math.max(all.signatures, all.support));
      expect(all.fold).toBeGreaterThanOrEqual(2);
    });
  });
  it('never falls when a group grows', () => {
    law(base, (of) => {
      const [smaller, larger] = [thresholds(of), thresholds(of + 1)];
      for (const key of Object.keys(smaller) as (keyof typeof smaller)[])
        expect(larger[key]).toBeGreaterThanOrEqual(smaller[key]);
    });
  });
});

describe('of every ballot', () => {
  it('the outcome does not depend on the order of the votes, nor of the candidates', () => {
    law(fc.tuple(election, fc.infiniteStream(fc.nat())), ([given, random]) => {
      const shuffled = <T>(all: readonly T[]) =>
        all
          .map((each) => ({ each, at: Number(random.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
      const other = { ...given, votes: shuffled(given.votes), candidates: shuffled(given.candidates) };
      expect(tally(other)).toEqual(tally(given));
    });
  });
  it('an abstention changes nothing', () => {
    law(election, (given) => {
      expect(tally({ ...given, votes: [...given.votes, 'ABSTAIN'] })).toEqual(tally(given));
    });
    law(votesOf('KEEP', 'RECALL'), ({ base: of, votes }) => {
      const more = tally({ kind: 'recall', base: of, votes: [...votes, 'ABSTAIN'] });
      expect(more).toEqual(tally({ kind: 'recall', base: of, votes }));
    });
  });
  it('one more vote for a thing never hurts it', () => {
    law(votesOf('KEEP', 'RECALL'), ({ base: of, votes }) => {
      const before = tally({ kind: 'recall', base: of, votes }).outcome;
      const after = tally({ kind: 'recall', base: of, votes: [...votes, 'RECALL'] }).outcome;
      if (before === 'ENDS') expect(after).toBe('ENDS');
    });
    law(votesOf('YES', 'NO'), ({ base: of, votes }) => {
      for (const [kind, good] of [
        ['case', 'APPLIED'],
        ['grave', 'CARRIED'],
      ] as const)
        if (
          tally({ kind, base: of, votes } as Parameters<typeof tally<'case'>>[0]).outcome === (good as string)
        )
          expect(
            tally({ kind, base: of, votes: [...votes, 'YES'] } as Parameters<typeof tally<'case'>>[0])
              .outcome,
          ).toBe(good);
    });
  });
  it('nobody with as many approvals as one who was elected is left out', () => {
    law(election, (given) => {
      const { outcome } = tally(given);
      const of = (name: string) =>
        given.votes.filter((vote) => vote !== 'ABSTAIN' && vote.includes(name)).length;
      const least = Math.min(...outcome.map(of));
      for (const name of given.candidates) if (of(name) >= least) expect(outcome).toContain(name);
    });
  });
  it('one more approval never costs anybody their election', () => {
    law(election, (given) => {
      for (const name of tally(given).outcome) {
        const after = tally({ ...given, votes: [...given.votes, [name]] });
        expect(after.outcome).toContain(name);
      }
    });
  });
  it('who would be elected by these votes would not be recalled by them', () => {
    law(election, (given) => {
      for (const name of tally(given).outcome) {
        const mirrored = given.votes.map((vote) =>
          vote === 'ABSTAIN' ? vote : vote.includes(name) ? ('KEEP' as const) : ('RECALL' as const),
        );
        expect(tally({ kind: 'recall', base: given.base, votes: mirrored }).outcome).toBe('KEPT');
      }
    });
  });
  it('a tie never upholds power', () => {
    law(fc.integer({ min: 8, max: 60 }), (of) => {
      const half = Math.floor(of / 2);
      const each = <A, B>(a: A, b: B) => [...Array<A>(half).fill(a), ...Array<B>(half).fill(b)];
      expect(tally({ kind: 'recall', base: of, votes: each('KEEP', 'RECALL') }).outcome).toBe('ENDS');
      expect(tally({ kind: 'appeal', base: of, votes: each('UPHOLD', 'OVERTURN') }).outcome).toBe(
        'OVERTURNED',
      );
      expect(tally({ kind: 'case', base: of, votes: each('YES', 'NO') }).outcome).toBe('NOTHING');
      expect(tally({ kind: 'grave', base: of, votes: each('YES', 'NO') }).outcome).toBe('REJECTED');
      const votes = [...Array<string[]>(half).fill(['A']), ...Array<string[]>(half).fill([])];
      expect(tally({ kind: 'election', base: of, votes, candidates: ['A'], seats: 1 }).outcome).toEqual([]);
    });
  });
  it('gives the reason of each that was not elected, with its numbers', () => {
    expect(
      tally({
        kind: 'election',
        base: 12,
        votes: [['A'], ['A'], ['A'], ['A', 'B'], ['B'], ['B']],
        candidates: ['A', 'B', 'C'],
        seats: 1,
      }).reasons,
    ).toEqual([
      { code: 'majority', has: 4, of: 6, candidate: 'A' },
      { code: 'no-majority', has: 3, of: 6, candidate: 'B' },
      { code: 'below-support', has: 0, needs: 3, candidate: 'C' },
    ]);
  });
});
