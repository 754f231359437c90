import { describe, expect, it } from 'vitest';
import { commonsId } from '@/lib/domain/groups/commons';
import { randomId } from '@/lib/domain/ids';
import { countAnswers, openInbox } from '@/lib/services/reading/attention';
import { edit } from '@/lib/services/margin/comments';
import { openCommons } from '@/lib/services/groups/commons';
import { leaveGroup, shelveText } from '@/lib/services/groups/groups';
import { listNameable } from '@/lib/services/margin/mentions';
import { moveThread } from '@/lib/services/margin/moves';
import { shareThread, withdrawThread } from '@/lib/services/margin/sharing';
import { undoSharing } from '@/lib/services/margin/sharing-undo';
import { findWatching, openWatching, watchGroup, watchThread } from '@/lib/services/reading/watching';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone } from '../../factories/world';

const given = useDatabase();

async function makeGroup() {
  const world = makeWorld(given.db);
  const [ada, ben, cleo] = [
    await world.makeUser('Ada'),
    await world.makeUser('Ben Ali'),
    await world.makeUser('Cleo'),
  ];
  const groupId = await world.makeGroup([ada, ben, cleo]);
  const text = await world.makeReading(groupId, ada);
  /** What stands in somebody’s inbox, and why. */
  const told = async (who: Someone) => {
    const { answers, watched } = await openInbox(await world.as(who));
    const all = [...answers, ...watched].sort((a, b) => (a.comment.createdAt < b.comment.createdAt ? 1 : -1));
    return all.map(({ comment, reason }) => `${reason}: ${comment.html}`);
  };
  return { world, ada, ben, cleo, groupId, text, told };
}

describe('a mention', () => {
  it('tells a member who is named, by a name with spaces too', async () => {
    const { world, ada, ben, cleo, groupId, text, told } = await makeGroup();
    await world.makeNote(ada, text, groupId, { body: 'What says @ben ali?' });
    expect(await told(ben)).toEqual(['mention: <p>What says @ben ali?</p>']);
    expect(await countAnswers(await world.as(ben))).toBe(1);
    expect(await told(cleo)).toEqual([]);
    expect(await told(ada)).toEqual([]);
  });

  it('of somebody who cannot read it is words, and tells nothing, also when they come later', async () => {
    const { world, ada, groupId, text, told } = await makeGroup();
    const dan = await world.makeUser('Dan');
    await world.makeNote(ada, text, groupId, { body: 'What says @Dan?' });
    await world.makeNote(ada, text, null, { words: 'third paragraph', body: 'Ask @Cleo.' });
    expect(await given.db.mention.count({ where: { comment: { authorId: ada.id } } })).toBe(0);
    expect(await told(dan)).toEqual([]);
  });

  it('is no more read than the rest by whoever has left', async () => {
    const { world, ada, ben, groupId, text, told } = await makeGroup();
    await world.makeNote(ada, text, groupId, { body: 'What says @Ben Ali?' });
    await leaveGroup(await world.as(ben), groupId);
    expect(await told(ben)).toEqual([]);
    expect(await countAnswers(await world.as(ben))).toBe(0);
  });

  it('stays when the person is called otherwise, and goes with the words', async () => {
    const { world, ada, ben, cleo, groupId, text, told } = await makeGroup();
    const { comments } = await world.makeNote(ada, text, groupId, { body: '@Ben Ali, look.' });
    const commentId = comments[0]?.id ?? '';
    await given.db.user.update({ where: { id: ben.id }, data: { name: 'Benjamin' } });
    await edit(await world.as(ada), { commentId, version: 1, body: '@Ben Ali, look here, and @Cleo.' });
    expect((await told(ben)).length).toBe(1);
    expect((await told(cleo)).length).toBe(1);
    await edit(await world.as(ada), { commentId, version: 2, body: 'Look here, @Cleo.' });
    expect(await told(ben)).toEqual([]);
    expect((await told(cleo)).length).toBe(1);
  });

  it('calls for nobody new in the words of somebody who has left, and who is named already stays named', async () => {
    const { world, ada, ben, cleo, groupId, text, told } = await makeGroup();
    const { comments } = await world.makeNote(ada, text, groupId, { body: '@Ben Ali, look.' });
    await leaveGroup(await world.as(ada), groupId);
    const commentId = comments[0]?.id ?? '';
    await edit(await world.as(ada), { commentId, version: 1, body: '@Ben Ali, look, and @Cleo.' });
    expect((await told(ben)).length).toBe(1);
    expect(await told(cleo)).toEqual([]);
    await edit(await world.as(ada), { commentId, version: 2, body: 'Look.' });
    expect(await told(ben)).toEqual([]);
  });

  it('goes with a conversation to those who read it there', async () => {
    const { world, ada, ben, cleo, groupId, text } = await makeGroup();
    const other = await world.makeGroup([ada, cleo], 'Other');
    await shelveText(await world.as(ada), { groupId: other, textId: text.textId });
    const { thread } = await world.makeNote(ada, text, groupId, { body: '@Ben Ali and @Cleo' });
    const audience = { kind: 'group', groupId: other } as const;
    await moveThread(await world.as(ada), { clientId: randomId(), threadId: thread.id, audience });
    const named = await given.db.mention.findMany({ where: { comment: { thread: { groupId: other } } } });
    expect(named.map(({ userId }) => userId)).toEqual([cleo.id]);
    expect(await countAnswers(await world.as(ben))).toBe(0);
  });

  it('is completed among the members, for members', async () => {
    const { world, ada, groupId } = await makeGroup();
    const dan = await world.makeUser('Dan');
    const names = await listNameable(await world.as(ada), groupId);
    expect(names.map(({ name }) => name).sort()).toEqual(['Ben Ali', 'Cleo']);
    expect(Object.keys(names[0] ?? {}).sort()).toEqual(['id', 'name']);
    await expect(listNameable(await world.as(dan), groupId)).rejects.toMatchObject({ code: 'not_found' });
    // Whoever reads a group's margin with everyone else is told nobody's name for that.
    const open = await world.makeGroup([ada], 'For the world', { readers: 'world' });
    for (const who of [dan, null]) expect(await listNameable(await world.as(who), open)).toEqual([]);
  });

  it('is, in the Commons, of those who are heard in the conversation', async () => {
    const { world, ada, ben, cleo, told } = await makeGroup();
    await openCommons(given.db, new Date());
    const text = await world.makeText(null);
    const { thread } = await world.makeNote(ada, text, commonsId);
    await world.makeReply(ben, thread.id, 'I am here.');
    await world.makeReply(cleo, thread.id, '@Ada, @Ben Ali, @Cleo, and @Everyone.');
    expect(await told(ben)).toContain('mention: <p>@Ada, @Ben Ali, @Cleo, and @Everyone.</p>');
    await world.makeReply(ada, thread.id, '@Dan and @Cleo.');
    const named = await given.db.mention.findMany({ where: { comment: { authorId: ada.id } } });
    expect(named.map(({ userId }) => userId)).toEqual([cleo.id]);
    expect(await listNameable(await world.as(ada), commonsId)).toEqual([]);
  });

  it('is found again in the words that a note has when it comes back before a group', async () => {
    const { world, ada, ben, groupId, text } = await makeGroup();
    const other = await world.makeGroup([ada, ben], 'Other');
    await shelveText(await world.as(ada), { groupId: other, textId: text.textId });
    const { thread, comments } = await world.makeNote(ada, text, groupId, { body: '@Ben Ali, look.' });
    const asked = { clientId: randomId(), threadId: thread.id, groupId: other };
    const { conversations } = await shareThread(await world.as(ada), asked);
    const shared = conversations.find((each) => each.thread.id !== thread.id);
    if (!shared) throw new Error('nobody has it');
    const taken = { clientId: randomId(), threadId: shared.thread.id };
    await withdrawThread(await world.as(ada), taken);
    await edit(await world.as(ada), { commentId: comments[0]?.id ?? '', version: 1, body: 'Never mind.' });
    await undoSharing(await world.as(ada), taken.clientId);
    expect(await given.db.mention.count({ where: { userId: ben.id } })).toBe(0);
  });
});

describe('watching', () => {
  it('begins with writing, and tells what others say there', async () => {
    const { world, ada, ben, cleo, groupId, text, told } = await makeGroup();
    const { thread } = await world.makeNote(ada, text, groupId);
    const first = await world.makeReply(ben, thread.id, 'First.');
    expect(await findWatching(await world.as(cleo), thread.id)).toEqual({ watching: false });
    expect(await findWatching(await world.as(ben), thread.id)).toEqual({ watching: true });
    await world.makeReply(cleo, thread.id, 'Second.', first.id);
    await world.makeReply(ada, thread.id, 'Third.');
    expect(await told(ben)).toEqual([
      'watched: <p>Third.</p>',
      'reply: <p>Second.</p>',
      'watched: <p>What does this mean?</p>',
    ]);
    expect(await told(cleo)).toHaveLength(3);
  });

  it('is begun and ended by hand, for a conversation, and what is said to one is told all the same', async () => {
    const { world, ada, ben, cleo, groupId, text, told } = await makeGroup();
    const { thread } = await world.makeNote(ada, text, groupId, { body: 'Begun.' });
    await watchThread(await world.as(cleo), { threadId: thread.id, watching: true });
    const own = await world.makeReply(ben, thread.id, 'Mine.');
    expect(await told(cleo)).toEqual(['watched: <p>Mine.</p>', 'watched: <p>Begun.</p>']);
    await watchThread(await world.as(cleo), { threadId: thread.id, watching: false });
    expect(await told(cleo)).toEqual([]);
    await watchThread(await world.as(ben), { threadId: thread.id, watching: false });
    await world.makeReply(ada, thread.id, 'To Ben.', own.id);
    await world.makeReply(ada, thread.id, 'To nobody.');
    expect(await told(ben)).toEqual(['reply: <p>To Ben.</p>']);
  });

  it('is of a whole group, or of a text; the narrower counts', async () => {
    const { world, ada, cleo, groupId, text, told } = await makeGroup();
    const other = await world.makeReading(groupId, ada, { title: 'Another' });
    await watchGroup(await world.as(cleo), { groupId, all: true, texts: [] });
    await world.makeNote(ada, text, groupId, { body: 'Here.' });
    await world.makeNote(ada, other, groupId, { body: 'There.' });
    expect(await told(cleo)).toHaveLength(2);
    const texts = [
      { textId: text.textId, watching: true },
      { textId: other.textId, watching: false },
    ];
    await watchGroup(await world.as(cleo), { groupId, all: true, texts });
    expect(await told(cleo)).toEqual(['watched: <p>Here.</p>']);
    const [watched] = await openWatching(await world.as(cleo));
    expect([watched?.all, watched?.texts.map(({ watching }) => watching)]).toEqual([true, [true, false]]);
  });

  it('is for those who may read, and ends with that', async () => {
    const { world, ada, ben, groupId, text, told } = await makeGroup();
    const dan = await world.makeUser('Dan');
    const { thread } = await world.makeNote(ada, text, groupId);
    for (const watching of [true, false])
      await expect(watchThread(await world.as(dan), { threadId: thread.id, watching })).rejects.toMatchObject(
        {
          code: 'not_found',
        },
      );
    await expect(watchGroup(await world.as(dan), { groupId, all: true, texts: [] })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(findWatching(await world.as(dan), thread.id)).rejects.toMatchObject({ code: 'not_found' });
    await watchGroup(await world.as(ben), { groupId, all: true, texts: [] });
    expect(await told(ben)).toHaveLength(1);
    await leaveGroup(await world.as(ben), groupId);
    expect(await told(ben)).toEqual([]);
    expect(await openWatching(await world.as(ben))).toEqual([]);
  });
});
