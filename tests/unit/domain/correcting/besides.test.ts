import { expect, it } from 'vitest';
import { compareBesides } from '@/lib/domain/correcting/besides';
import { buildText } from '@/lib/domain/text/build-text';

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
]).structure;

it('a copy with the same words is known by what it has not besides them, and the same copy by nothing', () => {
  const bare = buildText([{ kind: 'paragraph', text }]).structure;
  expect(compareBesides(rich, rich)).toEqual([]);
  expect(compareBesides(rich, bare)).toEqual([
    { what: 'emphases', before: 2, after: 0 },
    { what: 'links', before: 1, after: 0 },
    { what: 'noteMarks', before: 1, after: 0 },
    { what: 'pages', before: 1, after: 0 },
  ]);
  expect(compareBesides(bare, rich)).toContainEqual({ what: 'links', before: 0, after: 1 });
});
