/** What a comment said before its edits: who opens it, and its author taking words out of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { edit, remove } from '@/lib/services/margin/comments';
import { leaveGroup } from '@/lib/services/groups/groups';
import { giveWordingBack, readHistory, takeWording } from '@/lib/services/margin/history';
import { useDatabase } from '../../factories/use-database';
import type { Someone } from '../../factories/world';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
let commentId: string;
let threadId: string;

beforeEach(async () => {
  here = await makeReadingGroup(given.db);
  const { thread, comments } = await here.post(here.ann);
  [threadId, commentId] = [thread.id, comments[0]?.id ?? ''];
  for (const [version, body] of [
    [1, 'Which *one*?'],
    [2, 'Which officers?'],
  ] as const)
    await edit(await here.world.as(here.ann), { commentId, version, body });
});

const history = async (who: Someone) => (await readHistory(await here.world.as(who), commentId)).wordings;
const take = async (who: Someone, version: number) =>
  takeWording(await here.world.as(who), { commentId, version });
const events = () => here.eventsOf(threadId);

describe('the history of a comment', () => {
  it('has every earlier wording, newest first, as it was shown, and not the one that stands', async () => {
    expect(await history(here.abe)).toMatchObject([
      { version: 2, html: '<p>Which <em>one</em>?</p>', removed: false, abilities: { remove: false } },
      { version: 1, html: '<p>Which?</p>', removed: false, abilities: { remove: false } },
    ]);
    expect((await history(here.ann)).map(({ abilities }) => abilities.remove)).toEqual([true, true]);
  });

  it('says when each was written', async () => {
    const { createdAt } = await given.db.comment.findUniqueOrThrow({ where: { id: commentId } });
    const dates = (await history(here.abe)).map((wording) => wording.createdAt);
    expect(dates.at(-1)).toBe(createdAt.toISOString());
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it('of a comment that was removed is its author’s alone, who then finds the last words there too', async () => {
    await remove(await here.world.as(here.ann), commentId);
    expect(await outcomeOf(history(here.abe))).toBe('forbidden');
    expect(await history(here.ann)).toHaveLength(2);
  });

  it('is not there for a stranger, nor for whoever has left, whose own stays theirs', async () => {
    const { id } = await here.world.makeReply(here.abe, threadId, 'The first.');
    await edit(await here.world.as(here.abe), { commentId: id, version: 1, body: 'The last.' });
    await leaveGroup(await here.world.as(here.abe), here.groupId);
    expect(await outcomeOf(history(here.abe))).toBe('not_found');
    expect((await readHistory(await here.world.as(here.abe), id)).wordings).toHaveLength(1);
    expect(await outcomeOf(history(await here.world.makeUser('Sam')))).toBe('not_found');
    expect(await outcomeOf(readHistory(await here.world.as(null), commentId))).toBe('unauthenticated');
    expect(await outcomeOf(readHistory(await here.world.as(here.ann), randomId()))).toBe('not_found');
  });
});

describe('earlier words that their author takes away', () => {
  it('are gone for everyone and from the table, and that they were there stays', async () => {
    expect((await take(here.ann, 1)).taken).toBe('Which?');
    for (const who of [here.ann, here.abe])
      expect((await history(who))[1]).toMatchObject({
        version: 1,
        html: '',
        removed: true,
        abilities: { remove: false },
      });
    const rows = await given.db.commentRevision.findMany({ where: { commentId } });
    expect(JSON.stringify(rows)).not.toContain('Which?');
    expect((await given.db.comment.findUniqueOrThrow({ where: { id: commentId } })).body).toBe(
      'Which officers?',
    );
  });

  it('are told of once, however often that is asked, at once or later', async () => {
    const before = (await events()).length;
    const taken = await Promise.all(Array.from({ length: 5 }, () => take(here.ann, 1)));
    expect(taken.filter((each) => each.taken !== null)).toHaveLength(1);
    expect((await take(here.ann, 1)).taken).toBeNull();
    expect((await events()).slice(before)).toEqual(['comment_updated']);
  });

  it('come back by an undo, once, and can be taken again', async () => {
    const { taken } = await take(here.ann, 1);
    const context = await here.world.as(here.ann);
    const choice = { commentId, version: 1, body: taken ?? '' };
    const before = (await events()).length;
    expect((await giveWordingBack(context, choice)).wordings[1]).toMatchObject({ html: '<p>Which?</p>' });
    expect(await giveWordingBack(context, { ...choice, body: 'Other words' })).toEqual(
      await readHistory(context, commentId),
    );
    expect((await events()).slice(before)).toEqual(['comment_updated']);
    expect((await take(here.ann, 1)).taken).toBe('Which?');
  });

  it('are nobody else’s to take or to give back, and only where there are some', async () => {
    const sam = await here.world.makeUser('Sam');
    const body = 'x';
    for (const [who, answer] of [
      [here.abe, 'forbidden'],
      [sam, 'not_found'],
    ] as const) {
      expect(await outcomeOf(take(who, 1))).toBe(answer);
      const context = await here.world.as(who);
      expect(await outcomeOf(giveWordingBack(context, { commentId, version: 1, body }))).toBe(answer);
    }
    for (const version of [3, 99]) expect(await outcomeOf(take(here.ann, version))).toBe('not_found');
    expect((await history(here.ann)).every(({ removed }) => !removed)).toBe(true);
  });
});
