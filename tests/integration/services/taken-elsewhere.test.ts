/** Words that a group was asked to look at, and that their author takes to themselves: what is asked does not hang in the air. */
import { beforeEach, expect, it } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { moveThread } from '@/lib/services/margin/moves';
import { undoMove } from '@/lib/services/margin/move-undo';
import { useDatabase } from '../../factories/use-database';
import { makeGovernedGroup } from './governed-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeGovernedGroup>>;
let thread: string;
let words: string;
let clientId: string;

const standing = async (id = words) => {
  const { wordsRemovedAt, state } = await given.db.case.findFirstOrThrow({ where: { commentId: id } });
  return { gone: wordsRemovedAt !== null, state };
};
const move = async (threadId: string, audience: Parameters<typeof moveThread>[1]['audience']) => {
  clientId = randomId();
  return moveThread(await here.as('Ada'), { clientId, threadId, audience });
};

beforeEach(async () => {
  here = await makeGovernedGroup(given, ['Ada', 'Ben', 'Cleo', 'Dan']);
  words = await here.write('Ada', 'Whoever asks this is a fool.');
  thread = (await given.db.comment.findUniqueOrThrow({ where: { id: words } })).threadId;
  await here.flag('Ben', words);
});

it('knows that they are gone; back before the group they are new words, about which it can be asked anew', async () => {
  const { to } = await move(thread, { kind: 'self' });
  expect(await standing()).toEqual({ gone: true, state: 'OPEN' });
  const back = await move(to.thread.id, { kind: 'group', groupId: here.groupId });
  const again = back.to.comments.findLast(({ removed }) => !removed)?.id ?? '';
  expect(again).not.toBe(words);
  for (const name of ['Ben', 'Cleo']) await here.flag(name, again);
  expect(await here.heldAs(again)).toBe('folded');
});

it('is not taken away while the group decides about it, and is there to be changed or removed', async () => {
  await here.flag('Cleo', words);
  await here.db.comment.update({ where: { id: words }, data: { heldAs: null } });
  expect(await outcomeOf(move(thread, { kind: 'self' }))).toBe('conflict: judged');
});

it('counts on when the move is undone, and what is asked by enough is folded', async () => {
  await move(thread, { kind: 'self' });
  await undoMove(await here.as('Ada'), clientId);
  expect(await standing()).toEqual({ gone: false, state: 'OPEN' });
  await here.flag('Cleo', words);
  expect(await here.heldAs(words)).toBe('folded');
});
