/** The page that a link for a forgotten password opens, and the command that prints one, from outside. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkCredentials } from '@/lib/auth/credentials';
import { makePasswordLink, setPasswordByLink } from '@/lib/auth/password-link';
import { makeSession, sessionCookie } from '../factories/browser-session';
import { readForm, sendForm } from '../factories/plain-form';
import { authSecret, startWebProcess, type WebProcess } from '../factories/site';
import { beginTransaction, untilBlocked } from '../factories/transactions';
import { useDatabase } from '../factories/use-database';
import { makeWorld, password, type Someone } from '../factories/world';
import { makeAsker } from './parity/ask';

const given = useDatabase();
let web: WebProcess;
let ask: ReturnType<typeof makeAsker>;
beforeAll(async () => {
  web = await startWebProcess(given.urls.appUrl);
  ask = makeAsker(web.url, { tokens: new Map() });
});
afterAll(() => web.stop());

let ada: Someone;
beforeEach(async () => {
  ada = await makeWorld(given.db).makeUser('Ada');
});

const makeLink = async () => (await makePasswordLink(given.db, ada.email)) ?? '';
const signIn = (word: string) => checkCredentials(given.db, { email: ada.email, password: word });

async function sendPassword(token: string, next: string, headers: Record<string, string> = {}) {
  const form = await readForm(web.url, `/reset/${token}`, 'newPassword');
  form.append('newPassword', next);
  return () => sendForm(web.url, `/reset/${token}`, form, headers);
}

describe('the page of a link', () => {
  it('is the same for one that never was, is over, was used or was followed by a newer one', async () => {
    const used = await makeLink();
    await setPasswordByLink(given.db, used, password);
    const older = await makeLink();
    const expired = await makeLink();
    await given.db.passwordLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    const answers = [];
    for (const token of ['x'.repeat(43), used, older, expired])
      answers.push(await ask('visitor', { path: `/reset/${token}` }, token));
    expect(answers[0]?.body).toContain('This link no longer works');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('is kept by nobody, told to no other site, and not used up by being opened', async () => {
    const token = await makeLink();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const { status, headers } = await fetch(`${web.url}/reset/${token}`, { method });
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toContain('no-store');
      expect(headers.get('referrer-policy')).toBe('same-origin');
    }
    expect((await (await sendPassword(token, 'four even quieter words'))()).status).toBe(303);
    expect(await signIn('four even quieter words')).toMatchObject({ id: ada.id });
  });

  it('tells nothing of whose it is', async () => {
    const { body } = await ask('visitor', { path: `/reset/${await makeLink()}` }, '');
    expect(body).not.toContain(ada.email);
    expect(body).not.toContain(ada.id);
  });

  it('sends on to signing in, and ends the session of the browser that it was opened in', async () => {
    const session = await makeSession(given.db, ada.id);
    const cookie = `${sessionCookie}=${session}`;
    const answer = await (await sendPassword(await makeLink(), 'four even quieter words', { cookie }))();
    expect(answer).toMatchObject({ status: 303, location: '/sign-in?password=set' });
    const page = await fetch(`${web.url}/settings`, { redirect: 'manual', headers: { cookie } });
    expect(page.status).toBe(307);
  });

  it('takes no password that is too short, and keeps the link for the next try', async () => {
    const token = await makeLink();
    const answer = await (await sendPassword(token, 'short'))();
    expect(answer.body).toContain('At least 10 characters.');
    expect(await signIn(password)).toMatchObject({ id: ada.id });
    expect((await (await sendPassword(token, 'four even quieter words'))()).status).toBe(303);
  });

  it('sent twice at the same moment sets one password, and the other is told that the link is dead', async () => {
    const token = await makeLink();
    const words = ['first of the two words', 'second of the two words'];
    const sends = await Promise.all(words.map((each) => sendPassword(token, each)));
    const holder = await beginTransaction(given.urls.appUrl);
    await holder.query('SELECT FROM password_links WHERE "userId" = $1 FOR UPDATE', [ada.id]);
    const sent = sends.map((send) => send());
    await untilBlocked(given.urls.appUrl, 2);
    await holder.rollback();
    const answers = await Promise.all(sent);
    const won = answers.findIndex(({ status }) => status === 303);
    expect(answers[1 - won]?.status).toBe(200);
    expect(answers[1 - won]?.body).toContain('This link no longer works');
    expect(await signIn(words[won] ?? '')).toMatchObject({ id: ada.id });
    expect(await signIn(words[1 - won] ?? '')).toBeNull();
  });

  it('takes no form from another site', async () => {
    const token = await makeLink();
    const send = await sendPassword(token, 'four even quieter words', { origin: 'https://evil.example' });
    expect((await send()).status).toBe(500);
    expect(await signIn(password)).toMatchObject({ id: ada.id });
  });
});

describe('bin/catena password-link', () => {
  async function run(...args: string[]) {
    const child = spawn(process.execPath, [path.resolve('bin/catena'), 'password-link', ...args], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        DATABASE_URL: given.urls.appUrl,
        DATABASE_OWNER_URL: given.urls.ownerUrl,
        AUTH_SECRET: authSecret,
        CATENA_URL: 'https://read.example.org',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const code = new Promise<number | null>((done) => child.once('close', done));
    const [printed, said] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, printed, said };
  }

  it('prints a link on the site’s address, which sets a password', async () => {
    const { code, printed } = await run(ada.email);
    expect(code).toBe(0);
    const [, token = ''] = /^https:\/\/read\.example\.org\/reset\/([\w-]{43})\n$/.exec(printed) ?? [];
    await setPasswordByLink(given.db, token, 'four even quieter words');
    expect(await signIn('four even quieter words')).toMatchObject({ id: ada.id });
  });

  it('says in one line that nobody has an address', async () => {
    expect(await run('nobody@example.org')).toEqual({
      code: 1,
      printed: '',
      said: 'Nobody here has the address nobody@example.org.\n',
    });
  });

  it('says how it is called when it was called otherwise', async () => {
    for (const args of [[], [ada.email, 'more'], ['--all']]) {
      const { code, said } = await run(...args);
      expect(code).toBe(2);
      expect(said).toContain('Usage: bin/catena');
    }
    expect(await given.db.passwordLink.count({ where: { userId: ada.id } })).toBe(0);
  });
});
