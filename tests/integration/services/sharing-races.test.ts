/** What two devices do at once with a note that stands, or is to stand, before several groups. */
import { beforeEach, expect, it, test } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { edit } from '@/lib/services/margin/comments';
import { shelveText } from '@/lib/services/groups/groups';
import { shareThread, withdrawThread } from '@/lib/services/margin/sharing';
import { beginTransaction, untilBlocked } from '../../factories/transactions';
import { useDatabase } from '../../factories/use-database';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
let friday: string;
let threadId: string;
let commentId: string;

beforeEach(async () => {
  here = await makeReadingGroup(given.db);
  friday = await here.world.makeGroup([here.ann, here.abe], 'Friday group');
  await shelveText(await here.world.as(here.ann), { groupId: friday, textId: here.text.textId });
  const { thread, comments } = await here.post(here.ann);
  [threadId, commentId] = [thread.id, comments[0]?.id ?? ''];
});

const share = async () =>
  shareThread(await here.world.as(here.ann), { clientId: randomId(), threadId, groupId: friday });
const take = async (id: string) =>
  withdrawThread(await here.world.as(here.ann), { clientId: randomId(), threadId: id });
const standing = async () =>
  (
    await given.db.comment.findMany({
      where: { deletedAt: null, thread: { textId: here.text.textId } },
      select: { body: true, thread: { select: { groupId: true } } },
    })
  ).map(({ body, thread }) => `${body} ${thread.groupId === friday ? 'Friday' : 'Thursday'}`);

it('two devices that share it with the same group share it once', async () => {
  await Promise.all([share(), share(), share()]);
  expect((await standing()).sort()).toEqual(['Which? Friday', 'Which? Thursday']);
});

it('two devices that each take it away from another group leave it in one', async () => {
  const { conversations } = await share();
  const outcomes = await Promise.all(conversations.map(({ thread }) => outcomeOf(take(thread.id))));
  expect(outcomes.sort()).toEqual(['conflict: last_audience', 'done']);
  expect(await standing()).toHaveLength(1);
});

it('it is never nowhere while one device adds a group and another takes one away', async () => {
  for (let round = 0; round < 5; round++) {
    await Promise.all([outcomeOf(share()), outcomeOf(take(threadId))]);
    expect((await standing()).length).toBeGreaterThan(0);
    // Both stand again before the next round, whichever came first.
    const [left] = await given.db.thread.findMany({
      where: { textId: here.text.textId, comments: { some: { deletedAt: null } } },
    });
    const groupId = left?.groupId === friday ? here.groupId : friday;
    await shareThread(await here.world.as(here.ann), {
      clientId: randomId(),
      threadId: left?.id ?? '',
      groupId,
    });
    expect((await standing()).sort()).toEqual(['Which? Friday', 'Which? Thursday']);
  }
});

it('an edit on one device, while another shares it, is in both', async () => {
  const outbox = await beginTransaction(given.urls.ownerUrl);
  await outbox.query('SELECT pg_advisory_xact_lock(7201)');
  const sharing = share();
  await untilBlocked(given.urls.adminUrl);
  const ann = await here.world.as(here.ann);
  const editing = edit(ann, { commentId, version: 1, body: 'Which one?' });
  await untilBlocked(given.urls.adminUrl, 2);
  await outbox.commit();
  await Promise.all([sharing, editing]);
  expect((await standing()).sort()).toEqual(['Which one? Friday', 'Which one? Thursday']);
});

it('edits of both on two devices end in one of them, in both', async () => {
  const { conversations } = await share();
  const copy = conversations.find(({ thread }) => thread.id !== threadId)?.comments[0]?.id ?? '';
  const ann = await here.world.as(here.ann);
  await Promise.all([
    outcomeOf(edit(ann, { commentId, version: 1, body: 'Here.' })),
    outcomeOf(edit(ann, { commentId: copy, version: 1, body: 'There.' })),
  ]);
  expect(new Set((await standing()).map((said) => said.split(' ')[0])).size).toBe(1);
});

test.each(['thursday', 'friday'] as const)(
  'who is removed from %s meanwhile is waited for, and refused',
  async (which) => {
    const groupId = which === 'friday' ? friday : here.groupId;
    const removal = await beginTransaction(given.urls.ownerUrl);
    await removal.query(`UPDATE memberships SET "leftAt" = now() WHERE "groupId" = $1 AND "userId" = $2`, [
      groupId,
      here.ann.id,
    ]);
    const outcome = outcomeOf(share());
    await untilBlocked(given.urls.adminUrl);
    await removal.commit();
    expect(await outcome).toBe('not_found');
    expect(await standing()).toEqual(['Which? Thursday']);
  },
);
