/** A note: one write for each client id, about words that are really there. */
import { beforeEach, describe, expect, it, test } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import type { NewAnnotation } from '@/lib/services/margin/annotations';
import { changeHighlight } from '@/lib/services/margin/threads';
import { useDatabase } from '../../factories/use-database';
import type { Someone } from '../../factories/world';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
beforeEach(async () => {
  here = await makeReadingGroup(given.db);
});

const at = (place: object) => () => ({ passage: { ...here.note.passage, ...place } });

describe('a note', () => {
  it('keeps the passage with its context, and is exact in the Revision it was made on', async () => {
    const { thread } = await here.post(here.ann);
    expect(thread).toMatchObject({
      quote: 'second paragraph',
      anchor: { state: 'exact', start: here.note.passage.start, end: here.note.passage.end },
    });
    const row = await given.db.annotation.findFirstOrThrow({ where: { clientId: here.note.clientId } });
    expect(row.prefix.length).toBeGreaterThanOrEqual(32);
    expect(row.suffix.length).toBeGreaterThanOrEqual(32);
    expect(await here.eventsOf(thread.id)).toEqual(['thread_created', 'comment_created']);
  });

  it('sent twice is one note, with one set of events', async () => {
    const [first, second] = [await here.post(here.ann), await here.post(here.ann)];
    expect([first.created, second.created]).toEqual([true, false]);
    expect({ ...second, created: true }).toEqual(first);
    expect(await here.eventsOf(first.thread.id)).toEqual(['thread_created', 'comment_created']);
  });

  it('sent twenty times at once is one note, with one set of events', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => here.post(here.ann)));
    expect(answers.filter((answer) => answer.created)).toHaveLength(1);
    const ids = new Set(answers.map((answer) => `${answer.thread.id} ${answer.comments[0]?.id}`));
    expect(ids.size).toBe(1);
    expect(await given.db.annotation.count({ where: { clientId: here.note.clientId } })).toBe(1);
    expect(await here.eventsOf(answers[0]?.thread.id ?? '')).toEqual(['thread_created', 'comment_created']);
  });

  it.each(['self', 'group'] as const)(
    'sent again for others than at first (%s) is refused with what was made, which stays as it is',
    async (first) => {
      const audiences = { self: { kind: 'self' }, group: here.note.audience } as const;
      const second = first === 'self' ? 'group' : 'self';
      const made = await here.post(here.ann, { audience: audiences[first] });
      const again = here.post(here.ann, {
        audience: audiences[second],
        comment: { ...here.note.comment, body: 'Meant for others.' },
      });
      await expect(again).rejects.toMatchObject({
        code: 'conflict',
        reason: 'other_audience',
        current: { thread: made.thread, comments: made.comments },
      });
      expect(await here.eventsOf(made.thread.id)).toEqual(['thread_created', 'comment_created']);
      expect(await given.db.annotation.count({ where: { clientId: here.note.clientId } })).toBe(1);
    },
  );

  it('with the client id of somebody else’s is another note, and shows nothing of theirs', async () => {
    const hers = await here.post(here.ann, { audience: { kind: 'self' } });
    const his = await here.post(here.abe);
    expect(his.created).toBe(true);
    expect(his.thread.id).not.toBe(hers.thread.id);
    expect(JSON.stringify(his)).not.toContain(hers.thread.id);
  });

  it('whose comment’s client id is taken by another of one’s own is a conflict, and no fault', async () => {
    await here.post(here.ann);
    const outcome = await outcomeOf(here.post(here.ann, { clientId: 'another-client-id' }));
    expect(outcome).toBe('conflict: id_taken');
    expect(await given.db.annotation.count({ where: { clientId: 'another-client-id' } })).toBe(0);
  });

  it.each<[string, () => Partial<NewAnnotation>, string]>([
    ['words that are not there', at({ exact: 'second paragraf' }), 'invalid_input: passage_differs'],
    ['words that stand somewhere else', at({ exact: 'third paragraph' }), 'invalid_input: passage_differs'],
    ['words one place off', at({ start: 1, end: 17 }), 'invalid_input: passage_differs'],
    ['a passage beyond the text', at({ start: 5, end: 1_000_000 }), 'invalid_input: passage_outside'],
    ['an empty passage', at({ start: 5, end: 5, exact: '' }), 'invalid_input: passage_outside'],
    ['a passage from back to front', at({ start: 9, end: 5 }), 'invalid_input: passage_outside'],
    [
      'a Revision that is not the text’s',
      () => ({ revisionId: 'no-such-revision' }),
      'conflict: revision_gone',
    ],
    ['a text that is not there', () => ({ textId: 'no-such-text' }), 'not_found'],
    [
      'a group that is not there',
      () => ({ audience: { kind: 'group', groupId: 'no-such-group' } }),
      'not_found',
    ],
  ])('about %s is refused, and leaves nothing behind', async (_, fields, refusal) => {
    expect(await outcomeOf(here.post(here.ann, fields()))).toBe(refusal);
    expect(await given.db.annotation.count({ where: { clientId: here.note.clientId } })).toBe(0);
    expect(await given.db.comment.count({ where: { clientId: here.note.comment.clientId } })).toBe(0);
  });

  it('on a Revision of a text that one may not read is refused as if it were not there', async () => {
    const other = await here.world.makeText(await here.world.makeUser('Sam'));
    expect(await outcomeOf(here.post(here.ann, { revisionId: other.revisionId }))).toBe(
      'conflict: revision_gone',
    );
    expect(await outcomeOf(here.post(here.ann, other))).toBe('not_found');
  });
});

describe('a highlight', () => {
  const mark = () => here.post(here.ann, { comment: null });

  it('is a thread in which nothing is said, told to everyone whom it concerns', async () => {
    const { thread, comments } = await mark();
    expect(comments).toEqual([]);
    expect(thread).toMatchObject({ highlight: true, quote: 'second paragraph' });
    expect(await here.eventsOf(thread.id)).toEqual(['thread_created']);
  });

  it('is taken away and put back by whoever made it, once for any number of tries', async () => {
    const { thread } = await mark();
    const change = async (highlight: boolean) =>
      changeHighlight(await here.world.as(here.ann), { threadId: thread.id, highlight });
    await change(false);
    expect((await change(false)).thread.highlight).toBe(false);
    expect((await change(true)).thread.highlight).toBe(true);
    expect(await here.eventsOf(thread.id)).toEqual(['thread_created', 'thread_updated', 'thread_updated']);
  });

  it('is nobody else’s to take away', async () => {
    const { thread } = await mark();
    const by = async (who: Someone) =>
      outcomeOf(changeHighlight(await here.world.as(who), { threadId: thread.id, highlight: false }));
    expect(await by(here.abe)).toBe('forbidden');
    expect(await by(await here.world.makeUser('Eve'))).toBe('not_found');
  });
});

describe('a remark on the whole text', () => {
  it('marks no words of it, and lies nowhere in it', async () => {
    const { thread } = await here.post(here.ann, { passage: null });
    expect(thread).toMatchObject({ about: 'text', quote: '', anchor: null });
    const row = await given.db.annotation.findFirstOrThrow({ where: { clientId: here.note.clientId } });
    expect([row.start, row.end, row.exact]).toEqual([null, null, '']);
  });
});

test('the database takes no passage with one end, and no words without a place', async () => {
  const { thread } = await here.post(here.ann);
  const { annotationId } = await given.db.thread.findUniqueOrThrow({ where: { id: thread.id } });
  const row = await given.db.annotation.findUniqueOrThrow({ where: { id: annotationId } });
  for (const wrong of [{ start: null }, { end: null }, { start: null, end: null }, { start: 9, end: 9 }])
    await expect(
      given.db.annotation.create({ data: { ...row, id: randomId(), clientId: randomId(), ...wrong } }),
    ).rejects.toThrow(/annotations_range/);
});
