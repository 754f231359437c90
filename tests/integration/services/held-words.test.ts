/** What a group has folded, hidden or sealed, on every way by which words leave the server. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { AppError } from '@/lib/errors';
import { holdings, type Holding } from '@/lib/domain/governance/affairs';
import { listReadableCommentsById } from '@/lib/db/visibility';
import { randomId } from '@/lib/domain/ids';
import { reveal } from '@/lib/policy/authorized';
import { edit, remove, reply } from '@/lib/services/margin/comments';
import { shelveText } from '@/lib/services/groups/groups';
import { moveThread } from '@/lib/services/margin/moves';
import { react } from '@/lib/services/margin/reactions';
import { shareThread } from '@/lib/services/margin/sharing';
import { changeAnswer } from '@/lib/services/margin/tending';
import { requireThread } from '@/lib/services/margin/threads';
import { holdComment, unholdComment } from '../../factories/hold';
import { useDatabase } from '../../factories/use-database';
import type { Someone } from '../../factories/world';
import { makePlace, wordsOf } from './held-place';
import { ways, type Way } from './held-ways';
import { outcomeOf } from './refusal';

const given = useDatabase();
const everyWay = Object.keys(ways) as Way[];
const asPlain = (_: string, value: unknown) =>
  value instanceof Map ? [...value] : typeof value === 'bigint' ? Number(value) : value;

let here: Awaited<ReturnType<typeof makePlace>>;
/** All that somebody is given by one way; a refusal gives nothing. */
async function allBy(who: Someone | null, way: Way): Promise<string> {
  try {
    const found = await ways[way](await here.world.as(who), here.place);
    return JSON.stringify(found, asPlain);
  } catch (error) {
    if (error instanceof AppError) return '';
    throw error;
  }
}
const wordsBy = async (who: Someone | null, way: Way) =>
  [
    ...new Set([...(await allBy(who, way)).matchAll(wordsOf(here.place))].map(([, word = '']) => word)),
  ].sort();
async function waysTo(who: Someone | null) {
  const found = new Map<Way, string[]>();
  for (const way of everyWay) {
    const said = await wordsBy(who, way);
    if (said.length > 0) found.set(way, said);
  }
  return found;
}
const hold = async (as: Holding) => {
  const why = { reason: 'It mocks a reader.', paraphrase: 'Somebody’s address.', moderatorId: here.abe.id };
  for (const commentId of [here.place.replyId, here.place.noteId])
    await holdComment(given.db, commentId, as, why);
};
const seen = async (who: Someone | null, commentId: string, threadId: string) =>
  (await requireThread(await here.world.as(who), threadId)).comments.find(({ id }) => id === commentId);

describe('words that simply stand', () => {
  beforeAll(async () => {
    here = await makePlace(given.db);
  });
  it('come to another member by every way but those that are one’s own, so that this test means something', async () => {
    const found = await waysTo(here.abe);
    expect(everyWay.filter((way) => !found.has(way))).toEqual([
      'reactions',
      'backlinks',
      'my notes',
      'own taken along',
    ]);
    expect(await allBy(here.abe, 'reactions')).toContain('agree');
    expect(await allBy(here.abe, 'backlinks')).toContain(here.place.replyId);
    expect([...(await waysTo(null)).keys()]).toEqual([
      'page',
      'margin',
      'notes',
      'paragraph',
      'thread',
      'search',
    ]);
  });
});

describe.each(['hidden', 'sealed'] as const)('words that are %s', (as) => {
  beforeAll(async () => {
    here = await makePlace(given.db);
    await hold(as);
  });

  it('come to nobody else by any way', async () => {
    expect(await waysTo(here.abe)).toEqual(new Map());
    expect(await waysTo(null)).toEqual(new Map());
  });

  it('do not even leave the database, whatever is made of what does', async () => {
    const { replyId, noteId } = here.place;
    const bodies = async (who: Someone | null) => {
      const { actor } = await here.world.as(who);
      const found = await listReadableCommentsById(given.db, actor, [replyId, noteId]);
      return found.map((comment) => reveal(comment).body !== '');
    };
    expect([await bodies(here.ann), await bodies(here.abe), await bodies(null)]).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  test.each(['reactions', 'history'] as const)('have no %s for others', async (way) => {
    expect(await allBy(here.abe, way)).toBe('');
    expect(await allBy(here.ann, way)).not.toBe('');
  });

  it('are mentioned nowhere, and tell nobody that they name them', async () => {
    expect(await allBy(here.abe, 'backlinks')).not.toContain(here.place.replyId);
    expect(await allBy(here.abe, 'inbox')).not.toContain(here.place.replyId);
    expect(await allBy(here.ann, 'backlinks')).toContain(here.place.replyId);
  });

  it('stay their author’s to see, with what was done said beside them', async () => {
    const found = await waysTo(here.ann);
    const without = everyWay.filter((way) => !found.has(way));
    // Those tell of others’ words, or are passed on; and what is held is found by no search.
    const never: Way[] = ['reactions', 'backlinks', 'inbox', 'search', 'weekly letter', 'week'];
    expect(without).toEqual([...never, 'daily letter', 'letter at once']);
    expect(found.get('history')).toEqual(['before']);
    expect(found.get('own taken along')).toEqual(['before', 'begins', 'now']);
    expect(await seen(here.ann, here.place.replyId, here.place.threadId)).toMatchObject({
      source: expect.stringContaining(`${here.place.marker}now`) as string,
      held: { as, open: true },
    });
  });

  it('leave a tombstone that says what was done', async () => {
    const told =
      as === 'hidden'
        ? { reason: 'It mocks a reader.', by: { id: here.abe.id, name: 'Abe' } }
        : { paraphrase: 'Somebody’s address.' };
    const toAbe = await seen(here.abe, here.place.replyId, here.place.threadId);
    expect(toAbe).toMatchObject({ html: '', source: null, removed: false });
    expect(toAbe?.held).toEqual({
      ...{ as, caseId: expect.any(String) as string, number: 1, open: true },
      ...told,
    });
    const toVisitor = await seen(null, here.place.replyId, here.place.threadId);
    expect(toVisitor?.held).toEqual({
      ...{ as, caseId: expect.any(String) as string, number: 1 },
      // Who hid it, and why, is for its group.
      ...(as === 'hidden' ? {} : told),
    });
    const taken = await allBy(here.abe, 'group taken along');
    expect(taken).toContain(Object.values(told)[0]);
    expect(taken).toContain('case 1');
  });

  it('keep the words of the text that they began with', async () => {
    const { thread } = await requireThread(await here.world.as(here.abe), here.begunId);
    expect(thread.quote).toBe('second paragraph');
    expect(await allBy(here.abe, 'page')).toContain(here.begunId);
  });

  it('are not answered in a word, nor taken for the answer, nor replied to', async () => {
    const { replyId: commentId, threadId } = here.place;
    const context = await here.world.as(here.abe);
    expect(await outcomeOf(react(context, { commentId, kind: 'unsure', on: true }))).toBe('forbidden');
    expect(await outcomeOf(changeAnswer(context, { threadId, commentId, answers: true }))).toBe('forbidden');
    const { abilities } = (await seen(here.abe, commentId, threadId)) ?? {};
    expect(abilities).toMatchObject({ reply: false, react: false, choose: false, readHistory: false });
    const typed = { threadId, clientId: randomId(), parentId: commentId, body: 'Typed before.' };
    expect(await outcomeOf(reply(context, typed))).toBe('done');
  });

  it('cannot be carried away and back by their author', async () => {
    const asAnn = await here.world.as(here.ann);
    const away = { clientId: randomId(), threadId: here.begunId, audience: { kind: 'self' } as const };
    expect(await outcomeOf(moveThread(asAnn, away))).toBe('conflict: held');
    const another = await here.world.makeGroup([here.ann]);
    await shelveText(await here.world.as(here.ann), { groupId: another, textId: here.place.textId });
    const more = { clientId: randomId(), threadId: here.begunId, groupId: another };
    expect(await outcomeOf(shareThread(await here.world.as(here.ann), more))).toBe('conflict: held');
  });

  it('are their author’s to edit and to take away, and stay held', async () => {
    const { replyId: commentId, threadId } = here.place;
    const asAnn = await here.world.as(here.ann);
    const { comment } = await edit(asAnn, {
      commentId,
      version: 2,
      body: `@Abe ${here.place.marker}now, kinder`,
    });
    expect(comment.held?.as).toBe(as);
    expect(await waysTo(here.abe)).toEqual(new Map());
    await remove(asAnn, commentId);
    expect(await seen(here.abe, commentId, threadId)).not.toHaveProperty('held');
    expect(await waysTo(here.abe)).toEqual(new Map());
  });

  it('are back everywhere when they are held no more', async () => {
    await unholdComment(given.db, here.place.noteId);
    const found = await waysTo(here.abe);
    for (const way of ['page', 'search', 'events', 'week', 'group taken along'] as const)
      expect([way, found.get(way)]).toEqual([way, ['begins']]);
  });
});

describe('words that readers have folded', () => {
  beforeAll(async () => {
    here = await makePlace(given.db);
    await hold('folded');
  });

  it('come with the conversation, and by no way in which nobody can unfold them', async () => {
    const found = [...(await waysTo(here.abe)).keys()];
    const opened: Way[] = ['page', 'margin', 'notes', 'paragraph', 'thread', 'history', 'events', 'meeting'];
    expect(found).toEqual([...opened, 'text taken along', 'group taken along']);
    expect([...(await waysTo(null)).keys()]).toEqual(['page', 'margin', 'notes', 'paragraph', 'thread']);
  });

  it('are told of in the inbox without what they say, and folded in what one takes along', async () => {
    expect(await allBy(here.abe, 'inbox')).toContain(here.place.replyId);
    expect(await seen(here.abe, here.place.replyId, here.place.threadId)).toMatchObject({
      held: { as: 'folded', number: 1 },
    });
    expect(await allBy(here.abe, 'group taken along')).toContain('Folded by readers · case 1');
  });

  it('may be answered in a word, and replied to', async () => {
    const { abilities } = (await seen(here.abe, here.place.replyId, here.place.threadId)) ?? {};
    expect(abilities).toMatchObject({ reply: true, react: true, choose: true, readHistory: true });
  });
});

it('there are no other states', () => expect(holdings).toEqual(['folded', 'hidden', 'sealed']));
