import type { Database } from '@/lib/db/client';
import { carryNotes } from '@/lib/services/correcting/carrying';
import { openUnsure } from '@/lib/services/correcting/unsure';
import { prepareCorrection } from '../../factories/corrections';
import { makeWorld, type Someone } from '../../factories/world';

const line = (n: number) =>
  `Paragraph ${n} tells of ${n * 13} ships and ${n * 5} captains who sailed. They came home.`;
export const lines = Array.from({ length: 30 }, (_, n) => line(n + 1));
export const body = (all: readonly string[]) => `${all.join('\n\n')}\n`;
/** ¶ 4 is changed, ¶ 9 is gone. */
export const corrected = lines.toSpliced(3, 1, line(4).replace('52 ships', '52 vessels')).toSpliced(8, 1);
/** Of ¶ 4, and of ¶ 9. */
export const changed = 'tells of 52 ships and 20 captains';
export const gone = 'Paragraph 9 tells of 117 ships';

/** A text that Ann brought and reads with Abe and Cy; Sue is a stranger. */
export async function makeCorrectedText(db: Database) {
  const world = makeWorld(db);
  const [ann, abe, cy] = [
    await world.makeUser('Ann'),
    await world.makeUser('Abe'),
    await world.makeUser('Cy'),
  ];
  const sue = await world.makeUser('Sue');
  const groupId = await world.makeGroup([ann, abe, cy]);
  const text = await world.makeReading(groupId, ann, { body: body(lines) });

  /** Corrected by Ann; the edition's id. */
  async function correct(all: readonly string[] = corrected, basedOn = text.revisionId) {
    const { revisionId } = await prepareCorrection(world, ann, { ...text, revisionId: basedOn }, body(all));
    await carryNotes(db);
    return revisionId;
  }
  const noteBy = async (who: Someone, words: string, before: string | null = groupId) =>
    (await world.makeNote(who, text, before, { words })).thread.id;
  const queueOf = async (who: Someone) =>
    (await openUnsure(await world.as(who), { textId: text.textId, number: null, page: 1 })).notes;
  return { world, ann, abe, cy, sue, groupId, text, correct, noteBy, queueOf };
}
export type CorrectedText = Awaited<ReturnType<typeof makeCorrectedText>>;
