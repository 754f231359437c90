/** Taking one's own conversation before another audience, and back. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Audience } from '@/lib/domain/audience';
import { randomId } from '@/lib/domain/ids';
import { edit, remove, reply } from '@/lib/services/margin/comments';
import { leaveGroup, shelveText } from '@/lib/services/groups/groups';
import { undoMove } from '@/lib/services/margin/move-undo';
import { moveThread } from '@/lib/services/margin/moves';
import { openMargin } from '@/lib/services/margin/reader';
import { changeHighlight, requireThread } from '@/lib/services/margin/threads';
import { useDatabase } from '../../factories/use-database';
import type { Someone } from '../../factories/world';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
const self: Audience = { kind: 'self' };
const moveId = 'the-same-move';
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
let threadId: string;
let firstId: string;
let otherGroup: string;

beforeEach(async () => {
  here = await makeReadingGroup(given.db);
  otherGroup = await here.world.makeGroup([here.ann, await here.world.makeUser('Cy')], 'Friday group');
  await shelveText(await here.world.as(here.ann), { groupId: otherGroup, textId: here.text.textId });
  const { thread, comments } = await here.post(here.ann);
  [threadId, firstId] = [thread.id, comments[0]?.id ?? ''];
});

const to = (groupId: string): Audience => ({ kind: 'group', groupId });
const move = async (audience: Audience, clientId = moveId, who: Someone = here.ann, id = threadId) =>
  moveThread(await here.world.as(who), { clientId, threadId: id, audience });
const undo = async (who: Someone = here.ann, clientId = moveId) =>
  undoMove(await here.world.as(who), clientId);
const say = (who: Someone, body: string, parentId: string | null = null, id = threadId) =>
  here.world.makeReply(who, id, body, parentId);
const wordsOf = async (who: Someone, id: string) =>
  (await requireThread(await here.world.as(who), id)).comments.map(({ html, removed }) =>
    removed ? 'removed' : html.replaceAll(/<.*?>/g, ''),
  );
const isRead = (who: Someone, id: string) =>
  here.world.as(who).then((context) => outcomeOf(requireThread(context, id)));

describe('a conversation that its author moves', () => {
  it('is said again to the new audience, in order, and is removed where it was; replies of others stay', async () => {
    const { id: answer } = await say(here.abe, 'This one.', firstId);
    await say(here.ann, 'Which this?', answer);
    await say(here.ann, 'And why?');
    const { from, to: moved } = await move(self);
    expect(moved.thread).toMatchObject({ audience: self, quote: 'second paragraph' });
    expect(await wordsOf(here.ann, moved.thread.id)).toEqual(['Which?', 'Which this?', 'And why?']);
    const [first, second, third] = moved.comments;
    expect([second?.parentId, third?.parentId]).toEqual([first?.id, null]);
    expect(from.thread.id).toBe(threadId);
    expect(await wordsOf(here.abe, threadId)).toEqual(['removed', 'This one.', 'removed', 'removed']);
    expect(await isRead(here.abe, moved.thread.id)).toBe('not_found');
  });

  it('goes without what it said earlier, and without what was removed from it', async () => {
    await edit(await here.world.as(here.ann), { commentId: firstId, version: 1, body: 'Which one?' });
    await remove(await here.world.as(here.ann), (await say(here.ann, 'Never mind.')).id);
    const moved = (await move(self)).to;
    expect(moved.comments).toMatchObject([{ source: 'Which one?', version: 1, editedAt: null }]);
    expect(await given.db.commentRevision.count()).toBe(1);
  });

  it('tells each audience what concerns it, and the threads before their comments', async () => {
    await say(here.abe, 'This one.', firstId);
    const before = (await here.eventsOf(threadId)).length;
    const moved = (await move(to(otherGroup))).to.thread.id;
    expect(await here.eventsOf(moved)).toEqual(['thread_created', 'comment_created']);
    expect((await here.eventsOf(threadId)).slice(before)).toEqual(['thread_updated', 'comment_removed']);
  });

  it('comes back into the thread it left, whose answers are still there', async () => {
    await say(here.abe, 'This one.', firstId);
    const away = (await move(self)).to.thread.id;
    const back = await move(to(here.groupId), 'and-back', here.ann, away);
    expect(back.to.thread.id).toBe(threadId);
    expect(await wordsOf(here.abe, threadId)).toEqual(['removed', 'This one.', 'Which?']);
    expect(
      await given.db.thread.count({ where: { annotation: { threads: { some: { id: threadId } } } } }),
    ).toBe(2);
  });

  it('takes its highlight along, also when nothing is said', async () => {
    const { thread } = await here.post(here.ann, { clientId: randomId(), comment: null });
    const { from, to: moved } = await move(to(otherGroup), moveId, here.ann, thread.id);
    expect([from.thread.highlight, moved.thread.highlight]).toEqual([false, true]);
    const margin = await openMargin(await here.world.as(here.abe), {
      textId: here.text.textId,
      view: to(here.groupId) as { kind: 'group'; groupId: string },
    });
    expect(margin.threads.filter(({ highlight }) => highlight)).toEqual([]);
  });

  it('is one move when it is sent again, or ten times at once', async () => {
    const moves = await Promise.all(Array.from({ length: 10 }, () => move(self)));
    moves.push(await move(self));
    expect(new Set(moves.map((each) => each.to.thread.id)).size).toBe(1);
    expect(moves.at(-1)?.to.comments).toHaveLength(1);
    expect(await given.db.move.count({ where: { fromThreadId: threadId } })).toBe(1);
  });

  it('goes one way when two devices move it at once, and the other is told', async () => {
    const outcomes = await Promise.all([
      outcomeOf(move(self, 'one-device')),
      outcomeOf(move(to(otherGroup), 'another-device')),
    ]);
    expect(outcomes.sort()).toEqual(['conflict: moved_elsewhere', 'done']);
    expect(
      await given.db.comment.count({
        where: {
          body: 'Which?',
          deletedAt: null,
          thread: { annotation: { threads: { some: { id: threadId } } } },
        },
      }),
    ).toBe(1);
  });

  it('is its author’s alone to move, and only to where it may be said', async () => {
    const sam = await here.world.makeUser('Sam');
    expect(await outcomeOf(move(self, moveId, here.abe))).toBe('forbidden');
    expect(await outcomeOf(move(self, moveId, sam))).toBe('not_found');
    expect(await outcomeOf(move(self, moveId, here.ann, randomId()))).toBe('not_found');
    expect(
      await outcomeOf(moveThread(await here.world.as(null), { clientId: moveId, threadId, audience: self })),
    ).toBe('unauthenticated');
    expect(await outcomeOf(move(to(here.groupId)))).toBe('invalid_input: same_audience');
    const unread = await here.world.makeGroup([here.ann], 'Reads something else');
    const strange = await here.world.makeGroup([sam], 'Strangers');
    for (const groupId of [unread, strange, randomId()])
      expect(await outcomeOf(move(to(groupId)))).toBe('not_found');
    await leaveGroup(await here.world.as(here.ann), here.groupId);
    expect(await outcomeOf(move(self))).toBe('not_found');
    expect(await given.db.move.count({ where: { fromThreadId: threadId } })).toBe(0);
  });
});

describe('a move that is undone', () => {
  it('leaves everything as it was, earlier wordings included, once', async () => {
    await edit(await here.world.as(here.ann), { commentId: firstId, version: 1, body: 'Which one?' });
    await changeHighlight(await here.world.as(here.ann), { threadId, highlight: true });
    await say(here.abe, 'This one.', firstId);
    const before = await requireThread(await here.world.as(here.abe), threadId);
    const moved = (await move(to(otherGroup))).to.thread.id;
    const undone = await undo();
    const unversioned = (thread: typeof before) =>
      thread.comments.map(({ version: _, ...comment }) => comment);
    const after = await requireThread(await here.world.as(here.abe), threadId);
    expect(unversioned(after)).toEqual(unversioned(before));
    expect(after.thread).toEqual(before.thread);
    expect(undone.to.thread).toMatchObject({ id: moved, highlight: false });
    expect(await wordsOf(here.ann, moved)).toEqual(['removed']);
    expect(await here.eventsOf(moved)).toEqual([
      'thread_created',
      'comment_created',
      'thread_updated',
      'comment_removed',
    ]);
    const events = await given.db.event.count();
    expect(await undo()).toEqual(undone);
    expect(await given.db.event.count()).toBe(events);
  });

  it('leaves there what somebody answered meanwhile', async () => {
    const { thread, comments } = (await move(self)).to;
    const shared = await move(to(otherGroup), 'and-on', here.ann, thread.id);
    expect(comments).toHaveLength(1);
    const cy = await given.db.user.findFirstOrThrow({
      where: { name: 'Cy', memberships: { some: { groupId: otherGroup } } },
    });
    const [copy] = shared.to.comments;
    await say(cy as Someone, 'All of them.', copy?.id, shared.to.thread.id);
    await undo(here.ann, 'and-on');
    expect(await wordsOf(here.ann, shared.to.thread.id)).toEqual(['removed', 'All of them.']);
    expect(await wordsOf(here.ann, thread.id)).toEqual(['Which?']);
  });

  it('is refused when the words were changed, removed or moved on since: nothing is thrown away', async () => {
    const ann = await here.world.as(here.ann);
    const { thread, comments } = (await move(self)).to;
    const commentId = comments[0]?.id ?? '';
    await edit(ann, { commentId, version: 1, body: 'Which, exactly?' });
    expect(await outcomeOf(undo())).toBe('conflict: changed_since');
    expect(await wordsOf(here.ann, thread.id)).toEqual(['Which, exactly?']);
    expect(await wordsOf(here.ann, threadId)).toEqual(['removed']);
  });

  it('is its author’s alone, and not of a group that they have left', async () => {
    await move(self);
    expect(await outcomeOf(undo(here.abe))).toBe('not_found');
    expect(await outcomeOf(undo(here.ann, randomId()))).toBe('not_found');
    await leaveGroup(await here.world.as(here.ann), here.groupId);
    expect(await outcomeOf(undo())).toBe('not_found');
  });

  it('can be moved once more', async () => {
    await move(self);
    await undo();
    expect((await move(self, 'once-more')).to.comments.filter(({ removed }) => !removed)).toHaveLength(1);
    expect(
      await outcomeOf(
        reply(await here.world.as(here.abe), {
          threadId,
          clientId: randomId(),
          parentId: firstId,
          body: 'Gone?',
        }),
      ),
    ).toBe('done');
  });
});
