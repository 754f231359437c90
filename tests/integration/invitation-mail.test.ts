/** Invitations by letter, from outside: one letter and one link for each address, which is kept nowhere. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import pg from 'pg';
import { openInvitation, join } from '@/lib/services/groups/invitations';
import { openGroup } from '@/lib/services/groups/groups';
import { makeSession, sessionCookie } from '../factories/browser-session';
import { startMailServer, type Mail, type MailServer } from '../factories/mail-server';
import { readForm, sendForm } from '../factories/plain-form';
import { startWebProcess, type WebProcess } from '../factories/site';
import { useDatabase } from '../factories/use-database';
import { makeWorld, type Someone, type World } from '../factories/world';
import { outcomeOf } from './services/refusal';

const given = useDatabase();
let mail: MailServer;
let web: WebProcess;
beforeAll(async () => {
  mail = await startMailServer();
  web = await startWebProcess(given.urls.appUrl, { env: { SMTP_URL: mail.url } });
});
afterAll(async () => {
  await web.stop();
  await mail.stop();
});

let world: World;
let [ada, ben, cy] = [] as unknown as [Someone, Someone, Someone];
let groupId: string;
let cookie: string;
beforeEach(async () => {
  await given.db.rateLimit.deleteMany();
  world = makeWorld(given.db);
  [ada, ben, cy] = [await world.makeUser('Ada'), await world.makeUser('Ben'), await world.makeUser('Cy')];
  groupId = await world.makeGroup([ada], 'Thursday group');
  cookie = `${sessionCookie}=${await makeSession(given.db, ada.id)}`;
});

async function inviteAll(addresses: string) {
  const path = `/groups/${groupId}`;
  const form = await readForm(web.url, path, 'addresses', { cookie });
  form.set('addresses', addresses);
  return sendForm(web.url, path, form, { cookie });
}
const tokenIn = ({ text }: Mail) => /\/join\/([\w-]+)/.exec(text)?.[1] ?? '';

describe('letters that invite', () => {
  it('go to each address alone, with a link of its own that lets one person in once', async () => {
    const answer = await inviteAll(`${ben.email}, ${cy.email.toUpperCase()};\n${ben.email}`);
    expect(answer.body).toContain('2 letters are on the way.');
    const [bens, cys] = [await mail.untilMail(ben.email), await mail.untilMail(cy.email)];
    expect([bens.to, cys.to]).toEqual([[ben.email.toLowerCase()], [cy.email.toLowerCase()]]);
    expect(bens.subject).toBe('Ada invites you to read in “Thursday group”');
    expect(bens.text + bens.headers).not.toContain(cy.email.toLowerCase());
    expect(tokenIn(bens)).not.toBe(tokenIn(cys));
    expect(bens.text).not.toMatch(/undefined|null/);
    expect(await openInvitation(await world.as(null), tokenIn(bens))).toMatchObject({ invitedBy: 'Ada' });
    await join(await world.as(ben), tokenIn(bens));
    expect(await outcomeOf(join(await world.as(cy), tokenIn(bens)))).toBe('not_found');
    await join(await world.as(cy), tokenIn(cys));
    const { members } = await openGroup(await world.as(cy), groupId);
    expect(members.map(({ by }) => by?.name ?? null)).toEqual([null, 'Ada', 'Ada']);
    expect(mail.mailsTo(ben.email)).toHaveLength(1);
  });

  it('leave no address behind in any table', async () => {
    const address = 'somebody.else@example.org';
    await inviteAll(address);
    await mail.untilMail(address);
    const client = new pg.Client({ connectionString: given.urls.ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    for (const { name } of rows) {
      const found = await client.query(`SELECT FROM ${name} t WHERE t::text ILIKE $1`, [`%${address}%`]);
      expect(found.rowCount, name).toBe(0);
    }
    await client.end();
  });

  it('go nowhere when one address is none, or there are too many, and what was written is kept', async () => {
    const before = mail.mails.length;
    const wrong = await inviteAll(`${ben.email}, not-an-address`);
    expect(wrong.body).toContain('One of these is not an e-mail address.');
    expect(wrong.body).toContain('not-an-address');
    const many = Array.from({ length: 21 }, (_, n) => `reader${n}@example.org`).join(' ');
    expect((await inviteAll(many)).body).toContain('Up to 20 addresses at once.');
    expect(mail.mails).toHaveLength(before);
    expect(await given.db.invitation.count({ where: { groupId, byMail: true } })).toBe(0);
  });

  it('do not fill anybody’s post: after three to one address in a day it says when one may go on', async () => {
    for (let n = 0; n < 3; n++) await inviteAll(ben.email);
    expect((await inviteAll(ben.email)).body).toMatch(/You can go on in \d+ minutes/);
    await mail.untilMail(ben.email, 3);
    expect(mail.mailsTo(ben.email)).toHaveLength(3);
  });

  it('are not to be sent by whoever is not in the group', async () => {
    const path = `/groups/${groupId}`;
    const form = await readForm(web.url, path, 'addresses', { cookie });
    form.set('addresses', cy.email);
    const others = `${sessionCookie}=${await makeSession(given.db, ben.id)}`;
    await sendForm(web.url, path, form, { cookie: others });
    expect(await given.db.invitation.count({ where: { groupId, byMail: true } })).toBe(0);
  });
});
