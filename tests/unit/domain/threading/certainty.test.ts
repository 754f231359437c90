import { expect, test } from 'vitest';
import { sayCertainty, sayCertaintyShort } from '@/app/_messages/say-certainty';
import { en } from '@/app/_messages/en';
import { fr } from '@/app/_messages/fr';
import { certaintyOf, hasPlace, isUnsure } from '@/lib/domain/threading/certainty';
import { anchorStates, type AnchorState } from '@/lib/domain/threading/thread';

const at = (state: AnchorState) => ({ about: 'passage' as const, anchor: { state, start: 1, end: 2 } });

test('a note is sure on its own words, and nothing is said of it', () => {
  for (const state of ['exact', 'moved'] as const) {
    expect(certaintyOf(at(state))).toBe('sure');
    expect(sayCertainty(at(state), en)).toBeNull();
  }
  expect(certaintyOf({ about: 'text', anchor: null })).toBe('sure');
});

test('every other state is said in words, and no two in the same', () => {
  const others = anchorStates.filter((state) => certaintyOf(at(state)) !== 'sure');
  for (const messages of [en, fr]) {
    const said = [
      ...others.map((state) => sayCertainty(at(state), messages)),
      sayCertainty({ about: 'passage', anchor: null }, messages),
    ];
    expect(said).not.toContain(null);
    expect(new Set(said).size).toBe(5);
  }
});

test('what a person has placed is theirs to answer for, and what is looked for elsewhere is unsure', () => {
  expect(isUnsure(at('placed'))).toBe(false);
  expect(isUnsure({ about: 'passage', anchor: null })).toBe(true);
  const placed = {
    about: 'passage' as const,
    anchor: { ...at('placed').anchor, placedBy: { id: 'b', name: 'Ben' } },
  };
  expect(sayCertainty(placed, en)).toBe('Placed here by Ben');
});

test('several places are counted, where it is known how many', () => {
  const several = (candidates?: number) => ({
    about: 'passage' as const,
    anchor: { state: 'ambiguous' as const, start: null, end: null, ...(candidates && { candidates }) },
  });
  expect(sayCertainty(several(3), en)).toBe('Could be one of three places');
  expect(sayCertainty(several(12), en)).toBe('Could be one of 12 places');
  expect(sayCertainty(several(), en)).toBe('Could be one of several places');
  expect(sayCertainty(several(3), fr)).toBe('Trois endroits sont possibles');
});

test('only what could be at several places, or at none, has no place', () => {
  expect(anchorStates.filter((state) => !hasPlace(state))).toEqual(['ambiguous', 'orphaned']);
});

test('where there is no room it is said in a part of the same words, so that who hears it and who sees it say the same', () => {
  const ambiguous = { state: 'ambiguous' as const, start: null, end: null };
  const all = [
    ...anchorStates.map(at),
    { about: 'passage' as const, anchor: null },
    ...[2, 12].map((candidates) => ({ about: 'passage' as const, anchor: { ...ambiguous, candidates } })),
    {
      about: 'passage' as const,
      anchor: { ...at('placed').anchor, placedBy: { id: 'b', name: 'Ben' } },
    },
  ];
  for (const messages of [en, fr])
    for (const each of all) {
      const [whole, short] = [sayCertainty(each, messages), sayCertaintyShort(each, messages)];
      if (whole === null) expect(short).toBeNull();
      else expect(whole.toLowerCase()).toContain(short?.toLowerCase() ?? '?');
      expect(short?.length ?? 0).toBeLessThan(36);
    }
});
