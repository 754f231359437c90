import { describe, expect, it, test } from 'vitest';
import { en } from '@/app/_messages/en';
import { openingOf, plainWords, repliesOf } from '@/app/_reader/conversation/opening';
import { toCommentHtml } from '@/lib/domain/markdown/comment-html';
import { makeComment, makeThread } from '../margin/views';

const plain = (markdown: string) => plainWords(toCommentHtml(markdown));

describe('the words of a comment on one line', () => {
  test.each([
    ['plain *words* and **more**', 'plain words and more'],
    ['one\n\ntwo', 'one two'],
    ['- one\n- two', 'one two'],
    ['> said\n\nanswered', 'said answered'],
    ['a [link](https://example.org/?a=1&b=2) here', 'a link here'],
    ['2 < 3 & 4 > 3, “quoted” and "straight"', '2 < 3 & 4 > 3, “quoted” and "straight"'],
    ['not `<b>` an &amp; element', 'not <b> an & element'],
    ['😀 שלום', '😀 שלום'],
  ])('%j', (markdown, words) => {
    expect(plain(markdown)).toBe(words);
  });
});

describe('what a conversation opens with', () => {
  const thread = makeThread('t0', { quote: 'the marked words' });

  it('is its first words, cut between words', () => {
    const comments = [makeComment('c0', { html: '<p>One two three</p>' })];
    expect(openingOf({ thread, comments, news: 0 }, en)).toBe('One two three');
    expect(openingOf({ thread, comments, news: 0 }, en, { length: 9 })).toBe('One two…');
  });

  it('is what still stands there, when its first comment was removed', () => {
    const comments = [
      makeComment('c0', { html: '', removed: true }),
      makeComment('c1', { html: '<p>Still here</p>', parentId: 'c0' }),
    ];
    expect(openingOf({ thread, comments, news: 0 }, en)).toBe('Still here');
    expect(repliesOf({ thread, comments, news: 0 })).toBe(0);
  });

  it('is that its group has folded or hidden it, except to whoever wrote it', () => {
    const held = { caseId: 'k', number: 3 } as const;
    const folded = makeComment('c0', { html: '<p>Heron</p>', held: { ...held, as: 'folded' } });
    const hidden = makeComment('c0', { html: '', held: { ...held, as: 'hidden', reason: 'Unkind.' } });
    const first = (comment: typeof folded) => openingOf({ thread, comments: [comment], news: 0 }, en);
    expect(first(folded)).toBe('Folded by readers');
    expect(first(hidden)).toBe('Hidden by the group · Unkind.');
    expect(first({ ...folded, source: 'Heron' })).toBe('Heron');
  });

  it('is the passage, where nothing was said', () => {
    expect(openingOf({ thread, comments: [], news: 0 }, en)).toBe('the marked words');
  });
});
