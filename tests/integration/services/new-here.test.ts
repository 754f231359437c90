/** Links of an account of these days, where anyone may come in: shown, and not followed, on every way by which words are shown. */
import { beforeAll, describe, expect, it } from 'vitest';
import { commonsId } from '@/lib/domain/groups/commons';
import { edit } from '@/lib/services/margin/comments';
import { openCommons } from '@/lib/services/groups/commons';
import { readHistory } from '@/lib/services/margin/history';
import { openNotes } from '@/lib/services/margin/paragraphs';
import { openMargin } from '@/lib/services/margin/reader';
import { requireThread } from '@/lib/services/margin/threads';
import { moveBack } from '../../factories/move-back';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';

const given = useDatabase();
let world: World;
let [ann, eve] = [] as unknown as [Someone, Someone];
const link = '[Buy](https://example.org/buy)';
const [alive, dead] = ['<a href="https://example.org/buy"', 'Buy (https://example.org/buy)'];

async function place(groupId: string, text: Awaited<ReturnType<World['makeText']>>, by: Someone) {
  const { thread, comments } = await world.makeNote(by, text, groupId, { body: `${link} once.` });
  const commentId = comments[0]?.id ?? '';
  await edit(await world.as(by), { commentId, version: 1, body: `${link} again.` });
  return { threadId: thread.id, commentId, textId: text.textId, groupId };
}
/** All that another is shown of it. */
async function shown({ threadId, commentId, textId, groupId }: Awaited<ReturnType<typeof place>>) {
  const context = await world.as(ann);
  const view = { kind: 'group', groupId } as const;
  const { comments } = await openMargin(context, { textId, view });
  const all = [
    comments.find(({ id }) => id === commentId),
    (await requireThread(context, threadId)).comments,
    await openNotes(context, { textId, view }),
    await readHistory(context, commentId),
  ];
  return all.map((each) =>
    JSON.stringify(each, (_, value: unknown) => (value instanceof Map ? [...value] : value)).replaceAll(
      '\\"',
      '"',
    ),
  );
}

beforeAll(async () => {
  world = makeWorld(given.db);
  [ann, eve] = [await world.makeUser('Ann'), await world.makeUser('Eve', 1)];
  await openCommons(given.db, new Date());
});

describe('a link of somebody who is new here', () => {
  it('can be read and not followed in the Commons, and can be when two have vouched, or after three days', async () => {
    const text = await world.makeText(null);
    const at = await place(commonsId, text, eve);
    for (const each of await shown(at)) {
      expect(each).not.toContain(alive);
      expect(each).toContain(dead);
    }
    const [card] = await shown(at);
    expect(card).toContain('"deadLinks":true');
    const { body } = await given.db.comment.findUniqueOrThrow({ where: { id: at.commentId } });
    expect(body).toBe(`${link} again.`);
    const ben = await world.makeUser('Ben');
    const vouches = [ann, ben].map(({ id: byId }) => ({
      groupId: commonsId,
      personId: eve.id,
      byId,
      at: new Date(),
    }));
    await given.db.vouch.createMany({ data: vouches.slice(1) });
    expect((await shown(at))[0]).not.toContain(alive);
    await given.db.vouch.createMany({ data: vouches.slice(0, 1) });
    for (const each of await shown(at)) expect(each).toContain(alive);
    await given.db.vouch.deleteMany();
    expect((await shown(at))[0]).not.toContain(alive);
    await moveBack(given.urls, 48);
    for (const each of await shown(at)) expect(each).toContain(alive);
  });

  it('is one like any other in a group by invitation, and so is anybody else’s', async () => {
    const zoe = await world.makeUser('Zoe', 0);
    const groupId = await world.makeGroup([ann, zoe]);
    const own = await place(groupId, await world.makeReading(groupId, ann), zoe);
    for (const each of await shown(own)) expect(each).toContain(alive);
    const anns = await place(commonsId, await world.makeText(null), ann);
    for (const each of await shown(anns)) expect(each).toContain(alive);
  });
});
