/** What one’s own words mean when one has left, and what nobody else ever sees. */
import { toAudience } from '@/lib/domain/audience';
import { beforeEach, describe, expect, it } from 'vitest';
import { reply, edit, remove, restore } from '@/lib/services/margin/comments';
import { leaveGroup, openGroup } from '@/lib/services/groups/groups';
import { openMargin, openReader } from '@/lib/services/margin/reader';
import { listLibrary, listWarnings } from '@/lib/services/texts/texts';
import { requireThread } from '@/lib/services/margin/threads';
import { randomId } from '@/lib/domain/ids';
import { useDatabase } from '../../factories/use-database';
import type { Someone } from '../../factories/world';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
beforeEach(async () => {
  here = await makeReadingGroup(given.db);
});
const margin = async (who: Someone | null, groupId: string | null = here.groupId) =>
  openMargin(await here.world.as(who), { textId: here.text.textId, view: toAudience(groupId) });

describe('a former member', () => {
  let threadId: string;
  let mine: string;
  let hers: string;
  beforeEach(async () => {
    const { thread, comments } = await here.post(here.ann);
    [threadId, hers] = [thread.id, comments[0]?.id ?? ''];
    mine = (await here.world.makeReply(here.abe, threadId, 'What Abe said.')).id;
    await leaveGroup(await here.world.as(here.abe), here.groupId);
  });

  it('edits, removes and restores their own words', async () => {
    const context = await here.world.as(here.abe);
    const edited = await edit(context, { commentId: mine, version: 1, body: 'What Abe meant.' });
    expect(edited.comment).toMatchObject({
      source: 'What Abe meant.',
      abilities: { reply: false, update: true, remove: true },
    });
    expect((await remove(context, mine)).comment.removed).toBe(true);
    expect((await restore(context, mine)).comment.source).toBe('What Abe meant.');
  });

  it('reads nothing else of the group, by any way', async () => {
    const context = await here.world.as(here.abe);
    const asks = [
      openGroup(context, here.groupId),
      openReader(context, { textId: here.text.textId, view: toAudience(here.groupId) }),
      openReader(context, { textId: here.text.textId, view: toAudience(null) }),
      openMargin(context, { textId: here.text.textId, view: toAudience(here.groupId) }),
      requireThread(context, threadId),
      edit(context, { commentId: hers, version: 1, body: 'x' }),
      remove(context, hers),
      restore(context, hers),
      listWarnings(context, here.text.textId, here.text.revisionId),
    ];
    expect(new Set(await Promise.all(asks.map(outcomeOf)))).toEqual(new Set(['not_found']));
    expect(await listLibrary(context)).toEqual([]);
  });

  it('says nothing more in it', async () => {
    const context = await here.world.as(here.abe);
    const input = { threadId, clientId: randomId(), parentId: null, body: 'One more thing.' };
    expect(await outcomeOf(reply(context, input))).toBe('not_found');
    expect(await outcomeOf(reply(context, { ...input, parentId: mine }))).toBe('not_found');
    expect(await outcomeOf(here.post(here.abe, { clientId: randomId() }))).toBe('not_found');
    expect(await outcomeOf(here.post(here.abe, { clientId: randomId(), audience: { kind: 'self' } }))).toBe(
      'not_found',
    );
  });

  it('is still heard: what they said stays where it stands', async () => {
    const { comments } = await margin(here.ann);
    expect(comments.map(({ source, html }) => source ?? html)).toEqual(['Which?', '<p>What Abe said.</p>']);
  });
});

describe('a private note', () => {
  it('is in its author’s margins, and in no fellow member’s', async () => {
    const { thread } = await here.post(here.ann, { audience: { kind: 'self' } });
    const ids = async (who: Someone, groupId: string | null) =>
      (await margin(who, groupId)).threads.map(({ id }) => id);
    expect(await ids(here.ann, here.groupId)).toEqual([thread.id]);
    expect(await ids(here.ann, null)).toEqual([thread.id]);
    expect(await ids(here.abe, here.groupId)).toEqual([]);
    expect(await ids(here.abe, null)).toEqual([]);
    expect(await outcomeOf(requireThread(await here.world.as(here.abe), thread.id))).toBe('not_found');
  });

  it('changes nothing that a fellow member sees, but the cursor', async () => {
    const before = await margin(here.abe);
    await here.post(here.ann, { audience: { kind: 'self' } });
    expect({ ...(await margin(here.abe)), cursor: before.cursor }).toEqual(before);
  });

  it('stays its author’s when the text is no longer theirs to read', async () => {
    const { thread } = await here.post(here.abe, { audience: { kind: 'self' } });
    await leaveGroup(await here.world.as(here.abe), here.groupId);
    expect(await outcomeOf(requireThread(await here.world.as(here.abe), thread.id))).toBe('done');
    expect(await outcomeOf(margin(here.abe, null))).toBe('not_found');
  });
});

describe('a margin', () => {
  it('shows a group’s notes and one’s own, and not those of another group that one is in', async () => {
    const other = await here.world.makeGroup([here.ann], 'Friday group');
    const { textId, revisionId } = await here.world.makeReading(other, here.ann);
    await here.world.makeNote(here.ann, { textId, revisionId }, other, { body: 'For Friday.' });
    await here.post(here.ann);
    expect((await margin(here.ann)).comments.map(({ source }) => source)).toEqual(['Which?']);
    expect((await margin(here.ann, null)).comments).toEqual([]);
  });

  it('is not there for a group whose shelf has not the text', async () => {
    const other = await here.world.makeGroup([here.ann], 'Friday group');
    expect(await outcomeOf(margin(here.ann, other))).toBe('not_found');
  });

  it('tells of a client id, an ability and a source only to whom they belong', async () => {
    await here.post(here.ann);
    const [hers, his] = [await margin(here.ann), await margin(here.abe)];
    expect(hers.threads[0]?.clientId).toBe(here.note.clientId);
    expect(his.threads[0]?.clientId).toBeNull();
    expect(hers.comments[0]).toMatchObject({ clientId: here.note.comment.clientId, source: 'Which?' });
    expect(his.comments[0]).toMatchObject({
      clientId: null,
      source: null,
      abilities: { reply: true, update: false, remove: false },
    });
    expect(JSON.stringify([hers.threads, hers.comments, his.threads, his.comments])).not.toContain(
      '@example.org',
    );
  });

  it('of a removed comment keeps its place, and none of its words', async () => {
    const { comments } = await here.post(here.ann);
    await remove(await here.world.as(here.ann), comments[0]?.id ?? '');
    for (const who of [here.ann, here.abe]) {
      const seen = (await margin(who)).comments[0];
      expect(seen).toMatchObject({
        id: comments[0]?.id,
        removed: true,
        html: '',
        source: null,
        author: { name: 'Ann' },
      });
    }
  });
});
