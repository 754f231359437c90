import { beforeEach, describe, expect, it } from 'vitest';
import type { BlockEdit } from '@/lib/domain/correcting/edits';
import { maxUploadBytes } from '@/lib/domain/text/text';
import { bringCopy, keepEdits, openCorrection, throwAway } from '@/lib/services/correcting/correcting';
import { openChanges, openEdition, openEditions } from '@/lib/services/texts/editions';
import { mayCorrect } from '@/lib/services/correcting/may-correct';
import { previewCorrection, publishCorrection } from '@/lib/services/correcting/publishing';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let [ann, abe, sue]: [Someone, Someone, Someone] = [] as never;
let text: { textId: string; revisionId: string };
const body = 'They saild at dawn.\n\nNobody spoke. The sea was calm.\n\nThey came home.\n';
beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe, sue] = [await world.makeUser('Ann'), await world.makeUser('Abe'), await world.makeUser('Sue')];
  text = await world.makeReading(await world.makeGroup([ann, abe]), ann, { body });
});

const edit = (index: number, words: string, more: Partial<BlockEdit> = {}): BlockEdit => ({
  ...{ index, words, kind: 'paragraph', joins: false, ...more },
});
const keep = async (who: Someone, ...edits: BlockEdit[]) =>
  keepEdits(await world.as(who), { textId: text.textId, basedOnId: text.revisionId, edits });
const open = async (who: Someone, at = '') =>
  openCorrection(await world.as(who), { textId: text.textId, at });
const preview = async (who: Someone, kind: 'edits' | 'copy' = 'edits') => {
  const { correction } = await previewCorrection(await world.as(who), { textId: text.textId, kind });
  if (!correction) throw new Error('nothing is kept');
  return correction;
};
async function publish(who: Someone, kind: 'edits' | 'copy' = 'edits', why = 'Misread letters.') {
  const { basedOnId, clientId, version } = await preview(who, kind);
  const input = { textId: text.textId, kind, basedOnId, clientId, version, why };
  return { input, ...(await publishCorrection(await world.as(who), input)) };
}
/** What the job does, when every note has its place. */
const finish = () =>
  given.db.revision.updateMany({ where: { publishedAt: null }, data: { publishedAt: new Date() } });

describe('a correction that somebody is about to make', () => {
  it('is for whoever brought the text, and where they left, for those who read it together', async () => {
    expect(await outcomeOf(open(abe))).toBe('not_found');
    expect(await outcomeOf(open(sue))).toBe('not_found');
    expect(await outcomeOf(openCorrection(await world.as(null), { textId: text.textId, at: '' }))).toBe(
      'unauthenticated',
    );
    expect([
      await mayCorrect(await world.as(ann), text.textId),
      await mayCorrect(await world.as(abe), text.textId),
    ]).toEqual([true, false]);
    await given.db.user.update({ where: { id: ann.id }, data: { deletedAt: new Date() } });
    expect((await open(abe)).title).toBe('On Margins');
    expect(await outcomeOf(open(sue))).toBe('not_found');
  });

  it('is kept as it was typed, stretch by stretch, for its author alone', async () => {
    await keep(ann, edit(0, 'They sailed at dawn.'), edit(1, 'Nobody spoke. The sea was calm.'));
    await keep(ann, edit(2, 'They came\n\nhome.'));
    const { stretch, changed } = await open(ann);
    expect(changed).toBe(2);
    expect(stretch.blocks.map(({ words, edited }) => [words, edited])).toEqual([
      ['They sailed at dawn.', true],
      ['Nobody spoke. The sea was calm.', false],
      ['They came\n\nhome.', true],
    ]);
    await keep(ann, edit(0, 'They saild at dawn.'));
    expect((await open(ann)).changed).toBe(1);
    await given.db.user.update({ where: { id: ann.id }, data: { deletedAt: new Date() } });
    expect(await open(abe)).toMatchObject({ changed: 0 });
  });

  it('is thrown away and taken back', async () => {
    await keep(ann, edit(0, 'They sailed at dawn.'));
    const context = await world.as(ann);
    await throwAway(context, { textId: text.textId, kind: 'edits', thrown: true });
    expect(await open(ann)).toMatchObject({ changed: 0, isThrown: true });
    expect((await previewCorrection(context, { textId: text.textId, kind: 'edits' })).correction).toBeNull();
    await throwAway(context, { textId: text.textId, kind: 'edits', thrown: false });
    expect(await open(ann)).toMatchObject({ changed: 1, isThrown: false });
  });

  it('is not kept beyond what is kept together, but nothing that is kept goes', async () => {
    const words = (letter: string) => letter.repeat(99_999);
    const many = Array.from({ length: 25 }, (_, n) => `Paragraph ${n}.`).join('\n\n');
    text = await world.makeReading(await world.makeGroup([ann]), ann, { body: many });
    const all = Array.from({ length: 20 }, (_, index) => edit(index, words('a')));
    await keep(ann, ...all);
    expect(await outcomeOf(keep(ann, edit(20, words('b'))))).toBe('invalid_input: too_long_together');
    expect((await open(ann)).changed).toBe(20);
    await keep(ann, edit(20, 'Short.'), edit(0, 'Shorter.'));
    await keep(ann, edit(21, words('c')));
    expect((await open(ann)).changed).toBe(22);
  });

  it('opens at the block that is named, by its label or its name', async () => {
    expect((await open(ann, '2')).stretch.from).toBe(1);
    expect((await open(ann, 'p3')).stretch.from).toBe(2);
    expect((await open(ann, 'no-such')).stretch.from).toBe(0);
  });
});

describe('publishing a correction', () => {
  it('makes a Revision with why, once, and is over', async () => {
    await keep(ann, edit(0, 'They sailed at dawn.'), edit(1, 'Nobody spoke.\n\nThe sea was calm.'));
    const { diff } = await preview(ann);
    expect(diff?.words).toEqual({ in: 1, out: 1 });
    const { input, number } = await publish(ann);
    expect(number).toBe(2);
    expect(await publishCorrection(await world.as(ann), input)).toEqual({ number: 2 });
    expect(await given.db.correctionDraft.count({ where: { textId: text.textId } })).toBe(0);
    await finish();
    const { editions } = await openEditions(await world.as(abe), text.textId);
    expect(editions).toMatchObject([
      { number: 2, why: 'Misread letters.', by: 'Ann', current: true },
      { number: 1, why: '', by: null, current: false },
    ]);
    const revision = await given.db.revision.findFirstOrThrow({ where: { number: 2, textId: text.textId } });
    expect(revision.text).toBe('They sailed at dawn.\nNobody spoke.\nThe sea was calm.\nThey came home.');
    expect(revision.structure).toMatchObject({
      blocks: [{ number: '1' }, { number: '2' }, { number: '2a' }, { number: '3' }],
    });
  });

  it('is refused for what was not looked at, and for nothing', async () => {
    await keep(ann, edit(0, 'They sailed at dawn.'));
    const { basedOnId, clientId, version } = await preview(ann);
    await keep(ann, edit(2, 'Nobody came home.'));
    const input = { textId: text.textId, kind: 'edits', basedOnId, clientId, version, why: 'So.' } as const;
    expect(await outcomeOf(publishCorrection(await world.as(ann), input))).toBe(
      'conflict: correction_changed',
    );
    await keep(ann, edit(0, 'They saild  at dawn.\n'), edit(2, 'They came home.\n\n'));
    await keep(ann, edit(0, 'They saild at dawn.'));
    expect(await outcomeOf(publish(ann))).toBe('conflict: nothing_corrected');
    expect(await outcomeOf(publishCorrection(await world.as(abe), input))).toBe('not_found');
  });

  it('while another was published keeps what one wanted, where its blocks were left alone and where not', async () => {
    await keep(ann, edit(0, 'They sailed at dawn.'), edit(2, 'They came home late.'));
    const stale = await preview(ann);
    await given.db.text.update({ where: { id: text.textId }, data: { importedById: abe.id } });
    await keep(abe, edit(0, 'They saled at dawn.'), edit(1, 'Nobody spoke.\n\nThe sea was calm.'));
    await publish(abe);
    await given.db.text.update({ where: { id: text.textId }, data: { importedById: ann.id } });
    expect(await outcomeOf(publish(ann))).toBe('conflict: correction_under_way');
    await finish();
    const input = { textId: text.textId, kind: 'edits', why: 'So.' } as const;
    const { basedOnId, clientId, version } = stale;
    expect(
      await outcomeOf(publishCorrection(await world.as(ann), { ...input, basedOnId, clientId, version })),
    ).toBe('conflict: corrected_meanwhile');
    const desk = await open(ann);
    expect(desk).toMatchObject({
      isCarried: true,
      changed: 1,
      remains: [{ label: '¶ 1', words: 'They sailed at dawn.' }],
    });
    expect(desk.stretch.blocks[3]?.words).toBe('They came home late.');
    // A form that was open all the while is kept too.
    await keep(ann, edit(0, 'They sailed by noon.'), edit(2, 'They came home too late.'));
    const after = await open(ann);
    expect(after.stretch.blocks[3]?.words).toBe('They came home too late.');
    expect(after.remains.map(({ words }) => words)).toEqual(['They sailed at dawn.', 'They sailed by noon.']);
    expect((await publish(ann)).number).toBe(3);
  });
});

describe('a better copy', () => {
  const bring = async (who: Someone, words: string, fileName = 'better.txt') =>
    bringCopy(await world.as(who), { textId: text.textId, fileName, bytes: new TextEncoder().encode(words) });

  it('that changes no word is told by what else it changes, and can be published', async () => {
    await bring(ann, body.replace('saild', '*saild*'), 'better.md');
    expect(await preview(ann, 'copy')).toMatchObject({
      diff: { rows: [] },
      besides: [{ what: 'emphases', gone: 0, come: 1 }],
      isChanged: true,
    });
    expect((await publish(ann, 'copy')).number).toBe(2);
    await finish();
    // What says nothing of emphasis takes none away; what does, and has none, does.
    await bring(ann, body.replace('home', 'home late'));
    expect(await preview(ann, 'copy')).toMatchObject({ diff: { words: { in: 1, out: 0 } }, besides: [] });
    await bring(ann, body, 'better.md');
    expect(await preview(ann, 'copy')).toMatchObject({
      diff: { rows: [] },
      besides: [{ what: 'emphases', gone: 1, come: 0 }],
      isChanged: true,
    });
    await bring(ann, body);
    expect(await preview(ann, 'copy')).toMatchObject({ besides: [], isChanged: false });
    expect(await outcomeOf(publish(ann, 'copy'))).toBe('conflict: nothing_corrected');
  });

  it('is looked at, published with its file, and keeps the labels of what it has again', async () => {
    await bring(ann, `A preface that was missing.\n\n${body.replace('saild', 'sailed')}`);
    expect((await open(ann)).copy).toBe('better.txt');
    expect((await preview(ann, 'copy')).diff?.words).toMatchObject({ out: 1 });
    await publish(ann, 'copy');
    const revision = await given.db.revision.findFirstOrThrow({
      where: { number: 2, textId: text.textId },
      include: { source: true },
    });
    expect(revision.source?.fileName).toBe('better.txt');
    // It is the Revision's now, and not once more the draft's.
    expect(await given.db.correctionDraft.count({ where: { textId: text.textId } })).toBe(0);
    expect(revision.structure).toMatchObject({
      blocks: [{ number: '0a' }, { number: '1' }, { number: '2' }, { number: '3' }],
    });
  });

  it('is refused like any file that is no text, and by who may not correct', async () => {
    expect(await outcomeOf(bring(ann, '   '))).toBe('invalid_input: empty');
    expect(await outcomeOf(bring(ann, 'x'.repeat(maxUploadBytes + 1)))).toBe('invalid_input: too-large');
    expect(await outcomeOf(bring(abe, 'Words.'))).toBe('not_found');
    expect(await given.db.correctionDraft.count({ where: { textId: text.textId } })).toBe(0);
  });
});

describe('editions of a text', () => {
  it('are read as they were by whoever may read it, with what each changed, and by nobody else', async () => {
    await keep(ann, edit(0, 'They sailed at dawn.'));
    await publish(ann);
    const edition = (who: Someone | null, number: number) =>
      world
        .as(who)
        .then((context) => openEdition(context, { textId: text.textId, number, view: { kind: 'self' } }));
    expect(await outcomeOf(edition(ann, 2))).toBe('not_found');
    await finish();
    expect((await edition(abe, 1)).article.blocks[0]?.html).toContain('saild');
    expect((await edition(abe, 1)).edition.current).toBe(false);
    expect((await edition(abe, 2)).article.blocks[0]?.html).toContain('sailed');
    const changes = await openChanges(await world.as(abe), { textId: text.textId, number: 2 });
    expect(changes.diff?.rows).toHaveLength(1);
    expect(await outcomeOf(openChanges(await world.as(abe), { textId: text.textId, number: 1 }))).toBe(
      'not_found',
    );
    for (const who of [sue, null])
      for (const number of [1, 2, 3])
        expect(await outcomeOf(edition(who, number))).toBe(who ? 'not_found' : 'unauthenticated');
  });
});
