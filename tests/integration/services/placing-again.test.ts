import { beforeEach, describe, expect, it } from 'vitest';
import { decidePlace } from '@/lib/services/correcting/placing';
import { carryNotes } from '@/lib/services/correcting/carrying';
import { openPlacing, openUnsure, placeByHand } from '@/lib/services/correcting/unsure';
import { prepareCorrection } from '../../factories/corrections';
import { useDatabase } from '../../factories/use-database';
import type { Someone, World } from '../../factories/world';
import {
  body,
  changed as words,
  corrected,
  lines,
  makeCorrectedText,
  type CorrectedText,
} from './corrected-text';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let [ann, abe, cy]: [Someone, Someone, Someone] = [] as never;
let text: { textId: string; revisionId: string };
let groupId: string;
let made: CorrectedText;
beforeEach(async () => {
  made = await makeCorrectedText(given.db);
  ({ world, ann, abe, cy, text, groupId } = made);
});
const correct: CorrectedText['correct'] = (...of) => made.correct(...of);
const queueOf: CorrectedText['queueOf'] = (who) => made.queueOf(who);
const at = (threadId: string, revisionId: string) => ({ threadId, revisionId });
async function stateIn(revisionId: string, threadId: string) {
  const { annotationId } = await given.db.thread.findUniqueOrThrow({ where: { id: threadId } });
  return given.db.anchor.findUniqueOrThrow({
    where: { annotationId_revisionId: { annotationId, revisionId } },
  });
}
const undoing = async (id: string, edition: string) => ({
  ...at(id, edition),
  deed: 'undo' as const,
  of: (await stateIn(edition, id)).decidedAt ?? new Date(0),
});

describe('notes that somebody has placed', () => {
  it('are given back by their author, and by who placed them, in every edition that has it from there', async () => {
    const { id } = (await world.makeNote(abe, text, groupId, { words })).thread;
    const edition = await correct();
    const chosen = { textId: text.textId, ...at(id, edition), block: 'p6', sentences: [0], words: '' };
    const undo = async (who: Someone, revisionId = edition) =>
      outcomeOf(decidePlace(await world.as(who), await undoing(id, revisionId)));
    const decided = async (who: Someone) =>
      (
        await openUnsure(await world.as(who), {
          ...{ textId: text.textId, number: null, page: 1, which: 'decided' },
        })
      ).notes.map((note) => [note.threadId, note.decided?.place?.label, note.proposals.length]);
    await placeByHand(await world.as(ann), chosen);
    const next = await prepareCorrection(
      world,
      ann,
      { ...text, revisionId: edition },
      body(['More.', ...corrected]),
    );
    await carryNotes(given.db);
    expect(await stateIn(next.revisionId, id)).toMatchObject({ state: 'placed', decidedById: ann.id });
    for (const who of [abe, ann]) expect(await decided(who)).toEqual([[id, '¶ 7', 0]]);
    expect(await decided(cy)).toEqual([]);
    const asAbe = await world.as(abe);
    const opened = await openPlacing(asAbe, {
      ...{ textId: text.textId, number: null, threadId: id, block: null },
    });
    expect(opened.note.decided?.place?.label).toBe('¶ 7');
    const asCy = await world.as(cy);
    const byCy = openPlacing(asCy, { textId: text.textId, number: null, threadId: id, block: null });
    expect(await outcomeOf(byCy)).toBe('not_found');
    expect(await undo(cy)).toBe('not_found');

    // Taken back in the newest edition alone, where it was carried to: found there as if nobody had placed it.
    expect(await undo(abe, next.revisionId)).toBe('done');
    const now = await stateIn(next.revisionId, id);
    expect(now).toMatchObject({ state: 'approximate', decidedById: null, way: 'diff' });
    const { text: reads } = await given.db.revision.findUniqueOrThrow({ where: { id: next.revisionId } });
    expect(reads.slice(now.start ?? 0, now.end ?? 0)).toContain('52 vessels');
    expect((await queueOf(abe))[0]?.proposals).toHaveLength(1);
    expect(await decided(abe)).toEqual([]);

    // Taken back where it was decided: the newest edition has it from there.
    await placeByHand(asAbe, { ...chosen, ...at(id, next.revisionId), block: 'p9' });
    expect(await undo(ann)).toBe('done');
    await carryNotes(given.db);
    expect(await stateIn(edition, id)).toMatchObject({ state: 'approximate', decidedById: null });
    expect(await stateIn(next.revisionId, id)).toMatchObject({ state: 'placed', decidedById: abe.id });
  });

  it('that are placed or given back in an earlier edition are so in the later ones', async () => {
    const { id } = (await world.makeNote(abe, text, groupId, { words })).thread;
    const edition = await correct();
    const next = await correct(['More.', ...corrected], edition);
    const chosen = { textId: text.textId, ...at(id, edition), block: 'p6', sentences: [0], words: '' };
    await placeByHand(await world.as(abe), chosen);
    await carryNotes(given.db);
    expect(await stateIn(next, id)).toMatchObject({ state: 'placed', decidedById: abe.id, way: 'diff' });
    await decidePlace(await world.as(abe), await undoing(id, edition));
    await carryNotes(given.db);
    expect(await stateIn(next, id)).toMatchObject({ state: 'approximate', decidedById: null });
  });

  it('are not decided while a correction is published, and what somebody decided who has gone is anybody’s again', async () => {
    const { id } = (await world.makeNote(cy, text, groupId, { words })).thread;
    const edition = await correct();
    const place = async (who: Someone, block: string) =>
      outcomeOf(
        world
          .as(who)
          .then((as) =>
            placeByHand(as, { textId: text.textId, ...at(id, edition), block, sentences: [0], words: '' }),
          ),
      );
    let decided = false;
    let waiting: Promise<unknown> = Promise.resolve();
    await given.db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM texts WHERE id = ${text.textId} FOR UPDATE`;
      waiting = place(cy, 'p6').then((outcome) => {
        decided = outcome === 'done';
      });
      while (!(await isWaiting()));
      expect(decided).toBe(false);
    });
    await waiting;
    expect(decided).toBe(true);
    expect(await place(ann, 'p7')).toContain('placed_meanwhile');
    await given.db.user.update({ where: { id: cy.id }, data: { deletedAt: new Date() } });
    expect(await place(ann, 'p7')).toBe('done');
  });

  it('are given back once by an undo that is sent twice: it takes nothing from what was decided since', async () => {
    const { id } = (await world.makeNote(abe, text, groupId, { words })).thread;
    const edition = await correct();
    const asAbe = await world.as(abe);
    const chosen = { textId: text.textId, ...at(id, edition), sentences: [0], words: '' };
    const first = await placeByHand(asAbe, { ...chosen, block: 'p6' });
    expect(first).toEqual((await stateIn(edition, id)).decidedAt);
    const undo = await undoing(id, edition);
    expect(await decidePlace(asAbe, undo)).toBeNull();
    expect(await decidePlace(asAbe, undo)).toBeNull();
    const next = { ...asAbe, now: new Date(asAbe.now.getTime() + 60_000) };
    await placeByHand(next, { ...chosen, block: 'p7' });
    const later = await stateIn(edition, id);
    expect(await outcomeOf(decidePlace(asAbe, undo))).toBe('conflict: placed_meanwhile');
    expect(await stateIn(edition, id)).toEqual(later);
    expect(await outcomeOf(decidePlace(asAbe, await undoing(id, edition)))).toBe('done');
    expect((await stateIn(edition, id)).state).toBe('approximate');
  });

  it('lie over several paragraphs where somebody says so, and never end before they begin', async () => {
    const { id } = (await world.makeNote(abe, text, groupId, { words })).thread;
    const edition = await correct();
    const from = { textId: text.textId, ...at(id, edition), block: 'p6', sentences: [1], words: '' };
    const place = async (until: { block: string; sentences: number[]; words: string }, begin = from) =>
      outcomeOf(placeByHand(await world.as(abe), { ...begin, until }));
    expect(await place({ block: 'p5', sentences: [0], words: '' })).toBe('invalid_input: ends_before');
    expect(await place({ block: 'p8', sentences: [0], words: 'cannons' })).toContain('words_not_there');
    expect(await place({ block: 'p8', sentences: [7], words: '' })).toContain('words_not_there');
    expect(await place({ block: 'p99', sentences: [], words: '' })).toBe('not_found');
    expect((await stateIn(edition, id)).state).toBe('approximate');
    const placedOn = async () => {
      const { text: now } = await given.db.revision.findUniqueOrThrow({ where: { id: edition } });
      const { state, start, end } = await stateIn(edition, id);
      return [state, now.slice(start ?? 0, end ?? 0)];
    };
    expect(await place({ block: 'p8', sentences: [0], words: 'Paragraph 8 tells' })).toBe('done');
    const over = `They came home.\n${lines[6] ?? ''}\nParagraph 8 tells`;
    expect(await placedOn()).toEqual(['placed', over]);
    // By words alone, whichever sentence is named beside them; and not by words that stand there twice.
    expect(await place({ block: 'p8', sentences: [1], words: 'Paragraph 8 tells' })).toBe('done');
    expect(await placedOn()).toEqual(['placed', over]);
    expect(await place({ block: 'p8', sentences: [0], words: 's' })).toContain('words_not_there');
    // What is asked for is shown with its end, where that comes after.
    const shown = async (block: string, until: string) => {
      const where = { textId: text.textId, number: null, threadId: id, block, until };
      const { paragraph, end, isEndMissing } = await openPlacing(await world.as(abe), where);
      return [paragraph.name, end?.name, isEndMissing];
    };
    expect(await shown('p6', 'p8')).toEqual(['p6', 'p8', false]);
    expect(await shown('p6', 'p6')).toEqual(['p6', undefined, false]);
    for (const until of ['p5', 'p99']) expect(await shown('p6', until)).toEqual(['p6', undefined, true]);
  });

  it('are placed nowhere by the numbers of sentences that are not there', async () => {
    const { id } = (await world.makeNote(abe, text, groupId, { words })).thread;
    const edition = await correct();
    const chosen = { textId: text.textId, ...at(id, edition), block: 'p6', sentences: [7], words: '' };
    expect(await outcomeOf(placeByHand(await world.as(abe), chosen))).toContain('words_not_there');
    expect((await stateIn(edition, id)).state).toBe('approximate');
  });
});

const isWaiting = async () => {
  const rows = await given.db.$queryRaw<unknown[]>`
    SELECT FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
    WHERE NOT l.granted AND a.datname = current_database()`;
  return rows.length > 0;
};
