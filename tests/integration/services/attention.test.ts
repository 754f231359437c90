import { beforeEach, describe, expect, it } from 'vitest';
import { leaveGroup } from '@/lib/services/groups/groups';
import { remove } from '@/lib/services/margin/comments';
import { countUnreadAnswers } from '@/lib/db/visibility';
import { countNews, keepSeen, openInbox } from '@/lib/services/reading/attention';
import { invite, join } from '@/lib/services/groups/invitations';
import { openMargin } from '@/lib/services/margin/reader';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { useDatabase } from '../../factories/use-database';

const given = useDatabase();
let world: World;
let [ada, ben, cy]: Someone[] = [];
let group: string;
let text: { textId: string; revisionId: string };
let note: { thread: { id: string }; comments: { id: string }[] };

const person = (who: Someone | undefined) => {
  if (!who) throw new Error('nobody');
  return who;
};
const as = (who: Someone | undefined) => world.as(person(who));
const inGroup = async (who: Someone | undefined) => (await countNews(await as(who))).inGroup(group);
const unreadOf = async (who: Someone | undefined) =>
  (await openMargin(await as(who), { textId: text.textId, view: { kind: 'group', groupId: group } })).unread;

beforeEach(async () => {
  world = makeWorld(given.db);
  [ada, ben, cy] = [await world.makeUser('Ada'), await world.makeUser('Ben'), await world.makeUser('Cy')];
  group = await world.makeGroup([person(ada), person(ben)]);
  text = await world.makeReading(group, person(ada), { audience: 'site' });
  note = await world.makeNote(person(ada), text, group);
});

describe('what is new to somebody', () => {
  it('is what others said in their groups, until they have seen it on any device', async () => {
    const first = note.comments[0]?.id ?? '';
    expect(await unreadOf(ben)).toEqual([first]);
    expect(await unreadOf(ada)).toEqual([]);
    expect([await inGroup(ada), await inGroup(ben), await inGroup(cy)]).toEqual([0, 1, 0]);
    await keepSeen(await as(ben), { commentIds: [first] });
    await keepSeen(await as(ben), { commentIds: [first] });
    expect([await unreadOf(ben), await inGroup(ben)]).toEqual([[], 0]);
    const answer = await world.makeReply(person(ben), note.thread.id);
    expect(await unreadOf(ada)).toEqual([answer.id]);
  });

  it('is not what was said before they joined, nor what its author took back', async () => {
    const { token } = await invite(await as(ada), { groupId: group, days: 7 });
    await join(await as(cy), token);
    expect(await inGroup(cy)).toBe(0);
    const answer = await world.makeReply(person(ben), note.thread.id);
    expect(await inGroup(cy)).toBe(1);
    await remove(await as(ben), answer.id);
    expect(await inGroup(cy)).toBe(0);
  });

  it('ends with their membership', async () => {
    await leaveGroup(await as(ben), group);
    expect(await countNews(await as(ben))).toMatchObject({ readings: [] });
    expect((await openInbox(await as(ben))).readings).toEqual([]);
  });

  it('is not marked as seen by who may not read it, and nobody is told that it exists', async () => {
    const first = note.comments[0]?.id ?? '';
    const told = await keepSeen(await as(cy), { commentIds: [first] });
    expect(told).toEqual(await keepSeen(await as(cy), { commentIds: ['no-such-comment-as-this'] }));
    expect(await given.db.seenComment.count({ where: { userId: person(cy).id } })).toBe(0);
  });
});

describe('what is said to somebody', () => {
  it('is an answer to a comment of theirs, or to their note, with its place', async () => {
    const toNote = await world.makeReply(person(ben), note.thread.id, 'To the note.');
    const own = await world.makeReply(person(ada), note.thread.id, 'My own.', toNote.id);
    const toOwn = await world.makeReply(person(ben), note.thread.id, 'To the reply.', own.id);
    await world.makeReply(person(ben), note.thread.id, 'To himself.', toNote.id);
    const { answers } = await openInbox(await as(ada));
    expect(answers.map(({ comment, unread, where }) => [comment.id, unread, where?.text.id])).toEqual([
      [toOwn.id, true, text.textId],
      [toNote.id, true, text.textId],
    ]);
    expect(await countUnreadAnswers(given.db, (await as(ada)).actor)).toBe(2);
    await keepSeen(await as(ada), { commentIds: [toNote.id] });
    expect(await countUnreadAnswers(given.db, (await as(ada)).actor)).toBe(1);
    expect((await openInbox(await as(ben))).answers.map(({ comment }) => comment.id)).toEqual([own.id]);
  });

  it('goes when its author takes it back', async () => {
    const answer = await world.makeReply(person(ben), note.thread.id);
    expect(await countUnreadAnswers(given.db, (await as(ada)).actor)).toBe(1);
    await remove(await as(ben), answer.id);
    expect((await openInbox(await as(ada))).answers).toEqual([]);
    expect(await countUnreadAnswers(given.db, (await as(ada)).actor)).toBe(0);
  });

  it('goes when its reader leaves the group', async () => {
    await world.makeReply(person(ben), note.thread.id);
    await leaveGroup(await as(ada), group);
    expect((await openInbox(await as(ada))).answers).toEqual([]);
    expect(await countUnreadAnswers(given.db, (await as(ada)).actor)).toBe(0);
  });
});
