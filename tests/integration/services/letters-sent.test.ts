import { describe, expect, it, vi } from 'vitest';
import { writeLetter } from '@/app/_letters/write-letter';
import { makePostOffice } from '@/lib/jobs/post-office';
import { log } from '@/lib/log';
import { queueLetter } from '@/lib/web/queue-letter';
import { authSecret } from '../../factories/site';
import { useDatabase } from '../../factories/use-database';
import { daysLater, useLetterDesk } from './letter-desk';

const given = useDatabase();
const desk = useLetterDesk(given);

describe('a letter that cannot be sent', () => {
  it('waits until the mail server is back, and does not keep the others', async () => {
    const { ada, ben, note } = await desk.group();
    await note(ben, daysLater(-2), 'Patience.');
    await note(ada, daysLater(-2), 'Patience too.');
    desk.mail.refused.add(ada.email.toLowerCase());
    await desk.clerk.work();
    expect(await desk.states(ada.id)).toEqual(['2026-11-22 failed']);
    expect(desk.mail.mailsTo(ben.email)).toHaveLength(1);
    desk.mail.refused.clear();

    await note(ben, daysLater(6), 'Later.');
    desk.clerk.at(daysLater(7));
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1');
    await desk.clerk.work();
    expect(await desk.states(ada.id)).toEqual(['2026-11-22 failed', '2026-11-29 waiting']);
    vi.stubEnv('SMTP_URL', desk.mail.url);
    await desk.clerk.work();
    expect(desk.mail.mailsTo(ada.email)).toHaveLength(0);
    desk.clerk.at(new Date(desk.clerk.now.getTime() + 61_000));
    await desk.clerk.work();
    // What the refused one would have told is in it too.
    expect(desk.mail.mailsTo(ada.email)[0]?.text).toContain('Later.');
    expect(desk.mail.mailsTo(ada.email)[0]?.text).toContain('Patience.');
  });

  it('of which nobody knows whether it went out goes out again as the same message, and not before its time', async () => {
    const { ada, ben, note } = await desk.group();
    await note(ben, daysLater(-2), 'Perhaps twice.');
    await desk.clerk.work();
    await given.db.letter.updateMany({
      where: { userId: ada.id },
      data: { state: 'sending', composedAt: null },
    });
    desk.clerk.at(new Date(desk.clerk.now.getTime() + 4 * 60_000));
    await desk.clerk.work();
    expect(desk.mail.mailsTo(ada.email)).toHaveLength(1);
    desk.clerk.at(new Date(desk.clerk.now.getTime() + 2 * 60_000));
    await desk.clerk.work();
    const ids = desk.mail.mailsTo(ada.email).map(({ headers }) => /^Message-ID: (.*)$/im.exec(headers)?.[1]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^<[\w-]{22}@catena\.example>$/);
  });
});

describe('a message', () => {
  const asked = {
    to: 'ada@example.org',
    subject: 'A link',
    text: 'https://catena.example/reset/very-secret',
  };

  it('is kept sealed until it is sent, and then forgotten', async () => {
    desk.clerk.at(new Date());
    await given.db.$transaction((tx) => queueLetter(tx, asked));
    const [kept] = await given.db.letter.findMany();
    expect(kept?.sealed).toBeTruthy();
    expect(Buffer.from(kept?.sealed ?? '', 'base64url').toString('latin1')).not.toContain('very-secret');
    desk.clerk.at(new Date());
    await desk.clerk.work();
    expect(desk.mail.mailsTo('ada@example.org')[0]?.text.trim()).toBe(asked.text);
    expect(await given.db.letter.findMany({ select: { sealed: true, state: true } })).toEqual([
      { sealed: null, state: 'sent' },
    ]);
  });

  it('is not sent by a transaction that fails, nor twice by two of one name', async () => {
    await expect(
      given.db.$transaction(async (tx) => {
        await queueLetter(tx, asked);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await queueLetter(given.db, asked, { name: 'link of Ada' });
    await queueLetter(given.db, asked, { name: 'link of Ada' });
    desk.clerk.at(new Date());
    await desk.clerk.work();
    expect(desk.mail.mails).toHaveLength(1);
  });

  it('with a link is sent as long as the link lives, and no longer', async () => {
    const until = new Date(Date.now() + 15 * 60_000);
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1');
    await queueLetter(given.db, asked, { until });
    desk.clerk.at(new Date());
    await desk.clerk.work();
    vi.stubEnv('SMTP_URL', desk.mail.url);
    await queueLetter(given.db, { ...asked, to: 'ben@example.org' }, { until });
    desk.clerk.at(new Date(until.getTime() - 60_000));
    await given.db.letter.updateMany({ where: { attempts: 1 }, data: { dueAt: until } });
    await desk.clerk.work();
    expect(desk.mail.mailsTo('ben@example.org')).toHaveLength(1);
    desk.clerk.at(new Date(until.getTime() + 60_000));
    await desk.clerk.work();
    expect(desk.mail.mailsTo('ada@example.org')).toHaveLength(0);
    expect(await given.db.letter.findMany({ where: { state: 'failed' } })).toMatchObject([
      { reason: 'late', sealed: null },
    ]);
  });

  it('that somebody has in hand is left to them by a process whose clock is ahead', async () => {
    await queueLetter(given.db, asked);
    const dueAt = new Date(Date.now() + 4 * 60_000);
    const [letter] = await given.db.letter.findMany();
    await given.db.letter.updateMany({ data: { state: 'sending', attempts: 1, dueAt } });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 60_000 });
    try {
      await makePostOffice(given.db, writeLetter).deliver(letter?.id ?? '');
    } finally {
      vi.useRealTimers();
    }
    expect(desk.mail.mails).toHaveLength(0);
    expect(await given.db.letter.findMany()).toMatchObject([{ state: 'sending', attempts: 1 }]);
  });

  it('that was sealed with another secret is opened by nobody', async () => {
    await queueLetter(given.db, asked);
    vi.stubEnv('AUTH_SECRET', 'another secret, as long as the one before was');
    desk.clerk.at(new Date());
    const said = vi.spyOn(log, 'error');
    await desk.clerk.work();
    expect(said).toHaveBeenCalledWith(expect.objectContaining({ code: 'letter', reason: 'not_opened' }));
    said.mockRestore();
    vi.stubEnv('AUTH_SECRET', authSecret);
    expect(desk.mail.mails).toHaveLength(0);
    expect((await given.db.letter.findFirst())?.state).toBe('empty');
  });
});
