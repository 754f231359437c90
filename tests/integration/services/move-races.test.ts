/** What happens to a conversation while it is being moved. The test holds one side open with a transaction of its own. */
import { beforeEach, describe, expect, it, test } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { reply } from '@/lib/services/margin/comments';
import { moveThread } from '@/lib/services/margin/moves';
import { shelveText } from '@/lib/services/groups/groups';
import { requireThread } from '@/lib/services/margin/threads';
import { beginTransaction, untilBlocked } from '../../factories/transactions';
import { useDatabase } from '../../factories/use-database';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
let groups: { from: string; to: string };
let threadId: string;
let commentId: string;

beforeEach(async () => {
  here = await makeReadingGroup(given.db);
  const other = await here.world.makeGroup([here.ann, here.abe], 'Friday group');
  await shelveText(await here.world.as(here.ann), { groupId: other, textId: here.text.textId });
  groups = { from: here.groupId, to: other };
  const { thread, comments } = await here.post(here.ann);
  [threadId, commentId] = [thread.id, comments[0]?.id ?? ''];
});

const moving = async () =>
  moveThread(await here.world.as(here.ann), {
    clientId: 'the-move',
    threadId,
    audience: { kind: 'group', groupId: groups.to },
  });
const wordsAsMoved = async () => (await moving()).to.comments.map(({ source }) => source);

describe('a member who is being removed while they move a conversation', () => {
  test.each(['from', 'to'] as const)('%s the group is waited for, and refused when they are', async (end) => {
    const events = await given.db.event.count();
    const removal = await beginTransaction(given.urls.ownerUrl);
    await removal.query(`UPDATE memberships SET "leftAt" = now() WHERE "groupId" = $1 AND "userId" = $2`, [
      groups[end],
      here.ann.id,
    ]);
    const outcome = outcomeOf(moving());
    await untilBlocked(given.urls.adminUrl);
    await removal.commit();
    expect(await outcome).toBe('not_found');
    const left = await given.db.comment.findUniqueOrThrow({ where: { id: commentId } });
    expect(left.deletedAt).toBeNull();
    expect([
      await given.db.event.count(),
      await given.db.thread.count({ where: { groupId: groups.to } }),
    ]).toEqual([events, 0]);
  });
});

it('an edit that is under way on another device is waited for, and its words go along', async () => {
  const edit = await beginTransaction(given.urls.ownerUrl);
  await edit.query(`UPDATE comments SET body = 'Which one?', version = 2 WHERE id = $1`, [commentId]);
  const moved = wordsAsMoved();
  await untilBlocked(given.urls.adminUrl);
  await edit.commit();
  expect(await moved).toEqual(['Which one?']);
});

it('a reply of one’s own that is under way on another device goes along', async () => {
  const saying = await beginTransaction(given.urls.ownerUrl);
  await saying.query(
    `INSERT INTO comments (id, "clientId", "threadId", "parentId", "authorId", body, "createdAt")
     VALUES ($1, $1, $2, $3, $4, 'And why?', now())`,
    [randomId(), threadId, commentId, here.ann.id],
  );
  const moved = wordsAsMoved();
  await untilBlocked(given.urls.adminUrl);
  await saying.commit();
  expect(await moved).toEqual(['Which?', 'And why?']);
});

it('a reply of another’s that comes while it is moved stays where it was said', async () => {
  const outbox = await beginTransaction(given.urls.ownerUrl);
  await outbox.query('SELECT pg_advisory_xact_lock(7201)');
  const moved = moving();
  await untilBlocked(given.urls.adminUrl);
  const abe = await here.world.as(here.abe);
  const answer = reply(abe, { threadId, clientId: randomId(), parentId: commentId, body: 'This one.' });
  await untilBlocked(given.urls.adminUrl, 2);
  await outbox.commit();
  await Promise.all([moved, answer]);
  const { comments } = await requireThread(abe, threadId);
  expect(comments.map(({ html, removed }) => removed || html)).toEqual([true, '<p>This one.</p>']);
  expect((await moved).to.comments).toHaveLength(1);
});
