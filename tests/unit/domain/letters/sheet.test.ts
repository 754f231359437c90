import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainWords } from '@/lib/domain/letters/plain-words';
import { oneLine, toHtml, toPlainText, type Part } from '@/lib/domain/letters/sheet';

const seed = 20261122;
const kinds = ['heading', 'place', 'paragraph', 'small', 'link', 'small-link'] as const;
const hostile = '<img src=https://evil.example/pixel onerror=alert(1)>&amp;"\'</title></style><script>';
const head = { language: 'en', title: hostile };

describe('a letter’s sheet', () => {
  it('shows what looks like markup as it stands, in every part', () => {
    const parts = kinds.map((kind): Part => ({
      kind,
      words: hostile,
      href: `https://here.example/"><script>`,
    }));
    const html = toHtml(parts, head);
    expect(html).not.toMatch(/<(img|script|iframe|object|svg|meta http)/i);
    expect(html).not.toContain('"><script');
    expect(html.match(/&lt;img src=/g)).toHaveLength(kinds.length + 1);
  });

  it('fetches nothing, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...kinds), fc.string({ unit: 'grapheme' }))), (all) => {
        const parts = all.map(([kind, words]): Part => ({ kind, words, href: 'https://here.example/' }));
        const tags = [...toHtml(parts, head).matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) =>
          name?.toLowerCase(),
        );
        const allowed = ['!doctype', 'html', 'head', 'meta', 'title', 'body', 'div', 'h2', 'p', 'a', 'br'];
        expect(tags.filter((name) => !allowed.includes(name ?? ''))).toEqual([]);
      }),
      { seed },
    );
  });

  it('says the same in plain words, with each address on a line of its own', () => {
    const parts: Part[] = [
      { kind: 'heading', words: 'Who wrote what' },
      { kind: 'place', words: 'On Margins, ¶ 2' },
      { kind: 'paragraph', words: 'Ben wrote: “Why?”' },
      { kind: 'link', words: 'Read it', href: 'https://here.example/a' },
    ];
    expect(toPlainText(parts)).toBe(
      '— Who wrote what —\n\nOn Margins, ¶ 2\nBen wrote: “Why?”\n\nRead it\nhttps://here.example/a\n',
    );
  });

  it('has names of one line, which hold nothing that ends a header', () => {
    expect(oneLine('Thursday\r\nBcc: all@example.org\u2028\u0000group\u202e')).toBe(
      'Thursday Bcc: all@example.org group',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(oneLine(words)).not.toMatch(/[\u0000-\u001f\u007f\u2028\u2029]/);
      }),
      { seed },
    );
  });
});

describe('a comment in plain words', () => {
  it.each([
    ['It is *not* **so**, see [there](https://example.org).', 'It is not so, see there.'],
    ['> quoted\n\nanswered\n\n- one\n- two', 'quoted answered one two'],
    ['# Loud\n`code` <b>raw</b> ![seen](https://evil.example/pixel)', 'Loud code raw seen'],
    ['', ''],
  ])('is one line: %j', (markdown, words) => {
    expect(toPlainWords(markdown)).toBe(words);
  });

  it('is one line of any Markdown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (markdown) => {
        expect(toPlainWords(markdown)).not.toContain('\n');
      }),
      { seed },
    );
  });
});
