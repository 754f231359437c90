/** `bin/catena try-mail`: whoever sets up a site learns what the mail server says, and not its password. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startMailServer, type MailServer } from '../../factories/mail-server';
import { makeRehearsal, type Urls } from './rehearsal';

const { catena, makeDatabase, end } = makeRehearsal();
let server: MailServer;
let urls: Urls;
beforeAll(async () => {
  server = await startMailServer();
  urls = await makeDatabase();
  vi.stubEnv('CATENA_URL', 'https://read.example.org');
  vi.stubEnv('MAIL_FROM', 'Catena <catena@example.org>');
});
afterEach(() => void vi.stubEnv('SMTP_URL', ''));
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.stop();
  await end();
});

describe('bin/catena try-mail', () => {
  it('sends a letter from the site’s address', async () => {
    vi.stubEnv('SMTP_URL', server.url);
    const said = await catena(urls, 'try-mail', 'ada@example.org');
    expect(said).toMatchObject({
      code: 0,
      output: expect.stringContaining('took a letter from Catena') as string,
    });
    const letter = await server.untilMail('ada@example.org');
    expect(letter).toMatchObject({
      to: ['ada@example.org'],
      subject: 'Catena: mail from read.example.org arrives',
      headers: expect.stringContaining('From: Catena <catena@example.org>') as string,
    });
  });

  it.each([
    ['', 1, /^No mail server is set: say one in SMTP_URL/],
    ['smtp://catena:secret@127.0.0.1:1', 1, /^The mail server did not take it: .*ECONNREFUSED/],
  ])('says in one line why it cannot, with SMTP_URL “%s”', async (url, code, words) => {
    vi.stubEnv('SMTP_URL', url);
    const said = await catena(urls, 'try-mail', 'ada@example.org');
    expect(said).toMatchObject({ code, output: expect.stringMatching(words) as string });
    expect(said.output.trim().split('\n')).toHaveLength(1);
    expect(said.output).not.toContain('secret');
  });
});
