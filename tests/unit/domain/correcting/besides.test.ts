import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBesides } from '@/lib/domain/correcting/besides';
import { replaceWith } from '@/lib/domain/correcting/better-copy';
import type { Source } from '@/lib/domain/correcting/blocks';
import { buildText, type Draft } from '@/lib/domain/text/build-text';
import { checkStructure } from '@/lib/domain/text/check-structure';
import { randomSource } from './random-source';

const text = 'They sailed at dawn.';
const rich = buildText([
  {
    kind: 'paragraph',
    text,
    marks: [
      { kind: 'emphasis', start: 0, end: 4 },
      { kind: 'strong', start: 5, end: 11 },
      { kind: 'link', start: 5, end: 11, href: 'https://example.org/' },
    ],
    noteRefs: [{ at: 20, noteId: 'note-1', label: '1' }],
    pageBreaks: [{ at: 0, label: '7' }],
  },
  { kind: 'note', noteId: 'note-1', text: 'So they say.' },
]);
const bare = (...texts: string[]) =>
  buildText(texts.map((words): Draft => ({ kind: 'paragraph', text: words })));
const said = (source: Source) => {
  const { marks, noteRefs, pageBreaks, blocks } = source.structure;
  return {
    marks: marks.map(({ kind, start, end }) => [kind, source.text.slice(start, end)]),
    refs: noteRefs.map(({ at }) => source.text.slice(0, at)),
    pages: pageBreaks.map(({ at, label }) => [label, at]),
    kinds: blocks.map(({ kind }) => kind),
  };
};

describe('what is besides the words', () => {
  it('is told in numbers where it is gone or new, and not where it is the same', () => {
    expect(compareBesides(rich, rich)).toEqual([]);
    const gone = [
      { what: 'emphases', gone: 2, come: 0 },
      { what: 'links', gone: 1, come: 0 },
      { what: 'noteMarks', gone: 1, come: 0 },
      { what: 'pages', gone: 1, come: 0 },
    ];
    expect(compareBesides(rich, bare(text))).toEqual(gone);
    expect(compareBesides(bare(text), rich)).toEqual(
      gone.map((each) => ({ ...each, gone: 0, come: each.gone })),
    );
  });

  it('is told where one goes and another comes, and not where its word is mended', () => {
    const emphasised = (words: string, start: number, end: number) =>
      buildText([{ kind: 'paragraph', text: words, marks: [{ kind: 'emphasis', start, end }] }]);
    const before = emphasised('They saild at dawn.', 5, 10);
    expect(compareBesides(before, emphasised(text, 5, 11))).toEqual([]);
    expect(compareBesides(before, emphasised(text, 15, 19))).toEqual([
      { what: 'emphases', gone: 1, come: 1 },
    ]);
  });
});

describe('a plain copy, which has words alone', () => {
  it('keeps what stands at the words that stayed', () => {
    const copy = replaceWith(rich, bare('A preface.', 'They sayled at dawn.', 'So they say.'), true);
    expect(said(copy)).toEqual({
      marks: [
        ['emphasis', 'They'],
        ['strong', 'sayled'],
        ['link', 'sayled'],
      ],
      refs: ['A preface.\nThey sayled at dawn.'],
      pages: [['7', 0]],
      kinds: ['paragraph', 'paragraph', 'note'],
    });
    expect(checkStructure(copy.text, copy.structure)).toEqual([]);
  });

  it('parts a mark with its words, and loses what stood at words that are gone', () => {
    const long = 'Nobody spoke on deck that night, and the wind had fallen.';
    const marks = [{ kind: 'emphasis' as const, start: 0, end: long.length }];
    const before = buildText([
      { kind: 'paragraph', text: long, marks },
      { kind: 'paragraph', text, noteRefs: [{ at: 4, noteId: 'note-1', label: '1' }] },
      { kind: 'note', noteId: 'note-1', text: 'So they say.' },
    ]);
    const parted = replaceWith(before, bare('Nobody spoke on deck.', 'And the wind had fallen.', text), true);
    expect(said(parted)).toMatchObject({
      marks: [
        ['emphasis', 'Nobody spoke on deck.'],
        ['emphasis', 'And the wind had fallen.'],
      ],
      refs: [],
    });
    expect(compareBesides(before, parted)).toContainEqual({ what: 'noteMarks', gone: 1, come: 0 });
    expect(said(replaceWith(before, bare('Quite another text stands in this file.'), true)).marks).toEqual(
      [],
    );
  });

  it('keeps everything of the same words, and is sound of whatever words', () => {
    const plain = ({ text: words, structure: { blocks } }: Source) =>
      buildText(
        blocks.map(({ start, end, ...block }): Draft => ({ ...block, text: words.slice(start, end) })),
      );
    fc.assert(
      fc.property(randomSource, randomSource, (source, other) => {
        expect(compareBesides(source, replaceWith(source, plain(source), true))).toEqual([]);
        const copy = replaceWith(source, plain(other), true);
        expect(checkStructure(copy.text, copy.structure)).toEqual([]);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
