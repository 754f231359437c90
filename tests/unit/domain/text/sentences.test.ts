import { describe, expect, it } from 'vitest';
import { sentenceStarts } from '@/lib/domain/text/sentences';

/** The sentences, with a bar where each begins. */
const barred = (text: string, language?: string) => {
  const starts = sentenceStarts(text, language);
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trimEnd()).join(' | ');
};

describe('sentences', () => {
  it.each([
    'One. | Two? | Three!',
    'P. Guillaume and M. Grainger wrote it. | We read it.',
    'See V. I. Lenin, vol. II, pp. 12 and 14. | It is long.',
    'By C. Talès, Paris 1924. | So it is.',
    'Mr. Smith met Dr. Jones, e.g. Friday, i.e. Monday. | They spoke.',
    'He came with books, papers, etc. | They spoke.',
    '‘Why?’ he asked. | ‘Because.’',
    "'successes...' | How can this be overcome?",
    'He said “no.” | She left.',
    'It is in the Commune (see p. 12). | Nobody saw it.',
    'So do I. | Then they left.',
    'in lower case. | Then not.',
    'We wait… and wait... and wait.',
    'It cost 4,800 marks. | The year 1871 was over.',
  ])('%s', (expected) => {
    expect(barred(expected.replaceAll(' | ', ' '))).toBe(expected);
  });

  it('begin with each line of verse', () => {
    expect(sentenceStarts('The lamp\nis lit')).toEqual([0, 9]);
  });

  it('are found in a language that nobody knows as in English', () => {
    expect(barred('One. Two.', 'not a language!')).toBe('One. | Two.');
  });

  it('are the same in a long text as in a short one', () => {
    const sentence = 'The keepers wrote it down (see p. 12), and P. Norvik read it. ';
    expect(sentenceStarts(sentence.repeat(500))).toEqual(
      Array.from({ length: 500 }, (_, index) => index * sentence.length),
    );
  });

  it('are none in white space', () => {
    expect(sentenceStarts(' \n ')).toEqual([]);
  });
});
