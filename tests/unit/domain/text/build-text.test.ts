import { describe, expect, it } from 'vitest';
import { buildText } from '@/lib/domain/text/build-text';
import { checkStructure } from '@/lib/domain/text/check-structure';

describe('building a text', () => {
  const { text, structure } = buildText([
    { kind: 'heading', level: 1, text: 'Title' },
    {
      kind: 'paragraph',
      text: 'One. Two.',
      marks: [{ kind: 'emphasis', start: 0, end: 3 }],
      noteRefs: [{ at: 4, noteId: 'a', label: '1' }],
    },
    { kind: 'separator', text: '' },
    {
      kind: 'quotation',
      level: 1,
      text: 'Three. (B. C.)',
      marks: [{ kind: 'source', start: 7, end: 14 }],
      pageBreaks: [{ at: 0, label: '2' }],
    },
    { kind: 'note', noteId: 'a', text: 'Note.' },
  ]);

  it('joins blocks by one line break, and a rule has no text', () => {
    expect(text).toBe('Title\nOne. Two.\n\nThree. (B. C.)\nNote.');
    expect(checkStructure(text, structure)).toEqual([]);
  });

  it('numbers running paragraphs, quotations and verse', () => {
    expect(structure.blocks.map((block) => block.number)).toEqual([
      undefined,
      '1',
      undefined,
      '2',
      undefined,
    ]);
  });

  it('moves marks, calls, pages and sentences to their places', () => {
    expect(structure).toMatchObject({
      marks: [
        { start: 6, end: 9 },
        { start: 24, end: 31 },
      ],
      noteRefs: [{ at: 10 }],
      pageBreaks: [{ at: 17 }],
    });
    expect(structure.sentenceStarts).toEqual([6, 11, 17, 24, 32]);
  });
});
