/** Replies and comments: one write for each client id, and versions that do not overwrite each other. */
import { beforeEach, describe, expect, it } from 'vitest';
import { edit, remove, reply, restore } from '@/lib/services/margin/comments';
import { requireThread } from '@/lib/services/margin/threads';
import { AppError } from '@/lib/errors';
import { randomId } from '@/lib/domain/ids';
import { useDatabase } from '../../factories/use-database';
import type { Someone, World } from '../../factories/world';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
beforeEach(async () => {
  here = await makeReadingGroup(given.db);
});

describe('a reply', () => {
  let threadId: string;
  beforeEach(async () => {
    threadId = (await here.post(here.ann)).thread.id;
  });
  const answer = async (
    who: Someone,
    fields: Partial<{ clientId: string; parentId: string; threadId: string }> = {},
  ) =>
    reply(await here.world.as(who), {
      threadId,
      clientId: 'the-same-id',
      parentId: null,
      body: 'This one.',
      ...fields,
    });

  it('sent again, or twenty times at once, is one reply and one event', async () => {
    const first = await answer(here.abe);
    const answers = await Promise.all(Array.from({ length: 20 }, () => answer(here.abe)));
    expect(new Set([first, ...answers].map(({ comment }) => comment.id)).size).toBe(1);
    expect(answers.some(({ created }) => created)).toBe(false);
    expect(await here.eventsOf(threadId)).toEqual(['thread_created', 'comment_created', 'comment_created']);
  });

  it('sent twenty times at once for the first time is one, too', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => answer(here.abe)));
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect(await given.db.comment.count({ where: { threadId, authorId: here.abe.id } })).toBe(1);
    expect(await here.eventsOf(threadId)).toHaveLength(3);
  });

  it('with the client id of somebody else’s is another reply', async () => {
    const [hers, his] = [await answer(here.ann), await answer(here.abe)];
    expect([hers.created, his.created]).toEqual([true, true]);
    expect(hers.comment.id).not.toBe(his.comment.id);
  });

  it('answers a comment of its own thread and of no other', async () => {
    const elsewhere = await here.world.makeNote(here.abe, here.text, here.groupId);
    const parentId = elsewhere.comments[0]?.id ?? '';
    expect(await outcomeOf(answer(here.abe, { parentId }))).toBe('invalid_input: parent_elsewhere');
    expect(await outcomeOf(answer(here.abe, { parentId: 'no-such-comment' }))).toBe(
      'invalid_input: parent_elsewhere',
    );
    const { comment } = await answer(here.abe);
    expect((await answer(here.ann, { parentId: comment.id })).comment.parentId).toBe(comment.id);
  });

  it('in a thread that is not there, or not one’s own to read, is refused alike', async () => {
    const hidden = await here.post(here.ann, {
      clientId: randomId(),
      comment: { clientId: randomId(), body: 'x' },
      audience: { kind: 'self' },
    });
    expect(await outcomeOf(answer(here.abe, { threadId: hidden.thread.id }))).toBe('not_found');
    expect(await outcomeOf(answer(here.abe, { threadId: randomId() }))).toBe('not_found');
  });
});

describe('a comment of one’s own', () => {
  let id: string;
  let threadId: string;
  beforeEach(async () => {
    const { thread, comments } = await here.post(here.ann);
    [id, threadId] = [comments[0]?.id ?? '', thread.id];
  });
  const change = async (who: Someone, version: number, body: string) =>
    edit(await here.world.as(who), { commentId: id, version, body });

  it('gets new words, a higher version, and keeps the old words', async () => {
    const { comment } = await change(here.ann, 1, 'Which one?');
    expect(comment).toMatchObject({ version: 2, source: 'Which one?' });
    expect(comment.editedAt).not.toBeNull();
    expect(await given.db.commentRevision.findMany({ where: { commentId: id } })).toMatchObject([
      { version: 1, body: 'Which?' },
    ]);
    expect((await here.eventsOf(threadId)).at(-1)).toBe('comment_updated');
  });

  it('is not overwritten from an older version: the conflict carries the words that stand', async () => {
    await change(here.ann, 1, 'On the telephone.');
    const error: unknown = await change(here.ann, 1, 'On the laptop.').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({
      code: 'conflict',
      reason: 'edited_elsewhere',
      current: { version: 2, source: 'On the telephone.' },
    });
    expect((await given.db.comment.findUniqueOrThrow({ where: { id } })).body).toBe('On the telephone.');
  });

  it('is edited once when the same edit is sent again, or by one of ten that are sent at once', async () => {
    await change(here.ann, 1, 'Which one?');
    expect((await change(here.ann, 1, 'Which one?')).comment.version).toBe(2);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, i) => outcomeOf(change(here.ann, 2, `Words ${i}`))),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await given.db.commentRevision.count({ where: { commentId: id } })).toBe(2);
    expect(await here.eventsOf(threadId)).toHaveLength(4);
  });

  it('is removed once, however often that is asked, and restored', async () => {
    const context = await here.world.as(here.ann);
    const removed = await remove(context, id);
    expect(removed.comment).toMatchObject({ removed: true, html: '', source: null, editedAt: null });
    expect(await remove(context, id)).toEqual(removed);
    await Promise.all([remove(context, id), remove(context, id)]);
    expect(await outcomeOf(change(here.ann, 1, 'x'))).toBe('forbidden');
    expect((await restore(context, id)).comment).toMatchObject({ removed: false, source: 'Which?' });
    expect((await restore(context, id)).comment.removed).toBe(false);
    expect(await here.eventsOf(threadId)).toEqual([
      'thread_created',
      'comment_created',
      'comment_removed',
      'comment_updated',
    ]);
  });

  it('shows nothing of its words to anybody once it is removed', async () => {
    await remove(await here.world.as(here.ann), id);
    const seen = await reply(await here.world.as(here.abe), {
      threadId,
      clientId: randomId(),
      parentId: null,
      body: 'Gone?',
    });

    expect(
      JSON.stringify([seen, await requireThread(await here.world.as(here.abe), threadId)]),
    ).not.toContain('Which?');
  });

  it('is nobody else’s to change: another member is told so, a stranger that there is nothing', async () => {
    const sam = await here.world.makeUser('Sam');
    const asks = (context: Awaited<ReturnType<World['as']>>, commentId: string) => [
      () => edit(context, { commentId, version: 1, body: 'x' }),
      () => remove(context, commentId),
      () => restore(context, commentId),
    ];
    for (const ask of asks(await here.world.as(here.abe), id))
      expect(await outcomeOf(ask())).toBe('forbidden');
    for (const there of [id, randomId()]) {
      for (const ask of asks(await here.world.as(sam), there))
        expect(await outcomeOf(ask())).toBe('not_found');
      for (const ask of asks(await here.world.as(null), there))
        expect(await outcomeOf(ask())).toBe('unauthenticated');
    }
    expect(await given.db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({
      version: 1,
      body: 'Which?',
      deletedAt: null,
    });
  });
});
