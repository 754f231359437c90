import { randomId } from '@/lib/domain/ids';
import { addPassage, planMeeting } from '@/lib/services/shelf/meetings';
import { startMailServer } from '../factories/mail-server';
import { proveAddress } from '../factories/post-office';
import { startWebProcess } from '../factories/site';
import { card, expectAtWork, selectText } from './article';
import { expect, expectAccessible, test } from './story';

const linkIn = (text: string, pattern: RegExp) => new URL(pattern.exec(text)?.[0] ?? 'https://no.link/');

test('a letter of the week comes by mail, is followed to its passage on a phone, copied, and stopped by one press', async ({
  world,
  db,
  site,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben], 'Sunday circle');
  await db.membership.updateMany({ where: { groupId: group }, data: { joinedAt: new Date('2026-01-01') } });
  await proveAddress(db, ada);
  const filler = Array.from({ length: 40 }, (_, n) => `Paragraph ${n} says little, and says it slowly.`);
  const body = [...filler, 'The end is far away.'].join('\n\n');
  const text = await world.makeReading(group, ada, { title: 'A slow letter', body });
  const { thread } = await world.makeNote(ben, text, group, { words: 'far away', body: 'How far?' });
  await db.comment.updateMany({
    where: { threadId: thread.id },
    data: { createdAt: new Date(Date.now() - 3_600_000) },
  });
  const asBen = await world.as(ben);
  const date = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10);
  const when = { date, time: '19:30', timeZone: 'Europe/Paris', place: 'at Ben’s', ledById: null };
  const { meetingId } = await planMeeting(asBen, { clientId: randomId(), groupId: group, ...when });
  await addPassage(asBen, { meetingId, id: randomId(), textId: text.textId, passage: '28–36' });
  const mail = await startMailServer();
  const web = await startWebProcess(site.urls.appUrl, { env: { SMTP_URL: mail.url } });
  try {
    const letter = await mail.untilMail(ada.email);
    expect(letter.subject).toContain('Sunday circle: the week to ');
    expect(letter.text).toContain('Ben wrote: “How far?”');
    const { page } = await device(ada, { width: 390, touch: true, at: new URL(web.url) });

    await test.step('its link opens the text at the note', async () => {
      await page.goto(linkIn(letter.text, /https?:\S+note=\S+/).href);
      await expectAtWork(page);
      await expect(page.getByText('How far?')).toBeInViewport();
      await expectAccessible(page);
    });

    await test.step('it says what is to be read by when, and leads to where that begins', async () => {
      expect(letter.text).toMatch(/You meet on \S+day \d+ \S+.*19:30: at Ben’s\./);
      expect(letter.text).toContain('¶ 28–36 of “A slow letter”, about 1 minute.');
      await page.goto(linkIn(letter.text, /https?:\S+#p28/).href);
      await expectAtWork(page);
      await expect(page.getByText('Paragraph 27 says little')).toBeInViewport();
    });

    await test.step('the same week is there to be copied', async () => {
      await page.goto(`/groups/${group}/letter`);
      await expect(page.getByLabel('The letter')).toHaveValue(/¶ 28–36 of “A slow letter”, about 1 minute\./);
      await expect(page.getByLabel('The letter')).toHaveValue(/Ben wrote: “How far\?”/);
      await expectAccessible(page);
    });

    await test.step('opening the link that stops letters stops nothing; its button does, without signing in', async () => {
      const { page: stranger } = await device(null, { javaScriptEnabled: false, at: new URL(web.url) });
      const chosen = () => db.letterChoice.findMany({ where: { userId: ada.id } });
      await stranger.goto(linkIn(letter.text, /https?:\S+\/stop\/\S+/).href);
      await expect(stranger.getByRole('heading', { name: 'No more of these letters?' })).toBeVisible();
      await expect(stranger.getByText('Sunday circle')).toHaveCount(0);
      expect(await chosen()).toEqual([]);
      await stranger.getByRole('button', { name: 'Stop these letters' }).click();
      await expect(stranger.getByText('these letters will not come any more')).toBeVisible();
      expect(await chosen()).toMatchObject([{ matter: 'weekly', rhythm: 'never', groupId: group }]);
      await page.goto('/settings');
      const weekly = page
        .getByRole('form', { name: 'Letters from Sunday circle' })
        .getByLabel('The weekly letter');
      await expect(weekly).toHaveValue('never');
      await expectAccessible(page);
      await weekly.selectOption('weekly');
      await page.getByRole('form', { name: 'Letters from Sunday circle' }).getByRole('button').click();
      await expect(page.getByText('Kept.')).toBeVisible();
      expect(await chosen()).toMatchObject([{ rhythm: 'weekly' }, {}, {}, {}]);
    });

    await test.step('so does the button of a program for mail (RFC 8058), which sends nothing but that', async () => {
      const oneClick = /^List-Unsubscribe: <(\S+)>$/m.exec(letter.headers)?.[1] ?? '';
      const answer = await fetch(oneClick, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
      expect(answer.status).toBe(200);
      const weekly = { userId_groupId_matter: { userId: ada.id, groupId: group, matter: 'weekly' } } as const;
      expect((await db.letterChoice.findUnique({ where: weekly }))?.rhythm).toBe('never');
      const opened = await fetch(oneClick, { redirect: 'manual' });
      expect([opened.status, opened.headers.get('location')?.startsWith('/stop/')]).toEqual([303, true]);
      const forged = await fetch(`${oneClick}x`, { method: 'POST' });
      expect(forged.status).toBe(404);
    });
  } finally {
    await web.stop();
    await mail.stop();
  }
});

test('somebody is named by keyboard, told so, and watches the conversation and the group', async ({
  world,
  db,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Zoë O’Neill')];
  const group = await world.makeGroup([ada, ben]);
  const text = await world.makeReading(group, ada, { title: 'Naming' });
  await world.makeNote(ben, text, group, { words: 'first paragraph', body: 'A note.' });
  const { page } = await device(ada);
  await page.goto(`/texts/${text.textId}?group=${group}`);
  await expectAtWork(page);
  await selectText(page, 'recalled at any moment');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  const field = page.getByLabel('Your note');
  await field.pressSequentially('What says @zo');
  const option = page.getByRole('option', { name: 'Zoë O’Neill' });
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('What says @Zoë O’Neill ');
  await expect(option).toHaveCount(0);
  await field.pressSequentially('to this?');
  await page.keyboard.press('Control+Enter');
  const own = card(page, /^Ada/);
  await expect(own.getByText('What says @Zoë O’Neill to this?')).toBeVisible();

  const other = (await device(ben)).page;
  await other.goto('/inbox');
  const told = other.getByRole('listitem').filter({ hasText: 'What says' });
  await expect(told).toContainText('names you');
  await expectAccessible(other);
  await told.getByRole('link', { name: 'Read it in its place' }).click();
  await expect(card(other, /^Ada/)).toBeFocused();
  await other.goto(`/texts/${text.textId}/notes?group=${group}`);
  const conversation = other.getByRole('article', { name: 'Ada' }).filter({ hasText: 'What says' });
  await conversation.getByRole('button', { name: 'Watch this conversation' }).click();
  await expect(conversation.getByRole('button', { name: 'Watch it no more' })).toBeVisible();
  await expectAccessible(other);
  const watched = await db.thread.findFirstOrThrow({
    where: { textId: text.textId, annotation: { authorId: ada.id } },
  });
  await world.makeReply(ada, watched.id, 'Anybody?');
  await other.goto('/inbox');
  await expect(other.getByRole('listitem').filter({ hasText: 'Anybody?' })).toContainText('that you watch');
  await own.getByRole('button', { name: 'More about this note' }).click();
  await page.getByRole('button', { name: 'Watch it no more' }).click();
  await expect(page.getByText('No longer watched')).toBeVisible();
  await world.makeNote(ada, text, group, { words: 'third paragraph', body: 'Unheard.' });
  await other.goto('/inbox');
  await expect(other.getByText('Unheard.')).toHaveCount(0);
  const watching = other.getByRole('form', { name: 'What you watch in Thursday group' });
  await watching.getByLabel('Everything in this group').check();
  await watching.getByRole('button', { name: 'Watch these' }).click();
  await expect(other.getByText('Unheard.')).toBeVisible();
});
