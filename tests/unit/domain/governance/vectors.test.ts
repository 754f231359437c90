/** The design's own list, where it is at hand: every base from 1 to 60, and every tally. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tally, thresholds, type Ballot } from '@/lib/domain/governance';

const file = join(import.meta.dirname, '../../../../../shared/design/governance-vectors.json');
const vote = z.union([z.string(), z.array(z.string())]);
const list = z.object({
  thresholds: z.array(z.record(z.string(), z.number())),
  vectors: z.array(
    z.looseObject({ id: z.string(), kind: z.string(), votes: z.array(vote), expect: vote, note: z.string() }),
  ),
});
const read = () => list.parse(JSON.parse(readFileSync(file, 'utf8')));

describe.skipIf(!existsSync(file))('of the design’s list', () => {
  const { thresholds: rows, vectors } = existsSync(file) ? read() : { thresholds: [], vectors: [] };
  it('every threshold is as it is written there', () => {
    expect(rows.length).toBe(60);
    for (const { base = NaN, ...expected } of rows)
      expect({ base, ...thresholds(base) }).toEqual({ base, ...expected });
  });
  it.each(vectors.map((each) => [`${each.id}: ${each.note}`, each] as const))('%s', (_, vector) => {
    // The list's words are those of the front door; what is none of them fails.
    const { outcome, reasons } = tally(vector as unknown as Extract<Ballot, { kind: 'case' }>);
    expect(outcome).toEqual(vector.expect);
    expect(reasons.length).toBe(
      vector.kind === 'election' ? (vector as unknown as { candidates: string[] }).candidates.length : 1,
    );
  });
});
