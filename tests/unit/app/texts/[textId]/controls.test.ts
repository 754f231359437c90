import { describe, expect, it } from 'vitest';
import { nameArticle, withControls } from '@/app/texts/[textId]/controls';
import { en } from '@/app/_messages/en';
import { fr } from '@/app/_messages/fr';
import type { View } from '@/lib/domain/audience';
import { buildText, type Draft } from '@/lib/domain/text/build-text';
import { grant } from '@/lib/policy/authorized';
import { presentArticle } from '@/lib/present/article';
import { readTags, textOf } from '../../../present/html';

const drafts: Draft[] = [
  { kind: 'heading', level: 1, text: 'Of "quotes" & <brackets>' },
  { kind: 'paragraph', text: 'One. Two.' },
  { kind: 'separator', text: '' },
  { kind: 'list-item', level: 1, text: 'A thing in a list, and more words than a label may have.' },
  { kind: 'note', text: 'A note.', noteId: 'n1' },
];
const { text, structure } = buildText(drafts);
const article = presentArticle(
  grant('text.read', { id: 'r', textId: 't', number: 1, createdAt: new Date(0), text, structure }),
);
const render = (options: { view?: View; counts?: [number, number][]; words?: typeof en } = {}) => {
  const { view = { kind: 'self' }, counts = [], words = en } = options;
  return withControls(article, {
    textId: 'abc',
    view,
    counts: new Map(counts),
    words: { ...words.marking, linkTo: words.reading.linkTo },
  });
};
const controls = (html: string) =>
  readTags(html).flatMap(({ attributes }) => (attributes.get('class') === 'here' ? [attributes] : []));
const links = (html: string) => controls(html).map((control) => control.get('href'));
const names = (html: string) => controls(html).map((control) => control.get('aria-label'));

describe('the control at each paragraph', () => {
  it('stands after everything that has words, by the name it has in addresses', () => {
    expect(links(render())).toEqual(['h1', 'p1', 'b4', 'b5'].map((name) => `/texts/abc/paragraphs/${name}`));
  });

  it('leads to the view that is open', () => {
    expect(links(render({ view: { kind: 'group', groupId: 'g-1' } }))[1]).toBe(
      '/texts/abc/paragraphs/p1?group=g-1',
    );
    expect(links(render({ view: { kind: 'all' } }))[1]).toBe('/texts/abc/paragraphs/p1?view=all');
  });

  it('says what it does, how many notes there are and where, in the reader’s language', () => {
    expect(names(render({ counts: [[1, 2]] }))).toEqual([
      'Comment here, Of "quotes" & <brackets>',
      'Comment here · 2 notes, ¶ 1',
      'Comment here, A thing in a list, and more…',
      'Comment here, A note.',
    ]);
    expect(names(render({ counts: [[1, 1]], words: fr }))[1]).toBe('Commenter ici · 1 note, ¶ 1');
  });

  it('is led by a link at each paragraph that has a number, and at each heading', () => {
    const tags = readTags(render()).filter(({ attributes }) => attributes.get('class') === 'number');
    expect(tags.map(({ attributes }) => [attributes.get('href'), attributes.get('aria-label')])).toEqual([
      ['#h1', 'Link to “Of "quotes" & <brackets>”'],
      ['#p1', 'Link to paragraph 1'],
    ]);
  });

  it('leaves the blocks as they are, and adds no words to the text', () => {
    const html = render({ counts: [[1, 2]] });
    const bare = html.replaceAll(/<a class="(?:here|number)"[^>]*><\/a>/g, '');
    expect(bare).toBe(`<div class="stretch">${article.blocks.map((block) => block.html).join('\n')}</div>`);
    expect(textOf(html)).toBe(text);
  });

  it('has another name whenever it would say something else', () => {
    const name = (revisionId: string, language: string, view: View, counts: [number, number][]) =>
      nameArticle(revisionId, language, {
        textId: 'abc',
        view,
        counts: new Map(counts),
        words: { ...en.marking, linkTo: en.reading.linkTo },
      });
    const group = (groupId: string): View => ({ kind: 'group', groupId });
    const all = [
      name('r', 'en', { kind: 'self' }, []),
      name('r2', 'en', { kind: 'self' }, []),
      name('r', 'fr', { kind: 'self' }, []),
      name('r', 'en', { kind: 'all' }, []),
      name('r', 'en', group('g'), []),
      name('r', 'en', group('h'), []),
      name('r', 'en', group('g'), [[1, 2]]),
      name('r', 'en', group('g'), [[2, 1]]),
      name('r', 'en', group('g'), [
        [1, 2],
        [3, 1],
      ]),
      name('r', 'en', group('g'), [[12, 3]]),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(name('r', 'en', group('g'), [[1, 2]])).toBe(name('r', 'en', group('g'), [[1, 2]]));
  });
});
