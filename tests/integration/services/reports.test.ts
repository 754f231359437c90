import { beforeEach, describe, expect, it } from 'vitest';
import { certaintyPath } from '@/lib/domain/addresses';
import { randomId } from '@/lib/domain/ids';
import { readEvents } from '@/lib/live/read-events';
import { carryNotes } from '@/lib/services/correcting/carrying';
import { openReport } from '@/lib/services/correcting/report';
import { arrange } from '@/lib/services/shelf/shelf';
import { decidePlace } from '@/lib/services/correcting/placing';
import { openReader } from '@/lib/services/margin/reader';
import { openPlacing, openUnsure } from '@/lib/services/correcting/unsure';
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
let [ann, abe, cy, sue]: [Someone, Someone, Someone, Someone] = [] as never;
let text: { textId: string; revisionId: string };
let groupId: string;
let made: CorrectedText;
beforeEach(async () => {
  made = await makeCorrectedText(given.db);
  ({ world, ann, abe, cy, sue, text, groupId } = made);
});
const correct: CorrectedText['correct'] = (...of) => made.correct(...of);
describe('a note that is unsure in the edition that its group reads', () => {
  it('leads to where it waits in that edition, and without a later one to the current', async () => {
    const { id } = (await world.makeNote(abe, text, groupId, { words })).thread;
    const edition = await correct();
    const asAbe = await world.as(abe);
    await arrange(asAbe, { groupId, deed: { deed: 'edition', textId: text.textId, number: 2 } });
    const view = { kind: 'group', groupId } as const;
    const wayOf = async () =>
      (await openReader(asAbe, { textId: text.textId, view })).threads[0]?.anchor?.mayPlace;
    expect(await wayOf()).toBe(true);
    await correct(lines, edition);
    const way = await wayOf();
    expect(way).toEqual({ edition: 2 });
    if (!way) throw new Error('its author may place it');
    expect(certaintyPath(text.textId, way, true)).toContain('edition=2');
    const waiting = async (number: number | null) =>
      (await openUnsure(asAbe, { textId: text.textId, number, page: 1 })).notes.map((note) => note.threadId);
    expect([await waiting(2), await waiting(null)]).toEqual([[id], []]);
    const place = { deed: 'leave', threadId: id, revisionId: edition } as const;
    await decidePlace(asAbe, place);
    expect(await wayOf()).toEqual({ edition: 2 });
    expect(certaintyPath(text.textId, way, false)).toContain('edition=2&show=decided');
  });
});

describe('what is said of a correction', () => {
  const report = async (who: Someone | null, number = 2) =>
    openReport(await world.as(who), { textId: text.textId, number });

  it('counts the notes that one may read, and no others', async () => {
    await world.makeNote(abe, text, groupId, { words });
    await world.makeNote(abe, text, null, { words: 'Paragraph 9 tells of 117 ships' });
    await world.makeNote(cy, text, null, { words: '26 ships' });
    await correct();
    const countsFor = async (who: Someone) =>
      Object.fromEntries((await report(who)).counts.map(({ state, count }) => [state, count]));
    expect(await countsFor(ann)).toEqual({ approximate: 1 });
    expect(await countsFor(abe)).toEqual({ approximate: 1, orphaned: 1 });
    expect(await countsFor(cy)).toEqual({ exact: 1, approximate: 1 });
    expect(await outcomeOf(report(sue))).toBe('not_found');
  });

  it('tells how far it is to whoever corrects, of the notes that they read, and to others nothing', async () => {
    await world.makeNote(abe, text, groupId, { words });
    await world.makeNote(abe, text, null, { words });
    await prepareCorrection(world, ann, text, body(corrected));
    expect(await report(ann)).toMatchObject({ isPublished: false, total: 1, done: 0 });
    for (const who of [abe, sue]) expect(await outcomeOf(report(who))).toBe('not_found');
    expect(await outcomeOf(report(null))).toBe('unauthenticated');
    await carryNotes(given.db);
    expect(await report(ann)).toMatchObject({ isPublished: true, total: 1, done: 1 });
  });

  it('is told live to those who may read the text, when it can be read and not before', async () => {
    await world.makeNote(abe, text, groupId, { words });
    const { _max } = await given.db.event.aggregate({ _max: { id: true } });
    const heard = async (who: Someone) => {
      const sessionId = randomId();
      const expires = new Date(Date.now() + 1e6);
      await given.db.session.create({
        data: {
          id: sessionId,
          sessionToken: sessionId,
          userId: who.id,
          expires,
          createdAt: new Date(),
        } as never,
      });
      const batch = await readEvents(given.db, { userId: who.id, sessionId }, _max.id ?? 0n, new Date());
      return batch.kind === 'events' ? batch.events.map(({ name, data }) => [name, data.id]) : [];
    };
    await prepareCorrection(world, ann, text, body(corrected));
    expect(await heard(abe)).toEqual([]);
    await carryNotes(given.db);
    expect(await heard(abe)).toEqual([['text', text.textId]]);
    expect(await heard(sue)).toEqual([]);
  });

  it('has no page for a note that is not one’s to place, nor for one that is placed', async () => {
    const { id } = (await world.makeNote(abe, text, groupId, { words })).thread;
    await correct();
    const open = async (who: Someone) =>
      openPlacing(await world.as(who), { textId: text.textId, number: null, threadId: id, block: null });
    expect((await open(abe)).paragraph.label).toBe('¶ 4');
    expect(await outcomeOf(open(cy))).toBe('not_found');
    expect(await outcomeOf(open(sue))).toBe('not_found');
  });
});
