import { describe, expect, it } from 'vitest';
import { ingestText, outlineOf, wordsOf } from '../reading';

const first = `The keepers of the northern lights did not think of themselves as servants
of a company. They thought of themselves as the owners of a duty, and so
they wrote down in the margin of the log`;
const second = `Nobody was paid for the margins, and they were kept because without them
the next keeper would have had to begin again from nothing.`;

describe('paragraphs of wrapped text', () => {
  it('are whole across lines', () => {
    const [paragraph] = wordsOf(ingestText(`${first} what had happened.\n\n${second}\n`));
    expect(paragraph).toContain('as servants of a company.');
    expect(paragraph).toMatch(/what had happened\.$/);
  });

  it('end with a short last line where no blank lines separate them', () => {
    expect(wordsOf(ingestText(`${first} it.\n${second}\n${first} at last.\n${second}\n`))).toHaveLength(4);
  });

  it('begin with an indented line in books', () => {
    expect(
      wordsOf(ingestText(`   ${first} what had happened in the night.\n   ${second}\n   ${first} more.\n`)),
    ).toHaveLength(3);
  });

  it('go on over a page break in mid-sentence, which is kept as a point', () => {
    const { text, structure } = ingestText(`${first}\n\n\n\nwhat had happened.\n\n${second}\n`);
    expect(structure.blocks).toHaveLength(2);
    expect(structure.pageBreaks).toEqual([{ at: text.indexOf('what had'), label: '2' }]);
  });

  it('go on over a form feed and a printed page number, which labels the page', () => {
    const { text, structure } = ingestText(`${first}\n\n17\n\fwhat had happened.\n\n${second}\n`);
    expect(structure.pageBreaks).toEqual([{ at: text.indexOf('what had'), label: '18' }]);
    expect(text).not.toContain('17');
  });

  it('are not joined over a gap between sentences', () => {
    expect(ingestText(`${first} what had happened.\n\n\n\n${second}\n`).structure).toMatchObject({
      pageBreaks: [],
    });
  });

  it('that are inset are quotations', () => {
    const inset = second.replace(/^/gm, '     ');
    expect(outlineOf(ingestText(`${first} this:\n\n${inset}\n\n${first} more.\n`), 6)).toEqual([
      'paragraph The ke',
      'quotation 1 Nobody',
      'paragraph The ke',
    ]);
  });
});

describe('paragraphs of text that is not wrapped', () => {
  it('are its lines, with or without blank lines between them', () => {
    const long =
      'A sentence that is long enough to be the line of somebody who never breaks one by hand. '.repeat(3);
    expect(wordsOf(ingestText(`${long}\n${long}\n\n${long}`))).toHaveLength(3);
  });

  it('are verse where short lines hang together', () => {
    const ingested = ingestText(
      'The lamp is lit,\nThe boats are gone,\nAnd no one knows\nHow long till dawn.\n\nThe stair is steep,\nThe oil is dear.\n',
    );
    expect(outlineOf(ingested, 36)).toEqual([
      'verse The lamp is lit,\nThe boats are gone,',
      'verse The stair is steep,\nThe oil is dear.',
    ]);
  });
});

describe('lists', () => {
  it('are items without their markers', () => {
    const ingested = ingestText(
      'What they asked for:\n\n1. Oil for the winter.\n2. A rope for the ladder.\n\n• Bread\n• Salt\n',
    );
    expect(outlineOf(ingested)).toEqual([
      'paragraph What they asked for:',
      'list-item 1 1. Oil for the winter.',
      'list-item 1 2. A rope for the ladder.',
      'list-item 1 • Bread',
      'list-item 1 • Salt',
    ]);
  });

  it('need a second item: a year at the beginning of a line is none', () => {
    expect(outlineOf(ingestText('The lights were lit in the year\n\n1871. Nobody saw them.'), 6)).toEqual([
      'paragraph The li',
      'paragraph 1871. ',
    ]);
  });
});
