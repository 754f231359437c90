/** The link that signs in, from outside: where it goes, what uses it up, and what a visitor can learn from it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { linkIn, startMailServer, type MailServer } from '../factories/mail-server';
import { fillAndSend, readForm, sendForm, signsIn } from '../factories/plain-form';
import { startWebProcess, type WebProcess } from '../factories/site';
import { useDatabase } from '../factories/use-database';
import { makeWorld, password, type Someone } from '../factories/world';

const given = useDatabase();
const address = 'https://read.example.org';
let mail: MailServer;
let web: WebProcess;
beforeAll(async () => {
  mail = await startMailServer();
  const env = { SMTP_URL: mail.url, CATENA_URL: address, AUTH_URL: address };
  web = await startWebProcess(given.urls.appUrl, { env });
});
afterAll(async () => {
  await web.stop();
  await mail.stop();
});

let ada: Someone;
beforeEach(async () => {
  await given.db.rateLimit.deleteMany();
  ada = await makeWorld(given.db).makeUser('Ada');
});

const ask = (email: string, headers: Record<string, string> = {}, next = '/library') =>
  fillAndSend(web.url, '/sign-in/link', { email, next }, headers);
async function pageFor(email: string) {
  await ask(email);
  return new URL(linkIn(await mail.untilMail(email))).pathname;
}
const onItsWay = 'If there is an account with this address';
const dead = 'This link no longer works';

describe('the link in a letter', () => {
  it('is burned by no program that opens it: only the button uses it, and once', async () => {
    const page = await pageFor(ada.email);
    for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS', 'HEAD']) {
      const { headers } = await fetch(web.url + page, { method });
      expect(headers.get('set-cookie') ?? '').not.toContain('session');
    }
    const data = await readForm(web.url, page, 'token');
    const [first, second] = [await sendForm(web.url, page, data), await sendForm(web.url, page, data)];
    expect([first, second].map(signsIn)).toEqual([true, false]);
    expect(second.body).toContain(dead);
    expect(await (await fetch(web.url + page)).text()).toContain(dead);
  });

  it('that never was looks like one that is over', async () => {
    const page = await pageFor(ada.email);
    await given.db.verificationToken.updateMany({ data: { expires: new Date(Date.now() - 1000) } });
    const [over, never] = [await fetch(web.url + page), await fetch(`${web.url}/enter/${'x'.repeat(43)}`)];
    expect(over.status).toBe(never.status);
    for (const answer of [over, never]) expect(await answer.text()).toContain(dead);
  });

  it('signs in with a cookie that scripts cannot read, that stays on the site and that needs HTTPS', async () => {
    const page = await pageFor(ada.email);
    const { cookies } = await sendForm(web.url, page, await readForm(web.url, page, 'token'));
    const cookie = cookies.find((each) => each.includes('session-token')) ?? '';
    expect(cookie).toMatch(/^__Secure-authjs\.session-token=/);
    for (const flag of [/; Secure/i, /; HttpOnly/i, /; SameSite=Lax/i, /; Path=\/(;|$)/i])
      expect(cookie).toMatch(flag);
    expect(cookie).not.toMatch(/; Domain=/i);
    const [, token = ''] = /session-token=([\w-]+)/.exec(cookie) ?? [];
    expect(token).not.toBe('');
    expect(JSON.stringify(await given.db.session.findMany())).not.toContain(token);
  });

  const evil = 'evil.example';
  test.each<Record<string, string>>([
    { host: evil, origin: `http://${evil}` },
    { 'x-forwarded-host': evil, origin: `http://${evil}` },
    { 'x-forwarded-host': evil, 'x-forwarded-proto': 'https', origin: `https://${evil}` },
    { forwarded: `host=${evil};proto=https` },
  ])('stands on the site’s own address, whatever the request says: %j', async (headers) => {
    await ask(ada.email, headers);
    const letter = await mail.untilMail(ada.email);
    expect(linkIn(letter)).toMatch(/^https:\/\/read\.example\.org\/enter\/[\w-]{43}$/);
    expect(letter.text + letter.headers).not.toContain(evil);
  });

  test.each(['https://evil.example/', '//evil.example/x', 'javascript:alert(1)', '/..//evil.example'])(
    'leads afterwards nowhere but to this site: %s',
    async (next) => {
      await ask(ada.email, {}, next);
      const letter = await mail.untilMail(ada.email);
      expect(letter.text).not.toMatch(/evil|javascript/);
      const page = new URL(linkIn(letter)).pathname;
      const data = await readForm(web.url, `${page}?next=${encodeURIComponent(next)}`, 'token');
      data.set('next', next);
      const answer = await sendForm(web.url, page, data);
      expect(signsIn(answer)).toBe(true);
      expect(new URL(answer.location, address).pathname).toBe('/library');
      expect(answer.location).not.toMatch(/evil|javascript/);
    },
  );

  it('is asked for, and used, by no other site’s page', async () => {
    const headers = { origin: 'https://evil.example' };
    expect((await ask(ada.email, headers)).status).toBeGreaterThanOrEqual(400);
    const page = await pageFor(ada.email);
    expect(mail.mailsTo(ada.email)).toHaveLength(1);
    const data = await readForm(web.url, page, 'token');
    expect(signsIn(await sendForm(web.url, page, data, headers))).toBe(false);
    expect(signsIn(await sendForm(web.url, page, data))).toBe(true);
  });

  it('says to nobody who has an account: the same answer, and the same limit', async () => {
    const nobody = 'nobody@example.org';
    for (const email of [ada.email, nobody]) {
      for (let i = 0; i < 5; i++) expect((await ask(email)).body).toContain(onItsWay);
      expect((await ask(` ${email.toUpperCase()}`)).body).toContain('That was too often.');
    }
    await mail.untilMail(ada.email, 5);
    expect(mail.mailsTo(nobody)).toEqual([]);
  });

  it('lets in also whoever guessed at the password too often: they have the mailbox', async () => {
    const guess = () => fillAndSend(web.url, '/sign-in', { email: ada.email, password: 'not the password' });
    for (let i = 0; i < 10; i++) await guess();
    expect((await guess()).body).toContain('That was too often.');
    const page = await pageFor(ada.email);
    expect(signsIn(await sendForm(web.url, page, await readForm(web.url, page, 'token')))).toBe(true);
  });
});

describe('next-auth’s own addresses', () => {
  const post = (provider: string, body: Record<string, string>, cookie = '') =>
    fetch(`${web.url}/api/auth/callback/${provider}`, {
      method: 'POST',
      body: new URLSearchParams(body),
      headers: { cookie },
      redirect: 'manual',
    });
  const isIn = async (answer: Response) =>
    /session-token=[\w-]{43}/.test(answer.headers.get('set-cookie') ?? '') ||
    (await given.db.session.count({ where: { userId: ada.id } })) > 0;

  test.each(['credentials', 'proven'])(
    'sign nobody in without its token against forgery: %s',
    async (provider) => {
      expect(await isIn(await post(provider, { id: ada.id, email: ada.email, password }))).toBe(false);
    },
  );

  /** What next-auth asks of a form of its own. */
  async function getToken() {
    const csrf = await fetch(`${web.url}/api/auth/csrf`);
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const cookies = csrf.headers.getSetCookie().map((each) => each.split(';')[0]);
    return { csrfToken, cookie: cookies.join('; ') };
  }

  test.each(['https://evil.example/', '//evil.example/x', 'javascript:alert(1)'])(
    'lead afterwards nowhere but to this site: %s',
    async (callbackUrl) => {
      const { csrfToken, cookie } = await getToken();
      const answer = await post(
        'credentials',
        { csrfToken, email: ada.email, password, callbackUrl },
        cookie,
      );
      const location = answer.headers.get('location') ?? '';
      expect(new URL(location, address).origin).toBe(address);
    },
  );

  it('sign in nobody who only says who they are, and by GET nobody at all', async () => {
    const { csrfToken, cookie } = await getToken();
    expect(await isIn(await post('proven', { csrfToken, id: ada.id, name: 'Ada' }, cookie))).toBe(false);
    for (const provider of ['proven', 'credentials']) {
      const query = new URLSearchParams({ csrfToken, id: ada.id, email: ada.email, password });
      const asked = { headers: { cookie }, redirect: 'manual' } as const;
      expect(await isIn(await fetch(`${web.url}/api/auth/callback/${provider}?${query}`, asked))).toBe(false);
    }
  });
});
