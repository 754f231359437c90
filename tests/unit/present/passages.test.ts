import { describe, expect, it, test } from 'vitest';
import { toCommentHtml } from '@/lib/domain/markdown/comment-html';
import { closedPassage } from '@/lib/domain/text/passage-link';
import type { Comment } from '@/lib/domain/threading/thread';
import { grant, reveal } from '@/lib/policy/authorized';
import { presentExportedComment } from '@/lib/present/exported';
import { presentFoundComment } from '@/lib/present/found';
import { namePassages, presentPassages } from '@/lib/present/passages';

const id = 'abcdefgh12345678abcdef';
const at = new Date(0);
const comment = grant<'comment.read', Comment>('comment.read', {
  ...{ id: 'c', clientId: 'c', threadId: 't', parentId: null, body: '', version: 1 },
  thread: {
    textId: 'x',
    audience: { kind: 'group', groupId: 'ours' },
    authorId: 'ann',
    keptFor: null,
    openTo: null,
  },
  author: { id: 'ann', name: 'Ann' },
  ...{
    createdAt: at,
    editedAt: null,
    removedAt: null,
    held: null,
    reactions: {},
    reactionChanges: 0,
    noteId: null,
  },
});
const someone = (userId: string) => ({ userId, groupIds: new Set(['ours']) });
const known = new Map([[id, 'On “Wages” & <prices>']]);
const html = (markdown: string, titles = known) => presentPassages(comment, toCommentHtml(markdown), titles);

describe('a link to a passage that its reader may open', () => {
  it('is called by title and place where nobody called it anything', () => {
    expect(html(`See http://localhost:3000/texts/${id}?group=ours#p12.3, there.`)).toBe(
      `<p>See <a class="passage" href="/texts/${id}?group=ours#p12">On “Wages” &amp; &lt;prices&gt;, ¶ 12.3</a>, there.</p>`,
    );
  });

  it('keeps the words that its author gave it, and leads into no other group’s margin', () => {
    expect(html(`[*my* words](/texts/${id}?group=theirs&note=n#h3)`)).toBe(
      `<p><a class="passage" href="/texts/${id}#h3" title="On “Wages” &amp; &lt;prices&gt;"><em>my</em> words</a></p>`,
    );
  });
});

describe('a link to a passage that its reader may not open', () => {
  test.each([
    `http://localhost:3000/texts/${id}#p12`,
    `<https://read.example.org/texts/${id}>`,
    `[the title of it](/texts/${id}#p12 "the title of it")`,
    `[**the** \`title\` of it][1]\n\n[1]: /texts/${id}?group=ours`,
    `[the\ntitle](/texts/${id})`,
  ])('is a passage that cannot be opened, and no more: %s', (markdown) => {
    const shown = html(markdown, new Map());
    expect(shown).toBe(`<p>${closedPassage}</p>`);
  });

  it('is closed also where nobody looked up what its reader may read', () => {
    expect(presentPassages(comment, toCommentHtml(`/x [y](/texts/${id})`))).toBe(
      `<p>/x ${closedPassage}</p>`,
    );
  });
});

describe('in plain words, as in a letter', () => {
  const plain = (markdown: string, titles = known) => namePassages(comment, markdown, titles);
  test.each([
    [`See http://localhost:3000/texts/${id}#p12.3.`, 'See On “Wages” & <prices>, ¶ 12.3.', 'See ….'],
    [`[the title](/texts/${id}#p1), so`, `[the title](/texts/${id}#p1), so`, '…, so'],
    [`<https://read.example.org/texts/${id}?group=g>`, 'On “Wages” & <prices>', '…'],
    [`[the title][1]\n\n[1]: /texts/${id} "the title"`, null, '…'],
    [`[the [[old]] \`]\` title](/texts/${id} "the (old) title"), so`, null, '…, so'],
    [`[the title](&#47;texts&#47;${id}), so`, null, '…, so'],
    [`so [the \\[ title](/texts/${id} 'the (title)')`, null, 'so …'],
    ['No [link](https://example.org).', 'No [link](https://example.org).', 'No [link](https://example.org).'],
  ])('%s', (markdown, open, closed) => {
    if (open !== null) expect(plain(markdown)).toBe(open);
    if (closed !== null) expect(plain(markdown, new Map())).toBe(closed);
    expect(plain(markdown, new Map())).not.toContain(id);
  });
});

it('in plain words nothing is said where a parser would be busy for minutes', () => {
  const plain = namePassages(comment, `${'*a'.repeat(1100)} [the title](/texts/${id})`, new Map());
  expect(plain).toBe('…');
});

describe('taken along, or found by a search', () => {
  const body = `Compare [The secret title](/texts/${id}#p1) with https://read.example.org/texts/${id}#p2.`;
  const read = (titles?: Map<string, string>) =>
    grant<'comment.read', Comment>('comment.read', { ...reveal(comment), body, titles });
  it('is closed to whoever may not open it, and only to them', () => {
    expect(presentExportedComment(read(), [], someone('abe')).body).toBe('Compare … with ….');
    expect(presentExportedComment(read(known), [], someone('abe')).body).toBe(body);
    const found = presentFoundComment(read(), ['compare']).excerpt.map(({ words }) => words);
    expect(found.join('')).toBe('Compare … with ….');
  });
  it('is as one wrote it in one’s own words', () => {
    expect(presentExportedComment(read(), [], someone('ann')).body).toBe(body);
  });
});

it('other links are what they were', () => {
  const markdown = '[a](https://example.org/texts) and https://example.org/a/texts/abcdefgh12345678';
  expect(html(markdown)).toBe(toCommentHtml(markdown));
  expect(html(markdown)).toContain('rel="nofollow noopener noreferrer ugc"');
});
