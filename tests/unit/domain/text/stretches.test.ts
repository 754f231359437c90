import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildText, type Draft } from '@/lib/domain/text/build-text';
import { stretchesOf } from '@/lib/domain/text/stretches';

const seed = 20261122;
const words = (length: number) => 'read '.repeat(length / 5).trim();
const draft = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('paragraph'), text: fc.nat(4000).map(words) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('heading'), text: fc.constant('A heading') }) },
);
const body = fc.array(draft, { minLength: 150, maxLength: 200 }) as fc.Arbitrary<Draft[]>;

describe('the stretches of a text', () => {
  it('are one for a text that is set quickly, and for none at all', () => {
    const { structure } = buildText([{ kind: 'paragraph', text: words(99_000) }]);
    expect(stretchesOf(structure.blocks)).toEqual([0]);
    expect(stretchesOf([])).toEqual([0]);
  });

  it('are of about one length, in order, and none begins with a heading or a note', () => {
    const law = fc.property(body, fc.nat(40), (drafts, notes) => {
      const all: Draft[] = [
        ...drafts,
        ...Array.from({ length: notes }, (_, n) => ({
          kind: 'note' as const,
          text: words(900),
          noteId: `n${n}`,
        })),
      ];
      const { blocks } = buildText(all).structure;
      const firsts = stretchesOf(blocks);
      fc.pre(firsts.length > 1);
      expect(firsts[0]).toBe(0);
      for (const [at, first] of firsts.entries()) {
        if (at === 0) continue;
        expect(first).toBeGreaterThan(firsts[at - 1] ?? 0);
        expect(['heading', 'note']).not.toContain(blocks[first]?.kind);
      }
      const starts = firsts.map((first) => blocks[first]?.start ?? 0);
      // The last one may have all notes; the others are no longer than their share, two paragraphs and a heading.
      for (const [at, start] of starts.slice(0, -1).entries())
        expect((starts[at + 1] ?? 0) - start).toBeLessThan(16_000 + 2 * 4_100);
    });
    fc.assert(law, { seed, numRuns: 60 });
  });
});
