import { beforeEach, describe, expect, it } from 'vitest';
import { annotate } from '@/lib/services/margin/annotations';
import { randomId } from '@/lib/domain/ids';
import { keepPlace } from '@/lib/services/reading/places';
import { listWarnings } from '@/lib/services/texts/texts';
import { openReader } from '@/lib/services/margin/reader';
import { search } from '@/lib/services/reading/search';
import { requireThread } from '@/lib/services/margin/threads';
import { shelveText } from '@/lib/services/groups/groups';
import { prepareCorrection } from '../../factories/corrections';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let [ann, abe, sue]: [Someone, Someone, Someone] = [] as never;
let text: { textId: string; revisionId: string };
let groupId: string;
const before = 'The first paragraph stands here.\n\nThe second paragraph stands there.\n';
const after = 'The first paragraph stands here.\n\nThe second quagmire stands there.\n';
beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe, sue] = [await world.makeUser('Ann'), await world.makeUser('Abe'), await world.makeUser('Sue')];
  groupId = await world.makeGroup([ann, abe]);
  text = await world.makeReading(groupId, ann, { body: before });
});
const alone = { kind: 'self' } as const;

describe('a correction that is not published yet', () => {
  const found = async (who: Someone, words: string) => {
    const where = { groupId: null, textId: null, personId: null, tag: null };
    return (
      await search(await world.as(who), { words, kind: 'texts', afterText: null, afterNote: null, ...where })
    ).passages.hits.length;
  };

  it('is shown to nobody: the text opens as it was, also for whoever corrected it', async () => {
    const { revisionId } = await prepareCorrection(world, ann, text, after);
    for (const who of [ann, abe])
      for (const view of [alone, { kind: 'group', groupId } as const]) {
        const opened = await openReader(await world.as(who), { textId: text.textId, view });
        expect(opened.revisionId).toBe(text.revisionId);
      }
    expect(await found(ann, 'quagmire')).toBe(0);
    expect(await found(ann, 'paragraph')).toBeGreaterThan(0);
    expect(await listWarnings(await world.as(ann), text.textId, revisionId)).toEqual([]);
  });

  it('shows in no place that a note has in it already', async () => {
    const { thread } = await world.makeNote(ann, text, groupId, { words: 'first paragraph' });
    const { revisionId } = await prepareCorrection(world, ann, text, after);
    const { annotationId } = await given.db.thread.findUniqueOrThrow({ where: { id: thread.id } });
    const carried = { annotationId, revisionId, state: 'orphaned', createdAt: new Date() } as const;
    await given.db.anchor.create({ data: carried });
    for (const who of [ann, abe]) {
      const answer = JSON.stringify(await requireThread(await world.as(who), thread.id));
      expect(answer).toContain(text.revisionId);
      expect(answer).not.toContain(revisionId);
    }
  });

  it('is no place to write at, to stop at or to put on a shelf', async () => {
    const { revisionId } = await prepareCorrection(world, ann, text, after);
    const note = {
      ...{ clientId: randomId(), textId: text.textId, revisionId, audience: alone },
      passage: { start: 4, end: 9, exact: 'first' },
      comment: { clientId: randomId(), body: 'Here.' },
    };
    expect(await outcomeOf(annotate(await world.as(ann), note))).toBe('conflict: revision_gone');
    const place = { textId: text.textId, revisionId, start: 3 };
    expect(await outcomeOf(keepPlace(await world.as(ann), place))).toBe('not_found');
    const other = await world.makeGroup([ann]);
    await shelveText(await world.as(ann), { groupId: other, textId: text.textId });
    expect(await given.db.reading.findMany({ where: { groupId: other } })).toMatchObject([
      { revisionId: text.revisionId },
    ]);
  });

  it('is one at a time, the same when it is sent twice, and never of what is no more current', async () => {
    const clientId = randomId();
    const first = await prepareCorrection(world, ann, text, after, { clientId });
    expect(await prepareCorrection(world, ann, text, after, { clientId })).toEqual(first);
    expect(await outcomeOf(prepareCorrection(world, ann, text, before))).toBe(
      'conflict: correction_under_way',
    );
    await given.db.revision.update({ where: { id: first.revisionId }, data: { publishedAt: new Date() } });
    expect(await outcomeOf(prepareCorrection(world, ann, text, before))).toBe(
      'conflict: corrected_meanwhile',
    );
    const next = await prepareCorrection(world, ann, { ...text, ...first }, before);
    expect(next.number).toBe(3);
  });

  it('is made by whoever brought the text, and when they are gone by those who read it together', async () => {
    expect(await outcomeOf(prepareCorrection(world, abe, text, after))).toBe('not_found');
    await given.db.user.update({ where: { id: ann.id }, data: { deletedAt: new Date() } });
    expect(await outcomeOf(prepareCorrection(world, sue, text, after))).toBe('not_found');
    const { number } = await prepareCorrection(world, abe, text, after);
    expect(number).toBe(2);
  });
});

describe('a revision', () => {
  it('changes by being published, once, and by nothing else', async () => {
    const { revisionId } = await prepareCorrection(world, ann, text, after);
    const where = { id: revisionId };
    const change = (data: object) => given.db.revision.update({ where, data });
    await expect(change({ why: 'Another reason.' })).rejects.toThrow();
    await expect(change({ publishedAt: new Date(), text: 'Other words.' })).rejects.toThrow();
    await change({ publishedAt: new Date() });
    await expect(change({ publishedAt: new Date(0) })).rejects.toThrow();
    await expect(change({ publishedAt: null })).rejects.toThrow();
  });
});
