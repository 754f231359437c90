import { beforeAll, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { remove } from '@/lib/services/margin/comments';
import {
  annotateParagraph,
  answerParagraph,
  openParagraph,
  openRemarks,
} from '@/lib/services/margin/paragraphs';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { useDatabase } from '../../factories/use-database';
import { outcomeOf } from './refusal';

const given = useDatabase();
let world: World;
let ann: Someone, ben: Someone, zoe: Someone;
let group: string;
let text: { textId: string; revisionId: string };

const body = 'The first paragraph.\n\nOne is short. Two is longer. Three ends it.\n\nThe last paragraph.\n';
const self = { kind: 'self' } as const;
const inGroup = () => ({ kind: 'group', groupId: group }) as const;

beforeAll(async () => {
  world = makeWorld(given.db);
  [ann, ben, zoe] = [await world.makeUser('Ann'), await world.makeUser('Ben'), await world.makeUser('Zoe')];
  group = await world.makeGroup([ann, ben]);
  text = await world.makeReading(group, ann, { body });
});

const note = (about: Partial<Parameters<typeof annotateParagraph>[1]> = {}) => ({
  clientId: randomId(),
  commentClientId: randomId(),
  ...text,
  place: { name: 'p2', sentences: [0, 1] },
  audience: inGroup(),
  body: 'Words.',
  ...about,
});
const open = async (
  who: Someone,
  name: string,
  view: Parameters<typeof openParagraph>[1]['view'] = inGroup(),
) => openParagraph(await world.as(who), { textId: text.textId, name, view });

describe('a paragraph', () => {
  it('is given with its sentences and its neighbours', async () => {
    const { paragraph } = await open(ann, 'p2');
    expect(paragraph).toEqual({
      name: 'p2',
      label: '¶ 2',
      id: 'p2',
      words: 'One is short. Two is longer. Three ends it.',
      sentences: ['One is short.', 'Two is longer.', 'Three ends it.'],
      before: { name: 'p1', label: '¶ 1' },
      after: { name: 'p3', label: '¶ 3' },
    });
    expect((await open(ann, 'p1')).paragraph.before).toBeNull();
    expect((await open(ann, 'p3')).paragraph.after).toBeNull();
  });

  it('has the notes with words of it that stand in that view, in the order of the text', async () => {
    const across = 'paragraph.\nOne is';
    await world.makeNote(ben, text, group, { words: 'Three', body: 'Third.' });
    await world.makeNote(ben, text, group, { words: across, body: 'Across.' });
    await world.makeNote(ben, text, null, { words: 'Two is', body: 'Ben’s own.' });
    const { comments } = await world.makeNote(ann, text, group, { words: 'longer', body: 'Gone.' });
    await remove(await world.as(ann), comments[0]?.id ?? '');
    const quotes = async (...asked: Parameters<typeof open>) =>
      (await open(...asked)).threads.map(({ quote }) => quote);
    expect(await quotes(ann, 'p2')).toEqual([across, 'Three']);
    expect(await quotes(ben, 'p2')).toEqual([across, 'Two is', 'Three']);
    expect(await quotes(ann, 'p1')).toEqual([across]);
    expect(await quotes(ann, 'p3')).toEqual([]);
    expect(await quotes(ann, 'p2', self)).toEqual([]);
  });

  it('is not found by another name, nor by who may not read the text', async () => {
    for (const name of ['p4', 'b1', '', 'p2 ']) expect(await outcomeOf(open(ann, name))).toBe('not_found');
    expect(await outcomeOf(open(zoe, 'p2'))).toBe('not_found');
    expect(await outcomeOf(open(zoe, 'p2', self))).toBe('not_found');
  });
});

describe('a note from a form', () => {
  it('is about the sentences that it names, and what lies between them', async () => {
    const { thread } = await annotateParagraph(
      await world.as(ann),
      note({ place: { name: 'p2', sentences: [2, 0] } }),
    );
    expect(thread).toMatchObject({ quote: 'One is short. Two is longer. Three ends it.', highlight: false });
    const whole = await annotateParagraph(
      await world.as(ann),
      note({ place: { name: 'p1', sentences: [] }, body: null }),
    );
    expect(whole.thread).toMatchObject({ quote: 'The first paragraph.', highlight: true });
  });

  it('is one note, however often the form is sent', async () => {
    const form = note();
    const first = await annotateParagraph(await world.as(ann), form);
    expect(await annotateParagraph(await world.as(ann), form)).toEqual(first);
  });

  it('is refused when the form was sent before with something else in it', async () => {
    const form = note();
    await annotateParagraph(await world.as(ann), form);
    for (const changed of [
      { body: 'Other words.' },
      { place: { name: 'p2', sentences: [2] } },
      { audience: self },
      { place: null },
    ])
      expect(await outcomeOf(annotateParagraph(await world.as(ann), { ...form, ...changed }))).toMatch(
        /^conflict: (id_taken|revision_gone)$/,
      );
  });

  it('needs a paragraph that is there, a text that one may read, and a group that one is in', async () => {
    const nowhere = note({ place: { name: 'p9', sentences: [] } });
    expect(await outcomeOf(annotateParagraph(await world.as(ann), nowhere))).toBe(
      'invalid_input: passage_outside',
    );
    expect(await outcomeOf(annotateParagraph(await world.as(zoe), note()))).toBe('not_found');
    expect(await outcomeOf(annotateParagraph(await world.as(zoe), note({ audience: self })))).toBe(
      'not_found',
    );
    expect(await outcomeOf(annotateParagraph(await world.as(null), note()))).toBe('unauthenticated');
    const elsewhere = await world.makeText(ann, { body });
    expect(await outcomeOf(annotateParagraph(await world.as(ann), note({ textId: elsewhere.textId })))).toBe(
      'conflict: revision_gone',
    );
  });

  it('may be about the whole text, and stands among its remarks', async () => {
    await annotateParagraph(await world.as(ann), note({ place: null, body: 'Of all of it.' }));
    const { threads } = await openRemarks(await world.as(ben), { textId: text.textId, view: inGroup() });
    expect(threads.map(({ about, quote }) => ({ about, quote }))).toEqual([{ about: 'text', quote: '' }]);
    const alone = await openRemarks(await world.as(ben), { textId: text.textId, view: self });
    expect(alone.threads).toEqual([]);
    expect(await outcomeOf(openRemarks(await world.as(zoe), { textId: text.textId, view: self }))).toBe(
      'not_found',
    );
  });
});

describe('a reply from a form', () => {
  it('is one reply, and refused when it was sent before with other words', async () => {
    const { thread } = await annotateParagraph(await world.as(ann), note());
    const form = { threadId: thread.id, clientId: randomId(), parentId: null, body: 'Yes.' };
    const first = await answerParagraph(await world.as(ben), form);
    expect(await answerParagraph(await world.as(ben), form)).toEqual(first);
    expect(await outcomeOf(answerParagraph(await world.as(ben), { ...form, body: 'No.' }))).toMatch(
      /^conflict: (id_taken|revision_gone)$/,
    );
  });
});
