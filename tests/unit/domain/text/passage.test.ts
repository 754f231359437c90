import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '@/lib/domain/ingestion';
import { describePassage, readPassage } from '@/lib/domain/text/passage';

const made = ingest(
  new TextEncoder().encode(
    '# A title\n\nOne. Two. Three.\n\n## A part\n\nThe second has one.\n\nFour here. Five here.\n\nThe last of all.\n',
  ),
  { name: 'a.md' },
);
if (!made.ok) throw new Error('the sample is no text');
const source = { text: made.value.text, structure: made.value.structure };
const words = (typed: string) => {
  const found = readPassage(source, typed);
  return found && source.text.slice(found.start, found.end);
};

describe('a passage as readers write it', () => {
  it.each([
    ['2', 'The second has one.'],
    ['¶ 3', 'Four here. Five here.'],
    ['1.2', 'Two.'],
    ['1.2-1.3', 'Two. Three.'],
    ['3.2 – 4', 'Five here.\nThe last of all.'],
    [' 3 — 4.1 ', 'Four here. Five here.\nThe last of all.'],
    ['3-4', 'Four here. Five here.\nThe last of all.'],
  ])('%s is “%s”', (typed, expected) => {
    expect(words(typed)).toBe(expected);
  });

  it.each(['9', '1.7', '4-2', '1.3-1.1', 'Thursday', '2-', '0'])('%s is none', (typed) => {
    expect(words(typed)).toBeNull();
  });

  it('is the whole text where nothing is written', () => {
    expect(readPassage(source, ' ')?.label).toBe('¶ 1–4');
  });

  it('is called as it can be written', () => {
    const names = source.structure.blocks.flatMap(({ number }) => number ?? []);
    const place = fc.tuple(fc.constantFrom(...names), fc.option(fc.integer({ min: 1, max: 3 })));
    const one = ([number, sentence]: [string, number | null]) =>
      sentence ? `${number}.${sentence}` : number;
    fc.assert(
      fc.property(place, place, (from, to) => {
        const found = readPassage(source, `${one(from)}–${one(to)}`);
        if (!found) return;
        const again = readPassage(source, found.label);
        expect(again && { start: again.start, end: again.end }).toEqual({
          start: found.start,
          end: found.end,
        });
      }),
      { seed: 28 },
    );
  });

  it('is called by its first words where nothing in it has a number', () => {
    const heading = source.structure.blocks.find(({ kind }) => kind === 'heading');
    expect(heading && describePassage(source, heading).label).toBe(
      heading && source.text.slice(heading.start, heading.end),
    );
  });
});
