import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Source } from '@/lib/domain/correcting/blocks';
import { correct } from '@/lib/domain/correcting/correct';
import type { BlockEdit } from '@/lib/domain/correcting/edits';
import { replaceWith } from '@/lib/domain/correcting/better-copy';
import { blockName, findNamed } from '@/lib/domain/text/block-name';
import { buildText, type Draft } from '@/lib/domain/text/build-text';
import { checkStructure } from '@/lib/domain/text/check-structure';
import { readPassage } from '@/lib/domain/text/passage';
import { randomSource } from './random-source';

const paragraphs = (...texts: string[]) =>
  buildText(texts.map((text): Draft => ({ kind: 'paragraph', text })));
const edit = (index: number, words: string, more: Partial<BlockEdit> = {}): BlockEdit => ({
  index,
  words,
  kind: 'paragraph',
  joins: false,
  ...more,
});
const at = (source: Source, address: string) => {
  const found = readPassage(source, address);
  return found && source.text.slice(found.start, found.end);
};
const numbers = ({ structure }: Source) => structure.blocks.flatMap(({ number }) => number ?? []);

const three = paragraphs('One a. Two b. Three c.', 'Four d. Five e.', 'Six f.');

describe('an address in a corrected text', () => {
  it('of a paragraph that is parted stays, and the rest has a letter', () => {
    const parted = correct(three, [edit(0, 'One a.\n\nTwo b. Three c.')]);
    expect(numbers(parted)).toEqual(['1', '1a', '2', '3']);
    expect([at(parted, '1.1'), at(parted, '1.3'), at(parted, '1a.1'), at(parted, '2.2')]).toEqual([
      'One a.',
      'Three c.',
      'Two b.',
      'Five e.',
    ]);
    const again = correct(parted, [edit(0, 'One a.\n\nNew here.')]);
    expect(numbers(again)).toEqual(['1', '1b', '1a', '2', '3']);
  });

  it('of a long paragraph goes on with its beginning, however short that is and whatever it is joined to', () => {
    const rest = 'The wind came from the west, and they saw no land for the whole of that week.';
    const text = paragraphs('First.', `They sailed at dawn, all of them. ${rest} ${rest}`, rest);
    const parted = correct(text, [edit(1, `They sailed at dawn, all of them.\n\n${rest} ${rest}`)]);
    expect([numbers(parted), at(parted, '2')]).toEqual([
      ['1', '2', '2a', '3'],
      'They sailed at dawn, all of them.',
    ]);
    const joined = correct(parted, [edit(1, 'They sailed at dawn, all of them.', { joins: true })]);
    expect(numbers(joined)).toEqual(['1', '2', '3']);
  });

  it('of a paragraph that was joined leads to its words, and comes back with them', () => {
    const joined = correct(three, [edit(0, 'One a. Two b. Three c.', { joins: true })]);
    expect(numbers(joined)).toEqual(['1', '3']);
    expect([at(joined, '2'), at(joined, '2.2'), at(joined, '1.4'), at(joined, '3')]).toEqual([
      'Four d. Five e.',
      'Five e.',
      'Four d.',
      'Six f.',
    ]);
    const parted = correct(joined, [edit(0, 'One a. Two b. Three c.\n\nFour d. Five e.')]);
    expect(numbers(parted)).toEqual(['1', '2', '3']);
  });

  it('of a sentence stays when one is put in before it, and of one taken out leads nowhere', () => {
    const more = correct(three, [edit(0, 'One a. Ah so. Two b. Three c. Last one.')]);
    expect([at(more, '1.2'), at(more, '1.1a'), at(more, '1.3'), at(more, '1.4')]).toEqual([
      'Two b.',
      'Ah so.',
      'Three c.',
      'Last one.',
    ]);
    expect(readPassage(more, '1.1a–1.2')?.label).toBe('¶ 1.1a–1.2');
    const less = correct(more, [edit(0, 'One a. Two b. Last one.')]);
    expect([at(less, '1.3'), at(less, '1.4'), at(less, '1.1a')]).toEqual([null, 'Last one.', null]);
    const anew = correct(less, [edit(0, 'One a. Two b. Last one. Very last.')]);
    expect(at(anew, '1.5')).toBe('Very last.');
  });

  it('of a paragraph that was taken out is never another’s', () => {
    const less = correct(three, [edit(2, '')]);
    const more = correct(less, [edit(1, 'Four d. Five e.\n\nSeven g.')]);
    expect(numbers(more)).toEqual(['1', '2', '4']);
    expect(at(more, '3')).toBeNull();
  });

  it('of a heading or an item is its own, whatever is put in before it, and never another’s', () => {
    const book = buildText([
      { kind: 'paragraph', text: 'One a. Two b.' },
      { kind: 'heading', level: 1, text: 'Of ships' },
      { kind: 'list-item', level: 1, text: 'A keel, and then a mast.' },
    ]);
    const names = ({ structure }: Source) => structure.blocks.map(blockName);
    const wordsAt = ({ text, structure }: Source, name: string) => {
      const block = structure.blocks[findNamed(structure, name) ?? -1];
      return block ? text.slice(block.start, block.end) : null;
    };
    expect(names(book)).toEqual(['p1', 'h2', 'b3']);
    const parted = correct(book, [edit(0, 'One a.\n\nTwo b.')]);
    expect(names(parted)).toEqual(['p1', 'p2', 'h2', 'b3']);
    expect([wordsAt(parted, 'h2'), wordsAt(parted, 'b3')]).toEqual(['Of ships', 'A keel, and then a mast.']);
    const item = { kind: 'list-item', level: 1 } as const;
    const more = correct(parted, [edit(3, 'A rudder.\n\nA keel, and then a mast.', item)]);
    expect([wordsAt(more, 'b3'), checkStructure(more.text, more.structure)]).toEqual([
      'A keel, and then a mast.',
      [],
    ]);
    const without = correct(parted, [edit(2, '', { kind: 'heading' })]);
    expect([names(without), wordsAt(without, 'h2')]).toEqual([['p1', 'p2', 'b3'], null]);
    const again = correct(without, [edit(1, 'Of boats', { kind: 'heading', level: 1 })]);
    expect(names(again)).toEqual(['p1', 'h4', 'b3']);
    const copied = replaceWith(parted, buildText([{ kind: 'heading', level: 1, text: 'Of ships' }]));
    expect([names(copied), wordsAt(copied, 'b3')]).toEqual([['h2'], null]);
  });

  it('stays where all its words were misread', () => {
    const mended = correct(three, [edit(1, 'Vier d. Fünf x.')]);
    expect([at(mended, '2'), at(mended, '2.2')]).toEqual(['Vier d. Fünf x.', 'Fünf x.']);
  });

  const ships = 'The ships sailed at dawn.';
  const sea = 'Nobody on board had ever seen the open sea.';
  const price = 'Meanwhile corn was bought cheaply by three merchants.';
  it('of a sentence is not that of another which was put in its place', () => {
    const text = paragraphs(`${ships} ${sea} They came home.`);
    const other = correct(text, [edit(0, `${ships} ${price} They came home.`)]);
    expect([at(other, '1.2'), at(other, '1.1a'), at(other, '1.3')]).toEqual([null, price, 'They came home.']);
    const misread = correct(text, [
      edit(0, `${ships} Nob0dy an baord bad evcr secn tbe opcn sca. They came home.`),
    ]);
    expect(at(misread, '1.2')).toBe('Nob0dy an baord bad evcr secn tbe opcn sca.');
  });

  it('of a paragraph is not that of another in the same field, and goes on with its words there', () => {
    const text = paragraphs('First of all.', sea, 'Last of all.');
    const other = correct(text, [edit(1, price)]);
    expect([numbers(other), at(other, '2')]).toEqual([['1', '1a', '3'], null]);
    // What is parted before it is not at the end because of that.
    const two = paragraphs('First of all.', sea);
    const last = correct(two, [edit(0, 'First of all.\n\nParted off.'), edit(1, price)]);
    expect([numbers(last), at(last, '2')]).toEqual([['1', '1a', '1b'], null]);
    const before = correct(text, [edit(1, `${price}\n\n${sea}`)]);
    expect([numbers(before), at(before, '2')]).toEqual([['1', '1a', '2', '3'], sea]);
  });

  it('leads to the same words after any row of joining and parting', () => {
    const step = fc.record({ index: fc.nat(8), gap: fc.option(fc.nat(30)), joins: fc.boolean() });
    fc.assert(
      fc.property(randomSource, fc.array(step, { minLength: 1, maxLength: 5 }), (source, steps) => {
        let now: Source = source;
        for (const { index, gap, joins } of steps) {
          const block = now.structure.blocks[index];
          if (!block || block.kind === 'verse') continue;
          const words = now.text.slice(block.start, block.end);
          const gaps = [...words.matchAll(/(?<=\.) /g)];
          const place = gap === null ? undefined : gaps[gap % Math.max(gaps.length, 1)]?.index;
          const parted =
            place === undefined ? words : `${words.slice(0, place)}\n\n${words.slice(place + 1)}`;
          const { kind, level } = block;
          now = correct(now, [{ index, words: parted, kind, level, joins }]);
          expect(checkStructure(now.text, now.structure)).toEqual([]);
        }
        const plain = (words: string | null) => words?.replace(/\s/g, ' ');
        for (const block of source.structure.blocks) {
          const count = source.structure.sentenceStarts.filter(
            (s) => s >= block.start && s < block.end,
          ).length;
          const names = block.number
            ? Array.from({ length: count }, (_, n) => `${block.number ?? ''}.${n + 1}`)
            : [];
          // Joined verse has sentences of its own ends; all others end where they ended.
          for (const name of names) expect(plain(at(now, name))).toBe(plain(at(source, name)));
        }
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

describe('a better copy', () => {
  it('keeps the labels of the paragraphs that it has again, in whatever typography', () => {
    const copy = paragraphs(
      'A preface, never seen before.',
      'One a. Two b. Three c.',
      'Four d. Five, e.',
      'Six f.',
      'Seven.',
    );
    const better = replaceWith(three, copy);
    expect(better.text).toBe(copy.text);
    expect(numbers(better)).toEqual(['0a', '1', '2', '3', '4']);
  });

  it('of something else gives none of its labels again, though it has as many paragraphs', () => {
    const text = paragraphs('The ships sailed at dawn.', 'Nobody on board had ever seen the open sea.');
    const other = paragraphs('Corn was bought cheaply.', 'Three merchants grew rich in a single winter.');
    const replaced = replaceWith(text, other);
    expect([numbers(replaced), at(replaced, '1'), at(replaced, '2')]).toEqual([['3', '4'], null, null]);
  });

  it('that is the same text changes nothing of its labels, and any copy is sound', () => {
    fc.assert(
      fc.property(randomSource, randomSource, (source, other) => {
        const plain = correct(source, []);
        expect(replaceWith(plain, { text: source.text, structure: source.structure })).toEqual(source);
        const replaced = replaceWith(source, other);
        expect(replaced.text).toBe(other.text);
        expect(checkStructure(replaced.text, replaced.structure)).toEqual([]);
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});
