/** Links from a comment to a passage: each reader is shown what they may read, and nothing of the rest. */
import { beforeAll, describe, expect, it } from 'vitest';
import { closedPassage } from '@/lib/domain/text/passage-link';
import { randomId } from '@/lib/domain/ids';
import { listReadableCommentsById } from '@/lib/db/visibility';
import { presentComment } from '@/lib/present/comment';
import { edit, remove, reply } from '@/lib/services/margin/comments';
import { shelveText } from '@/lib/services/groups/groups';
import { readHistory } from '@/lib/services/margin/history';
import { openNotes, openParagraph } from '@/lib/services/margin/paragraphs';
import { openMargin } from '@/lib/services/margin/reader';
import { useDatabase } from '../../factories/use-database';
import { makeReadingGroup } from './reading-group';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
/** Ann's own, which the group does not read. */
let secret: { textId: string; revisionId: string };
beforeAll(async () => {
  here = await makeReadingGroup(given.db);
  secret = await here.world.makeText(here.ann, { title: 'Ann’s <secret> book' });
});
type Who = { id: string };
const as = (who: Who) => here.world.as(who);
const addressOf = (textId: string, place = 'p2.1', query = '') =>
  `http://localhost:3000/texts/${textId}${query}#${place}`;

async function say(body: string, who: Who = here.ann, groupId: string | null = here.groupId) {
  const audience = groupId === null ? ({ kind: 'self' } as const) : ({ kind: 'group', groupId } as const);
  const note = { clientId: randomId(), comment: { clientId: randomId(), body }, audience };
  const { thread, comments } = await here.post(who, note);
  return { threadId: thread.id, commentId: comments[0]?.id ?? '', html: comments[0]?.html ?? '' };
}
async function htmlFor(who: Who, commentId: string) {
  const { actor } = await as(who);
  const [comment] = await listReadableCommentsById(given.db, actor, [commentId]);
  return comment ? presentComment(comment, actor).html : null;
}

describe('a link to a passage', () => {
  it('is the title and the place of what its reader may read, and for others that there is one, not which', async () => {
    const { commentId, html } = await say(`See ${addressOf(secret.textId)}.`);
    const open = `<a class="passage" href="/texts/${secret.textId}#p2">Ann’s &#x3C;secret&#x3E; book, ¶ 2.1</a>`;
    expect([open, open.replaceAll('&#x3C;', '&lt;').replaceAll('&#x3E;', '&gt;')]).toContain(
      /<a.*<\/a>/.exec(html)?.[0],
    );
    expect(await htmlFor(here.abe, commentId)).toBe(`<p>See ${closedPassage}.</p>`);
    const nowhere = await say(`See ${addressOf(randomId())}.`);
    expect(await htmlFor(here.abe, nowhere.commentId)).toBe(`<p>See ${closedPassage}.</p>`);
    expect(await htmlFor(here.ann, nowhere.commentId)).toBe(`<p>See ${closedPassage}.</p>`);
  });

  it('hides words of its own as well, which may be the title, and anything around the address', async () => {
    const { commentId } = await say(`[My *secret* book](${addressOf(secret.textId)} "secret title")`);
    expect(await htmlFor(here.abe, commentId)).toBe(`<p>${closedPassage}</p>`);
    expect(await htmlFor(here.ann, commentId)).toContain('>My <em>secret</em> book</a>');
  });

  it('opens as soon as one may read the text, in the conversation’s margin and in no other group’s', async () => {
    const book = await here.world.makeText(here.ann, { title: 'A book' });
    const query = `?group=${here.groupId}`;
    const { commentId } = await say(addressOf(book.textId, 'p1', query));
    const elsewhere = await say(addressOf(book.textId, 'p1', `?group=${randomId()}&note=x`));
    await shelveText(await as(here.ann), { groupId: here.groupId, textId: book.textId });
    expect(await htmlFor(here.abe, commentId)).toContain(`href="/texts/${book.textId}${query}#p1"`);
    expect(await htmlFor(here.abe, elsewhere.commentId)).toContain(`href="/texts/${book.textId}#p1"`);
  });

  it('is as closed in an answer to its own writing, in its history, and on the page of notes', async () => {
    const { threadId } = await say('Nothing.');
    const clientId = randomId();
    const said = async (who: Who) =>
      reply(await as(who), { threadId, clientId, parentId: null, body: addressOf(secret.textId) });
    const { comment } = await said(here.abe);
    expect(comment.html).toBe(`<p>${closedPassage}</p>`);
    expect(comment.source).toBe(addressOf(secret.textId));
    await edit(await as(here.abe), { commentId: comment.id, version: 1, body: 'Other words.' });
    const wordings = async (who: Who) => (await readHistory(await as(who), comment.id)).wordings[0]?.html;
    expect(await wordings(here.abe)).toBe(`<p>${closedPassage}</p>`);
    expect(await wordings(here.ann)).toContain('secret');
    const view = { kind: 'group', groupId: here.groupId } as const;
    const page = await openNotes(await as(here.abe), { textId: here.text.textId, view });
    expect(JSON.stringify(page.comments.map(({ html }) => html))).not.toContain(secret.textId);
  });
});

describe('a passage', () => {
  const mentionsFor = async (who: Who, textId: string, view: Parameters<typeof openMargin>[1]['view']) =>
    (await openMargin(await as(who), { textId, view })).mentions;

  it('shows the conversations that mention it, to those who may read them, once for each comment', async () => {
    const { textId } = here.text;
    const address = addressOf(textId, 'p2.1-3.1');
    const { commentId, threadId } = await say(`${address} and again ${address}`);
    const own = await say(address, here.ann, null);
    const all = { kind: 'all' } as const;
    const found = async (who: Who) => (await mentionsFor(who, textId, all)).map((each) => each.threadId);
    expect((await found(here.ann)).sort()).toEqual([threadId, own.threadId].sort());
    expect(await found(here.abe)).toEqual([threadId]);
    const [mention] = await mentionsFor(here.abe, textId, all);
    expect(mention).toMatchObject({ place: 'p2.1-3.1', by: 'Ann', text: { id: textId } });
    for (const name of ['p2', 'p3']) {
      const page = await openParagraph(await as(here.abe), { textId, name, view: all });
      expect(page.mentions).toHaveLength(1);
    }
    expect((await openParagraph(await as(here.abe), { textId, name: 'p1', view: all })).mentions).toEqual([]);
    await edit(await as(here.ann), { commentId, version: 1, body: 'No address.' });
    expect(await found(here.abe)).toEqual([]);
    await remove(await as(here.ann), own.commentId);
    expect(await found(here.ann)).toEqual([]);
  });

  it('shows nothing of another group, though its text is open to both, nor in a margin that is not theirs', async () => {
    const bea = await here.world.makeUser('Bea');
    const group = await here.world.makeGroup([here.ann, bea], 'Another group');
    const book = await here.world.makeText(null, { title: 'Of the site', audience: 'site' });
    const { threadId } = await say(addressOf(book.textId));
    const alone = { kind: 'self' } as const;
    const all = { kind: 'all' } as const;
    expect(await mentionsFor(bea, book.textId, all)).toEqual([]);
    expect((await mentionsFor(here.abe, book.textId, all)).map((each) => each.threadId)).toEqual([threadId]);
    expect(await mentionsFor(here.abe, book.textId, alone)).toEqual([]);
    await shelveText(await as(here.ann), { groupId: group, textId: book.textId });
    expect(await mentionsFor(here.ann, book.textId, { kind: 'group', groupId: group })).toEqual([]);
  });
});
