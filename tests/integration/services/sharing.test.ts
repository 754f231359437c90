/** One note before several groups: a conversation of its own before each. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { View } from '@/lib/domain/audience';
import { randomId } from '@/lib/domain/ids';
import { edit, remove } from '@/lib/services/margin/comments';
import { leaveGroup, shelveText } from '@/lib/services/groups/groups';
import { readHistory } from '@/lib/services/margin/history';
import { moveThread } from '@/lib/services/margin/moves';
import { openMargin } from '@/lib/services/margin/reader';
import { shareThread, withdrawThread } from '@/lib/services/margin/sharing';
import { undoSharing } from '@/lib/services/margin/sharing-undo';
import { changeHighlight, requireThread } from '@/lib/services/margin/threads';
import { useDatabase } from '../../factories/use-database';
import type { Someone } from '../../factories/world';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
let cy: Someone;
let friday: string;

beforeEach(async () => {
  here = await makeReadingGroup(given.db);
  cy = await here.world.makeUser('Cy');
  friday = await here.world.makeGroup([here.ann, cy], 'Friday group');
  await shelveText(await here.world.as(here.ann), { groupId: friday, textId: here.text.textId });
});

const share = async (threadId: string, clientId = randomId(), groupId = friday, who: Someone = here.ann) => {
  const sent = { clientId, threadId, groupId };
  const { conversations } = await shareThread(await here.world.as(who), sent);
  return conversations.find(({ thread }) => thread.id !== threadId) ?? conversations[0];
};
const take = async (threadId: string, clientId = randomId(), who: Someone = here.ann) =>
  withdrawThread(await here.world.as(who), { clientId, threadId });
const undo = async (clientId: string) => undoSharing(await here.world.as(here.ann), clientId);
const wordsIn = async (who: Someone, threadId: string) =>
  (await requireThread(await here.world.as(who), threadId)).comments.map(({ html, removed }) =>
    removed ? 'removed' : html.replaceAll(/<.*?>/g, ''),
  );
const reword = async (commentId: string, version: number, body: string) =>
  edit(await here.world.as(here.ann), { commentId, version, body });
const margin = async (who: Someone, view: View) =>
  openMargin(await here.world.as(who), { textId: here.text.textId, view });
const group = (groupId: string): View => ({ kind: 'group', groupId });

/** A note that Thursday has, and then Friday. */
async function makeShared() {
  const { thread, comments } = await here.post(here.ann);
  const there = await share(thread.id);
  return {
    thursday: thread.id,
    first: comments[0]?.id ?? '',
    fridays: there?.thread.id ?? '',
    copy: there?.comments[0]?.id ?? '',
  };
}

describe('a note that is written for two groups', () => {
  it('has a conversation before each, whose replies are not seen in the other', async () => {
    const { thread, comments } = await here.post(here.ann, { also: [friday] });
    expect(comments).toMatchObject([{ clientId: here.note.comment.clientId, shared: true }]);
    expect(thread.also).toMatchObject([{ groupId: friday }]);
    const other = thread.also?.[0]?.threadId ?? '';
    await here.world.makeReply(here.abe, thread.id, 'Thursday answers.');
    await here.world.makeReply(cy, other, 'Friday answers.');
    expect(await wordsIn(here.abe, thread.id)).toEqual(['Which?', 'Thursday answers.']);
    expect(await wordsIn(cy, other)).toEqual(['Which?', 'Friday answers.']);
    expect(await outcomeOf(here.world.as(cy).then((context) => requireThread(context, thread.id)))).toBe(
      'not_found',
    );
  });

  it('is one note however often it is sent, and a conflict when it is meant for others than it was', async () => {
    const tries = await Promise.all([1, 2, 3].map(() => here.post(here.ann, { also: [friday] })));
    expect(new Set(tries.map(({ thread }) => thread.id)).size).toBe(1);
    expect(await outcomeOf(here.post(here.ann))).toBe('conflict: other_audience');
    const audience = { kind: 'group', groupId: friday } as const;
    expect((await here.post(here.ann, { audience, also: [here.groupId] })).thread.audience).toEqual(audience);
    expect(await given.db.thread.count({ where: { textId: here.text.textId } })).toBe(2);
  });

  it('is refused as a whole where one of them is not theirs to write to, or for oneself alone besides', async () => {
    const strangers = await here.world.makeGroup([cy], 'Cy’s');
    expect(await outcomeOf(here.post(here.ann, { also: [strangers] }))).toBe('not_found');
    expect(await outcomeOf(here.post(here.ann, { audience: { kind: 'self' }, also: [friday] }))).toBe(
      'invalid_input: also_alone',
    );
    const unread = await here.world.makeGroup([here.ann], 'Not on its shelf');
    expect(await outcomeOf(here.post(here.ann, { also: [unread] }))).toBe('not_found');
    expect(await given.db.thread.count({ where: { textId: here.text.textId } })).toBe(0);
  });
});

describe('a note that one more group is let have', () => {
  it('goes there as it reads now, without what it said earlier and without what was answered', async () => {
    const { thread, comments } = await here.post(here.ann);
    await reword(comments[0]?.id ?? '', 1, 'Which one?');
    await here.world.makeReply(here.abe, thread.id);
    const there = await share(thread.id);
    expect(there?.comments).toMatchObject([{ source: 'Which one?', version: 1, editedAt: null }]);
    const history = readHistory(await here.world.as(cy), there?.comments[0]?.id ?? '');
    expect((await history).wordings).toEqual([]);
    expect(await here.eventsOf(there?.thread.id ?? '')).toEqual(['thread_created', 'comment_created']);
  });

  it('is edited in both at once, each keeping what it said there before', async () => {
    const { thursday, fridays, first, copy } = await makeShared();
    await reword(copy, 1, 'Which of them?');
    expect(await wordsIn(here.abe, thursday)).toEqual(['Which of them?']);
    expect(await wordsIn(cy, fridays)).toEqual(['Which of them?']);
    for (const [who, id] of [
      [here.abe, first],
      [cy, copy],
    ] as const) {
      const { wordings } = await readHistory(await here.world.as(who), id);
      expect(wordings.map(({ html }) => html)).toEqual(['<p>Which?</p>']);
    }
    expect((await here.eventsOf(thursday)).at(-1)).toBe('comment_updated');
    expect((await here.eventsOf(fridays)).at(-1)).toBe('comment_updated');
  });

  it('says to nobody who is in one of them only that it stands before another', async () => {
    const { thursday, fridays } = await makeShared();
    const told = async (who: Someone, id: string) => {
      const { threads, comments } = await margin(who, { kind: 'all' });
      const one = await requireThread(await here.world.as(who), id);
      const answer = JSON.stringify([one, threads, comments]);
      return answer.includes('also') || answer.includes('shared');
    };
    expect([await told(here.abe, thursday), await told(cy, fridays)]).toEqual([false, false]);
    expect([await told(here.ann, thursday), await told(here.ann, fridays)]).toEqual([true, true]);
    const events = await here.eventsOf(thursday);
    await take(fridays);
    await share(thursday);
    expect(await here.eventsOf(thursday)).toEqual(events);
  });

  it('is the same act when it is sent again, also after it was taken away', async () => {
    const { thread } = await here.post(here.ann);
    const [there] = await Promise.all([1, 2, 3, 4].map(() => share(thread.id, 'one-sharing')));
    expect(there?.comments).toHaveLength(1);
    await take(there?.thread.id ?? '');
    await share(thread.id, 'one-sharing');
    expect(await wordsIn(cy, there?.thread.id ?? '')).toEqual(['removed']);
    expect((await share(thread.id))?.thread.id).toBe(there?.thread.id);
    expect(await wordsIn(cy, there?.thread.id ?? '')).toEqual(['removed', 'Which?']);
  });

  it('can be a mark without a word, and a private note, which stays', async () => {
    const mark = await here.post(here.ann, { clientId: randomId(), comment: null });
    expect((await share(mark.thread.id))?.thread.highlight).toBe(true);
    const own = await here.post(here.ann, {
      clientId: randomId(),
      audience: { kind: 'self' },
      comment: { clientId: randomId(), body: 'To myself.' },
    });
    expect(await wordsIn(cy, (await share(own.thread.id))?.thread.id ?? '')).toEqual(['To myself.']);
    expect(await wordsIn(here.ann, own.thread.id)).toEqual(['To myself.']);
  });

  it('is its author’s to share, with a group of theirs that reads the text, while it stands', async () => {
    const { thread, comments } = await here.post(here.ann);
    const both = await here.world.makeGroup([here.abe], 'Abe’s');
    await shelveText(await here.world.as(here.abe), { groupId: both, textId: here.text.textId }).catch(
      () => null,
    );
    expect(await outcomeOf(share(thread.id, randomId(), both, here.abe))).toBe('forbidden');
    expect(await outcomeOf(share(thread.id, randomId(), both))).toBe('not_found');
    await remove(await here.world.as(here.ann), comments[0]?.id ?? '');
    expect(await outcomeOf(share(thread.id))).toBe('conflict: moved_elsewhere');
    await leaveGroup(await here.world.as(here.ann), here.groupId);
    expect(await outcomeOf(share(thread.id))).toBe('not_found');
  });
});

describe('a note that is taken away from one group', () => {
  it('goes with all that its author said there, leaves what others answered, and stands in the other', async () => {
    const { thursday, fridays } = await makeShared();
    await here.world.makeReply(cy, fridays, 'Friday answers.');
    await here.world.makeReply(here.ann, fridays, 'And I answer Friday.');
    const { conversations } = await take(fridays);
    expect(await wordsIn(cy, fridays)).toEqual(['removed', 'Friday answers.', 'removed']);
    expect(await wordsIn(here.abe, thursday)).toEqual(['Which?']);
    expect(conversations.find(({ thread }) => thread.id === thursday)?.thread.also).toBeUndefined();
  });

  it('comes back as it was by an undo, in the words that it has by now; and undoing again is the same', async () => {
    const { thursday, fridays, first } = await makeShared();
    await here.world.makeReply(here.ann, fridays, 'And I answer Friday.');
    await take(fridays, 'taking-it');
    await reword(first, 1, 'Which of them?');
    await undo('taking-it');
    await undo('taking-it');
    expect(await wordsIn(cy, fridays)).toEqual(['Which of them?', 'And I answer Friday.']);
    expect(await wordsIn(here.abe, thursday)).toEqual(['Which of them?']);
  });

  it('does not come back twice when it was shared again meanwhile', async () => {
    const { thursday, fridays } = await makeShared();
    await take(fridays, 'taking-it');
    await share(thursday);
    await undo('taking-it');
    expect(await wordsIn(cy, fridays)).toEqual(['removed', 'Which?']);
  });

  it('is not taken away where it stands last, nor is sharing it undone there', async () => {
    const { thread } = await here.post(here.ann);
    expect(await outcomeOf(take(thread.id))).toBe('conflict: last_audience');
    const there = await share(thread.id, 'sharing-it');
    await take(thread.id);
    expect(await outcomeOf(undo('sharing-it'))).toBe('conflict: last_audience');
    expect(await wordsIn(cy, there?.thread.id ?? '')).toEqual(['Which?']);
  });

  it('takes a mark along, and is nobody’s to take but its author’s', async () => {
    const { thread } = await here.post(here.ann, { clientId: randomId(), comment: null });
    const there = await share(thread.id);
    expect(await outcomeOf(take(there?.thread.id ?? '', randomId(), cy))).toBe('forbidden');
    await take(there?.thread.id ?? '', 'taking-it');
    expect((await margin(cy, group(friday))).threads.filter(({ highlight }) => highlight)).toEqual([]);
    await undo('taking-it');
    expect((await margin(cy, group(friday))).threads.filter(({ highlight }) => highlight)).toHaveLength(1);
    await changeHighlight(await here.world.as(here.ann), { threadId: thread.id, highlight: false });
    expect(await outcomeOf(take(there?.thread.id ?? ''))).toBe('conflict: last_audience');
  });
});

describe('a note before two groups that is moved', () => {
  it('goes before neither group a second time', async () => {
    const { thursday } = await makeShared();
    const move = {
      clientId: randomId(),
      threadId: thursday,
      audience: { kind: 'group', groupId: friday },
    } as const;
    expect(await outcomeOf(moveThread(await here.world.as(here.ann), move))).toBe('conflict: stands_there');
  });

  it('is still the same note where it went', async () => {
    const { thursday, copy } = await makeShared();
    const move = { clientId: randomId(), threadId: thursday, audience: { kind: 'self' } } as const;
    const { to } = await moveThread(await here.world.as(here.ann), move);
    await reword(copy, 1, 'Which of them?');
    expect(await wordsIn(here.ann, to.thread.id)).toEqual(['Which of them?']);
  });
});
