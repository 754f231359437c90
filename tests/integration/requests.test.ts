/** What every request to the API passes before a service sees it, and what every answer carries. */
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { randomId } from '@/lib/domain/ids';
import { makeSession, sessionCookie } from '../factories/browser-session';
import { startWebProcess, type WebProcess } from '../factories/site';
import { useDatabase } from '../factories/use-database';
import { makeReadingGroup } from './services/reading-group';

const given = useDatabase();
let here: Awaited<ReturnType<typeof makeReadingGroup>>;
let web: WebProcess;
let token: string;
let threadId: string;
beforeAll(async () => {
  here = await makeReadingGroup(given.db);
  threadId = (await here.post(here.ann)).thread.id;
  token = await makeSession(given.db, here.ann.id);
  web = await startWebProcess(given.urls.appUrl);
});
afterAll(() => web.stop());

type Sent = { method?: string; headers?: Record<string, string>; body?: string; as?: string | null };
const send = (path: string, { method = 'GET', headers = {}, body, as = token }: Sent = {}) =>
  fetch(web.url + path, {
    method,
    redirect: 'manual',
    headers: { ...(as === null ? {} : { cookie: `${sessionCookie}=${as}` }), ...headers },
    ...(body === undefined ? {} : { body }),
  });
const marginPath = () => `/api/texts/${here.text.textId}/margin?group=${here.groupId}`;
const reply = (words: string, sent: Sent = {}) =>
  send(`/api/threads/${threadId}/comments`, {
    method: 'POST',
    body: JSON.stringify({ clientId: randomId(), parentId: null, body: words }),
    ...sent,
    headers: { 'content-type': 'application/json', ...sent.headers },
  });
const saidSoFar = (words: string) => given.db.comment.count({ where: { body: words } });

describe('a session', () => {
  it('that was deleted is refused at the next request, on pages and by the API', async () => {
    const gone = await makeSession(given.db, here.abe.id);
    const statuses = () =>
      Promise.all(
        [`/groups/${here.groupId}`, marginPath()].map(
          async (path) => (await send(path, { as: gone })).status,
        ),
      );
    expect(await statuses()).toEqual([200, 200]);
    await given.db.session.deleteMany({ where: { userId: here.abe.id } });
    expect(await statuses()).toEqual([307, 401]);
  });

  it('that is over is none', async () => {
    const over = await makeSession(given.db, here.abe.id);
    await given.db.session.updateMany({
      where: { userId: here.abe.id },
      data: { expires: new Date(Date.now() - 1000) },
    });
    expect((await send(marginPath(), { as: over })).status).toBe(401);
  });

  it('is found by its token alone: not by the hash that the table holds, nor by one made up', async () => {
    const [row] = await given.db.session.findMany({ where: { userId: here.ann.id } });
    for (const as of [row?.sessionToken ?? '', row?.id ?? '', 'A'.repeat(43), '', '%00', 'x'.repeat(3000)])
      expect((await send(marginPath(), { as })).status).toBe(401);
  });

  it('in a page that another person opened is refused: it is their page, and not their session', async () => {
    const named = (id: string) => ({ headers: { 'x-catena-reader': id } });
    expect((await send(marginPath(), named(here.ann.id))).status).toBe(200);
    expect((await send(marginPath(), named(here.abe.id))).status).toBe(401);
    expect((await send(`/api/stream?reader=${here.abe.id}`)).status).toBe(401);
    expect((await reply('In whose name?', named(here.abe.id))).status).toBe(401);
    expect(await saidSoFar('In whose name?')).toBe(0);
  });
});

describe('a write', () => {
  test.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ])('that another site sends is refused: %j', async (headers) => {
    expect((await reply('By another site.', { headers })).status).toBe(403);
    expect(await saidSoFar('By another site.')).toBe(0);
  });

  it('from a page of this site is taken', async () => {
    expect((await reply('By this site.', { headers: { origin: web.url } })).status).toBe(201);
  });

  test.each([
    ['a form', { headers: { 'content-type': 'text/plain' } }],
    ['no JSON', { body: '{' }],
    ['a list', { body: '[]' }],
    ['nothing', { body: '' }],
    ['more than a comment can be', { body: JSON.stringify({ body: 'a'.repeat(300_000) }) }],
  ])('of %s is refused with a problem, and is no fault', async (_, sent) => {
    const response = await reply('x', sent);
    expect(response.status).toBe(422);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'invalid_input', status: 422 });
  });

  it('by a visitor is refused before anything is read of it', async () => {
    expect((await reply('x', { as: null, body: '{' })).status).toBe(401);
  });

  it('is refused for a while after 600 in ten minutes, and says for how long', async () => {
    const key = `write:${here.ann.id}`;
    await given.db.rateLimit.update({ where: { key }, data: { count: 600 } });
    const response = await reply('One too many.');
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await saidSoFar('One too many.')).toBe(0);
    await given.db.rateLimit.delete({ where: { key } });
    expect((await reply('One more.')).status).toBe(201);
  });

  it('gives the same answer when it is sent again, but for its status', async () => {
    const body = JSON.stringify({ clientId: randomId(), parentId: null, body: 'Twice.' });
    const [first, second] = [await reply('', { body }), await reply('', { body })];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(await second.json()).toEqual(await first.json());
  });
});

describe('every answer', () => {
  const paths = () => [
    '/',
    '/sign-in',
    `/groups/${here.groupId}`,
    `/texts/${here.text.textId}?group=${here.groupId}`,
    marginPath(),
    '/nothing',
  ];

  it('has a policy with a nonce of its own, and the other headers', async () => {
    const nonces = new Set<string>();
    for (const path of paths()) {
      const { headers } = await send(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
      nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
    }
    expect(nonces.size).toBe(paths().length);
  });

  it('that is private is kept by nobody', async () => {
    for (const path of paths().slice(2, 5))
      expect((await send(path)).headers.get('cache-control')).toMatch(/private.*no-store|no-store.*private/);
  });

  it('holds no script that the policy does not let run, and no style attribute', async () => {
    for (const path of paths().filter((each) => !each.startsWith('/api/'))) {
      const response = await send(path);
      const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
      const html = await response.text();
      for (const [tag] of html.matchAll(/<(script(?! type="application\/json")|style)\b[^>]*>/g))
        expect(tag).toContain(`nonce="${nonce}"`);
      expect(html).not.toMatch(/<[a-z][^>]* (style|on[a-z]+)=/);
    }
  });
});
