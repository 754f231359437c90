import { describe, expect, it } from 'vitest';
import { correct } from '@/lib/domain/correcting/correct';
import { carryPlan } from '@/lib/domain/groups/carry-plan';
import { buildText, type Draft } from '@/lib/domain/text/build-text';
import { readPassage } from '@/lib/domain/text/passage';

const words = (n: number) =>
  Array.from(
    { length: 40 },
    (_, at) => `${['alder', 'birch', 'cedar', 'elm'][(n + at) % 4] ?? ''}${n * 41 + at}`,
  ).join(' ');
const source = buildText(
  Array.from({ length: 6 }, (_, n): Draft => ({
    kind: 'paragraph',
    text: `Part ${n} says ${words(n)}. And ends.`,
  })),
);
const planned = ['1', '2–4', '3.2'].map((name) => {
  const found = readPassage(source, name);
  if (!found) throw new Error(name);
  return found;
});
const edit = (index: number, change: (was: string) => string) => {
  const block = source.structure.blocks[index];
  const was = block ? source.text.slice(block.start, block.end) : '';
  return { index, words: change(was), kind: 'paragraph' as const, joins: false };
};
const labels = (...edits: ReturnType<typeof edit>[]) =>
  carryPlan(source, correct(source, edits), planned).map((place) => place?.label ?? null);

describe('what a group is to read, in another edition', () => {
  it('is where it was, where nothing of it changed', () => {
    expect(carryPlan(source, source, planned)).toEqual(planned);
    expect(labels(edit(5, () => 'Quite another end.'))).toEqual(['¶ 1', '¶ 2–4', '¶ 3.2']);
  });

  it('is from its first words to its last, where something in between was mended or parted', () => {
    expect(labels(edit(2, (was) => was.replace('cedar', 'cypress').replace('. And', '.\n\nAnd')))).toEqual([
      '¶ 1',
      '¶ 2–4',
      '¶ 3a',
    ]);
  });

  it('is nowhere, where it is not sure', () => {
    expect(labels(edit(0, () => 'All of it was something else in the better copy.'))).toEqual([
      null,
      '¶ 2–4',
      '¶ 3.2',
    ]);
  });
});
