import { beforeEach, expect, it, vi } from 'vitest';
import { buildMapper } from '@/lib/domain/anchoring';
import { carryAsked, carryNotes } from '@/lib/services/correcting/carrying';
import { openEdition } from '@/lib/services/texts/editions';
import { openReport } from '@/lib/services/correcting/report';
import { useDatabase } from '../../factories/use-database';
import { lines, makeCorrectedText, type CorrectedText } from './corrected-text';

vi.mock('@/lib/domain/anchoring', async (actual) => {
  const engine = await actual<{ buildMapper: typeof buildMapper }>();
  return { ...engine, buildMapper: vi.fn(engine.buildMapper) };
});
const compared = vi.mocked(buildMapper);

const given = useDatabase();
let made: CorrectedText;
beforeEach(async () => {
  made = await makeCorrectedText(given.db);
});

const line = (n: number) => [`Line ${n} before all.`, ...lines];
/** The group reads the first edition; the second nobody; who reads alone the third. */
async function correctTwice() {
  const second = await made.correct(line(2));
  const third = await made.correct(line(3), second);
  return { second, third };
}
const isIn = async (revisionId: string) => (await given.db.anchor.count({ where: { revisionId } })) === 1;
const jobsInto = async (revisionId: string) => {
  const [row] = await given.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE key = ${`carry_into ${revisionId}`}`;
  return row?.count;
};
const open = async (number: number) =>
  openEdition(await made.world.as(made.abe), {
    ...{ textId: made.text.textId, number },
    view: { kind: 'group', groupId: made.groupId },
  });

it('a note is looked for in the editions that are read: the present one, a group’s own, one that stands off its shelf', async () => {
  const { second, third } = await correctTwice();
  await made.noteBy(made.ann, 'Paragraph 7 tells of 91 ships');
  await carryNotes(given.db);
  expect([await isIn(made.text.revisionId), await isIn(second), await isIn(third)]).toEqual([
    true,
    false,
    true,
  ]);
  const reading = { where: { groupId: made.groupId } };
  const stood = await given.db.reading.findFirstOrThrow(reading);
  await given.db.reading.deleteMany(reading);
  const taken = { ...stood, revisionId: second, takenById: made.ann.id, takenAt: new Date() };
  await given.db.takenReading.create({ data: taken });
  await carryNotes(given.db);
  expect(await isIn(second)).toBe(true);
});

it('an edition that nobody reads any more says which notes it lacks, computes nothing, and has them when it was asked for', async () => {
  const { second } = await correctTwice();
  await made.noteBy(made.ann, 'Paragraph 7 tells of 91 ships');
  await carryNotes(given.db);
  compared.mockClear();
  const before = await open(2);
  expect(before.unlooked).toBe(1);
  expect(before.notes.map(({ thread, place }) => [thread.quote, thread.anchor, place])).toEqual([
    ['Paragraph 7 tells of 91 ships', null, null],
  ]);
  const report = { textId: made.text.textId, number: 2 };
  const seen = async () => openReport(await made.world.as(made.abe), report);
  expect(await seen()).toMatchObject({ isPublished: true, total: 1, done: 0 });
  expect(compared).not.toHaveBeenCalled();
  expect(await jobsInto(second)).toBe(1);

  const events = await given.db.event.count();
  await carryAsked(given.db, second);
  const after = await open(2);
  expect(after.unlooked).toBe(0);
  expect(after.notes.map(({ thread, place }) => [thread.anchor?.state, place?.label])).toEqual([
    ['exact', '¶ 8'],
  ]);
  expect(await seen()).toMatchObject({ total: 1, done: 1 });
  expect(await given.db.event.count()).toBe(events);
});

it('an edition that has all its notes asks for none, and so does one whose notes are in another margin', async () => {
  const { second, third } = await correctTwice();
  await made.noteBy(made.ann, 'Paragraph 7 tells of 91 ships', null);
  await open(2);
  await open(3);
  expect([await jobsInto(second), await jobsInto(third)]).toEqual([0, 0]);
});

it('what is asked for is a published edition, and nothing else', async () => {
  const { second } = await correctTwice();
  await carryAsked(given.db, 'nothing-has-this-id');
  await carryAsked(given.db, second);
  expect(await isIn(second)).toBe(false);
});

it('one more note does not compare the whole texts anew', async () => {
  await correctTwice();
  await made.noteBy(made.ann, 'Paragraph 7 tells of 91 ships');
  await carryNotes(given.db);
  const times = compared.mock.calls.length;
  for (const words of ['Paragraph 9 tells of 117 ships', 'Paragraph 2 tells of 26 ships']) {
    await made.noteBy(made.cy, words);
    await carryNotes(given.db);
  }
  expect(compared.mock.calls.length).toBe(times);
  const { textId } = made.text;
  const anchors = await given.db.anchor.findMany({ where: { revision: { textId } } });
  expect(anchors.map(({ state }) => state)).toEqual(Array(6).fill('exact'));
});
