import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { inOrder, step, type Cursor, type Move, type Place } from '@/app/_reader/marking/sentence-step';

/** How many sentences the blocks have; the second is a line between two parts. */
const counts = [3, 0, 1, 2];
const textOf = (list: readonly number[]) => ({
  blocks: list.length,
  countOf: (block: number) => list[block] ?? 0,
});
const at = (block: number, sentence: number): Cursor => ({
  from: { block, sentence },
  to: { block, sentence },
});
const places = (list: readonly number[]): Place[] =>
  list.flatMap((count, block) => Array.from({ length: count }, (_, sentence) => ({ block, sentence })));

describe('the sentence cursor', () => {
  test.each<[string, Cursor, Move, Cursor]>([
    ['goes to the next sentence', at(0, 0), 'nextSentence', at(0, 1)],
    ['goes on in the next block that has one', at(0, 2), 'nextSentence', at(2, 0)],
    ['goes back to the last sentence of the block before', at(2, 0), 'previousSentence', at(0, 2)],
    ['stays at the beginning', at(0, 0), 'previousSentence', at(0, 0)],
    ['stays at the end', at(3, 1), 'nextSentence', at(3, 1)],
    ['goes to the next paragraph', at(0, 1), 'nextParagraph', at(2, 0)],
    ['goes to the beginning of its paragraph first', at(0, 2), 'previousParagraph', at(0, 0)],
    ['and then to the paragraph before', at(2, 0), 'previousParagraph', at(0, 0)],
    ['stays in the last paragraph', at(3, 0), 'nextParagraph', at(3, 0)],
  ])('%s', (_, from, move, to) => {
    expect(step(from, move, false, textOf(counts))).toEqual(to);
  });

  it('marks more with Shift, whole paragraphs at a time, and less again', () => {
    const text = textOf(counts);
    const moves: [Move, Place][] = [
      ['nextSentence', { block: 0, sentence: 2 }],
      ['nextParagraph', { block: 2, sentence: 0 }],
      ['nextParagraph', { block: 3, sentence: 1 }],
      ['previousParagraph', { block: 3, sentence: 0 }],
      ['previousSentence', { block: 2, sentence: 0 }],
      ['previousParagraph', { block: 0, sentence: 0 }],
    ];
    let cursor = at(0, 1);
    for (const [move, to] of moves) {
      cursor = step(cursor, move, true, text);
      expect(cursor).toEqual({ from: { block: 0, sentence: 1 }, to });
    }
    expect(inOrder(cursor)).toEqual([
      { block: 0, sentence: 0 },
      { block: 0, sentence: 1 },
    ]);
    expect(step(cursor, 'nextSentence', false, text)).toEqual(at(0, 1));
  });

  it('passes every sentence once, forwards and backwards, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 12 }), (list) => {
        const all = places(list);
        const [first] = all;
        if (!first) return;
        const walk = (start: Place, move: Move) => {
          const passed = [start];
          for (let cursor: Cursor = { from: start, to: start }; passed.length <= all.length;) {
            const next = step(cursor, move, false, textOf(list));
            if (next.to.block === cursor.to.block && next.to.sentence === cursor.to.sentence) break;
            passed.push(next.to);
            cursor = next;
          }
          return passed;
        };
        expect(walk(first, 'nextSentence')).toEqual(all);
        expect(walk(all.at(-1) ?? first, 'previousSentence')).toEqual([...all].reverse());
        expect(walk(first, 'nextParagraph')).toEqual(all.filter(({ sentence }) => sentence === 0));
      }),
      { seed: 1871, numRuns: 300 },
    );
  });
});
