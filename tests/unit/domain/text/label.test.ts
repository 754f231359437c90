import { describe, expect, it } from 'vitest';
import { findNamed } from '@/lib/domain/text/block-name';
import { buildText, type Draft } from '@/lib/domain/text/build-text';
import { checkStructure } from '@/lib/domain/text/check-structure';
import { compareLabels, freshLabels } from '@/lib/domain/text/label';
import { coversBlock, nameOfPlace } from '@/lib/domain/text/passage-link';

describe('labels', () => {
  it('stand in the order of a text: what was put in between after what it follows', () => {
    const labels = ['0a', '1', '2', '2a', '2b', '2aa', '3', '10', '12'];
    expect([...labels].reverse().sort(compareLabels)).toEqual(labels);
  });

  it('are the first that is free, and never run out', () => {
    const taken = Array.from({ length: 26 }, (_, n) => `12${String.fromCharCode(97 + n)}`);
    expect(freshLabels([]).after('12')).toBe('12a');
    expect(freshLabels(['12a']).after('12c')).toBe('12b');
    expect(freshLabels(taken).after('12')).toBe('12aa');
    expect(freshLabels([]).after(undefined)).toBe('0a');
    expect(freshLabels(['3', '12b', '7']).beyond()).toBe('13');
  });

  it('are given once, whether they were asked for or are known from elsewhere', () => {
    const fresh = freshLabels(['12']);
    fresh.take('12b');
    expect([fresh.after('12'), fresh.after('12a'), fresh.beyond(), fresh.beyond()]).toEqual([
      '12a',
      '12c',
      '13',
      '14',
    ]);
    fresh.take('20');
    expect(fresh.beyond()).toBe('21');
  });

  it('are told in links, and a stretch of paragraphs has those that were put in', () => {
    expect(nameOfPlace('p12a.3b-14')).toBe('¶ 12a.3b–14');
    expect(['p12', 'p12a', 'p13', 'p14'].map((name) => coversBlock('p12-13', name))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('addresses of an earlier edition', () => {
  const paragraphs: Draft[] = [
    { kind: 'paragraph', text: 'One. Two.', number: '1', sentences: ['1', '3'] },
    { kind: 'paragraph', text: 'Three.', number: '3' },
  ];
  const { text, structure } = buildText(paragraphs);
  const with_ = (formerly: { name: string; start: number; end: number }[]) => ({ ...structure, formerly });

  it('lead to the block that has their words, and nowhere where these are gone', () => {
    const now = with_([
      { name: '2', start: 5, end: 9 },
      { name: '4', start: 0, end: 0 },
    ]);
    expect(checkStructure(text, now)).toEqual([]);
    expect(['p1', 'p2', 'p3', 'p4', 'p5'].map((name) => findNamed(now, name))).toEqual([0, 0, 1, null, null]);
  });

  it('have one meaning, and as many labels as there are sentences', () => {
    expect(checkStructure(text, with_([{ name: '3', start: 0, end: 4 }]))).toEqual(['3 is said of two']);
    expect(checkStructure(text, with_([{ name: '1.3', start: 0, end: 4 }]))).toEqual(['1.3 is said of two']);
    expect(checkStructure(text, with_([{ name: '9', start: 0, end: 99 }]))).toEqual(['9 was out of bounds']);
    const short = structure.blocks.map((block) => ({ ...block, sentences: ['1'] }));
    expect(checkStructure(text, { ...structure, blocks: short })).toEqual(['1 has 1 labels for 2 sentences']);
  });
});
