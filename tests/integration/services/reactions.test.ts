/** What one says to a comment in a word. */
import { beforeAll, describe, expect, it } from 'vitest';
import { listReadableCommentsById } from '@/lib/db/visibility';
import { randomId } from '@/lib/domain/ids';
import type { ReactionKind } from '@/lib/domain/threading/reactions';
import { presentComment } from '@/lib/present/comment';
import { remove } from '@/lib/services/margin/comments';
import { leaveGroup } from '@/lib/services/groups/groups';
import { listReactions, openReactions, react } from '@/lib/services/margin/reactions';
import { useDatabase } from '../../factories/use-database';
import { makeReadingGroup } from './reading-group';
import { outcomeOf } from './refusal';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
beforeAll(async () => {
  here = await makeReadingGroup(given.db);
});

async function note(audience: { kind: 'self' } | { kind: 'group'; groupId: string } = here.note.audience) {
  const comment = { clientId: randomId(), body: 'Which?' };
  const { thread, comments } = await here.post(here.ann, { clientId: randomId(), comment, audience });
  return { threadId: thread.id, commentId: comments[0]?.id ?? '' };
}
const say = async (who: { id: string }, commentId: string, kind: ReactionKind = 'agree', on = true) =>
  react(await here.world.as(who), { commentId, kind, on });
async function seenBy(who: { id: string }, commentId: string) {
  const { actor } = await here.world.as(who);
  const [comment] = await listReadableCommentsById(given.db, actor, [commentId]);
  return comment && presentComment(comment, actor);
}

describe('a word said to a comment', () => {
  it('is counted for everybody and told apart for whoever said it, and is there once however often it is said', async () => {
    const { threadId, commentId } = await note();
    await say(here.abe, commentId);
    const { comment } = await say(here.abe, commentId);
    expect(comment).toMatchObject({
      reactions: { agree: 1 },
      mine: ['agree'],
      reactionChanges: 1,
      version: 1,
    });
    const anns = await seenBy(here.ann, commentId);
    expect(anns?.reactions).toEqual({ agree: 1 });
    expect(anns).not.toHaveProperty('mine');
    const updates = (await here.eventsOf(threadId)).filter((kind) => kind === 'comment_updated');
    expect(updates).toHaveLength(1);
  });

  it('is taken back, once, and leaves nothing', async () => {
    const { commentId } = await note();
    await say(here.abe, commentId, 'unsure');
    await say(here.abe, commentId, 'unsure', false);
    const { comment } = await say(here.abe, commentId, 'unsure', false);
    expect(comment).not.toHaveProperty('reactions');
    expect(comment.reactionChanges).toBe(2);
  });

  it('is one’s own beside others said at the same moment', async () => {
    const others = await Promise.all(['Bea', 'Cyd', 'Dov', 'Eli'].map((name) => here.world.makeUser(name)));
    const group = await here.world.makeGroup([here.ann, ...others]);
    const text = await here.world.makeReading(group, here.ann);
    const { comments } = await here.world.makeNote(here.ann, text, group);
    const commentId = comments[0]?.id ?? '';
    await Promise.all(
      others.flatMap((who) => [say(who, commentId), say(who, commentId), say(who, commentId, 'look_here')]),
    );
    await Promise.all(others.slice(0, 2).map((who) => say(who, commentId, 'look_here', false)));
    const seen = await seenBy(here.ann, commentId);
    expect(seen?.reactions).toEqual({ agree: 4, look_here: 2 });
    expect(seen?.reactionChanges).toBe(10);
    const { reactors } = await openReactions(await here.world.as(here.ann), commentId);
    expect(reactors.map(({ kind, people }) => [kind, people.map(({ name }) => name).sort()])).toEqual([
      ['agree', ['Bea', 'Cyd', 'Dov', 'Eli']],
      ['look_here', ['Dov', 'Eli']],
    ]);
  });

  it('is not said to oneself, nor by whoever does not hear the conversation', async () => {
    const { commentId } = await note();
    const alone = await note({ kind: 'self' });
    const stranger = await here.world.makeUser('Sam');
    expect(await outcomeOf(say(here.ann, commentId))).toBe('forbidden');
    expect(await outcomeOf(say(here.ann, alone.commentId))).toBe('forbidden');
    expect(await outcomeOf(say(here.abe, alone.commentId))).toBe('not_found');
    expect(await outcomeOf(say(stranger, commentId))).toBe('not_found');
    expect(await outcomeOf(say(stranger, randomId()))).toBe('not_found');
  });

  it('goes out of sight with the comment', async () => {
    const { commentId } = await note();
    await say(here.abe, commentId);
    await remove(await here.world.as(here.ann), commentId);
    expect(await seenBy(here.abe, commentId)).not.toHaveProperty('reactions');
    expect(await outcomeOf(say(here.abe, commentId, 'agree', false))).toBe('forbidden');
    const asked = openReactions(await here.world.as(here.abe), commentId);
    expect(await outcomeOf(asked)).toBe('forbidden');
  });

  it('is heard no more by an author who has left, by any way', async () => {
    const fay = await here.world.makeUser('Fay');
    const group = await here.world.makeGroup([here.ann, fay]);
    const text = await here.world.makeReading(group, here.ann);
    const { comments } = await here.world.makeNote(fay, text, group);
    const commentId = comments[0]?.id ?? '';
    await leaveGroup(await here.world.as(fay), group);
    await say(here.ann, commentId, 'well_put');
    const seen = await seenBy(fay, commentId);
    expect(seen?.id).toBe(commentId);
    for (const field of ['reactions', 'mine', 'reactionChanges']) expect(seen).not.toHaveProperty(field);
    const context = await here.world.as(fay);
    expect(await outcomeOf(openReactions(context, commentId))).toBe('forbidden');
    expect([...(await listReactions(context, [commentId])).keys()]).toEqual([]);
    expect([...(await listReactions(await here.world.as(here.ann), [commentId])).keys()]).toEqual([
      commentId,
    ]);
  });
});
