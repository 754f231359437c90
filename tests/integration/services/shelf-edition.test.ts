import { beforeEach, describe, expect, it } from 'vitest';
import type { View } from '@/lib/domain/audience';
import { randomId } from '@/lib/domain/ids';
import { findLastEventId, listEvents } from '@/lib/db/event';
import { listConcerned } from '@/lib/db/visibility';
import { readEvents } from '@/lib/live/read-events';
import { carryNotes } from '@/lib/services/correcting/carrying';
import { keepEdits } from '@/lib/services/correcting/correcting';
import { addPassage, planMeeting } from '@/lib/services/shelf/meetings';
import { openDesk, openPlan } from '@/lib/services/shelf/plan';
import { previewCorrection, publishCorrection } from '@/lib/services/correcting/publishing';
import { openMargin, openReader } from '@/lib/services/margin/reader';
import { arrange } from '@/lib/services/shelf/shelf';
import { prepareCorrection } from '../../factories/corrections';
import { makeSession } from '../../factories/browser-session';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let [ann, abe, sue]: [Someone, Someone, Someone] = [] as never;
let text: { textId: string; revisionId: string };
let groupId: string;
const body =
  'They saild at dawn, and nobody saw.\n\nThe harbour slept. Only the lamps burned on.\n\nThey came home in winter.\n';

beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe, sue] = [await world.makeUser('Ann'), await world.makeUser('Abe'), await world.makeUser('Sue')];
  groupId = await world.makeGroup([ann, abe]);
  text = await world.makeReading(groupId, ann, { body });
});

/** Ann's correction: a letter in the first, the second parted, the third rewritten. */
async function correctIt() {
  const context = await world.as(ann);
  const edit = (index: number, words: string) => ({ index, words, kind: 'paragraph', joins: false }) as const;
  const edits = [
    edit(0, 'They sailed at dawn, and nobody saw.'),
    edit(1, 'The harbour slept.\n\nOnly the lamps burned on.'),
    edit(2, 'They came home, all but three of them, late in the spring.'),
  ];
  await keepEdits(context, { textId: text.textId, basedOnId: text.revisionId, edits });
  const { correction } = await previewCorrection(context, { textId: text.textId, kind: 'edits' });
  if (!correction) throw new Error('nothing was kept');
  const { basedOnId, clientId, version } = correction;
  await publishCorrection(context, {
    textId: text.textId,
    kind: 'edits',
    why: 'Misread.',
    basedOnId,
    clientId,
    version,
  });
  await carryNotes(given.db);
}
const take = async (who: Someone, number: number) =>
  arrange(await world.as(who), { groupId, deed: { deed: 'edition', textId: text.textId, number } });
const reads = async (who: Someone) =>
  (await openReader(await world.as(who), { textId: text.textId, view: { kind: 'group', groupId } }))
    .revisionId;
const plan = async () => {
  const { next } = await openPlan(await world.as(abe), groupId);
  return next?.passages.map(({ label, block, earlier }) => ({ label, block, earlier }));
};
async function planMeetings() {
  const when = { date: '2100-01-07', time: '19:00', timeZone: 'Europe/Paris', place: '', ledById: null };
  const { meetingId } = await planMeeting(await world.as(ann), { clientId: randomId(), groupId, ...when });
  for (const passage of ['2.2', '3'])
    await addPassage(await world.as(ann), { meetingId, id: randomId(), textId: text.textId, passage });
}

describe('an edition that a group reads', () => {
  it('leads to the others from the text’s own page, as soon as there is more than one', async () => {
    const hasEditions = async (who: Someone, view: View) =>
      (await openReader(await world.as(who), { textId: text.textId, view })).hasEditions;
    const views = [
      [abe, { kind: 'group', groupId }],
      [ann, { kind: 'self' }],
    ] as const;
    for (const [who, view] of views) expect(await hasEditions(who, view)).toBe(false);
    await correctIt();
    for (const [who, view] of views) expect(await hasEditions(who, view)).toBe(true);
  });

  it('stays when the text is corrected: the other one is offered to who arranges the shelf, and readers alone have it', async () => {
    await correctIt();
    expect(await reads(abe)).toBe(text.revisionId);
    const alone = await openReader(await world.as(ann), { textId: text.textId, view: { kind: 'self' } });
    expect(alone.revisionId).not.toBe(text.revisionId);
    const { shelf, newer } = await openDesk(await world.as(abe), groupId);
    expect(shelf.loose).toMatchObject([{ textId: text.textId, edition: 1, newer: 2 }]);
    expect(newer.get(text.textId)).toBeGreaterThan(5);
    expect(await outcomeOf(openDesk(await world.as(sue), groupId))).toBe('not_found');
  });

  it('is changed by a member, with notes and plan where their words are, and changed back', async () => {
    await world.makeNote(abe, text, groupId, { words: 'Only the lamps' });
    await planMeetings();
    await correctIt();
    const { undo } = await take(abe, 2);
    expect(await reads(ann)).not.toBe(text.revisionId);
    const view = { kind: 'group', groupId } as const;
    const { threads, article } = await openReader(await world.as(ann), { textId: text.textId, view });
    expect(threads[0]?.anchor).toMatchObject({ state: 'exact' });
    const start = threads[0]?.anchor?.start ?? 0;
    expect(article.blocks.findLast((block) => block.start <= start)?.name).toBe('p2a');
    expect(await plan()).toEqual([
      { label: '¶ 2a', block: 'p2a', earlier: false },
      { label: '¶ 3', block: 'p3', earlier: true },
    ]);
    expect((await openDesk(await world.as(abe), groupId)).newer.size).toBe(0);
    expect(undo).toEqual({ deed: 'edition', textId: text.textId, number: 1, from: 2 });
    expect((await take(ann, 1)).undo).toMatchObject({ number: 2 });
    expect(await reads(ann)).toBe(text.revisionId);
    expect(await plan()).toEqual([
      { label: '¶ 2.2', block: 'p2', earlier: false },
      { label: '¶ 3', block: 'p3', earlier: false },
    ]);
  });

  it('keeps its notes where they are in a tab that has it open and missed that another was taken, and says that one was', async () => {
    await world.makeNote(abe, text, groupId, { words: 'Only the lamps' });
    await correctIt();
    await take(abe, 2);
    const view = { kind: 'group', groupId } as const;
    const answer = async (who: Someone, open?: string) =>
      openMargin(await world.as(who), { textId: text.textId, view, open });
    const inIts = await answer(ann, text.revisionId);
    const { text: words } = await given.db.revision.findUniqueOrThrow({ where: { id: text.revisionId } });
    const { start, end } = inIts.threads[0]?.anchor ?? {};
    expect(words.slice(start ?? 0, end ?? 0)).toBe('Only the lamps');
    expect(inIts.threads[0]?.revisionId).toBe(text.revisionId);
    expect(inIts.revisionId).toBe(await reads(ann));
    expect(inIts.revisionId).not.toBe(text.revisionId);
    expect((await answer(ann)).threads[0]?.revisionId).toBe(inIts.revisionId);
    // Of another text, or of nothing that is published, it is no answer; and a stranger gets none of any.
    const other = await world.makeReading(groupId, ann, { title: 'Another' });
    const unpublished = await prepareCorrection(
      world,
      ann,
      { ...text, revisionId: inIts.revisionId },
      'No.\n',
    );
    for (const open of [other.revisionId, unpublished.revisionId, randomId()])
      expect(await outcomeOf(answer(ann, open))).toBe('not_found');
    for (const open of [text.revisionId, randomId(), undefined])
      expect(await outcomeOf(answer(sue, open))).toBe('not_found');
  });

  it('is not taken back by whoever took an earlier one, when somebody took another meanwhile', async () => {
    await correctIt();
    const { undo } = await take(abe, 2);
    if (undo?.deed !== 'edition') throw new Error('it can be undone');
    const second = { textId: text.textId, revisionId: await reads(ann) };
    const { number, revisionId } = await prepareCorrection(world, ann, second, 'All of it is otherwise.\n');
    await carryNotes(given.db);
    await take(ann, number);
    const takeBack = arrange(await world.as(abe), { groupId, deed: undo });
    expect(await outcomeOf(takeBack)).toContain('edition_meanwhile');
    expect(await reads(abe)).toBe(revisionId);
  });

  it('is told, when it changes, to the members who have the text open, and to nobody else who may read it', async () => {
    await given.db.text.update({ where: { id: text.textId }, data: { audience: 'world' } });
    await correctIt();
    const cursor = await findLastEventId(given.db);
    await take(abe, 2);
    const heard = async (who: Someone) => {
      await makeSession(given.db, who.id);
      const { id: sessionId } = await given.db.session.findFirstOrThrow({ where: { userId: who.id } });
      const batch = await readEvents(given.db, { userId: who.id, sessionId }, cursor, new Date());
      const concerned = await listConcerned(given.db, await listEvents(given.db, cursor, 10), [who.id]);
      return {
        concerned,
        events: batch.kind === 'events' && batch.events.map(({ name, data }) => ({ name, data })),
      };
    };
    const events = [{ name: 'text', data: { id: text.textId, groupId } }];
    expect(await heard(ann)).toEqual({ concerned: [ann.id], events });
    expect(await heard(sue)).toEqual({ concerned: [], events: [] });
  });

  it('is changed once by who asks twice, and by nobody else, to none that is not there', async () => {
    await correctIt();
    expect(await outcomeOf(take(sue, 2))).toBe('not_found');
    expect(await outcomeOf(take(abe, 3))).toBe('not_found');
    expect((await take(abe, 1)).undo).toBeNull();
    const both = await Promise.all([take(abe, 2), take(ann, 2)]);
    expect(both.map(({ undo }) => undo !== null).sort()).toEqual([false, true]);
  });
});
