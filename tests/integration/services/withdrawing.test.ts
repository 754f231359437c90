import pg from 'pg';
import { beforeEach, expect, it } from 'vitest';
import type { BlockEdit } from '@/lib/domain/correcting/edits';
import { carryNotes } from '@/lib/services/correcting/carrying';
import { bringCopy, keepEdits, openCorrection, throwAway } from '@/lib/services/correcting/correcting';
import { readCopy } from '@/lib/services/correcting/own-corrections';
import { previewCorrection, publishCorrection } from '@/lib/services/correcting/publishing';
import { openReport } from '@/lib/services/correcting/report';
import { withdrawCorrection } from '@/lib/services/correcting/withdrawing';
import { writeNotes } from '../../factories/many-notes';
import { useDatabase } from '../../factories/use-database';
import type { Someone } from '../../factories/world';
import { body, corrected, makeCorrectedText, type CorrectedText } from './corrected-text';
import { outcomeOf } from './refusal';

const given = useDatabase();
let made: CorrectedText;
let textId: string;
beforeEach(async () => {
  made = await makeCorrectedText(given.db);
  ({ textId } = made.text);
});

const edit = (index: number, words: string): BlockEdit => ({
  ...{ index, words, kind: 'paragraph', joins: false },
});
const keep = async (who: Someone, ...edits: BlockEdit[]) =>
  keepEdits(await made.world.as(who), { textId, basedOnId: made.text.revisionId, edits });
const desk = async (who: Someone) => openCorrection(await made.world.as(who), { textId, at: '' });
const wordsOf = async (who: Someone) => {
  const { stretch } = await desk(who);
  return stretch.blocks.filter(({ edited }) => edited).map(({ words }) => words);
};
/** Gives the id of what is made ready now. */
async function publish(who: Someone, kind: 'edits' | 'copy' = 'edits') {
  const context = await made.world.as(who);
  const { correction } = await previewCorrection(context, { textId, kind });
  if (!correction) throw new Error('nothing is kept');
  const { basedOnId, clientId, version } = correction;
  const { number } = await publishCorrection(context, {
    textId,
    kind,
    basedOnId,
    clientId,
    version,
    why: '',
  });
  return (await given.db.revision.findUniqueOrThrow({ where: { textId_number: { textId, number } } })).id;
}
const withdraw = async (who: Someone, revisionId: string) =>
  withdrawCorrection(await made.world.as(who), { textId, revisionId });
const report = async (who: Someone) => openReport(await made.world.as(who), { textId, number: 2 });
const left = async (revisionId: string) => [
  await given.db.revision.count({ where: { id: revisionId } }),
  await given.db.anchor.count({ where: { revisionId } }),
  await given.db.searchedBlock.count({ where: { revisionId } }),
];

it('a correction that never gets ready is withdrawn by who made it, and can be corrected and published again', async () => {
  await made.noteBy(made.ann, 'Paragraph 2 tells of 26 ships');
  await keep(made.ann, edit(0, 'Paragraph 1, mended.'));
  const revisionId = await publish(made.ann);
  await asAdmin(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
    CREATE TRIGGER refused BEFORE UPDATE ON revisions FOR EACH ROW WHEN (NEW.id = '${revisionId}') EXECUTE FUNCTION refuse()`);
  await expect(carryNotes(given.db)).rejects.toThrow('carrying');
  expect((await left(revisionId))[1]).toBe(1);
  expect(await wordsOf(made.ann)).toEqual([]);
  expect(await report(made.ann)).toMatchObject({ isPublished: false, mayWithdraw: true });

  await withdraw(made.ann, revisionId);
  await asAdmin('DROP TRIGGER refused ON revisions; DROP FUNCTION refuse()');
  expect(await left(revisionId)).toEqual([0, 0, 0]);
  expect(await outcomeOf(report(made.ann))).toBe('not_found');
  expect(await wordsOf(made.ann)).toEqual(['Paragraph 1, mended.']);
  await carryNotes(given.db);
  const again = await publish(made.ann);
  await carryNotes(given.db);
  const { publishedAt, edits, text } = await given.db.revision.findUniqueOrThrow({ where: { id: again } });
  expect([publishedAt !== null, edits]).toEqual([true, null]);
  expect(text.startsWith('Paragraph 1, mended.')).toBe(true);
});

it('a copy that was brought is there again with its file, but not in place of one that was brought since', async () => {
  const bring = async (fileName: string) =>
    bringCopy(await made.world.as(made.ann), {
      ...{ textId, fileName },
      bytes: new TextEncoder().encode(body(corrected)),
    });
  await bring('better.txt');
  const first = await publish(made.ann, 'copy');
  expect((await desk(made.ann)).copy).toBe(null);
  await withdraw(made.ann, first);
  expect((await desk(made.ann)).copy).toBe('better.txt');
  const second = await publish(made.ann, 'copy');
  await bring('best.txt');
  await withdraw(made.ann, second);
  expect((await desk(made.ann)).copy).toBe('best.txt');
});

it('what was begun since stays, and what was withdrawn of the same part remains beside it', async () => {
  await keep(made.ann, edit(0, 'Paragraph 1, mended.'), edit(5, 'Paragraph 6, mended.'));
  const revisionId = await publish(made.ann);
  await keep(made.ann, edit(5, 'Paragraph 6, otherwise.'), edit(7, 'Paragraph 8, begun.'));
  await withdraw(made.ann, revisionId);
  expect(await wordsOf(made.ann)).toEqual([
    'Paragraph 1, mended.',
    'Paragraph 6, otherwise.',
    'Paragraph 8, begun.',
  ]);
  expect((await desk(made.ann)).remains).toEqual([{ label: '¶ 6', words: 'Paragraph 6, mended.' }]);
});

it('is for who made it alone, once; what is published stays, whoever asks and however', async () => {
  await keep(made.ann, edit(0, 'Paragraph 1, mended.'));
  const revisionId = await publish(made.ann);
  for (const who of [made.abe, made.sue])
    expect(await outcomeOf(withdraw(who, revisionId))).toBe('not_found');
  expect((await left(revisionId))[0]).toBe(1);
  await withdraw(made.ann, revisionId);
  await withdraw(made.ann, revisionId);
  for (const who of [made.abe, made.sue])
    expect(await outcomeOf(withdraw(who, revisionId))).toBe('not_found');
  const again = await publish(made.ann);
  await withdraw(made.ann, revisionId);
  expect((await left(again))[0]).toBe(1);
  await carryNotes(given.db);
  expect(await outcomeOf(withdraw(made.ann, again))).toBe('conflict: published_meanwhile');
  expect(await report(made.ann)).toMatchObject({ isPublished: true, mayWithdraw: false });
});

it('who may correct it too may withdraw it when who made it has gone, and goes on with the words', async () => {
  await given.db.user.update({ where: { id: made.ann.id }, data: { deletedAt: new Date() } });
  await keep(made.abe, edit(0, 'Paragraph 1, by Abe.'));
  const revisionId = await publish(made.abe);
  expect(await outcomeOf(withdraw(made.cy, revisionId))).toBe('not_found');
  await given.db.membership.updateMany({ where: { userId: made.abe.id }, data: { leftAt: new Date() } });
  await withdraw(made.cy, revisionId);
  expect(await wordsOf(made.cy)).toEqual(['Paragraph 1, by Abe.']);
});

it('a file goes back to whoever brought it, and to nobody else, whoever withdraws it', async () => {
  await given.db.user.update({ where: { id: made.ann.id }, data: { deletedAt: new Date() } });
  const [fileName, bytes] = ['abes.txt', new TextEncoder().encode(body(corrected))];
  await bringCopy(await made.world.as(made.abe), { textId, fileName, bytes });
  const revisionId = await publish(made.abe, 'copy');
  await given.db.membership.updateMany({ where: { userId: made.abe.id }, data: { leftAt: new Date() } });
  expect(await withdraw(made.cy, revisionId)).toEqual({ isKept: false });
  expect((await desk(made.cy)).copy).toBe(null);
  expect(await outcomeOf(readCopy(await made.world.as(made.cy), textId))).toBe('not_found');
  expect((await readCopy(await made.world.as(made.abe), textId)).fileName).toBe(fileName);
  expect(await given.db.source.count({ where: { fileName } })).toBe(0);
});

it('a right that ends while it waits for the job is not used', async () => {
  await given.db.user.update({ where: { id: made.ann.id }, data: { deletedAt: new Date() } });
  await keep(made.abe, edit(0, 'Paragraph 1, by Abe.'));
  const revisionId = await publish(made.abe);
  await given.db.membership.updateMany({ where: { userId: made.abe.id }, data: { leftAt: new Date() } });
  const asked = await made.world.as(made.cy);
  await given.db.membership.updateMany({ where: { userId: made.cy.id }, data: { leftAt: new Date() } });
  expect(await outcomeOf(withdrawCorrection(asked, { textId, revisionId }))).toBe('not_found');
  expect((await left(revisionId))[0]).toBe(1);
});

it('what had been thrown away meanwhile remains beside what is given back', async () => {
  await keep(made.ann, edit(0, 'Paragraph 1, mended.'));
  const revisionId = await publish(made.ann);
  await keep(made.ann, edit(7, 'Paragraph 8, thrown.'));
  await throwAway(await made.world.as(made.ann), { textId, kind: 'edits', thrown: true });
  expect(await withdraw(made.ann, revisionId)).toEqual({ isKept: true });
  expect(await wordsOf(made.ann)).toEqual(['Paragraph 1, mended.']);
  expect((await desk(made.ann)).remains).toEqual([{ label: '¶ 8', words: 'Paragraph 8, thrown.' }]);
});

it('is withdrawn while the job is at it: nothing of it stays, and the job ends well', async () => {
  await writeNotes(given.db, { ...made.text, groupId: made.groupId, authorIds: [made.ann.id] }, 600);
  await keep(made.ann, edit(0, 'Paragraph 1, mended.'));
  const revisionId = await publish(made.ann);
  const work = carryNotes(given.db, 20);
  while ((await given.db.anchor.count({ where: { revisionId } })) < 60);
  await withdraw(made.ann, revisionId);
  await work;
  expect(await left(revisionId)).toEqual([0, 0, 0]);
  expect(await wordsOf(made.ann)).toEqual(['Paragraph 1, mended.']);
});

async function asAdmin(sql: string) {
  const client = new pg.Client({ connectionString: given.urls.adminUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}
