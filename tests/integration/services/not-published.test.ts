import { beforeEach, describe, expect, it } from 'vitest';
import type { BlockEdit } from '@/lib/domain/correcting/edits';
import { keepEdits, openCorrection, throwAway } from '@/lib/services/correcting/correcting';
import { previewCorrection, publishCorrection } from '@/lib/services/correcting/publishing';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let [ann, abe]: [Someone, Someone] = [] as never;
let text: { textId: string; revisionId: string };
const body = 'They saild at dawn.\n\nNobody spoke. The sea was calm.\n\nThey came home.\n';
beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe] = [await world.makeUser('Ann'), await world.makeUser('Abe')];
  text = await world.makeReading(await world.makeGroup([ann, abe]), ann, { body });
});

const edit = (index: number, words: string): BlockEdit => ({ index, words, kind: 'paragraph', joins: false });
const keep = async (who: Someone, ...edits: BlockEdit[]) =>
  keepEdits(await world.as(who), { textId: text.textId, basedOnId: text.revisionId, edits });
const open = async (who: Someone) => openCorrection(await world.as(who), { textId: text.textId, at: '' });
async function look(who: Someone) {
  const of = { textId: text.textId, kind: 'edits' } as const;
  const { correction } = await previewCorrection(await world.as(who), of);
  if (!correction) throw new Error('nothing is kept');
  const { basedOnId, clientId, version } = correction;
  return { ...of, basedOnId, clientId, version, why: 'Misread letters.' };
}
async function publish(who: Someone) {
  const input = await look(who);
  return { input, ...(await publishCorrection(await world.as(who), input)) };
}
/** What the job does, when every note has its place. */
const finish = () =>
  given.db.revision.updateMany({ where: { publishedAt: null }, data: { publishedAt: new Date() } });

describe('what was not published with a correction', () => {
  /** Abe publishes what he wants, as if he had brought the text; then it is Ann's again. */
  async function publishedByAbe(...edits: BlockEdit[]) {
    await given.db.text.update({ where: { id: text.textId }, data: { importedById: abe.id } });
    await keep(abe, ...edits);
    await publish(abe);
    await finish();
    await given.db.text.update({ where: { id: text.textId }, data: { importedById: ann.id } });
  }

  it('stays: what remains of an earlier edition, until it is thrown away', async () => {
    await keep(ann, edit(0, 'They sailed at dawn.'), edit(2, 'They came home late.'));
    await publishedByAbe(edit(0, 'They saled at dawn.'));
    const { input, number } = await publish(ann);
    expect(number).toBe(3);
    expect(await publishCorrection(await world.as(ann), input)).toEqual({ number: 3 });
    for (const step of ['before', 'after']) {
      if (step === 'after') await finish();
      expect(await open(ann)).toMatchObject({
        ...{ changed: 0, isCarried: false },
        remains: [{ label: '¶ 1', words: 'They sailed at dawn.' }],
      });
    }
    const { id } = await given.db.revision.findFirstOrThrow({ where: { textId: text.textId, number: 3 } });
    const again = { textId: text.textId, basedOnId: id, edits: [edit(1, 'Nobody spoke.')] };
    await keepEdits(await world.as(ann), again);
    expect(await open(ann)).toMatchObject({ changed: 1, remains: [{ words: 'They sailed at dawn.' }] });
    await throwAway(await world.as(ann), { textId: text.textId, kind: 'edits', thrown: true });
    expect((await open(ann)).remains).toEqual([]);
  });

  it('stays: what another tab keeps while it is being published, which is refused then', async () => {
    await keep(ann, edit(0, 'They sailed at dawn.'));
    const input = await look(ann);
    const context = await world.as(ann);
    let kept = false;
    // Between the look at the draft and the transaction that publishes it.
    const db = new Proxy(context.db, {
      get(real, name, receiver) {
        if (name !== '$transaction' || kept) return Reflect.get(real, name, receiver) as unknown;
        return async (work: never) => {
          kept = true;
          await keep(ann, edit(2, 'They came home late.'));
          return real.$transaction(work);
        };
      },
    });
    expect(await outcomeOf(publishCorrection({ ...context, db }, input))).toBe(
      'conflict: correction_changed',
    );
    expect(await given.db.revision.count({ where: { textId: text.textId } })).toBe(1);
    expect((await open(ann)).stretch.blocks.map(({ edited }) => edited)).toEqual([true, false, true]);
  });

  it('is told to who types it in an edition that is over, and only its last words are kept', async () => {
    await publishedByAbe(edit(0, 'They saled at dawn.'));
    for (const words of ['They s', 'They sai', 'They sailed at dawn.'])
      expect(await keep(ann, edit(0, words))).toEqual({ changed: 0, remains: 1 });
    expect((await open(ann)).remains).toMatchObject([{ label: '¶ 1', words: 'They sailed at dawn.' }]);
    expect(await keep(ann, edit(2, 'They came home late.'))).toEqual({ changed: 1, remains: 0 });
    expect(await keep(ann, edit(0, 'They saild at dawn.'))).toEqual({ changed: 1, remains: 0 });
    expect((await open(ann)).remains).toEqual([]);
  });
});
