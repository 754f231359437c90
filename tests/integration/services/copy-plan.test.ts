/** A plan that is copied to another group: what goes along, and what does not. */
import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { copyPlan } from '@/lib/services/shelf/copy-plan';
import { openMeeting } from '@/lib/services/shelf/meeting';
import { sayOfMeeting } from '@/lib/services/shelf/meeting-words';
import { addPassage, planMeeting } from '@/lib/services/shelf/meetings';
import { openPlan, openShelf } from '@/lib/services/shelf/plan';
import { arrange } from '@/lib/services/shelf/shelf';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let ann: Someone;
let abe: Someone;
let from: string;
let to: string;

const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
const zone = { time: '19:00', timeZone: 'Europe/Paris', place: 'The back room', ledById: null };

beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe] = [await world.makeUser('Ann'), await world.makeUser('Abe')];
  from = await world.makeGroup([ann, abe], 'From');
  to = await world.makeGroup([ann], 'To');
  const anns = await world.makeReading(from, ann, { title: 'Ann’s' });
  const abes = await world.makeReading(from, abe, { title: 'Abe’s' });
  const more = await world.makeReading(from, ann, { title: 'More of Ann’s' });
  const sectionId = randomId();
  const asAnn = await world.as(ann);
  await arrange(asAnn, { groupId: from, deed: { deed: 'name-section', sectionId, name: 'Winter' } });
  const place = { deed: 'place', textId: more.textId, sectionId, beforeId: anns.textId } as const;
  await arrange(asAnn, { groupId: from, deed: place });
  for (const [n, text] of [
    [3, anns],
    [10, abes],
  ] as const) {
    const { meetingId } = await planMeeting(asAnn, {
      clientId: randomId(),
      groupId: from,
      date: day(n),
      ...zone,
    });
    await addPassage(asAnn, { meetingId, id: randomId(), textId: text.textId, passage: '2–3' });
    for (const [who, body] of [
      [ann, 'Ann asks'],
      [abe, 'Abe asks'],
    ] as const)
      await sayOfMeeting(await world.as(who), { meetingId, clientId: randomId(), kind: 'prompt', body });
    await sayOfMeeting(asAnn, { meetingId, clientId: randomId(), kind: 'remark', body: 'I can’t come' });
  }
  await world.makeNote(ann, anns, from, { body: 'A note' });
});

const copy = async (who: Someone, clientId = randomId(), firstDate: string | null = day(20)) =>
  copyPlan(await world.as(who), { groupId: from, toId: to, clientId, firstDate });

describe('a copied plan', () => {
  it('has the texts that are one’s own to pass on, in their order and sections, and says what it left out', async () => {
    expect(await copy(ann)).toEqual({ texts: 2, meetings: 2, leftOut: ['Abe’s'] });
    const shelf = await openShelf(await world.as(ann), to);
    expect(shelf.loose.map(({ title }) => title)).toEqual(['Ann’s']);
    expect(
      shelf.sections.map(({ section, readings }) => [section.name, ...readings.map((it) => it.title)]),
    ).toEqual([['Winter', 'More of Ann’s']]);
  });

  it('has its dates as far from each other as they were, with passages of what went along, and nobody’s words but one’s own questions', async () => {
    await copy(ann);
    const { next, later } = await openPlan(await world.as(ann), to);
    const dates = [next, ...later].flatMap((each) => each ?? []);
    expect(dates.map(({ date, time, place }) => [date, time, place])).toEqual([
      [day(20), '19:00', ''],
      [day(27), '19:00', ''],
    ]);
    expect(dates.map(({ passages }) => passages.map(({ label }) => label))).toEqual([['¶ 2–3'], []]);
    for (const { id } of dates) {
      const { prompts, remarks, texts } = await openMeeting(await world.as(ann), {
        groupId: to,
        meetingId: id,
      });
      expect([prompts.map(({ body }) => body), remarks, texts]).toEqual([['Ann asks'], [], []]);
    }
    expect(await given.db.thread.count({ where: { groupId: to } })).toBe(0);
  });

  it('is copied once by a form that is sent twice, and as a shelf alone without a date', async () => {
    const clientId = randomId();
    await Promise.all([copy(ann, clientId), copy(ann, clientId)]);
    expect(await copy(ann, clientId)).toEqual({ texts: 0, meetings: 0, leftOut: ['Abe’s'] });
    expect(await given.db.meeting.count({ where: { groupId: to } })).toBe(2);
    expect(await given.db.meetingWord.count({ where: { meeting: { groupId: to } } })).toBe(2);
    expect((await copy(ann, randomId(), null)).meetings).toBe(0);
  });

  it('is written in no other group’s date, whatever the form calls it', async () => {
    const clientId = randomId();
    await copy(ann, clientId);
    const dates = await given.db.meeting.findMany({ where: { groupId: to } });
    const mal = await world.makeUser('Mal');
    const [his, copied] = [await world.makeGroup([mal], 'His'), await world.makeGroup([mal], 'Copied')];
    const asMal = await world.as(mal);
    const planned = await planMeeting(asMal, { clientId: randomId(), groupId: his, date: day(3), ...zone });
    const asked = { ...planned, clientId: randomId(), kind: 'prompt', body: 'Mal asks' } as const;
    await sayOfMeeting(asMal, asked);
    const names = [
      clientId,
      ...dates.map(({ id }) => id),
      ...dates.map(({ id }) => id.replace(/-m\d+$/, '')),
    ];
    for (const name of new Set(names))
      await copyPlan(asMal, { groupId: his, toId: copied, clientId: name, firstDate: day(20) });
    expect(await given.db.meetingWord.count({ where: { authorId: mal.id, meeting: { groupId: to } } })).toBe(
      0,
    );
    expect(await given.db.meetingWord.count({ where: { meeting: { groupId: copied } } })).not.toBe(0);
  });

  it('is copied by members of both groups alone', async () => {
    expect(await outcomeOf(copy(abe))).toBe('not_found');
    const sam = await world.makeUser('Sam');
    expect(await outcomeOf(copy(sam))).toBe('not_found');
    const own = { groupId: to, toId: to, clientId: randomId(), firstDate: null };
    expect(await outcomeOf(copyPlan(await world.as(ann), own))).toBe('invalid_input: same_group');
  });
});
