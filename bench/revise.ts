/**
 * `npm run bench:revise`: how long it takes until every note has its place in a corrected text, as a ratio to writing the
 * same rows with places that nobody has to look for. Prints, and judges nothing.
 */
import { createAnchors } from '@/lib/db/anchor';
import { openDatabase } from '@/lib/db/client';
import { carryNotes } from '@/lib/services/correcting/carrying';
import { startTestCluster } from '../tests/factories/cluster';
import { prepareCorrection } from '../tests/factories/corrections';
import { writeNotes } from '../tests/factories/many-notes';
import { makeWorld } from '../tests/factories/world';
import { essay } from './sample-essay';

const batch = 1_000;
const kinds = [
  ['one line added', (body: string) => `A line before all.\n\n${body}`],
  ['one word in twenty changed', (body: string) => body.replace(/((?:\S+\s+){19})(\S+)/g, '$1another')],
] as const;

const seconds = async (work: () => Promise<unknown>) => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

async function main() {
  // Postgres alone: a site would do the work itself, in the minute in which it is measured.
  const { urls, stop } = await startTestCluster();
  const { db, close } = openDatabase(urls.appUrl, 4);
  const world = makeWorld(db);
  const ada = await world.makeUser('Ada');
  const groupId = await world.makeGroup([ada]);
  for (const [kind, change] of kinds)
    for (const [size, count] of [
      [100_000, 1_000],
      [1_000_000, 10_000],
    ] as const) {
      const body = essay(size);
      const text = await world.makeReading(groupId, ada, { title: kind, body });
      await writeNotes(db, { ...text, groupId, authorIds: [ada.id] }, count);
      const { revisionId } = await prepareCorrection(world, ada, text, change(body));
      const taken = await seconds(() => carryNotes(db));
      const made = await db.anchor.findMany({ where: { revisionId } });
      const sure = made.filter(({ state }) => state === 'exact' || state === 'moved').length;
      const plain = await seconds(() => writePlain(made));
      console.log(
        `${count} notes on ${size / 1000} kB, ${kind}: ${taken.toFixed(2)} s (${made.length} places, ${sure} sure), the same rows alone ${plain.toFixed(2)} s: ${(taken / plain).toFixed(1)} times`,
      );

      async function writePlain(rows: typeof made) {
        await db.anchor.deleteMany({ where: { revisionId } });
        for (let at = 0; at < rows.length; at += batch)
          await createAnchors(
            db,
            revisionId,
            rows.slice(at, at + batch).map(({ annotationId, state, start: from, end, score }) => ({
              ...{ annotationId, state, start: from, end, score, outcome: null, decision: null },
            })),
            new Date(),
          );
      }
    }
  await close();
  await stop();
}

await main();
