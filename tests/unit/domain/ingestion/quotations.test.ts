import { describe, expect, it } from 'vitest';
import { ingestText, marksOf, outlineOf } from './reading';

const lead =
  'In the winter of 1881 the boats were out before the lamps were lit, as Norvik later recalled in his book about it. He wrote;';
const after =
  'Without the boats the lamps would have had nobody to shine for, which is a point that is often forgotten by those who write.';

describe('quotations set as paragraphs', () => {
  it.each([
    [
      '“We did not wait. The light came after us.” (Norvik. Winter Log. Page 12.)',
      '(Norvik. Winter Log. Page 12.)',
    ],
    ['“We did not wait. The light came after us. (Norvik, p. 12.)', '(Norvik, p. 12.)'],
    [
      '“We did not wait. The light came after us.” (Norvik, Letters, volume 27.',
      '(Norvik, Letters, volume 27.',
    ],
    ['“..we did not wait….the light came after us.”(ibid)', '(ibid)'],
  ])('%s keeps its source as a mark', (quotation, source) => {
    const ingested = ingestText(`${lead}\n\n${quotation}\n\n${after}`);
    expect(outlineOf(ingested, 3)).toEqual([
      'paragraph In ',
      `quotation 1 ${quotation.slice(0, 3)}`,
      'paragraph Wit',
    ]);
    expect(marksOf(ingested, 'source')).toEqual([source]);
  });

  it('may have no source where they are introduced', () => {
    expect(
      outlineOf(ingestText(`${lead}\n\n“We did not wait. The light came after us.”\n\n${after}`), 3)[1],
    ).toBe('quotation 1 “We');
  });

  it('are not paragraphs that begin with a quotation', () => {
    expect(
      outlineOf(
        ingestText(`${after}\n\n“We did not wait,” he said, and “we” meant the boats.\n\n${after}`),
        3,
      )[1],
    ).toBe('paragraph “We');
  });

  it('do not count their source as a sentence', () => {
    const { structure } = ingestText(`${lead}\n\n“We did not wait. We went.” (Norvik. Winter Log. Page 12.)`);
    const quotation = structure.blocks[1];
    expect(structure.sentenceStarts.filter((at) => at >= (quotation?.start ?? 0))).toHaveLength(3);
  });
});
