import { describe, expect, it } from 'vitest';
import { callsOf, codesOf, ingestText, outlineOf } from '../reading';

const body = `The lamps were lit[1] by hand, and the oil [2] was dear; it is said that nobody
knew the reason,[3] or that those who knew it did not say it to the keepers.
`;

describe('a section of footnotes', () => {
  const ingested = ingestText(
    `${body}\n\nFOOTNOTES\n[1] By K. Oster, in the Winter Log, which gives the number of the nights and\nthe oil burnt in them.\n[2]Dear, but not too dear.\n`,
  );

  it('is linked both ways, and its marks are no characters of the text', () => {
    expect(callsOf(ingested)).toEqual(['s were lit^1 → By K. Oste', 'nd the oil^2 → Dear, but ']);
    expect(ingested.text).toContain('lit by hand, and the oil was dear');
    expect(ingested.text).not.toContain('FOOTNOTES');
  });

  it('comes after the body, each note whole', () => {
    expect(outlineOf(ingested, 12)).toEqual([
      'paragraph The lamps we',
      'note 1 By K. Oster,',
      'note 2 Dear, but no',
    ]);
  });

  it('leaves a mark without a note where it is, with a warning', () => {
    const at = ingested.text.indexOf('[3]');
    expect(ingested.warnings).toEqual([{ code: 'mark-without-note', at, detail: '3' }]);
  });

  it('says of a note that nothing calls it', () => {
    expect(codesOf(ingestText(`${body}\nNotes\n[1] One.\n[2] Two.\n[3] Three.\n[4] Four.\n`))).toEqual([
      'note-without-mark',
    ]);
  });

  it('is known without a heading by its marks', () => {
    expect(callsOf(ingestText(`${body}\n[1] One.\n[2] Two.\n[3] Three.\n`), 4)).toEqual([
      ' lit^1 → One.',
      ' oil^2 → Two.',
      'son,^3 → Thre',
    ]);
  });
});
