/** A note before two groups, one of which has hidden it: it does not come back there by the other one. */
import { beforeEach, expect, it, test } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { shelveText } from '@/lib/services/groups/groups';
import { moveThread } from '@/lib/services/margin/moves';
import { shareThread, withdrawThread } from '@/lib/services/margin/sharing';
import { undoSharing } from '@/lib/services/margin/sharing-undo';
import { requireThread } from '@/lib/services/margin/threads';
import { holdComment } from '../../factories/hold';
import { useDatabase } from '../../factories/use-database';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
let threads: { hidden: string; elsewhere: string };

const asAnn = () => here.world.as(here.ann);
const share = async (threadId: string, groupId: string) =>
  shareThread(await asAnn(), { clientId: randomId(), threadId, groupId });
const takeAway = async (clientId = randomId()) =>
  withdrawThread(await asAnn(), { clientId, threadId: threads.hidden });

beforeEach(async () => {
  here = await makeReadingGroup(given.db);
  const other = await here.world.makeGroup([here.ann], 'Friday group');
  await shelveText(await asAnn(), { groupId: other, textId: here.text.textId });
  const { thread, comments } = await here.post(here.ann);
  const { conversations } = await share(thread.id, other);
  const there = conversations.find((each) => each.thread.id !== thread.id);
  threads = { hidden: thread.id, elsewhere: there?.thread.id ?? '' };
  await holdComment(given.db, comments[0]?.id ?? '', 'hidden');
});

it('stands before the other group as it did', async () => {
  const { comments } = await requireThread(await asAnn(), threads.elsewhere);
  expect(comments.map(({ held }) => held)).toEqual([undefined]);
});

test('taken away, it is neither shared nor moved back', async () => {
  await takeAway();
  expect(await outcomeOf(share(threads.elsewhere, here.groupId))).toBe('conflict: held');
  const audience = { kind: 'group', groupId: here.groupId } as const;
  const back = { clientId: randomId(), threadId: threads.elsewhere, audience };
  expect(await outcomeOf(moveThread(await asAnn(), back))).toBe('conflict: held');
});

test('put back by who took it away, it is hidden as it was', async () => {
  const clientId = randomId();
  await takeAway(clientId);
  await undoSharing(await asAnn(), clientId);
  const { comments } = await requireThread(await here.world.as(here.abe), threads.hidden);
  expect(comments.map(({ html, held }) => [html, held?.as])).toEqual([['', 'hidden']]);
});
