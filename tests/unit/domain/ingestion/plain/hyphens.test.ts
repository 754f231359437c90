import { describe, expect, it } from 'vitest';
import { codesOf, ingestText } from '../reading';

/** A page of forty columns or more in which `first` ends a line and `second` begins the next. */
const broken = (first: string, second: string, elsewhere = '') =>
  ingestText(
    [
      'We are happy to present to our readers the first complete text of this',
      `pamphlet, in which they will find what was said about the ${first}`,
      `${second} of those who had come too late to hear it from others and who`,
      `asked to have it printed. ${elsewhere}`,
    ].join('\n'),
  );

describe('words broken over two lines', () => {
  it.each([
    ['Op-', 'position', 'The Opposition was heard.', 'Opposition'],
    ['Kollon-', 'tai’s', 'It was Kollontai who spoke.', 'Kollontai’s'],
    ['working-', 'class', 'The working-class base was heard.', 'working-class'],
    ['by-', 'product', 'No product is without it.', 'by-product'],
    ['Gorter-', 'Pannekoek', '', 'Gorter-Pannekoek'],
    ['paradoxi-', 'cally', '', 'paradoxically'],
    ['techno-economic-', 'political', 'It was economic-political.', 'techno-economic-political'],
  ])('%s and %s are put together as the text has them elsewhere', (first, second, elsewhere, expected) => {
    const ingested = broken(first, second, elsewhere);
    expect(ingested.text).toContain(`the ${expected} of those`);
    expect(codesOf(ingested)).not.toContain('possibly-joined-word');
  });

  it('that could be one or two words are marked for the importer', () => {
    const ingested = broken('piece-', 'rate', 'A piece of it, at any rate.');
    expect(ingested.text).toContain('the piece-rate of those');
    expect(ingested.warnings).toContainEqual({
      code: 'possibly-joined-word',
      at: ingested.text.indexOf('piece-rate'),
      detail: 'piece-rate',
    });
  });

  it('keep a dash that is no hyphen', () => {
    expect(broken('lamps —', 'of', '').text).toContain('the lamps — of of those');
    expect(broken('years 1917-', '21', '').text).toContain('the years 1917-21 of those');
  });
});
