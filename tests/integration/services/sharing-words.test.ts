/** A note that came before a group twice, by sharing and by a move: put back, it says what the note says by now. */
import { expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { edit, restore } from '@/lib/services/margin/comments';
import { shelveText } from '@/lib/services/groups/groups';
import { moveThread } from '@/lib/services/margin/moves';
import { undoMove } from '@/lib/services/margin/move-undo';
import { shareThread, withdrawThread } from '@/lib/services/margin/sharing';
import { undoSharing } from '@/lib/services/margin/sharing-undo';
import { useDatabase } from '../../factories/use-database';
import { makeReadingGroup } from './reading-group';

const given = useDatabase();

it('not what a copy that was put back with it had said before', async () => {
  const here = await makeReadingGroup(given.db);
  const ann = await here.world.as(here.ann);
  const friday = await here.world.makeGroup([here.ann], 'Friday group');
  const fridays = await here.world.as(here.ann);
  await shelveText(fridays, { groupId: friday, textId: here.text.textId });
  const { thread, comments } = await here.post(here.ann);
  const sent = { clientId: randomId(), threadId: thread.id, groupId: friday };
  const { conversations } = await shareThread(fridays, sent);
  const there = conversations.find((each) => each.thread.id !== thread.id);
  const takes = async () => {
    const clientId = randomId();
    await withdrawThread(fridays, { clientId, threadId: there?.thread.id ?? '' });
    return clientId;
  };

  // Taken away, and moved to where it was: a second copy of the same note, which goes when the move is undone.
  const taken = await takes();
  const moved = { clientId: randomId(), threadId: thread.id };
  const { to } = await moveThread(fridays, { ...moved, audience: { kind: 'group', groupId: friday } });
  const second = to.comments.find(({ removed }) => !removed)?.id ?? '';
  await undoMove(fridays, moved.clientId);
  await undoSharing(fridays, taken);
  await edit(ann, { commentId: comments[0]?.id ?? '', version: 3, body: 'What it says by now.' });
  await restore(fridays, second);
  await undoSharing(fridays, await takes());

  const bodies = await given.db.comment.findMany({ where: { threadId: there?.thread.id ?? '' } });
  expect(bodies.map(({ body }) => body)).toEqual(['What it says by now.', 'What it says by now.']);
});
