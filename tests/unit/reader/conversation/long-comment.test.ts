import { describe, expect, it } from 'vitest';
import { isLong } from '@/app/_reader/conversation/long-comment';

const paragraph = (words: number) => `<p>${'word '.repeat(words)}</p>`;

describe('a comment', () => {
  it('is long by what is read of it, not by how it is made', () => {
    expect(isLong(paragraph(100))).toBe(false);
    expect(isLong(paragraph(300))).toBe(true);
    expect(isLong(`<p><a href="https://example.org/${'x'.repeat(3000)}">here</a></p>`)).toBe(false);
  });
  it('is long when it has many lines, of words or of code', () => {
    expect(isLong('<ul>' + '<li>a</li>'.repeat(8) + '</ul>')).toBe(false);
    expect(isLong('<ul>' + '<li>a</li>'.repeat(20) + '</ul>')).toBe(true);
    expect(isLong(`<pre><code>${'a\n'.repeat(20)}</code></pre>`)).toBe(true);
  });
});
