import type { APIResponse, Page } from '@playwright/test';
import { makePasswordLink } from '@/lib/auth/password-link';
import { makeSignInLink } from '@/lib/auth/sign-in-link';
import { shelveText } from '@/lib/services/groups/groups';
import { changeWhoReads } from '../factories/open-group';
import { expect, test } from './story';

/** What of an answer's HTML would break the policy, or be broken by it. Read by a browser, not by a pattern. */
const readHtml = (page: Page, html: string) =>
  page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'text/html');
    const all = [...document.querySelectorAll('*')];
    return {
      nonces: [
        ...new Set(
          [...document.querySelectorAll('script:not([type="application/json"]), style')].map((each) =>
            each.getAttribute('nonce'),
          ),
        ),
      ],
      styled: all.filter((each) => each.hasAttribute('style')).map((each) => each.outerHTML.slice(0, 200)),
      handlers: all.flatMap((each) =>
        [...each.attributes].filter(({ name }) => name.startsWith('on')).map(String),
      ),
      elsewhere: all.flatMap((each) =>
        ['src', 'href', 'action']
          .map((name) => each.getAttribute(name) ?? '')
          .filter((address) => /^(https?:)?\/\//.test(address)),
      ),
    };
  }, html);

const nonceOf = (policy: string) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';

function expectGuarded(response: APIResponse, name: string) {
  const headers = response.headers();
  const policy = headers['content-security-policy'] ?? '';
  expect(nonceOf(policy), name).toMatch(/^[A-Za-z0-9+/=]{22,}$/);
  for (const part of [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonceOf(policy)}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonceOf(policy)}'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ])
    expect(policy.split('; '), name).toContain(part);
  expect(policy, name).not.toContain('unsafe');
  expect(headers, name).toMatchObject({
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
  });
  expect(headers['x-powered-by'], name).toBeUndefined();
}

test('every answer carries the policy, and no page needs more than it allows', async ({
  world,
  db,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const group = await world.makeGroup([ada]);
  const reading = await world.makeReading(group, ada, {
    body: '# A\n\nWith *emphasis*, a [link](https://example.org/), and a note.[^1]\n\n> Quoted.\n\n[^1]: So.\n',
    fileName: 'a.md',
  });
  const { comments } = await world.makeNote(ada, reading, group, { words: 'emphasis', body: '*Here.*' });
  const commentId = comments[0]?.id ?? '';
  const open = await world.makeText(null, { audience: 'world', title: 'For everybody' });
  await shelveText(await world.as(ada), { groupId: group, textId: open.textId });
  const { thread } = await world.makeNote(ada, open, group, { body: 'Among ourselves.' });
  await changeWhoReads(db, group, 'world');
  const { page, context } = await device(ada);
  await page.goto(`/groups/${group}`);
  await page.getByRole('button', { name: 'Make a link' }).click();
  const { pathname } = new URL(await page.getByLabel('Invitation link').inputValue());
  const resetting = `/reset/${await makePasswordLink(db, ada.email)}`;
  const entering = `/enter/${await makeSignInLink(db, ada.email, { now: new Date(), ticket: null })}`;
  const own = `${reading.textId}?group=${group}`;
  const notes = `${reading.textId}/notes?group=${group}`;
  // Read in a page that has no policy of its own: another's nonce would be refused there.
  const { page: blank, context: visitor } = await device(null);
  const seen = new Set<string>();

  const pages = [
    '/library',
    '/inbox',
    '/import',
    '/groups',
    '/groups/new',
    '/settings',
    `/groups/${group}`,
    `/groups/${group}/letter`,
    '/settings/close',
    '/search?q=emphasis',
    '/notes',
  ];
  await db.group.update({ where: { id: group }, data: { vouchingSince: new Date() } });
  const planning = [
    'shelf',
    'kept',
    'meetings/new',
    'affairs',
    'log',
    'mandates',
    'split',
    'name',
    `ask/${commentId}`,
    `open/${thread.id}`,
    `vouch/${commentId}`,
  ].map((page) => `/groups/${group}/${page}`);
  const addresses = [
    ...pages,
    ...planning,
    `/texts/${own}`,
    `/texts/${notes}`,
    ...['correct', 'correct/preview', 'revisions', 'revisions/1'].map(
      (page) => `/texts/${reading.textId}/${page}`,
    ),
    `/texts/${reading.textId}/unsure`,
    `/texts/${reading.textId}/revisions/1/report`,
    pathname,
    '/texts/no-such-text',
    '/nowhere',
  ];
  for (const [who, paths] of [
    [context, addresses],
    [
      visitor,
      [
        '/',
        '/sign-in',
        '/sign-up',
        '/forgotten',
        '/stop/no-such-letter',
        resetting,
        entering,
        '/first/nothing',
        '/confirm/nothing',
        '/join/over',
        '/texts/a-page-with-wide-margins',
        pathname,
      ],
    ],
  ] as const) {
    for (const path of paths) {
      const response = await who.request.get(path);
      expectGuarded(response, path);
      const nonce = nonceOf(response.headers()['content-security-policy'] ?? '');
      expect(seen.has(nonce), `${path} has a nonce of its own`).toBe(false);
      seen.add(nonce);
      expect(await readHtml(blank, await response.text()), path).toEqual({
        nonces: [nonce],
        styled: [],
        handlers: [],
        elsewhere:
          path.startsWith(`/texts/${own}`) || path.endsWith('/revisions/1') ? ['https://example.org/'] : [],
      });
      expect(response.headers()['cache-control'], path).toContain('no-store');
    }
  }

  const { cursor } = (await (await context.request.get(`/api/texts/${reading.textId}/margin`)).json()) as {
    cursor: string;
  };
  for (const who of [context, visitor])
    for (const path of [
      `/api/texts/${reading.textId}/margin?group=${group}`,
      `/api/events?after=${cursor}`,
      `/api/comments/${commentId}`,
      '/api/nowhere',
    ]) {
      const response = await who.request.get(path);
      expectGuarded(response, path);
      if (response.status() !== 404 && response.status() !== 405)
        expect(response.headers()['cache-control'], path).toContain('no-store');
    }
  expect(await db.comment.count({ where: { authorId: ada.id } })).toBe(2);
});

test('scripts and styles that the server did not send do nothing, and another site’s page cannot write', async ({
  world,
  device,
  allowInConsole,
}) => {
  allowInConsole(/Content Security Policy/);
  const ada = await world.makeUser('Ada');
  const { textId } = await world.makeText(ada);
  const { page, context } = await device(ada);
  await page.goto(`/texts/${textId}`);
  const colour = await page.evaluate(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      document.documentElement.dataset.refused = `${document.documentElement.dataset.refused ?? ''} ${effectiveDirective}`;
    });
    const taken = 'document.documentElement.dataset.taken = 1';
    document.body.insertAdjacentHTML(
      'beforeend',
      `<p id="injected" style="color: rgb(1, 2, 3)"><img src="x:" onerror="${taken}"><a href="javascript:${taken}">Press me</a></p>`,
    );
    const injected = document.getElementById('injected');
    return injected && getComputedStyle(injected).color;
  });
  expect(colour).not.toBe('rgb(1, 2, 3)');
  await page.getByRole('link', { name: 'Press me' }).click();
  // The browser says what it refuses: each was tried, and then it has done nothing.
  for (const tried of ['style-src-attr', 'script-src-attr', 'script-src-elem'])
    await expect(page.locator('html')).toHaveAttribute('data-refused', new RegExp(`\\b${tried}\\b`));
  await expect(page.locator('html')).not.toHaveAttribute('data-taken');

  for (const [name, value] of [
    ['origin', 'https://elsewhere.example'],
    ['origin', 'null'],
    ['sec-fetch-site', 'cross-site'],
  ] as const) {
    const path = `/api/threads/${textId}/comments`;
    const response = await context.request.post(path, { headers: { [name]: value }, data: {} });
    expect(response.status(), `${name}: ${value}`).toBe(403);
  }
});

test('the words of a long text travel once', async ({ world, device }) => {
  const ada = await world.makeUser('Ada');
  const sentence = 'Of all the hedgehogs in the appendix, only this one keeps a diary.';
  const filler = 'A long text has many sentences, and each of them is read by somebody in the end. '.repeat(
    7,
  );
  const paragraphs = Array.from({ length: 520 }, (_, index) => `${filler}This was number ${index}.`);
  paragraphs.splice(260, 0, sentence);
  const body = paragraphs.join('\n\n');
  expect(body.length).toBeGreaterThan(300_000);
  const text = await world.makeText(ada, { body });
  await world.makeNote(ada, text, null, { words: 'number 0.', body: 'Here.' });
  const { page } = await device(ada);
  const response = await page.goto(`/texts/${text.textId}`);
  const html = (await response?.text()) ?? '';
  expect(html.split(sentence).length - 1).toBe(1);
  expect(Buffer.byteLength(html)).toBeLessThan(1.6 * Buffer.byteLength(body));
  await expect(page.getByText('Here.')).toBeVisible();
});
