/** A group's dates: what is to be read, said and talked about, and who is told of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { findGroup } from '@/lib/db/group';
import { randomId } from '@/lib/domain/ids';
import { authorize } from '@/lib/policy/authorized';
import { leaveGroup } from '@/lib/services/groups/groups';
import { openChange, openMeeting, openPlanning } from '@/lib/services/shelf/meeting';
import { markForMeeting } from '@/lib/services/shelf/meeting-notes';
import { changeWord, removeWord, sayOfMeeting } from '@/lib/services/shelf/meeting-words';
import * as services from '@/lib/services/shelf/meetings';
import { setPace } from '@/lib/services/reading/paces';
import { keepPlace } from '@/lib/services/reading/places';
import { openNext, openPlan } from '@/lib/services/shelf/plan';
import { arrange } from '@/lib/services/shelf/shelf';
import { requireThread } from '@/lib/services/margin/threads';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const { addPassage, cancelMeeting, changeMeeting, keepPassage, planMeeting, readPassageOf } = services;
const given = useDatabase();
let world: World;
let ann: Someone;
let abe: Someone;
let sam: Someone;
let groupId: string;
let text: { textId: string; revisionId: string };
let meetingId: string;

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const when = (days: number) => ({
  date: inDays(days),
  time: '19:00',
  timeZone: 'UTC',
  place: '',
  ledById: null,
});

beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe, sam] = [await world.makeUser('Ann'), await world.makeUser('Abe'), await world.makeUser('Sam')];
  groupId = await world.makeGroup([ann, abe]);
  const { textId, revisionId } = await world.makeReading(groupId, ann);
  text = { textId, revisionId };
  meetingId = (await planMeeting(await world.as(ann), { clientId: randomId(), groupId, ...when(3) }))
    .meetingId;
});

const open = async (who: Someone | null) => openMeeting(await world.as(who), { groupId, meetingId });
const add = async (who: Someone, passage: string, id = randomId()) => {
  await addPassage(await world.as(who), { meetingId, id, textId: text.textId, passage });
  return id;
};
const say = async (who: Someone, body: string, clientId = randomId()) =>
  sayOfMeeting(await world.as(who), { meetingId, clientId, kind: 'remark', body });
const mark = async (who: Someone, threadId: string, marked = true) =>
  markForMeeting(await world.as(who), { meetingId, threadId, marked });
const next = async (who: Someone) => (await openPlan(await world.as(who), groupId)).next;

describe('a date', () => {
  it('is set once, however often that is asked, and the next one is the first that takes place', async () => {
    const clientId = randomId();
    const set = async () => planMeeting(await world.as(abe), { clientId, groupId, ...when(1) });
    const made = await Promise.all([set(), set(), set()]);
    expect(new Set(made.map((each) => each.meetingId)).size).toBe(1);
    expect((await next(ann))?.id).toBe(made[0]?.meetingId);
    await cancelMeeting(await world.as(ann), { meetingId: made[0]?.meetingId ?? '', cancelled: true });
    expect((await next(ann))?.id).toBe(meetingId);
    const { later, past } = await openPlan(await world.as(ann), groupId);
    expect([later.length, past.length]).toEqual([1, 0]);
  });

  it('is shown by the group’s clock, and refuses what is no date, no zone and no member', async () => {
    const change = async (more: object) =>
      outcomeOf(changeMeeting(await world.as(abe), { meetingId, ...when(3), ...more }));
    expect(await change({ date: '2030-01-31', timeZone: 'Asia/Kathmandu', ledById: abe.id })).toBe('done');
    expect((await open(ann)).meeting).toMatchObject({
      date: '2030-01-31',
      time: '19:00',
      startsAt: '2030-01-31T13:15:00.000Z',
      ledBy: { name: 'Abe' },
    });
    expect(await change({ date: '2030-02-31' })).toBe('invalid_input: no_date');
    expect(await change({ timeZone: 'Mars' })).toBe('invalid_input: no_time_zone');
    expect(await change({ ledById: sam.id })).toBe('invalid_input: no_member');
  });

  it('has passages as readers write them, each once, which can be taken out and put back', async () => {
    const id = await add(ann, '2–3');
    await add(ann, '2–3', id);
    const passageId = await add(abe, '1.2');
    const labels = async () => (await open(ann)).meeting.passages.map(({ label }) => label);
    expect(await labels()).toEqual(['¶ 2–3', '¶ 1.2']);
    await keepPassage(await world.as(ann), { meetingId, passageId, kept: false });
    expect(await labels()).toEqual(['¶ 2–3']);
    await keepPassage(await world.as(ann), { meetingId, passageId, kept: true });
    expect(await labels()).toEqual(['¶ 2–3', '¶ 1.2']);
    expect(await outcomeOf(add(ann, '9'))).toBe('invalid_input: no_passage');
    const other = await world.makeText(ann, { title: 'On no shelf' });
    const elsewhere = { meetingId, id: randomId(), textId: other.textId, passage: '' };
    expect(await outcomeOf(addPassage(await world.as(ann), elsewhere))).toBe('invalid_input: not_on_shelf');
  });

  it('says nothing of a text that was taken off the shelf', async () => {
    await add(ann, '2–3');
    const { textId } = text;
    const { undo } = await arrange(await world.as(ann), { groupId, deed: { deed: 'take-off', textId } });
    expect((await open(abe)).meeting.passages).toEqual([]);
    if (undo) await arrange(await world.as(ann), { groupId, deed: undo });
    expect((await open(abe)).meeting.passages).toHaveLength(1);
  });
});

describe('what one has read', () => {
  it('is one’s own: nobody else is told, and nothing is counted', async () => {
    const passageId = await add(ann, '2–3');
    const told = async (who: Someone) =>
      JSON.stringify([await open(who), await openPlan(await world.as(who), groupId)]);
    const before = await told(abe);
    await readPassageOf(await world.as(ann), { meetingId, passageId, read: true });
    await setPace(await world.as(ann), { wordsPerMinute: 60 });
    await keepPlace(await world.as(ann), { ...text, start: 100 });
    expect(await told(abe)).toBe(before);
    expect((await next(ann))?.passages[0]?.read).toBe(true);
    await readPassageOf(await world.as(ann), { meetingId, passageId, read: false });
    expect((await next(ann))?.passages[0]?.read).toBe(false);
  });

  it('leads back to where one stopped inside a passage, and takes as long as what is left of it at one’s pace', async () => {
    await add(ann, '');
    await setPace(await world.as(ann), { wordsPerMinute: 40 });
    const whole = (await next(ann))?.passages[0];
    expect(whole?.begun).toBe(false);
    await keepPlace(await world.as(ann), { ...text, start: (whole?.end ?? 0) - 10 });
    expect((await next(ann))?.passages[0]).toMatchObject({ begun: true, minutes: 1 });
  });

  it('is measured from how one reads on, and from nobody else', async () => {
    const at = async (seconds: number, start: number) =>
      keepPlace(
        { ...(await world.as(ann)), now: new Date(1_800_000_000_000 + seconds * 1000) },
        { ...text, start },
      );
    for (let n = 0; n < 40; n++) await at(n * 20, (n % 2) * 120);
    expect((await open(ann)).pace).toEqual({ wordsPerMinute: 60, isChosen: false });
    expect((await open(abe)).pace).toEqual({ wordsPerMinute: 230, isChosen: false });
  });
});

describe('what is marked for a date', () => {
  it('is the group’s conversations, in the order of the text, with whoever marked them; twice is once', async () => {
    const later = (await world.makeNote(ann, text, groupId, { words: 'third paragraph' })).thread.id;
    const earlier = (await world.makeNote(ann, text, groupId, { words: 'first paragraph' })).thread.id;
    const { thread } = await mark(abe, later);
    expect(thread.markedFor).toEqual([{ meetingId, by: 'Abe' }]);
    await Promise.all([mark(ann, earlier), mark(abe, earlier), mark(ann, later)]);
    const ids = (await open(ann)).texts.flatMap(({ threads }) => threads.map(({ id }) => id));
    expect(ids).toEqual([earlier, later]);
    await mark(abe, earlier, false);
    expect((await open(ann)).texts.flatMap(({ threads }) => threads.map(({ id }) => id))).toEqual([later]);
  });

  it('is never a private note, nor another group’s, nor marked by a stranger', async () => {
    const own = (await world.makeNote(ann, text, null)).thread.id;
    const other = await world.makeGroup([ann], 'Other');
    const theirs = await world.makeReading(other, ann, { title: 'Theirs' });
    const elsewhere = (await world.makeNote(ann, theirs, other)).thread.id;
    const here = (await world.makeNote(ann, text, groupId)).thread.id;
    expect(await outcomeOf(mark(ann, own))).toBe('not_found');
    expect(await outcomeOf(mark(ann, elsewhere))).toBe('not_found');
    expect(await outcomeOf(mark(sam, here))).toBe('not_found');
    expect((await open(ann)).texts).toEqual([]);
  });

  it('goes with what is kept when its text is taken off: for those who were in it, and nobody else', async () => {
    const { thread } = await world.makeNote(ann, text, groupId);
    await mark(abe, thread.id);
    await arrange(await world.as(ann), { groupId, deed: { deed: 'take-off', textId: text.textId } });
    expect((await open(abe)).texts).toEqual([]);
    expect(await outcomeOf(mark(abe, thread.id, false))).toBe('not_found');
    expect(await outcomeOf(mark(ann, thread.id, false))).toBe('forbidden');
  });

  it('tells those whose margin is open', async () => {
    const { thread } = await world.makeNote(ann, text, groupId);
    const before = await given.db.event.count({ where: { kind: 'thread_updated' } });
    await Promise.all([mark(abe, thread.id), mark(abe, thread.id)]);
    expect(await given.db.event.count({ where: { kind: 'thread_updated' } })).toBe(before + 1);
    expect((await requireThread(await world.as(ann), thread.id)).thread.version).toBeGreaterThan(
      thread.version,
    );
  });
});

describe('what is said of a date', () => {
  it('is said once, changed and removed by whoever said it, and kept when two change it at once', async () => {
    const clientId = randomId();
    const { wordId } = await say(abe, 'I can’t come', clientId);
    expect((await say(abe, 'I can’t come', clientId)).wordId).toBe(wordId);
    expect(await outcomeOf(say(abe, 'Something else', clientId))).toBe('conflict: id_taken');
    const change = async (who: Someone, body: string) =>
      outcomeOf(changeWord(await world.as(who), { wordId, version: 1, body }));
    expect(await change(ann, 'Mine')).toBe('forbidden');
    expect((await Promise.all([change(abe, 'One'), change(abe, 'Two')])).sort()).toEqual([
      'conflict: edited_elsewhere',
      'done',
    ]);
    await removeWord(await world.as(abe), { wordId, removed: true });
    expect((await open(ann)).remarks).toEqual([]);
    await removeWord(await world.as(abe), { wordId, removed: false });
    expect((await open(ann)).remarks).toMatchObject([{ author: { name: 'Abe' }, edited: true }]);
  });
});

describe('who sees a date', () => {
  it('are the members of its group, with everything about it; to others there is none', async () => {
    const passageId = await add(ann, '2');
    const { wordId } = await say(abe, 'Words of the date');
    const { thread } = await world.makeNote(ann, text, groupId);
    await leaveGroup(await world.as(abe), groupId);
    const other = await world.makeGroup([sam], 'Other');
    const everything = async (who: Someone | null): Promise<string[]> => {
      const context = await world.as(who);
      return Promise.all(
        [
          openMeeting(context, { groupId, meetingId }),
          openMeeting(context, { groupId: other, meetingId }),
          openChange(context, { groupId, meetingId }),
          openPlanning(context, groupId),
          openPlan(context, groupId),
          readPassageOf(context, { meetingId, passageId, read: true }),
          cancelMeeting(context, { meetingId, cancelled: true }),
          addPassage(context, { meetingId, id: randomId(), textId: text.textId, passage: '1' }),
          sayOfMeeting(context, { meetingId, clientId: randomId(), kind: 'prompt', body: 'x' }),
          markForMeeting(context, { meetingId, threadId: thread.id, marked: true }),
        ].map(outcomeOf),
      );
    };
    expect(new Set(await everything(null))).toEqual(new Set(['unauthenticated']));
    expect(new Set(await everything(sam))).toEqual(new Set(['not_found']));
    expect(new Set(await everything(abe)), 'whoever has left').toEqual(new Set(['not_found']));
    expect(await outcomeOf(changeWord(await world.as(sam), { wordId, version: 1, body: 'x' }))).toBe(
      'not_found',
    );
    expect((await open(ann)).remarks).toMatchObject([{ body: 'Words of the date' }]);
    const context = await world.as(ann);
    const group = authorize(context.actor, 'group.read', await findGroup(given.db, groupId));
    expect((await openNext(context, group, text.textId))?.passages).toHaveLength(1);
  });
});
