/** A question, and its answer, of which a group has hidden the words. */
import { beforeEach, describe, expect, it, test } from 'vitest';
import { listOpenQuestions } from '@/lib/db/visibility';
import { reveal } from '@/lib/policy/authorized';
import { changeAnswer, changeQuestion } from '@/lib/services/margin/tending';
import { requireThread } from '@/lib/services/margin/threads';
import { holdComment, unholdComment } from '../../factories/hold';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';

const given = useDatabase();
let world: World;
let [ann, abe]: Someone[] = [];
let ids: { groupId: string; threadId: string; questionId: string; answerId: string };

beforeEach(async () => {
  world = makeWorld(given.db);
  const people = [await world.makeUser('Ann'), await world.makeUser('Abe')] as const;
  [ann, abe] = people;
  const groupId = await world.makeGroup(people);
  const text = await world.makeReading(groupId, people[0]);
  const { thread, comments } = await world.makeNote(people[0], text, groupId);
  await changeQuestion(await world.as(people[0]), { threadId: thread.id, question: true });
  const { id: answerId } = await world.makeReply(people[1], thread.id);
  ids = { groupId, threadId: thread.id, questionId: comments[0]?.id ?? '', answerId };
});

const choose = async () =>
  changeAnswer(await world.as(ann ?? null), {
    threadId: ids.threadId,
    commentId: ids.answerId,
    answers: true,
  });
const openTo = async (who: Someone | undefined) => {
  const { actor, db } = await world.as(who ?? null);
  return (await listOpenQuestions(db, actor, ids.groupId)).map((each) => reveal(each).id);
};
const answerTo = async (who: Someone | undefined) =>
  (await requireThread(await world.as(who ?? null), ids.threadId)).thread.answerId;

describe('what a group has hidden', () => {
  test.each(['hidden', 'sealed'] as const)('is no question that waits for an answer: %s', async (as) => {
    expect(await openTo(abe)).toEqual([ids.threadId]);
    await holdComment(given.db, ids.questionId, as);
    expect(await openTo(abe)).toEqual([]);
    await unholdComment(given.db, ids.questionId);
    expect(await openTo(abe)).toEqual([ids.threadId]);
  });

  test.each(['hidden', 'sealed'] as const)('answers nothing: %s', async (as) => {
    await choose();
    expect(await openTo(abe)).toEqual([]);
    await holdComment(given.db, ids.answerId, as);
    expect([await answerTo(abe), await answerTo(ann), await openTo(ann)]).toEqual([
      undefined,
      undefined,
      [ids.threadId],
    ]);
    await unholdComment(given.db, ids.answerId);
    expect(await answerTo(abe)).toBe(ids.answerId);
  });
});

it('what readers have only folded asks and answers all the same', async () => {
  await holdComment(given.db, ids.questionId, 'folded');
  expect(await openTo(abe)).toEqual([ids.threadId]);
  await holdComment(given.db, ids.answerId, 'folded');
  await choose();
  expect([await answerTo(abe), await openTo(abe)]).toEqual([ids.answerId, []]);
});
