import { describe, expect, it } from 'vitest';
import { callsOf, codesOf, ingestText, marksOf, outlineOf } from '../reading';

const read = (text: string) => ingestText(text, 'note.md');

describe('Markdown blocks', () => {
  it.each([
    [
      'the only first-level heading as the title',
      '# Title\n\nText\n\n## Part\n\n### Section',
      ['paragraph Text', 'heading 1 Part', 'heading 2 Section'],
    ],
    [
      'several first-level headings as headings',
      '# One\n\nText\n\n# Two',
      ['heading 1 One', 'paragraph Text', 'heading 1 Two'],
    ],
    ['quotations by their depth', '> One\n>\n> > Two', ['quotation 1 One', 'quotation 2 Two']],
    [
      'lists by their depth and marker',
      '3. One\n4. Two\n   - Three\n\n- [x] Done',
      ['list-item 1 3. One', 'list-item 1 4. Two', 'list-item 2 • Three', 'list-item 1 ☑ Done'],
    ],
    [
      'callouts with their title',
      '> [!quote] Title\n> Text\nMore',
      ['callout Title', 'callout Text', 'paragraph More'],
    ],
    ['code as it stands', '```js\n  a\n\n b\n```', ['code   a\n\n b']],
    ['tables as rows of cells', '| a | b |\n|---|---|\n| *c* | |\n', ['table a\tb\nc\t']],
    ['images as figures', '![A lamp](lamp.png)\n\n![](x/stair.png)', ['figure A lamp', 'figure stair.png']],
    [
      'rules between blocks, not at the edges',
      '---\n\na\n\n---\n\n---\n\nb\n\n---\n',
      ['paragraph a', 'separator', 'paragraph b'],
    ],
    ['hard line breaks as verse', 'One  \nTwo<br>Three', ['verse One\nTwo\nThree']],
    [
      'a list of contents as a table',
      'Oil . . . . .\t9\nRope and stair ...... 12',
      ['table Oil\t9\nRope and stair\t12'],
    ],
  ])('are read: %s', (_, source, outline) => {
    expect(outlineOf(read(source))).toEqual(outline);
  });
});

describe('Markdown marks', () => {
  it.each([
    ['emphasis', 'a *b* c', ['b']],
    ['strong', 'a **b** <b>c</b>', ['b', 'c']],
    ['code', 'a `b` c', ['b']],
    ['strikethrough', 'a ~~b~~ c', ['b']],
    ['superscript', 'the 22<sup>nd</sup> of March', ['nd']],
    [
      'wikilink',
      '[[Spain|the war]] and [[People & Places/Haldane]] and ![[Log#Oil]]',
      ['the war', 'Haldane', 'Log > Oil'],
    ],
  ])('are read: %s', (kind, source, words) => {
    expect(marksOf(read(source), kind)).toEqual(words);
  });

  it('keep the target of a wikilink with its folders', () => {
    expect(read('[[People/Trotsky|Leon]]').structure.marks).toEqual([
      { kind: 'wikilink', target: 'People/Trotsky', start: 0, end: 4 },
    ]);
  });

  it('keep only addresses that open a page or a letter', () => {
    const ingested = read(
      '[a](https://a.example) [b](mailto:b@b.example) [c](javascript:alert(1)) [d](file:///etc/passwd) [e](../e.md)',
    );
    expect(ingested.text).toBe('a b c d e');
    expect(ingested.structure.marks.map((mark) => mark.href)).toEqual([
      'https://a.example',
      'mailto:b@b.example',
    ]);
    expect(ingested.warnings.filter((warning) => warning.code === 'link-removed')).toHaveLength(3);
  });

  it('reduce HTML to its words', () => {
    const ingested = read(
      '<div onclick="x()">One<br>two &amp; three</div>\n\n<script>alert(1)</script>\n\nA <span style="x">b</span> c <!-- d -->',
    );
    expect(ingested.text).toBe('One\ntwo & three\nA b c');
    expect(codesOf(ingested)).toEqual(['html-removed']);
  });
});

describe('Markdown footnotes', () => {
  it('are linked, with their texts last', () => {
    const ingested = read('One[^a] two [^2].\n\n[^a]: First.\n\n    More of it.\n\n[^2]: Second.\n\nThree.');
    expect(ingested.text).toBe('One two.\nThree.\nFirst.\nMore of it.\nSecond.');
    expect(callsOf(ingested, 3)).toEqual(['One^1 → Fir', 'two^2 → Sec']);
    expect(ingested.structure.blocks.map((block) => block.noteId)).toEqual([
      undefined,
      undefined,
      'note-1',
      'note-1',
      'note-2',
    ]);
  });

  it('that are not there leave their mark in the text', () => {
    expect(read('One[^9].')).toMatchObject({
      text: 'One[^9].',
      warnings: [{ code: 'mark-without-note', at: 3 }],
    });
  });

  it('may be raised figures with blocks under a rule', () => {
    const ingested = read('One.<sup>1</sup> Two x<sup>3</sup>.\n\n---\n\n<sup>1</sup> First.\n\nThree.');
    expect(ingested.text).toBe('One. Two x3.\nThree.\nFirst.');
    expect(callsOf(ingested, 4)).toEqual(['One.^1 → Firs']);
    expect(codesOf(ingested)).toEqual(['mark-without-note']);
  });
});
