import { expect, it } from 'vitest';
import { buildText } from '@/lib/domain/text/build-text';
import { grant } from '@/lib/policy/authorized';
import { presentArticle } from '@/lib/present/article';
import { findPlaces } from '@/lib/domain/threading/places';

const { text, structure } = buildText([
  { kind: 'paragraph', text: 'Before all headings.' },
  { kind: 'heading', level: 1, text: 'Of <officers>' },
  { kind: 'paragraph', text: 'They are elected.' },
  { kind: 'note', text: 'A note about it.', noteId: 'n1' },
]);
const article = presentArticle(
  grant('text.read', { id: 'r', textId: 't', number: 1, createdAt: new Date(0), text, structure }),
);
const about = (words: string) => {
  const start = text.indexOf(words);
  return { id: words, anchor: { start, end: start + words.length } };
};

it('says of each conversation in which paragraph it begins, under which heading, and how to get there', () => {
  const nowhere = { id: 'nowhere', anchor: null };
  const places = findPlaces(article, [
    about('all headings.\nOf'),
    about('elected'),
    about('officers'),
    about('A note'),
    nowhere,
  ]);
  expect(Object.fromEntries(places)).toEqual({
    'all headings.\nOf': { id: 'p1', label: '¶ 1', section: null },
    elected: { id: 'p2', label: '¶ 2', section: 'Of <officers>' },
    officers: { id: 'h2', label: 'Of <officers>', section: 'Of <officers>' },
    'A note': { id: 'note-n1', label: 'A note about it.', section: 'Of <officers>' },
  });
});
