import { describe, expect, it } from 'vitest';
import { callsOf, codesOf, ingestFile, marksOf, outlineOf, wordsOf } from './reading';

const fixture = (name: string) => ingestFile(`tests/fixtures/texts/${name}`);

describe('a pamphlet copied from a PDF', () => {
  const pamphlet = fixture('printed-pamphlet.txt');

  it('has its sections, its paragraphs whole and its notes last', () => {
    expect(outlineOf(pamphlet, 12)).toEqual([
      'paragraph Printed by t',
      'heading 1 I. THE LAMP.',
      'paragraph The keepers ',
      'paragraph It is usual ',
      'paragraph Nobody was p',
      'heading 1 II. THE MARG',
      'paragraph What did the',
      'paragraph The commissi',
      'paragraph The habit su',
      "note 1 'The Skerry ",
      'note 2 See the disc',
      'note 3 The form was',
    ]);
  });

  it('keeps its pages as points within paragraphs', () => {
    const { text, structure } = pamphlet;
    expect(structure.pageBreaks).toEqual([
      { at: text.indexOf('successors read'), label: '2' },
      { at: text.indexOf('answered in due'), label: '3' },
    ]);
    expect(text).toContain('and whose successors read');
  });

  it('has its notes linked both ways', () => {
    expect(callsOf(pamphlet, 12)).toEqual([
      "the skerries^1 → 'The Skerry ",
      'er was long.^2 → See the disc',
      ' due course.^3 → The form was',
    ]);
  });
});

describe('an article copied from a web page', () => {
  const article = fixture('web-article.txt');

  it('has lettered headings, also behind a no-break space', () => {
    expect(wordsOf(article, 'heading')).toEqual([
      'a) Introduction.',
      'b) The lamp often followed, rather than led.',
      'c) Success was often achieved contrary to the plan.',
    ]);
  });

  it('has its quotations set with their sources', () => {
    expect(marksOf(article, 'source')).toEqual([
      '(Haldane. The Skerry Lights. Page 12.)',
      '(Norvik. ‘Winter Log’ p 138)',
      '(Grange. Letters, page 311.)',
    ]);
    expect(wordsOf(article, 'quotation')).toHaveLength(3);
  });

  it('has plain spaces only, and the author who signed it', () => {
    expect(article.text).not.toMatch(/[\u00a0]|  /);
    expect(article.metadata).toMatchObject({ authors: ['L. Marlow'], year: '2014' });
  });
});

describe('an essay recognised from a scan', () => {
  const essay = fixture('scanned-essay.txt');

  it('has headings of two levels', () => {
    expect(outlineOf(essay, 40).filter((line) => line.startsWith('heading'))).toEqual([
      'heading 1 [1. The Meaning of the Lights]',
      'heading 1 [2. The Main Questions]',
      'heading 2 [A. The Keepers]',
      'heading 2 [B. The Office]',
    ]);
  });

  it('has its words joined and its compounds kept', () => {
    expect(essay.text).toContain('The Keepers’ Opposition,');
    expect(essay.text).toContain('a company of working-class keepers');
    expect(essay.text).toContain('asked for a by-product of');
    expect(essay.text).toContain('presents us with what has been called');
  });

  it('has the notes of its pages out of the way, for somebody to link', () => {
    expect(wordsOf(essay, 'note').map((words) => words.slice(0, 9))).toEqual([
      'See the a',
      'The texts',
      'Ibid., p.',
      '1bid., p.',
    ]);
    expect(essay.structure.noteRefs).toEqual([]);
    const suspected = essay.warnings.filter((warning) => warning.code === 'suspected-note-mark');
    expect(suspected.map(({ at, detail }) => [essay.text.slice((at ?? 0) - 4, at), detail])).toEqual([
      ['out.', '(!'],
      ['pot.', '®'],
    ]);
  });
});

describe('a booklet scanned as it was imposed', () => {
  const booklet = fixture('imposed-booklet.md');

  it('has its notes linked, in order, with what was continued on another page', () => {
    expect(callsOf(booklet, 8).map((call) => call.replace(/^.*\^/, ''))).toEqual([
      '7 → It is th',
      '1 → These li',
      '2 → The Keep',
      '3 → The atte',
      '6 → In descr',
      '4 → See “The',
      '5 → A fact w',
    ]);
    const notes = wordsOf(booklet, 'note');
    expect(notes[2]).toContain('those who had neither seen a lamp');
    expect(notes[5]).toContain('the Old Keepers of the southern lights.');
  });

  it('is told apart from its imprint', () => {
    expect(booklet.metadata).toMatchObject({
      title: 'Listen, Keeper!',
      authors: ['Margit Haldane'],
      year: '1921',
      source: 'http://harbour.example/haldane',
      rights: 'Anti-Copyright',
    });
  });

  it('shows where its pages may be out of order', () => {
    const seams = booklet.warnings.filter((warning) => warning.code === 'possibly-out-of-order');
    expect(seams.map(({ at }) => booklet.text.slice(at, (at ?? 0) + 12))).toEqual([
      'of the winte',
      'anticipated.',
      'accounts. Th',
      'destiny. For',
    ]);
    expect(codesOf(booklet)).toEqual(['possibly-out-of-order']);
  });

  it('keeps a raised ordinal', () => {
    expect(marksOf(booklet, 'superscript')).toEqual(['nd']);
  });
});

describe('a note from a vault', () => {
  const note = fixture('vault-note.md');

  it('has its front matter, links, callout and quotations', () => {
    expect(note.metadata).toMatchObject({
      title: 'The Keepers, the Lamp, and the Office',
      authors: ['Margit Haldane'],
      frontMatter: 'rating: A\nauthor: Margit Haldane\ngenre: history',
    });
    expect(outlineOf(note, 10)).toEqual([
      'verse SOURCE: he',
      'separator',
      'callout This is a ',
      'paragraph Haldane as',
      'paragraph She says t',
      'heading 1 Winter Log',
      'paragraph Haldane be',
      'quotation 1 One must u',
      'heading 1 Offices in',
      'quotation 1 Naturally,',
    ]);
    expect(
      note.structure.marks.filter((mark) => mark.kind === 'wikilink').map((mark) => mark.target),
    ).toEqual(['People & Places/Haldane', 'Union', 'Lights', 'Offices']);
    expect(note.warnings).toEqual([]);
  });
});
