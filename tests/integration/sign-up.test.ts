/** Who may make an account, from outside and on every way in. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { invite } from '@/lib/services/groups/invitations';
import { linkIn, startMailServer, type MailServer } from '../factories/mail-server';
import { fillAndSend, readForm, sendForm, signsIn } from '../factories/plain-form';
import { startWebProcess, type WebProcess } from '../factories/site';
import { useDatabase } from '../factories/use-database';
import { makeWorld, password, type Someone } from '../factories/world';

const given = useDatabase();
const address = 'https://read.example.org';
let mail: MailServer;
/** Both beyond this machine, and nothing said about who may come: one without mail, one with it. */
let plain: WebProcess;
let web: WebProcess;
beforeAll(async () => {
  mail = await startMailServer();
  plain = await startWebProcess(given.urls.appUrl, { env: { CATENA_URL: address } });
  web = await startWebProcess(given.urls.appUrl, { env: { SMTP_URL: mail.url, CATENA_URL: address } });
});
afterAll(async () => {
  await plain.stop();
  await web.stop();
  await mail.stop();
});

const countOf = (email: string) => given.db.user.count({ where: { email } });
const readPage = async (url: string) => (await fetch(url)).text();
const signUpAt = (next: string) => `/sign-up?next=${encodeURIComponent(next)}`;
const byInvitation = 'Accounts on this site are for people who were invited';

describe('the very first account', () => {
  const link = () => /http\S+\/first\/[\w-]+/.exec(plain.output())?.[0] ?? '';

  it('is made with the link that the console printed, which is the same for every process', () => {
    expect(link()).toMatch(/^https:\/\/read\.example\.org\/first\/[\w-]{43}$/);
    expect(web.output()).toContain(link());
  });

  test.each(['/library', `/first/${'x'.repeat(43)}`, '/join/nothing'])(
    'is not made with %s',
    async (next) => {
      expect(await readPage(plain.url + signUpAt(next))).toContain(byInvitation);
      expect(await readPage(web.url + signUpAt(next))).toContain(byInvitation);
    },
  );

  it('is one: of two at the same moment one is the first, and then the link is dead', async () => {
    const { pathname } = new URL(link());
    expect(await readPage(plain.url + pathname)).toContain('Make the first one');
    const answers = await Promise.all(
      ['one', 'other'].map((name) => {
        const email = `${name}@example.org`;
        return fillAndSend(plain.url, signUpAt(pathname), { name, email, password });
      }),
    );
    expect(answers.map(signsIn).sort()).toEqual([false, true]);
    expect(await given.db.user.count()).toBe(1);
    expect(await readPage(plain.url + pathname)).toContain('The first account is made');
  });
});

describe('an account, where nothing is said and the site is beyond this machine,', () => {
  let ada: Someone;
  let groupId: string;
  const makeLink = async () =>
    `/join/${(await invite(await makeWorld(given.db).as(ada), { groupId, days: 1 })).token}`;
  beforeEach(async () => {
    await given.db.rateLimit.deleteMany();
    ada = await makeWorld(given.db).makeUser('Ada');
    groupId = await makeWorld(given.db).makeGroup([ada]);
  });

  it('is made with a password by whoever holds an invitation to a group', async () => {
    const next = await makeLink();
    const person = { name: 'Nell', email: 'with-password@example.org', password };
    const answer = await fillAndSend(plain.url, signUpAt(next), person);
    expect(signsIn(answer)).toBe(true);
    expect(answer.location).toContain(next);
  });

  it('is made by a letter’s link by whoever holds one, and on another device', async () => {
    const next = await makeLink();
    const email = 'by-mail@example.org';
    const asked = await fillAndSend(web.url, signUpAt(next), { email });
    expect(asked.body).toContain('A letter with a link is on its way to this address');
    expect(signsIn(asked)).toBe(false);
    expect(await countOf(email)).toBe(0);
    const { pathname, search } = new URL(linkIn(await mail.untilMail(email)));
    const answer = await fillAndSend(web.url, pathname + search, { name: 'Nell' });
    expect(signsIn(answer)).toBe(true);
    expect(answer.location).toContain(next);
    expect(await countOf(email)).toBe(1);
  });

  test.each([
    ['was revoked', () => ({ revokedAt: new Date() })],
    ['is over', () => ({ expiresAt: new Date(Date.now() - 1000) })],
  ])('is not made with an invitation that %s, though the form was open already', async (_, change) => {
    const next = await makeLink();
    const form = await readForm(plain.url, signUpAt(next), 'password');
    const early = 'asked-before@example.org';
    await fillAndSend(web.url, signUpAt(next), { email: early });
    const { pathname, search } = new URL(linkIn(await mail.untilMail(early)));
    const landing = await readForm(web.url, pathname + search, 'token');
    await given.db.invitation.updateMany({ where: { groupId }, data: change() });

    for (const [name, value] of Object.entries({ name: 'Nell', email: 'late@example.org', password }))
      form.set(name, value);
    expect((await sendForm(plain.url, '/sign-up', form)).body).toContain(byInvitation);
    landing.set('name', 'Nell');
    expect((await sendForm(web.url, pathname + search, landing)).body).toContain(byInvitation);
    expect((await countOf('late@example.org')) + (await countOf(early))).toBe(0);
    await given.db.verificationToken.deleteMany();
    mail.mails.length = 0;
  });

  it('is not made by asking to sign in, nor by asking with an invitation made up', async () => {
    const email = 'uninvited@example.org';
    for (const next of ['/library', `/join/${'y'.repeat(32)}`]) {
      const asked = await fillAndSend(web.url, '/sign-in/link', { email, next });
      expect(asked.body).toContain('If there is an account with this address');
    }
    await fillAndSend(web.url, '/sign-in/link', { email: ada.email });
    await mail.untilMail(ada.email);
    expect(mail.mailsTo(email)).toEqual([]);
  });

  it('is not made where the site is closed, not even with an invitation', async () => {
    const env = { CATENA_SIGN_UP: 'closed' };
    const closed = await startWebProcess(given.urls.appUrl, { env });
    try {
      const next = await makeLink();
      expect(await readPage(closed.url + signUpAt(next))).toContain('No new accounts are made');
      const form = await readForm(plain.url, signUpAt(next), 'password');
      for (const [name, value] of Object.entries({ name: 'Nell', email: 'closed@example.org', password }))
        form.set(name, value);
      expect((await sendForm(closed.url, '/sign-up', form)).body).toContain('No new accounts are made');
      expect(await countOf('closed@example.org')).toBe(0);
    } finally {
      await closed.stop();
    }
  });

  it('begins with a letter where mail is sent: who has one is told to nobody else', async () => {
    const next = await makeLink();
    for (const email of [ada.email, 'other@example.org'])
      expect((await fillAndSend(web.url, signUpAt(next), { email })).body).toContain(
        'A letter with a link is on its way to this address',
      );
    const { pathname } = new URL(linkIn(await mail.untilMail(ada.email)));
    expect(await readPage(web.url + pathname)).toContain(`With the account of ${ada.email.toLowerCase()}`);
    // The form for a password, of another process, is of no use here.
    const form = await readForm(plain.url, signUpAt(next), 'password');
    for (const [name, value] of Object.entries({ name: 'Nell', email: ada.email, password }))
      form.set(name, value);
    expect((await sendForm(web.url, '/sign-up', form)).body).not.toContain(
      'There is an account with this address',
    );
  });
});
