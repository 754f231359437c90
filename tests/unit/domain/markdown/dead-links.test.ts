import { describe, expect, it } from 'vitest';
import { toCommentHtml, toHtmlWithoutLinks } from '@/lib/domain/markdown/comment-html';

describe('links that are not to be followed', () => {
  it.each([
    ['[Read](https://example.org/buy)', '<p><span>Read (https://example.org/buy)</span></p>'],
    ['See https://example.org now.', '<p>See <span>https://example.org</span> now.</p>'],
    ['www.example.org', '<p><span>www.example.org</span></p>'],
    ['<ann@example.org>', '<p><span>ann@example.org</span></p>'],
    ['[**Now**](https://example.org)', '<p><span><strong>Now</strong> (https://example.org)</span></p>'],
    ['> [a](https://a.example)\n\n- [b](https://b.example)', null],
    ['[x][1]\n\n[1]: https://example.org "t"', null],
  ])('%s', (markdown, html) => {
    const dead = toHtmlWithoutLinks(markdown);
    if (html !== null) expect(dead).toBe(html);
    expect(dead).not.toMatch(/<a[ >]|href/);
    expect(toCommentHtml(markdown)).toContain('href=');
  });

  it('are none to a passage of a text here, and change nothing where there is none', () => {
    const inside = 'http://localhost:3000/texts/abcdefghijklmnopqrstu#p2';
    for (const markdown of [inside, 'Plain *words*.', '`https://example.org`'])
      expect(toHtmlWithoutLinks(markdown)).toBe(toCommentHtml(markdown));
  });
});
