import { beforeEach, describe, expect, it } from 'vitest';
import { selectThreads } from '@/lib/db/thread';
import { randomId } from '@/lib/domain/ids';
import { Prisma } from '@/lib/generated/prisma/client';
import { decidePlace } from '@/lib/services/correcting/placing';
import { openReader } from '@/lib/services/margin/reader';
import { leaveGroup } from '@/lib/services/groups/groups';
import { carryNotes } from '@/lib/services/correcting/carrying';
import { listTextsWithUnsure, placeByHand } from '@/lib/services/correcting/unsure';
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
const queueOf: CorrectedText['queueOf'] = (who) => made.queueOf(who);
const at = (threadId: string, revisionId: string) => ({ threadId, revisionId });
async function stateIn(revisionId: string, threadId: string) {
  const { annotationId } = await given.db.thread.findUniqueOrThrow({ where: { id: threadId } });
  return given.db.anchor.findUniqueOrThrow({
    where: { annotationId_revisionId: { annotationId, revisionId } },
  });
}

describe('the notes that need a place', () => {
  it('wait for whoever made them, and for whoever corrected the text where they read them', async () => {
    const shared = (await world.makeNote(abe, text, groupId, { words })).thread.id;
    const own = (await world.makeNote(abe, text, null, { words: 'Paragraph 9 tells of 117 ships' })).thread
      .id;
    await correct();
    const ofAbe = await queueOf(abe);
    expect(ofAbe.map(({ threadId, state }) => [threadId, state])).toEqual([
      [shared, 'approximate'],
      [own, 'orphaned'],
    ]);
    expect(ofAbe[0]).toMatchObject({
      last: { number: 1, label: '¶ 4', words },
      proposals: [{ label: '¶ 4', words: 'tells of 52 vessels and 20 captains' }],
    });
    expect((await queueOf(ann)).map(({ threadId }) => threadId)).toEqual([shared]);
    expect(await queueOf(cy)).toEqual([]);
    expect(await outcomeOf(queueOf(sue))).toBe('not_found');
    expect(await listTextsWithUnsure(await world.as(abe))).toMatchObject([
      { textId: text.textId, count: 2, own: 2 },
    ]);
    expect(await listTextsWithUnsure(await world.as(ann))).toMatchObject([{ count: 1, own: 0 }]);
    for (const who of [cy, sue]) expect(await listTextsWithUnsure(await world.as(who))).toEqual([]);
  });

  it('get the place that is proposed, are everywhere told, and give it back', async () => {
    const { id } = (await world.makeNote(abe, text, groupId, { words })).thread;
    const edition = await correct();
    const [note] = await queueOf(abe);
    const [proposal] = note?.proposals ?? [];
    if (!proposal) throw new Error('something is proposed');
    const place = { start: proposal.start, end: proposal.end, exact: proposal.words };
    const before = await given.db.event.count();
    await decidePlace(await world.as(ann), { ...at(id, edition), deed: 'place', place });
    await decidePlace(await world.as(ann), { ...at(id, edition), deed: 'place', place });
    expect(await given.db.event.count()).toBe(before + 1);
    expect(await stateIn(edition, id)).toMatchObject({
      ...{ state: 'placed', start: place.start, end: place.end, score: null, way: 'person' },
      decidedById: ann.id,
    });
    expect(await queueOf(abe)).toEqual([]);
    const margin = await openReader(await world.as(abe), { textId: text.textId, view: { kind: 'self' } });
    expect(margin.revisionId).toBe(edition);
    const of = (await stateIn(edition, id)).decidedAt ?? new Date(0);
    await decidePlace(await world.as(ann), { ...at(id, edition), deed: 'undo', of });
    expect(await stateIn(edition, id)).toMatchObject({
      state: 'approximate',
      decidedById: null,
      way: 'diff',
    });
    expect((await queueOf(abe))[0]?.proposals).toEqual(note?.proposals);
  });

  it('are placed by numbers and words, on nothing but what stands there', async () => {
    const { id } = (await world.makeNote(abe, text, groupId, { words: 'Paragraph 9 tells of 117 ships' }))
      .thread;
    const edition = await correct();
    const asAbe = await world.as(abe);
    const chosen = { textId: text.textId, ...at(id, edition), block: 'p10', sentences: [0], words: '' };
    expect(await outcomeOf(placeByHand(asAbe, { ...chosen, words: 'cannons' }))).toContain('words_not_there');
    expect(await outcomeOf(placeByHand(asAbe, { ...chosen, block: 'p99' }))).toBe('not_found');
    const wrong = { start: 3, end: 9, exact: 'cannon' };
    expect(
      await outcomeOf(decidePlace(asAbe, { ...at(id, edition), deed: 'place', place: wrong })),
    ).toContain('passage_differs');
    await placeByHand(asAbe, { ...chosen, words: 'captains' });
    const { text: now } = await given.db.revision.findUniqueOrThrow({ where: { id: edition } });
    const { start, end } = await stateIn(edition, id);
    expect(now.slice(start ?? 0, end ?? 0)).toBe('captains');
    expect(now.slice(0, start ?? 0)).toContain('143 ships');
  });

  it('are left without one, and the next edition does not ask again until their words are back', async () => {
    const { id } = (await world.makeNote(abe, text, groupId, { words: 'Paragraph 9 tells of 117 ships' }))
      .thread;
    const edition = await correct();
    await decidePlace(await world.as(abe), { ...at(id, edition), deed: 'leave' });
    expect(await queueOf(abe)).toEqual([]);
    const again = await prepareCorrection(
      world,
      ann,
      { ...text, revisionId: edition },
      body(['More.', ...corrected]),
    );
    await carryNotes(given.db);
    expect(await stateIn(again.revisionId, id)).toMatchObject({ state: 'orphaned', decidedById: abe.id });
    expect(await queueOf(abe)).toEqual([]);
    const restored = await prepareCorrection(world, ann, { ...text, ...again }, body(lines));
    await carryNotes(given.db);
    expect(await stateIn(restored.revisionId, id)).toMatchObject({ state: 'exact', decidedById: null });
  });

  it('are decided by those alone whom it concerns; two who disagree are told, and the author has the last word', async () => {
    const { id } = (await world.makeNote(abe, text, groupId, { words })).thread;
    const own = (await world.makeNote(abe, text, null, { words })).thread.id;
    const edition = await correct();
    const leave = async (who: Someone, thread = id) =>
      outcomeOf(decidePlace(await world.as(who), { ...at(thread, edition), deed: 'leave' }));
    expect(await leave(cy)).toBe('not_found');
    expect(await leave(sue)).toBe('not_found');
    expect(await leave(ann, own)).toBe('not_found');
    expect(await leave(ann)).toBe('done');
    const [proposal] = (await queueOf(abe)).flatMap(({ proposals }) => proposals);
    const place = { start: proposal?.start ?? 0, end: proposal?.end ?? 0, exact: proposal?.words ?? '' };
    await decidePlace(await world.as(abe), { ...at(id, edition), deed: 'place', place });
    expect(await leave(ann)).toContain('placed_meanwhile');
    expect((await stateIn(edition, id)).decidedById).toBe(abe.id);
    await leaveGroup(await world.as(ann), groupId);
    expect(await leave(ann)).toBe('not_found');
  });

  it('tell who placed them where that is known, and not before a group that they are not in', async () => {
    const other = await world.makeGroup([abe, sue]);
    const { id } = (await world.makeNote(abe, text, groupId, { words })).thread;
    const edition = await correct();
    const chosen = {
      textId: text.textId,
      ...at(id, edition),
      block: 'p4',
      sentences: [0],
      words: '52 vessels',
    };
    await placeByHand(await world.as(ann), chosen);
    const { annotationId } = await given.db.thread.findUniqueOrThrow({ where: { id } });
    const elsewhere = randomId();
    await given.db.thread.create({
      data: { id: elsewhere, annotationId, textId: text.textId, groupId: other, createdAt: new Date() },
    });
    const placerIn = async (threadId: string) => {
      const [thread] = await selectThreads(given.db, Prisma.sql`t.id = ${threadId}`, { revisionId: edition });
      return thread?.annotation.anchor;
    };
    expect(await placerIn(id)).toMatchObject({ state: 'placed', placedBy: { name: 'Ann' } });
    expect(await placerIn(elsewhere)).toMatchObject({ state: 'placed' });
    expect(await placerIn(elsewhere)).not.toHaveProperty('placedBy');
  });

  it('that were placed keep it in the next edition while the words there stand, and need one again when they do not', async () => {
    const { id } = (await world.makeNote(abe, text, groupId, { words })).thread;
    const edition = await correct();
    const chosen = {
      textId: text.textId,
      ...at(id, edition),
      block: 'p4',
      sentences: [0],
      words: '52 vessels',
    };
    await placeByHand(await world.as(abe), chosen);
    const next = await prepareCorrection(
      world,
      ann,
      { ...text, revisionId: edition },
      body(['More.', ...corrected]),
    );
    await carryNotes(given.db);
    expect(await stateIn(next.revisionId, id)).toMatchObject({
      state: 'placed',
      way: 'diff',
      decidedById: abe.id,
    });
    const other = corrected.map((each) => each.replace('52 vessels', '52 dinghies'));
    const last = await prepareCorrection(world, ann, { ...text, ...next }, body(other));
    await carryNotes(given.db);
    expect((await stateIn(last.revisionId, id)).state).not.toBe('placed');
  });

  it('that are decided while a correction is made ready are carried from there', async () => {
    const { id } = (await world.makeNote(abe, text, groupId, { words })).thread;
    const edition = await correct();
    const next = await prepareCorrection(
      world,
      ann,
      { ...text, revisionId: edition },
      body(['More.', ...corrected]),
    );
    const { annotationId } = await given.db.thread.findUniqueOrThrow({ where: { id } });
    const createdAt = new Date();
    await given.db.anchor.create({
      data: { annotationId, revisionId: next.revisionId, state: 'orphaned', createdAt },
    });
    const chosen = {
      textId: text.textId,
      ...at(id, edition),
      block: 'p4',
      sentences: [0],
      words: '52 vessels',
    };
    await placeByHand(await world.as(abe), chosen);
    await carryNotes(given.db);
    expect(await stateIn(next.revisionId, id)).toMatchObject({ state: 'placed', decidedById: abe.id });
  });
});
