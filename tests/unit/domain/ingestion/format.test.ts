import { describe, expect, it } from 'vitest';
import { chooseFormat } from '@/lib/domain/ingestion/format';

describe('choosing a format', () => {
  it.each([
    ['any text named .md', 'Hello', 'a.md', 'markdown'],
    ['any text named .MARKDOWN', 'Hello', 'a.MARKDOWN', 'markdown'],
    ['a text with front matter', '---\nauthor: A\n---\nHello', 'a.txt', 'markdown'],
    ['two unmistakable marks', '# Title\n\nSee [this](https://example.org).', 'a.txt', 'markdown'],
    ['one mark, which may be chance', '# of pages: 12', 'a.txt', 'plain'],
    ['a rule that is no front matter', '---\nHello there, you\n---\n', 'a.txt', 'plain'],
    ['asterisks and brackets of plain text', 'He said * and [1] and **', 'a.txt', 'plain'],
  ])('reads %s', (_, text, name, format) => {
    expect(chooseFormat(text, name)).toBe(format);
  });
});
