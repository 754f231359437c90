/** Asking for a link by mail, from outside: what leaves the site, to whom, and what a visitor can learn from it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { canSetPasswordBy } from '@/lib/auth/password-link';
import { startMailServer, linkIn, type MailServer } from '../factories/mail-server';
import { readForm, sendForm } from '../factories/plain-form';
import { startWebProcess, type WebProcess } from '../factories/site';
import { beginTransaction } from '../factories/transactions';
import { useDatabase } from '../factories/use-database';
import { makeWorld, type Someone } from '../factories/world';

const given = useDatabase();
const address = 'https://read.example.org';
let mail: MailServer;
let web: WebProcess;
beforeAll(async () => {
  mail = await startMailServer();
  const env = { SMTP_URL: mail.url, CATENA_URL: address, MAIL_FROM: 'The reading room <room@example.org>' };
  web = await startWebProcess(given.urls.appUrl, { env });
});
afterAll(async () => {
  await web.stop();
  await mail.stop();
});

let ada: Someone;
let form: FormData;
beforeEach(async () => {
  await given.db.rateLimit.deleteMany();
  ada = await makeWorld(given.db).makeUser('Ada');
  form = await readForm(web.url, '/forgotten', 'email');
});

function askFor(email: string, headers: Record<string, string> = {}, at = web.url) {
  form.set('email', email);
  return sendForm(at, '/forgotten', form, { origin: at, ...headers });
}
const onItsWay = 'a letter with the link is on its way';
const tokenIn = (link: string) => link.split('/').at(-1) ?? '';
/** An answer without what differs between any two. */
const told = (body: string, email: string) =>
  body
    .replaceAll(email, 'ADDRESS')
    .replaceAll(/nonce(-|="|":"|\\":\\")[\w+/=]+/g, 'nonce')
    .replaceAll(/"[\w-]{21}[vm]"(?=,\{"children")/g, '"REQUEST"');

describe('a letter with a link', () => {
  it('goes to the address alone, as plain text, with a link that opens', async () => {
    expect((await askFor(` ${ada.email.toUpperCase()} `)).body).toContain(onItsWay);
    const letter = await mail.untilMail(ada.email);
    expect(letter.to).toEqual([ada.email.toLowerCase()]);
    expect(letter.headers).toContain('From: The reading room <room@example.org>');
    expect(letter.headers).toMatch(/^Content-Type: text\/plain/m);
    expect(letter.headers).toContain('Auto-Submitted: auto-generated');
    expect(letter.subject).toBe('A new password for Catena');
    expect(letter.text).not.toMatch(/ada|undefined/i);
    expect(await canSetPasswordBy(given.db, tokenIn(linkIn(letter)))).toBe(true);
  });

  it('is in the language of whoever asks', async () => {
    await askFor(ada.email, { 'accept-language': 'fr-CH, fr' });
    const letter = await mail.untilMail(ada.email);
    expect(letter.subject).toBe('Un nouveau mot de passe pour Catena');
    expect(letter.text).toContain('Quelqu’un a demandé un nouveau mot de passe');
    expect(linkIn(letter)).toContain(`${address}/reset/`);
  });

  it('ends the link of the letter before', async () => {
    await askFor(ada.email);
    const older = tokenIn(linkIn(await mail.untilMail(ada.email)));
    await askFor(ada.email);
    const newer = tokenIn(linkIn(await mail.untilMail(ada.email, 2)));
    expect(await canSetPasswordBy(given.db, older)).toBe(false);
    expect(await canSetPasswordBy(given.db, newer)).toBe(true);
  });

  const evil = 'evil.example';
  test.each<Record<string, string>>([
    { host: evil, origin: `http://${evil}` },
    { 'x-forwarded-host': evil, origin: `http://${evil}` },
    { 'x-forwarded-host': evil, 'x-forwarded-proto': 'https', origin: `https://${evil}` },
    { host: evil, 'x-forwarded-host': evil, origin: `http://${evil}` },
    { forwarded: `host=${evil};proto=https` },
    { referer: `http://${evil}/forgotten` },
  ])('has a link on the site’s own address, whatever the request says: %j', async (headers) => {
    await askFor(ada.email, headers);
    const letter = await mail.untilMail(ada.email);
    expect(linkIn(letter)).toMatch(/^https:\/\/read\.example\.org\/reset\/[\w-]{43}$/);
    expect(letter.text + letter.headers).not.toContain(evil);
  });

  test.each([
    ['a second line', (email: string) => `${email}\r\nBcc: eve@example.org`],
    ['a second address', (email: string) => `${email}, eve@example.org`],
    ['a quoted one', (email: string) => `"${email}"@example.org`],
    ['a name', (email: string) => `Eve <eve@example.org> ${email}`],
  ])('goes nowhere when the address has more in it: %s', async (_, write) => {
    expect((await askFor(write(ada.email))).body).not.toContain(onItsWay);
    await askFor(ada.email);
    await mail.untilMail(ada.email);
    expect(mail.mails.flatMap(({ to }) => to).filter((to) => to.includes('eve'))).toEqual([]);
    expect(mail.mailsTo(ada.email)).toHaveLength(1);
  });
});

describe('whether somebody has an address', () => {
  const nobody = 'nobody@example.org';

  it('is told to nobody: the same answer, and only the one who has it gets a letter', async () => {
    const known = await askFor(ada.email);
    const unknown = await askFor(nobody);
    expect(unknown.status).toBe(known.status);
    expect(told(unknown.body, nobody)).toBe(told(known.body, ada.email));
    await mail.untilMail(ada.email);
    expect(mail.mailsTo(nobody)).toEqual([]);
  });

  it('makes no answer slower: it comes while nobody can be looked up, and no letter be handed in', async () => {
    const goOn = mail.hold();
    const holder = await beginTransaction(given.urls.ownerUrl);
    await holder.query('LOCK TABLE users, password_links IN ACCESS EXCLUSIVE MODE');
    expect((await askFor(ada.email)).body).toContain(onItsWay);
    expect((await askFor(nobody)).body).toContain(onItsWay);
    await holder.rollback();
    expect((await askFor(ada.email)).body).toContain(onItsWay);
    goOn();
    await mail.untilMail(ada.email, 2);
  });

  it('is not told by the limit either: five letters a quarter of an hour, for each address', async () => {
    for (const email of [ada.email, nobody]) {
      for (let i = 0; i < 5; i++) expect((await askFor(email)).body).toContain(onItsWay);
      expect((await askFor(` ${email.toUpperCase()}`)).body).toContain('That was too often.');
    }
    await mail.untilMail(ada.email, 5);
    const ben = await makeWorld(given.db).makeUser('Ben');
    expect((await askFor(ben.email)).body).toContain(onItsWay);
  });

  it('cannot be asked of many at once: visitors have a limit together', async () => {
    await askFor(nobody);
    await given.db.rateLimit.update({ where: { key: 'ask-for-mail:visitor' }, data: { count: 100 } });
    expect((await askFor(ada.email)).body).toContain('That was too often.');
    expect(mail.mailsTo(ada.email)).toEqual([]);
  });

  it('is not told by a mail server that is away, and the log has no address', async () => {
    const cut = await startWebProcess(given.urls.appUrl, { env: { SMTP_URL: 'smtp://127.0.0.1:1' } });
    try {
      form = await readForm(cut.url, '/forgotten', 'email');
      for (const email of [ada.email, nobody])
        expect((await askFor(email, {}, cut.url)).body).toContain(onItsWay);
      await expect.poll(cut.output, { timeout: 10_000 }).toContain('"code":"mail"');
      expect(cut.output().toLowerCase()).not.toContain(ada.email.toLowerCase());
    } finally {
      await cut.stop();
    }
  });
});

it('without mail the page says whom to ask, and the form of another process sends nothing', async () => {
  const silent = await startWebProcess(given.urls.appUrl);
  try {
    expect(await (await fetch(`${silent.url}/forgotten`)).text()).toContain('bin/catena password-link');
    expect((await askFor(ada.email, {}, silent.url)).body).not.toContain(onItsWay);
    expect(await given.db.passwordLink.count({ where: { userId: ada.id } })).toBe(0);
  } finally {
    await silent.stop();
  }
});
