import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { toCommentText } from '@/lib/domain/markdown/comment-text';

test.each([
  ['A *curious* **word**', 'A curious word'],
  ['one\ntwo\n\nthree', 'one\ntwo\nthree'],
  ['> quoted\n\n- a\n- b', 'quoted\na\nb'],
  ['[here](https://example.org/?a=1&b=2)', 'here'],
  ['5 < 6 && `a<b>`', '5 < 6 && a<b>'],
  ['<script>alert(1)</script> said', ''],
  ['said <b>in bold</b>', 'said in bold'],
  ['&lt;b&gt; &amp;amp;', '<b> &amp;'],
])('%j is read as %j', (markdown, words) => {
  expect(toCommentText(markdown)).toBe(words);
});

it('never fails, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      expect(typeof toCommentText(typed)).toBe('string');
    }),
    { seed: 20261122 },
  );
});
