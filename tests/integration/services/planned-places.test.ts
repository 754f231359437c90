/** What a group is to read by its dates, while it takes editions of the text and takes them back. */
import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { carryNotes } from '@/lib/services/correcting/carrying';
import { copyPlan } from '@/lib/services/shelf/copy-plan';
import { addPassage, planMeeting } from '@/lib/services/shelf/meetings';
import { openPlan } from '@/lib/services/shelf/plan';
import { arrange } from '@/lib/services/shelf/shelf';
import { prepareCorrection } from '../../factories/corrections';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';

const given = useDatabase();
let world: World;
let ann: Someone;
let groupId: string;
let meetingId: string;
let text: { textId: string; revisionId: string };
const lines = [
  'They sailed at dawn, and nobody saw. The captain slept.',
  'The harbour slept. Only the lamps burned on.',
  'They came home in winter. Nobody was there to meet them.',
];
const rewritten = [
  'They sailed at dawn, and nobody saw. The mate was awake, and the crew with him, until the evening.',
  'Before that there was no harbour at all.',
  lines[1] ?? '',
  'Late in the spring a letter said that all but three were lost.',
];
const body = (all: readonly string[]) => `${all.join('\n\n')}\n`;

beforeEach(async () => {
  world = makeWorld(given.db);
  ann = await world.makeUser('Ann');
  groupId = await world.makeGroup([ann]);
  text = await world.makeReading(groupId, ann, { body: body(lines) });
  meetingId = await makeMeeting(groupId);
});

async function makeMeeting(ofGroup: string) {
  const when = { date: '2100-01-07', time: '19:00', timeZone: 'Europe/Paris', place: '', ledById: null };
  return (await planMeeting(await world.as(ann), { clientId: randomId(), groupId: ofGroup, ...when }))
    .meetingId;
}
const add = async (passage: string) =>
  addPassage(await world.as(ann), { meetingId, id: randomId(), textId: text.textId, passage });
async function correct(all: readonly string[], revisionId = text.revisionId) {
  const made = await prepareCorrection(world, ann, { ...text, revisionId }, body(all));
  await carryNotes(given.db);
  return made.revisionId;
}
const take = async (number: number) =>
  arrange(await world.as(ann), { groupId, deed: { deed: 'edition', textId: text.textId, number } });
const rows = () => given.db.meetingPassage.findMany({ where: { meetingId }, orderBy: { id: 'asc' } });
const plan = async (ofGroup = groupId) =>
  (await openPlan(await world.as(ann), ofGroup)).next?.passages.map(({ label, earlier }) => [label, earlier]);

describe('what is to be read by a date', () => {
  it('is found in each edition from where it was chosen, and is exactly as it was when the edition is taken back', async () => {
    for (const passage of ['2', '3', '1–3', '1.2']) await add(passage);
    const chosen = await rows();
    const second = await correct(rewritten);
    const third = await correct(lines, second);
    const { undo } = await take(2);
    expect(await plan()).toEqual([
      ['¶ 3', false],
      ['¶ 3', true],
      ['¶ 1–3', true],
      ['¶ 1.2', true],
    ]);
    const inSecond = await rows();
    // The words are back: so is what was not surely in the edition between.
    await take(3);
    expect((await plan())?.map(([, earlier]) => earlier)).toEqual([false, false, false, false]);
    expect(new Set((await rows()).map(({ revisionId }) => revisionId))).toEqual(new Set([third]));
    await take(2);
    expect(await rows()).toEqual(inSecond);
    if (!undo) throw new Error('it can be undone');
    await arrange(await world.as(ann), { groupId, deed: undo });
    expect(await rows()).toEqual(chosen);
  });

  it('is of the edition that the group takes while it is being chosen', async () => {
    const second = await correct(['A foreword.', ...lines]);
    const [reading] = await given.db.reading.findMany({ where: { groupId } });
    let adding: Promise<unknown> = Promise.resolve();
    await given.db.$transaction(async (tx) => {
      await tx.reading.update({ where: { id: reading?.id ?? '' }, data: { revisionId: second } });
      let isOver = false;
      adding = add('3').finally(() => {
        isOver = true;
      });
      while (!isOver && !(await isWaiting()));
    });
    await adding;
    expect(await rows()).toMatchObject([{ revisionId: second, chosenRevisionId: second, label: '¶ 3' }]);
    expect(await plan()).toEqual([['¶ 3', false]]);
  });

  it('goes along to another group’s plan, of whatever edition it is, and lies there in the edition that is read there', async () => {
    for (const passage of ['2', '3']) await add(passage);
    await correct(rewritten);
    await take(2);
    const [same, behind] = [await world.makeGroup([ann], 'Same'), await world.makeGroup([ann], 'Behind')];
    await given.db.reading.create({
      data: {
        ...{ id: randomId(), groupId: behind, textId: text.textId, revisionId: text.revisionId },
        ...{ addedById: ann.id, addedAt: new Date(), position: 1 },
      },
    });
    for (const toId of [same, behind])
      await copyPlan(await world.as(ann), { groupId, toId, clientId: randomId(), firstDate: '2100-02-07' });
    expect(await plan(same)).toEqual([
      ['¶ 3', false],
      ['¶ 3', true],
    ]);
    expect(await plan(behind)).toEqual([
      ['¶ 2', false],
      ['¶ 3', false],
    ]);
  });
});

const isWaiting = async () => {
  const waiting = await given.db.$queryRaw<unknown[]>`
    SELECT FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
    WHERE NOT l.granted AND a.datname = current_database()`;
  return waiting.length > 0;
};
