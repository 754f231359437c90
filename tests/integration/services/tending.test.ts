/** Questions, their answers, and conversations at rest. */
import { beforeAll, describe, expect, it } from 'vitest';
import { listOpenQuestions } from '@/lib/db/visibility';
import { randomId } from '@/lib/domain/ids';
import { reveal } from '@/lib/policy/authorized';
import { remove, restore } from '@/lib/services/margin/comments';
import { leaveGroup } from '@/lib/services/groups/groups';
import { moveThread } from '@/lib/services/margin/moves';
import { changeAnswer, changeQuestion, changeRest } from '@/lib/services/margin/tending';
import { useDatabase } from '../../factories/use-database';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
beforeAll(async () => {
  here = await makeReadingGroup(given.db);
});
const as = (who: { id: string }) => here.world.as(who);
const own = () => ({ clientId: randomId(), comment: { clientId: randomId(), body: 'Which?' } });

/** Ann asks something, and Abe replies. */
async function ask() {
  const { thread, comments } = await here.post(here.ann, { ...own(), question: true });
  const reply = await here.world.makeReply(here.abe, thread.id, 'This one.', comments[0]?.id ?? null);
  const choose = (who: { id: string }, commentId = reply.id, answers = true) =>
    as(who).then((context) => changeAnswer(context, { threadId: thread.id, commentId, answers }));
  return { threadId: thread.id, asked: comments[0]?.id ?? '', reply, choose };
}
const openIds = async (who: { id: string }, groupId = here.groupId) =>
  (await listOpenQuestions(given.db, (await as(who)).actor, groupId)).map((each) => reveal(each).id);

describe('a question', () => {
  it('is asked with the note, or later, and taken back, each told once however often it is sent', async () => {
    const { thread } = await here.post(here.ann, { ...own() });
    expect(thread.question).toBeUndefined();
    const change = async (question: boolean) =>
      (await changeQuestion(await as(here.ann), { threadId: thread.id, question })).thread.question;
    expect([await change(true), await change(true), await change(false), await change(false)]).toEqual([
      true,
      true,
      undefined,
      undefined,
    ]);
    const events = await here.eventsOf(thread.id);
    expect(events.filter((kind) => kind === 'thread_updated')).toHaveLength(2);
  });

  it('is its asker’s to mark: a member is refused, and a stranger hears that there is nothing', async () => {
    const { thread } = await here.post(here.ann, own());
    const stranger = await here.world.makeUser('Sam');
    const change = async (who: { id: string }) =>
      outcomeOf(changeQuestion(await as(who), { threadId: thread.id, question: true }));
    expect([await change(here.abe), await change(stranger)]).toEqual(['forbidden', 'not_found']);
    const nowhere = changeQuestion(await as(stranger), { threadId: randomId(), question: true });
    expect(await outcomeOf(nowhere)).toBe('not_found');
  });

  it('is answered by another’s reply of the asker’s choice, which is undone and chosen anew', async () => {
    const { threadId, reply, choose } = await ask();
    expect((await choose(here.ann)).thread.answerId).toBe(reply.id);
    const other = await here.world.makeReply(here.abe, threadId, 'Or that one.');
    expect((await choose(here.ann, other.id)).thread.answerId).toBe(other.id);
    expect((await choose(here.ann, reply.id, false)).thread.answerId).toBe(other.id);
    expect((await choose(here.ann, other.id, false)).thread.answerId).toBeUndefined();
  });

  it('is not answered by whoever wrote the reply, by the asker’s own words, nor from another conversation', async () => {
    const { asked, choose } = await ask();
    const elsewhere = await ask();
    expect(await outcomeOf(choose(here.abe))).toBe('forbidden');
    expect(await outcomeOf(choose(here.ann, asked))).toBe('forbidden');
    expect(await outcomeOf(choose(here.ann, elsewhere.reply.id))).toMatch(/^invalid_input/);
  });

  it('has no answer while that reply is removed, and its asker is told of both', async () => {
    const { threadId, reply, choose } = await ask();
    await choose(here.ann);
    const before = (await here.eventsOf(threadId)).length;
    await remove(await as(here.abe), reply.id);
    expect(await openIds(here.ann)).toContain(threadId);
    await restore(await as(here.abe), reply.id);
    expect(await openIds(here.ann)).not.toContain(threadId);
    expect((await here.eventsOf(threadId)).slice(before)).toEqual([
      'comment_removed',
      'thread_updated',
      'comment_updated',
      'thread_updated',
    ]);
    await remove(await as(here.abe), reply.id);
    expect(await outcomeOf(choose(here.ann))).toBe('conflict: answer_gone');
  });

  it('that is taken back takes its answer along', async () => {
    const { threadId, choose } = await ask();
    await choose(here.ann);
    const change = async (question: boolean) =>
      (await changeQuestion(await as(here.ann), { threadId, question })).thread;
    await change(false);
    expect(await outcomeOf(choose(here.ann))).toBe('conflict: answer_gone');
    expect(await change(true)).not.toHaveProperty('answerId');
  });

  it('answered while the reply is being removed ends as one of the two, and never with a removed answer', async () => {
    for (let round = 0; round < 12; round++) {
      const { threadId, reply, choose } = await ask();
      const [, chosen] = await Promise.all([
        as(here.abe).then((context) => remove(context, reply.id)),
        outcomeOf(choose(here.ann)),
      ]);
      expect(['done', 'conflict: answer_gone']).toContain(chosen);
      expect(await openIds(here.ann)).toContain(threadId);
      const events = await here.eventsOf(threadId);
      // Whoever heard that it is answered hears that it is not.
      const changes = events.filter((kind) => kind === 'thread_updated').length;
      expect(chosen === 'done' ? changes === 2 : changes === 0).toBe(true);
    }
  });

  it('goes before another audience with its note', async () => {
    const { threadId } = await ask();
    const audience = { kind: 'self' } as const;
    const { to } = await moveThread(await as(here.ann), { clientId: randomId(), threadId, audience });
    expect(to.thread.question).toBe(true);
  });
});

describe('the open questions of a group', () => {
  it('are listed to its members and to nobody else', async () => {
    const { threadId, choose } = await ask();
    const stranger = await here.world.makeUser('Sam');
    const fay = await here.world.makeUser('Fay');
    const group = await here.world.makeGroup([here.ann, fay], 'Another group');
    await leaveGroup(await as(fay), group);
    expect(await openIds(here.abe)).toContain(threadId);
    expect(await openIds(stranger)).toEqual([]);
    expect(await openIds(here.ann, group)).toEqual([]);
    expect(await openIds(fay, here.groupId)).toEqual([]);
    await choose(here.ann);
    expect(await openIds(here.abe)).not.toContain(threadId);
  });

  it('are without those at rest, those taken away, and private ones', async () => {
    const resting = await ask();
    await changeRest(await as(here.ann), { threadId: resting.threadId, rested: true });
    const gone = await ask();
    await remove(await as(here.ann), gone.asked);
    const { thread } = await here.post(here.ann, { ...own(), question: true, audience: { kind: 'self' } });
    const ids = await openIds(here.ann);
    for (const id of [resting.threadId, gone.threadId, thread.id]) expect(ids).not.toContain(id);
  });
});

describe('a conversation at rest', () => {
  it('says who let it rest and when, is woken by its author and by whoever writes in it', async () => {
    const { threadId } = await ask();
    const change = async (rested: boolean) =>
      (await changeRest(await as(here.ann), { threadId, rested })).thread.rested;
    const rested = await change(true);
    expect(rested?.by).toEqual({ id: here.ann.id, name: 'Ann' });
    expect(Math.abs(Date.now() - Date.parse(rested?.at ?? ''))).toBeLessThan(60_000);
    expect(await change(true)).toEqual(rested);
    expect(await change(false)).toBeUndefined();
    await change(true);
    const before = (await here.eventsOf(threadId)).length;
    await here.world.makeReply(here.abe, threadId, 'One thing more.');
    expect((await here.eventsOf(threadId)).slice(before)).toEqual(['comment_created', 'thread_updated']);
    expect((await given.db.thread.findUniqueOrThrow({ where: { id: threadId } })).restedAt).toBeNull();
  });

  it('is put to rest by nobody but whoever began it', async () => {
    const { threadId } = await ask();
    const rest = async (who: { id: string }) =>
      outcomeOf(changeRest(await as(who), { threadId, rested: true }));
    const stranger = await here.world.makeUser('Sam');
    expect([await rest(here.abe), await rest(stranger)]).toEqual(['forbidden', 'not_found']);
  });

  it('rises in its version with each change, so that an older view of it is known for one', async () => {
    const { threadId, choose } = await ask();
    const versions = [
      (await choose(here.ann)).thread.version,
      (await changeRest(await as(here.ann), { threadId, rested: true })).thread.version,
      (await changeQuestion(await as(here.ann), { threadId, question: false })).thread.version,
    ];
    expect(versions).toEqual([2, 3, 4]);
  });
});
