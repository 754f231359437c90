/**
 * What may not be known of answers exactly as what is not there: the same status, headers and body, by page and by
 * API, for visitors, strangers, former members and members of another group.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { bringCopy } from '@/lib/services/correcting/correcting';
import { invite, revoke } from '@/lib/services/groups/invitations';
import { startWebProcess, type WebProcess } from '../factories/site';
import { useDatabase } from '../factories/use-database';
import { expectAlike, makeAsker, type Asked } from './parity/ask';
import { annotation, draftAbout } from './parity/bodies';
import type { SubjectName } from './parity/matrix';
import { makeSite, type Site } from './parity/site';

const given = useDatabase();
let site: Site;
let web: WebProcess;
let ask: ReturnType<typeof makeAsker>;
beforeAll(async () => {
  site = await makeSite(given.db);
  web = await startWebProcess(given.urls.appUrl);
  ask = makeAsker(web.url, site);
});
afterAll(() => web.stop());

const idOf = (subject: SubjectName) => site.ids[subject];
const common = 'text: of the site, on the shelves of A and B';
const anns = 'text: ann’s, on the shelf of A';

type Row = { what: string; hidden: SubjectName; asks: (id: string) => Asked };
const pages = ' /notes /correct /correct/preview /revisions /revisions/1 /revisions/1/report /unsure'.split(
  ' ',
);
const rows: Row[] = [
  ...pages.map((page): Row => ({
    what: `a text’s page ${page}`,
    hidden: anns,
    asks: (id) => ({ path: `/texts/${id}${page}` }),
  })),
  { what: 'a report as data', hidden: anns, asks: (id) => ({ path: `/api/texts/${id}/revisions/1/report` }) },
  {
    what: 'a text’s page with a group',
    hidden: 'group: A',
    asks: (id) => ({ path: `/texts/${idOf(common)}?group=${id}` }),
  },
  {
    what: 'a text of a group with that group',
    hidden: anns,
    asks: (id) => ({ path: `/texts/${id}?group=${idOf('group: A')}` }),
  },
  { what: 'a group’s page', hidden: 'group: A', asks: (id) => ({ path: `/groups/${id}` }) },
  {
    what: 'a router’s request for a group',
    hidden: 'group: A',
    asks: (id) => ({ path: `/groups/${id}?_rsc`, headers: { rsc: '1' } }),
  },
  {
    what: 'a router’s request for a text',
    hidden: 'text: ann’s, on the shelf of A',
    asks: (id) => ({ path: `/texts/${id}?_rsc`, headers: { rsc: '1' } }),
  },
  { what: 'a margin', hidden: anns, asks: (id) => ({ path: `/api/texts/${id}/margin` }) },
  {
    what: 'a group’s margin',
    hidden: 'group: A',
    asks: (id) => ({ path: `/api/texts/${idOf(common)}/margin?group=${id}` }),
  },
  {
    what: 'what is said of a text, to take along',
    hidden: anns,
    asks: (id) => ({ path: `/api/texts/${id}/export` }),
  },
  { what: 'a group’s week', hidden: 'group: A', asks: (id) => ({ path: `/groups/${id}/letter` }) },
  { what: 'whom one can name', hidden: 'group: A', asks: (id) => ({ path: `/api/groups/${id}/people` }) },
  {
    what: 'watching a conversation',
    hidden: 'thread: in A, begun by ann',
    asks: (id) => ({ method: 'PUT', path: `/api/threads/${id}/watch`, body: { watching: true } }),
  },
  {
    what: 'what a group said, to take along',
    hidden: 'group: A',
    asks: (id) => ({ path: `/api/groups/${id}/export?format=markdown` }),
  },
  {
    what: 'a note on a text',
    hidden: 'text: ann’s, on the shelf of A',
    asks: (id) => ({
      method: 'POST',
      path: '/api/annotations',
      body: annotation(id, 'no-revision', { kind: 'self' }),
    }),
  },
  {
    what: 'a note to a group',
    hidden: 'group: A',
    asks: (id) => ({
      method: 'POST',
      path: '/api/annotations',
      body: annotation(idOf(common), 'no-revision', { kind: 'group', groupId: id }),
    }),
  },
  {
    what: 'a reply in a group’s thread',
    hidden: 'thread: in A, begun by ann',
    asks: (id) => ({
      method: 'POST',
      path: `/api/threads/${id}/comments`,
      body: { clientId: randomId(), parentId: null, body: 'x' },
    }),
  },
  {
    what: 'a reply in a private thread',
    hidden: 'thread: ann’s, private',
    asks: (id) => ({
      method: 'POST',
      path: `/api/threads/${id}/comments`,
      body: { clientId: randomId(), parentId: null, body: 'x' },
    }),
  },
  {
    what: 'an edit',
    hidden: 'comment: ann’s, in her thread in A',
    asks: (id) => ({ method: 'PATCH', path: `/api/comments/${id}`, body: { version: 1, body: 'x' } }),
  },
  {
    what: 'an edit with an old version',
    hidden: 'comment: ann’s, in her thread in A',
    asks: (id) => ({ method: 'PATCH', path: `/api/comments/${id}`, body: { version: 9, body: 'x' } }),
  },
  {
    what: 'a removal',
    hidden: 'comment: ann’s, private',
    asks: (id) => ({ method: 'DELETE', path: `/api/comments/${id}` }),
  },
  {
    what: 'a removal of what is removed',
    hidden: 'comment: abe’s, in ann’s thread, removed',
    asks: (id) => ({ method: 'DELETE', path: `/api/comments/${id}` }),
  },
  {
    what: 'a restoring',
    hidden: 'comment: abe’s, in ann’s thread, removed',
    asks: (id) => ({ method: 'POST', path: `/api/comments/${id}/restore` }),
  },
  { what: 'one’s drafts', hidden: anns, asks: (id) => ({ path: `/api/texts/${id}/drafts` }) },
  {
    what: 'a draft about a text',
    hidden: 'text: ann’s, on the shelf of A',
    asks: (id) => ({ method: 'PUT', path: '/api/drafts/a-draft-of-ones-own', body: draftAbout(id) }),
  },
];

const outsiders = ['visitor', 'sam', 'fay', 'ben'] as const;

describe.each(rows)('$what', ({ hidden, asks }) => {
  test.each(outsiders)('tells %s nothing of whether it is there', async (actor) => {
    const [there, not] = [idOf(hidden), randomId()];
    const forbidden = await expectAlike(
      () => ask(actor, asks(there), there),
      () => ask(actor, asks(not), not),
    );
    const { path, headers } = asks(not);
    // Next’s router gets its refusals as part of an answer that is 200.
    const refused = actor !== 'visitor' ? 404 : path.startsWith('/api/') ? 401 : 307;
    expect(forbidden.status).toBe(headers ? 200 : refused);
    expect(forbidden.body).not.toMatch(/Group A|On Margins|Ann’s|words-/);
    expect(forbidden.headers['cache-control']).toMatch(/private|no-store/);
  });

  it('is there for ann, or at least no secret to her', async () => {
    const id = idOf(hidden);
    if (asks(id).method === undefined) expect((await ask('ann', asks(id), id)).status).toBe(200);
  });
});

describe('another’s draft', () => {
  it('is changed and thrown away with the same answer as one that never was', async () => {
    const [there, not] = [randomId(), randomId()];
    const put = (id: string, draft: object | null): Asked => ({
      method: 'PUT',
      path: `/api/drafts/${id}`,
      body: { ...draftAbout(idOf(common)), draft },
    });
    const save = (id: string) => put(id, { ...draftAbout('').draft, id });
    const discard = (id: string) => put(id, null);
    expect((await ask('ann', save(there), there)).status).toBe(200);
    for (const asks of [discard, save])
      await expectAlike(
        () => ask('sam', asks(there), there),
        () => ask('sam', asks(not), not),
      );
    expect((await ask('ann', { path: `/api/texts/${idOf(common)}/drafts` }, '')).body).toContain(there);
    expect((await ask('visitor', save(there), there)).status).toBe(401);
  });
});

describe('a better copy that somebody brought', () => {
  it('is there for them alone, and for others as one that never was', async () => {
    const bytes = new TextEncoder().encode('Words of a better copy.');
    const brought = { textId: idOf(anns), fileName: 'better.txt', bytes };
    await bringCopy(await site.world.as(site.people.ann), brought);
    const path = (id: string) => `/api/texts/${id}/copy`;
    const [there, not] = [idOf(anns), randomId()];
    const asked = async (actor: (typeof outsiders)[number], id: string) => ask(actor, { path: path(id) }, id);
    for (const actor of outsiders)
      await expectAlike(
        () => asked(actor, there),
        () => asked(actor, not),
      );
    const answer = await ask('ann', { path: path(there) }, there);
    expect(answer).toMatchObject({ status: 200, body: 'Words of a better copy.' });
    expect(answer.headers['content-disposition']).toMatch(/^attachment/);
    expect(answer.headers['cache-control']).toMatch(/no-store/);
  });
});

describe('an invitation’s link', () => {
  it('that was revoked, has expired or never was is the same nothing, for a visitor and for a stranger', async () => {
    const ann = await site.world.as(site.people.ann);
    const make = async () => (await invite(ann, { groupId: idOf('group: A'), days: 1 })).token;
    const [revoked, expired, never, good] = [await make(), await make(), 'x'.repeat(32), await make()];
    const rowOf = (token: string) => ({ tokenHash: createHash('sha256').update(token).digest('hex') });
    await revoke(ann, (await given.db.invitation.findUniqueOrThrow({ where: rowOf(revoked) })).id);
    await given.db.invitation.update({
      where: rowOf(expired),
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    for (const actor of ['visitor', 'sam'] as const) {
      const asked = (token: string) => () => ask(actor, { path: `/join/${token}` }, token);
      for (const token of [revoked, expired])
        expect((await expectAlike(asked(token), asked(never))).status).toBe(404);
      expect((await asked(good)()).status).toBe(200);
    }
  });
});

describe('what is no id', () => {
  test.each(['a', '..%2f..%2fetc', 'x'.repeat(500), '%00', "'--", '<script>', 'constructor'])(
    'names nothing: %s',
    async (id) => {
      const known = randomId();
      const stranger = await ask('sam', { path: `/api/texts/${id}/margin` }, id);
      expect(stranger).toEqual(await ask('sam', { path: `/api/texts/${known}/margin` }, known));
      expect([400, 404]).toContain((await ask('sam', { path: `/groups/${id}` }, id)).status);
    },
  );
});
