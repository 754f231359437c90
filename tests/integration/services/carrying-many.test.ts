import { describe, expect, it } from 'vitest';
import { carryNotes } from '@/lib/services/correcting/carrying';
import { openReport } from '@/lib/services/correcting/report';
import { prepareCorrection } from '../../factories/corrections';
import { writeNotes } from '../../factories/many-notes';
import { useDatabase } from '../../factories/use-database';
import { makeWorld } from '../../factories/world';

const given = useDatabase();
const count = 10_000;
const lines = Array.from(
  { length: 12_000 },
  (_, n) =>
    `On day ${n} the ${n % 7 ? 'mill' : 'forge'} made ${n * 31} nails, and ${n % 90} people came to see it done.`,
);
const body = (all: readonly string[]) => `${all.join('\n\n')}\n`;

describe('ten thousand notes on a megabyte', () => {
  it('have each a place in the corrected text, on no other words than their own where it is called sure', async () => {
    const world = makeWorld(given.db);
    const ann = await world.makeUser('Ann');
    const groupId = await world.makeGroup([ann]);
    const text = await world.makeReading(groupId, ann, { body: body(lines) });
    await writeNotes(given.db, { ...text, groupId, authorIds: [ann.id] }, count);
    const next = lines
      .map((line, n) => (n % 40 ? line : line.replace('nails', 'horseshoes')))
      .toSpliced(600, 300);
    const { revisionId, number } = await prepareCorrection(world, ann, text, body(next));
    await carryNotes(given.db);

    const { text: now } = await given.db.revision.findUniqueOrThrow({ where: { id: revisionId } });
    const anchors = await given.db.anchor.findMany({ where: { revisionId }, include: { annotation: true } });
    expect(anchors.length).toBe(count);
    const called = (...states: string[]) => anchors.filter(({ state }) => states.includes(state));
    const lying = called('exact', 'moved').filter(
      ({ start, end, annotation }) => now.slice(start ?? 0, end ?? 0) !== annotation.exact,
    );
    expect(lying).toEqual([]);
    expect(called('exact', 'moved').length).toBeGreaterThan(count * 0.9);
    expect(called('orphaned', 'ambiguous', 'approximate').length).toBeGreaterThan(count * 0.02);
    const report = await openReport(await world.as(ann), { textId: text.textId, number });
    expect(report).toMatchObject({ isPublished: true, total: count, done: count });
  }, 120_000);
});
