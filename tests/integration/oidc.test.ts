/** Signing in with an account at another site: a real provider, and what it may and may not open here. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { invite } from '@/lib/services/groups/invitations';
import { freePort } from '../../scripts/start/processes.mjs';
import { makeBrowser } from '../factories/cookie-jar';
import { makeSession, sessionCookie } from '../factories/browser-session';
import { startOidcServer, type OidcServer, type SiteAccount } from '../factories/oidc-server';
import { startWebProcess, type WebProcess } from '../factories/site';
import { useDatabase } from '../factories/use-database';
import { makeWorld, type Someone } from '../factories/world';

const given = useDatabase();
let elsewhere: OidcServer;
let web: WebProcess;
beforeAll(async () => {
  const port = await freePort();
  elsewhere = await startOidcServer(`http://localhost:${port}`);
  const env = { ...elsewhere.env, CATENA_SIGN_UP: 'invitation' };
  web = await startWebProcess(given.urls.appUrl, { port, env });
});
afterAll(async () => {
  await web.stop();
  await elsewhere.stop();
});

let ada: Someone;
let number = 0;
beforeEach(async () => {
  ada = await makeWorld(given.db).makeUser('Ada');
  number += 1;
});
const person = (fields: Partial<SiteAccount> = {}): SiteAccount => ({
  sub: `person-${number}`,
  name: 'Nell Elsewhere',
  email: `nell${number}@example.org`,
  email_verified: true,
  ...fields,
});
const usersOf = (email: string) => given.db.user.findMany({ where: { email } });
const linksOf = (userId: string) => given.db.account.findMany({ where: { userId } });
const nextOf = (path: string) => `/sign-in?next=${encodeURIComponent(path)}`;

async function makeInvitation() {
  const world = makeWorld(given.db);
  const { token } = await invite(await world.as(ada), { groupId: await world.makeGroup([ada]), days: 1 });
  return `/join/${token}`;
}

/** Presses the button here, and the one of the other site. */
async function comeAs(
  who: SiteAccount,
  browser = makeBrowser(),
  path = '/sign-in',
  button = 'Sign in with The Guild',
) {
  elsewhere.given.person = who;
  const there = await browser.send(web.url + path, button);
  if (there.url.origin !== elsewhere.issuer) return there;
  return browser.go(there.url.href, { method: 'POST' });
}

async function browserOf({ id }: { id: string }) {
  const browser = makeBrowser();
  browser.cookiesOf(web.url).set(sessionCookie, await makeSession(given.db, id));
  return browser;
}
const connectAs = (who: SiteAccount, browser: ReturnType<typeof makeBrowser>) =>
  comeAs(who, browser, '/settings', 'Connect The Guild');

describe('somebody whose account elsewhere is connected to none here', () => {
  it('makes one with an invitation, and comes back into it without', async () => {
    const next = await makeInvitation();
    const { url } = await comeAs(person(), makeBrowser(), nextOf(next));
    expect(url.pathname).toBe(next);
    const [user, ...others] = await usersOf(person().email ?? '');
    expect(others).toEqual([]);
    expect(user).toMatchObject({ name: 'Nell Elsewhere', passwordHash: null, image: null });
    expect(user?.emailVerified).not.toBeNull();
    const again = await comeAs(person({ email: 'changed@example.org' }));
    expect(again.url.pathname).toBe('/library');
    expect(await given.db.session.count({ where: { userId: user?.id ?? '' } })).toBe(2);
  });

  it('leaves here no token and no picture of the other site', async () => {
    await comeAs(person(), makeBrowser(), nextOf(await makeInvitation()));
    const [user] = await usersOf(person().email ?? '');
    const [link] = await linksOf(user?.id ?? '');
    expect(link).toMatchObject({
      provider: 'oidc',
      providerAccountId: `${elsewhere.issuer} ${person().sub}`,
    });
    for (const column of ['access_token', 'refresh_token', 'id_token', 'session_state'] as const)
      expect(link?.[column]).toBeNull();
  });

  test.each([
    ['no invitation', () => Promise.resolve('/library'), {}, 'new accounts are for people who were invited'],
    ['one made up', () => Promise.resolve(`/join/${'z'.repeat(32)}`), {}, 'people who were invited'],
    ['no address', makeInvitation, { email: undefined }, 'does not give your e-mail address'],
    ['an address not confirmed', makeInvitation, { email_verified: false }, 'does not know yet whether'],
  ])('makes none with %s, and is told why', async (_, makeNext, fields, words) => {
    const before = await given.db.user.count();
    const { url, html } = await comeAs(person(fields), makeBrowser(), nextOf(await makeNext()));
    expect(url.pathname).toBe('/sign-in');
    expect(html).toContain(words);
    expect(await given.db.user.count()).toBe(before);
  });

  it('makes none with the address of somebody who has one: nothing is connected, and they are told what to do', async () => {
    const browser = makeBrowser();
    const { url, html } = await comeAs(
      person({ email: ada.email.toUpperCase() }),
      browser,
      nextOf(await makeInvitation()),
    );
    expect(url.pathname).toBe('/sign-in');
    expect(html).toContain('Sign in as you did before; in your settings you can then connect The Guild');
    expect(browser.cookiesOf(web.url).has(sessionCookie)).toBe(false);
    expect(await linksOf(ada.id)).toEqual([]);
    expect(await given.db.session.count({ where: { userId: ada.id } })).toBe(0);
  });
});

describe('connecting', () => {
  it('is asked for in the settings, and from then on opens the account', async () => {
    const { url, html } = await connectAs(person({ email: 'another@example.org' }), await browserOf(ada));
    expect(url.pathname).toBe('/settings');
    expect(html).toContain('You can sign in here with your account at The Guild');
    expect(await linksOf(ada.id)).toHaveLength(1);
    const browser = makeBrowser();
    expect((await comeAs(person(), browser)).url.pathname).toBe('/library');
    expect((await browser.go(`${web.url}/settings`)).html).toContain('Signed in as Ada');
  });

  it('is not what the button on the page of signing in does, for whoever is signed in already', async () => {
    const { url } = await comeAs(person(), await browserOf(ada));
    expect(url.pathname).toBe('/sign-in');
    expect(await linksOf(ada.id)).toEqual([]);
  });

  it('of an account that somebody else has connected is refused', async () => {
    const ben = await makeWorld(given.db).makeUser('Ben');
    await connectAs(person(), await browserOf(ada));
    const { html } = await connectAs(person(), await browserOf(ben));
    expect(html).toContain('is connected to another account here');
    expect(await linksOf(ben.id)).toEqual([]);
    expect(await linksOf(ada.id)).toHaveLength(1);
  });

  it('goes to whoever asked for it, also when another has signed in meanwhile', async () => {
    const ben = await makeWorld(given.db).makeUser('Ben');
    const browser = await browserOf(ada);
    elsewhere.given.person = person();
    const there = await browser.send(`${web.url}/settings`, 'Connect The Guild');
    browser.cookiesOf(web.url).set(sessionCookie, await makeSession(given.db, ben.id));
    await browser.go(there.url.href, { method: 'POST' });
    expect(await linksOf(ben.id)).toEqual([]);
    expect(await usersOf(person().email ?? '')).toEqual([]);
  });

  it('makes no account when whoever asked for it has signed out meanwhile', async () => {
    const browser = await browserOf(ada);
    elsewhere.given.person = person();
    const there = await browser.send(`${web.url}/settings`, 'Connect The Guild');
    browser.cookiesOf(web.url).delete(sessionCookie);
    const before = await given.db.user.count();
    await browser.go(there.url.href, { method: 'POST' });
    expect(await given.db.user.count()).toBe(before);
    expect(browser.cookiesOf(web.url).has(sessionCookie)).toBe(false);
  });

  it('is undone, unless it is the only way in', async () => {
    const browser = await browserOf(ada);
    await connectAs(person(), browser);
    await given.db.user.update({ where: { id: ada.id }, data: { passwordHash: null } });
    const refused = await browser.send(`${web.url}/settings`, 'Disconnect The Guild');
    expect(refused.html).toContain('This is your only way into the account');
    await given.db.user.update({ where: { id: ada.id }, data: { passwordHash: 'x' } });
    await browser.send(`${web.url}/settings`, 'Disconnect The Guild');
    expect(await linksOf(ada.id)).toEqual([]);
    expect((await comeAs(person({ email: ada.email }))).html).toContain('Sign in as you did before');
  });
});

describe('what comes back from the other site', () => {
  const leave = async (browser: ReturnType<typeof makeBrowser>) => {
    elsewhere.given.person = person();
    const there = await browser.send(web.url + nextOf(await makeInvitation()), 'Sign in with The Guild');
    return there.url;
  };

  it('is of no use in another browser: state, nonce and code verifier are with the one that left', async () => {
    const [victim, attacker] = [makeBrowser(), makeBrowser()];
    const there = await leave(attacker);
    // The attacker stops before coming back, and hands the address to somebody else.
    const cookie = [...attacker.cookiesOf(there.href)].map((pair) => pair.join('=')).join('; ');
    let answer = await fetch(there, { method: 'POST', headers: { cookie }, redirect: 'manual' });
    let location = new URL(answer.headers.get('location') ?? '', there);
    while (location.origin === elsewhere.issuer) {
      answer = await fetch(location, { headers: { cookie }, redirect: 'manual' });
      location = new URL(answer.headers.get('location') ?? '', location);
    }
    expect(location.searchParams.get('code')).not.toBeNull();
    const { html } = await victim.go(location.href);
    expect(victim.cookiesOf(web.url).has(sessionCookie)).toBe(false);
    expect(html).toContain('Signing in with The Guild came to nothing');
  });

  it('asks for it with a challenge, a state and a nonce', async () => {
    const browser = makeBrowser();
    const data = await browser.go(`${web.url}/sign-in`);
    expect(data.html).toContain('Sign in with The Guild');
    const there = await leave(browser);
    expect(there.origin).toBe(elsewhere.issuer);
    for (const name of ['state', 'nonce', 'pkce.code_verifier'])
      expect([...browser.cookiesOf(web.url).keys()].join()).toContain(name);
  });
});

it('lets the form lead there and nowhere else besides', async () => {
  const policy = (await fetch(`${web.url}/sign-in`)).headers.get('content-security-policy') ?? '';
  expect(policy.split('; ')).toContain(`form-action 'self' ${elsewhere.issuer}`);
});
