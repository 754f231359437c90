import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graft } from '@/lib/domain/threading/graft';

const row = (id: string, parentId: string | null = null) => ({ id, parentId });
const ann = ({ id }: { id: string }) => id.startsWith('ann');

describe('what one person said, taken out of a conversation', () => {
  it('keeps its order and what answers what', () => {
    const rows = [row('ann1'), row('ann2', 'ann1'), row('ann3')];
    expect(graft(rows, ann)).toEqual(rows);
  });

  it('answers the nearest of its own where it answered another’s, however far above', () => {
    const rows = [row('ann1'), row('ben1', 'ann1'), row('cy1', 'ben1'), row('ann2', 'cy1'), row('ben2')];
    expect(graft(rows, ann)).toEqual([row('ann1'), row('ann2', 'ann1')]);
  });

  it('stands by itself where nothing above it is taken', () => {
    expect(graft([row('ben1'), row('ann1', 'ben1'), row('ann2', 'gone')], ann)).toEqual([
      row('ann1'),
      row('ann2'),
    ]);
  });

  it('never answers what is not taken, and loses nothing', () => {
    const conversation = fc
      .array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 30 })
      .map((list) =>
        list.map(([own, n], i) => ({ ...row(`${i}`, i && n % (i + 1) ? `${n % i}` : null), own })),
      );
    fc.assert(
      fc.property(conversation, (rows) => {
        const taken = graft(rows, ({ own }) => own);
        expect(taken.map(({ id }) => id)).toEqual(rows.filter(({ own }) => own).map(({ id }) => id));
        const seen = new Set<string>();
        for (const { id, parentId } of taken) {
          expect(parentId === null || seen.has(parentId)).toBe(true);
          seen.add(id);
        }
      }),
      { seed: 11 },
    );
  });
});
