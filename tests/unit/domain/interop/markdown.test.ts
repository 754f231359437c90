import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it, test } from 'vitest';
import { containMarkdown, inCallout, toPlainLine } from '@/lib/domain/interop/contained-markdown';
import { toMarkdown, type MarkdownWords } from '@/lib/domain/interop/markdown';
import { conversation, nasty, seed, text } from './arbitrary';

const parse = (markdown: string) =>
  unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(markdown);
type Node = { type: string; value?: string; children?: Node[] };
const typesIn = (node: Node): string[] => [node.type, ...(node.children ?? []).flatMap(typesIn)];

const words: MarkdownWords = {
  onlyMe: 'Only me',
  someGroup: 'A group',
  someText: 'A text',
  wholeText: 'The whole text',
  noPlace: 'Somewhere',
  marked: (name) => `Marked by ${name}`,
  said: (name, day) => `${name}, ${day}`,
  replied: (name, to, day) => `${name} to ${to}, ${day}`,
  edited: (day) => `edited ${day}`,
  removed: 'Removed',
  held: ({ as, reason = '' }) => `${as} ${reason}`,
  before: (day) => `Before ${day}`,
  day: (at) => at.slice(0, 10),
};

describe('a comment in a larger document', () => {
  it('stays in its own block, runs nothing, and names nothing for others, whatever is in it', () => {
    fc.assert(
      fc.property(nasty, nasty, (one, two) => {
        const document = [
          inCallout('note', 'One', containMarkdown(one)),
          inCallout('note', 'Two', containMarkdown(two)),
          'The end.',
        ].join('\n\n');
        const tree = parse(document) as Node;
        expect(tree.children?.map(({ type }) => type)).toEqual(['blockquote', 'blockquote', 'paragraph']);
        for (const type of ['html', 'definition', 'footnoteDefinition', 'linkReference', 'footnoteReference'])
          expect(typesIn(tree)).not.toContain(type);
      }),
      seed,
    );
  });

  test.each([
    ['*so*, `a*b` > c\n\n> quoted\n\n- one\n- two', '*so*, `a*b` > c\n\n> quoted\n\n- one\n- two'],
    ['```\n<b>\n```', '```\n<b>\n```'],
    ['a <b>c</b>', 'a \\<b\\>c\\</b\\>'],
    ['[x]: https://example.org', '\\[x\\]: https://example.org'],
    ['שלום *עולם*', 'שלום *עולם*'],
  ])('%j becomes %j', (given, contained) => {
    expect(containMarkdown(given)).toBe(contained);
  });

  it('a line of words means nothing but its words', () => {
    fc.assert(
      fc.property(text, (given) => {
        const tree = parse(`before ${toPlainLine(given)} after`) as Node;
        // An address is a link wherever it stands, and leads nowhere else than it says.
        const most = ['root', 'paragraph', 'text', 'link'];
        expect(typesIn(tree).filter((type) => !most.includes(type))).toEqual([]);
      }),
      seed,
    );
  });
});

describe('a conversation as Markdown', () => {
  const at = '2026-11-22T10:00:00.000Z';
  const [ada, ben] = [
    { id: 'ada', name: 'Ada' },
    { id: 'ben', name: 'Ben' },
  ];
  const saying = (id: string, author: typeof ada, parentId: string | null) => ({
    ...{ id, author, parentId, at, editedAt: null, body: id, earlier: [] },
  });
  const titlesOf = (author: typeof ada | null) => {
    const comments = [
      saying('note', ben, null),
      saying('to-the-note', ada, null),
      saying('back', ben, 'to-the-note'),
    ];
    const given = { id: 'one', text: null, group: null, author, at, highlight: false, place: null, comments };
    return [...toMarkdown(given, words).matchAll(/\[!.*/g)].map(([line]) => line);
  };

  it('says who answers whom, also what answers the note and no comment in particular', () => {
    expect(titlesOf(ben)).toEqual([
      '[!note] Ben, 2026-11-22',
      '[!reply] Ada to Ben, 2026-11-22',
      '[!reply] Ben to Ada, 2026-11-22',
    ]);
  });

  it('names nobody as answered where one may not know who began', () => {
    expect(titlesOf(null)[1]).toBe('[!note] Ada, 2026-11-22');
  });

  it('is a heading, lines and callouts, one for each thing said, and nothing breaks out', () => {
    fc.assert(
      fc.property(conversation, (given) => {
        const tree = parse(toMarkdown(given, words)) as Node;
        const types = (tree.children ?? []).map(({ type }) => type);
        const wordings = given.comments.reduce((sum, { earlier }) => sum + 1 + earlier.length, 0);
        expect(types[0]).toBe('heading');
        expect(types.filter((type) => type === 'blockquote')).toHaveLength(wordings + (given.place ? 1 : 0));
        expect(types.filter((type) => !['heading', 'paragraph', 'blockquote'].includes(type))).toEqual([]);
        expect(typesIn(tree)).not.toContain('html');
      }),
      seed,
    );
  });
});
