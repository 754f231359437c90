import { beforeEach, expect, it } from 'vitest';
import { writeJson, writeMarkdown } from '@/app/_export/write';
import { en } from '@/app/_messages/en';
import { bringCopy, keepEdits, throwAway } from '@/lib/services/correcting/correcting';
import { openExport } from '@/lib/services/export';
import { leaveGroup } from '@/lib/services/groups/groups';
import { openMyNotes } from '@/lib/services/margin/my-notes';
import { openForm, readCopy, removeThrown } from '@/lib/services/correcting/own-corrections';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let [ann, abe, sue]: [Someone, Someone, Someone] = [] as never;
let text: { textId: string; revisionId: string };
let groupId: string;

beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe, sue] = [await world.makeUser('Ann'), await world.makeUser('Abe'), await world.makeUser('Sue')];
  groupId = await world.makeGroup([abe, ann]);
  text = await world.makeReading(groupId, ann, { body: 'They saild.\n\nThey came home.\n' });
  const { textId, revisionId: basedOnId } = text;
  const edits = [{ index: 0, words: 'They sailed.', kind: 'paragraph', joins: false } as const];
  await keepEdits(await world.as(ann), { textId, basedOnId, edits });
  const bytes = new TextEncoder().encode('They sailed.\n\nThey came home.\n');
  await bringCopy(await world.as(ann), { textId, fileName: 'better.txt', bytes });
});

const open = async (who: Someone | null) => openForm(await world.as(who), { textId: text.textId, at: '' });
const throwIt = async (who: Someone, kind: 'edits' | 'copy', thrown: boolean) =>
  throwAway(await world.as(who), { textId: text.textId, kind, thrown });
/** Another may correct it from now on. */
const passOn = () =>
  given.db.text.update({ where: { id: text.textId }, data: { importedById: abe.id } }).then(() => undefined);
const leave = async () => leaveGroup(await world.as(ann), groupId);

async function take(who: Someone) {
  const context = await world.as(who);
  const addresses = { text: (id: string) => id, thread: ({ id }: { id: string }) => id };
  const words = { ...(await openExport(context, { of: 'own' })), name: who.name, now: context.now };
  const more = { words: en.exporting, messages: en, day: () => 'a day' };
  let [json, markdown] = ['', ''];
  for await (const piece of writeJson({ ...words, ...more }, 'urn:it', addresses)) json += piece;
  const again = await openExport(context, { of: 'own' });
  for await (const piece of writeMarkdown({ ...words, ...more, ...again })) markdown += piece;
  return { json: JSON.parse(json) as Record<string, unknown>, markdown };
}

it('what one had begun is there for whoever may correct no more, and for nobody else', async () => {
  expect((await open(ann)).form?.changed).toBe(1);
  await passOn();
  expect(await open(ann)).toMatchObject({
    form: null,
    kept: [
      { kind: 'copy', fileName: 'better.txt', parts: [], text: { title: 'On Margins' } },
      { kind: 'edits', parts: [{ index: 0, label: '¶ 1', words: 'They sailed.' }] },
    ],
  });
  expect((await open(abe)).form).toMatchObject({ changed: 0, copy: null });
  expect(await outcomeOf(open(sue))).toBe('not_found');
  expect(await outcomeOf(open(null))).toBe('unauthenticated');
  const { begun } = await openMyNotes(await world.as(ann), {
    ...{ kind: null, textId: null, groupId: null, tag: null, order: 'text', page: 1 },
  });
  expect(begun).toEqual([{ textId: text.textId, title: 'On Margins' }]);
});

it('of a text that one reads no longer there are one’s own words, and nothing else', async () => {
  await passOn();
  await leave();
  expect(await open(ann)).toMatchObject({
    form: null,
    kept: [{ text: null }, { text: null, parts: [{ label: '', words: 'They sailed.' }] }],
  });
  expect(JSON.stringify((await take(ann)).json)).not.toContain('On Margins');
  expect((await take(ann)).markdown).toContain('> They sailed');
});

it('is taken along with everything of one’s own, the file too, and by nobody else', async () => {
  const bytes = Buffer.from('They sailed.\n\nThey came home.\n').toString('base64');
  expect((await take(ann)).json['catena:corrections']).toMatchObject([
    { file: { name: 'better.txt', base64: bytes }, parts: [], text: { title: 'On Margins' } },
    { file: null, parts: [{ label: '¶ 1', words: 'They sailed.', kind: 'paragraph', joins: false }] },
  ]);
  expect((await take(abe)).json).not.toHaveProperty('catena:corrections');
  expect((await take(abe)).markdown).not.toContain('sailed');
  expect(new TextDecoder().decode((await readCopy(await world.as(ann), text.textId)).bytes)).toContain(
    'home',
  );
  for (const who of [abe, sue])
    expect(await outcomeOf(readCopy(await world.as(who), text.textId))).toBe('not_found');
  expect(await outcomeOf(readCopy(await world.as(null), text.textId))).toBe('unauthenticated');
});

it('is thrown away and taken back by who wrote it, and is gone a month after', async () => {
  await passOn();
  await leave();
  expect(await outcomeOf(throwIt(sue, 'copy', true))).toBe('not_found');
  await throwIt(ann, 'copy', true);
  expect((await open(ann)).kept.map(({ isThrown }) => isThrown)).toEqual([true, false]);
  expect((await take(ann)).json['catena:corrections']).toHaveLength(1);
  await throwIt(ann, 'copy', false);
  expect((await open(ann)).kept.map(({ isThrown }) => isThrown)).toEqual([false, false]);
  await throwIt(ann, 'copy', true);
  const { now } = await world.as(ann);
  const inDays = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
  expect(await removeThrown(given.db, inDays(29))).toBe(0);
  expect(await removeThrown(given.db, inDays(31))).toBe(1);
  expect((await open(ann)).kept.map(({ kind }) => kind)).toEqual(['edits']);
});
