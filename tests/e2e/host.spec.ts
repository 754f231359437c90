import type { Page } from '@playwright/test';
import { linkIn, startMailServer } from '../factories/mail-server';
import { proveAddress } from '../factories/post-office';
import { startWebProcess } from '../factories/site';
import { expect, expectAccessible, test } from './story';

const keeps = 'Ada keeps who is in this group and its dates.';
const yours = 'You keep who is in this group and its dates.';
const unfold = (page: Page, words: string) => page.getByText(words, { exact: true }).click();

test('a teacher keeps the list of a class: says so, invites by mail, takes one off who is told why, and hands it over', async ({
  world,
  db,
  site,
  device,
}) => {
  const [ada, ben, cleo] = [
    await world.makeUser('Ada'),
    await world.makeUser('Ben'),
    await world.makeUser('Cleo'),
  ];
  await proveAddress(db, ada, ben, cleo);
  const text = await world.makeText(ada, { title: 'Of the recall of officers' });
  const mail = await startMailServer();
  const web = await startWebProcess(site.urls.appUrl, { env: { SMTP_URL: mail.url } });
  const at = new URL(web.url);
  try {
    const { page } = await device(ada, { at });
    let group = '';
    await test.step('founding says what it is, and leaves it off', async () => {
      await page.goto('/groups/new');
      const box = page.getByRole('checkbox', { name: /I will keep who is in the group/ });
      await expect(box).not.toBeChecked();
      await page.getByLabel('Name').fill('Tuesday class');
      await box.check();
      await page.getByRole('button', { name: 'Start it' }).click();
      await expect(page.getByText(yours)).toBeVisible();
      group = new URL(page.url()).pathname;
      await page.getByLabel('A text from the library').selectOption({ value: text.textId });
      await page.getByRole('button', { name: 'Put it on the shelf' }).click();
      await expect(page.getByRole('link', { name: 'Of the recall of officers' })).toBeVisible();
    });

    await test.step('the letter and the invitation say so, before anybody joins', async () => {
      await page.getByLabel('E-mail addresses').fill(`${ben.email} ${cleo.email}`);
      await page.getByRole('button', { name: 'Send the letters' }).click();
      await expect(page.getByText('2 letters are on the way.')).toBeVisible();
    });
    const { page: bens } = await device(ben, { at, width: 390, touch: true });
    const { page: cleos } = await device(cleo, { at, javaScriptEnabled: false });
    for (const [their, who] of [
      [bens, ben],
      [cleos, cleo],
    ] as const) {
      const letter = await mail.untilMail(who.email);
      expect(letter.text).toContain(
        'Ada keeps who is in this group and its dates, and has no say over what anybody writes.',
      );
      await their.goto(linkIn(letter));
      await expect(their.getByText(keeps)).toBeVisible();
      if (their === bens) await expectAccessible(their);
      await their.getByRole('button', { name: 'Join the group' }).click();
      await expect(their.getByRole('heading', { name: 'Of the recall of officers', level: 1 })).toBeVisible();
    }

    await test.step('a member neither invites nor makes a date, and can ask for a vote on it', async () => {
      await bens.goto(group);
      await expect(bens.getByText('Ada invites.', { exact: true })).toBeVisible();
      await expect(bens.getByRole('button', { name: 'Make a link' })).toHaveCount(0);
      await expect(bens.getByRole('link', { name: 'Set a date' })).toHaveCount(0);
      await expect(bens.getByRole('link', { name: 'Arrange the shelf' })).toBeVisible();
      await expect(bens.getByText('Vote to end this', { exact: true })).toBeVisible();
      await expectAccessible(bens);
    });

    await test.step('the host makes a date', async () => {
      await page.goto(group);
      await page.getByRole('link', { name: 'Set a date' }).click();
      await page.getByLabel('Date', { exact: true }).fill('2031-05-08');
      await page.getByLabel('Time', { exact: true }).fill('19:00');
      await page.getByRole('button', { name: 'Set a date' }).click();
      await expect(page.getByText('8 May').first()).toBeVisible();
    });

    await test.step('and takes one off the list, with a reason', async () => {
      await page.goto(group);
      await unfold(page, 'Take somebody off the list');
      await expectAccessible(page);
      await page.getByLabel('Whom', { exact: true }).selectOption({ label: 'Ben' });
      await page.getByLabel('Why', { exact: true }).fill('Not enrolled in this course any more.');
      await page.getByRole('button', { name: 'Take them off' }).click();
      await expect(
        page.getByText('They are no longer on the list. The group’s page tells them why.'),
      ).toBeVisible();
    });

    await test.step('who is told by letter and on the page, and reads there no more', async () => {
      const told = await mail.untilMail(ben.email, 2);
      expect(told.subject).toBe('You are no longer on the list of “Tuesday class”');
      expect(told.text).toContain('Why: Not enrolled in this course any more.');
      await bens.goto(group);
      await expect(bens.getByText('You are no longer on the list of Tuesday class')).toBeVisible();
      await expect(bens.getByText('Not enrolled in this course any more.')).toBeVisible();
      await expect(bens.getByText('Cleo')).toHaveCount(0);
      await expectAccessible(bens);
      await page.goto(`${group}/log`);
      await expect(page.getByText('Ada took Ben off the list')).toBeVisible();
    });

    await test.step('it is handed over to one who says yes, without script', async () => {
      await page.goto(group);
      await unfold(page, 'Hand it over');
      await page.getByLabel('To whom').selectOption({ label: 'Cleo' });
      await page.getByRole('button', { name: 'Ask them' }).click();
      await expect(page.getByText('You have asked Cleo to take it over.')).toBeVisible();
      await cleos.goto(group);
      await cleos.getByRole('button', { name: 'Yes, I will' }).click();
      await expect(cleos.getByText(yours)).toBeVisible();
      await page.reload();
      await expect(page.getByText('Cleo keeps who is in this group and its dates.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Make a link' })).toHaveCount(0);
    });

    await test.step('and the course ends: said two weeks before, to everyone', async () => {
      await cleos.goto(`${group}/affairs`);
      await unfold(cleos, 'Close the group');
      await cleos.getByLabel('Why', { exact: true }).fill('The course is over.');
      await cleos.getByRole('button', { name: 'Say that it ends' }).click();
      await page.goto(group);
      await expect(page.getByText(/^This group ends on /)).toBeVisible();
      await expect(page.getByText(/Cleo has said so: “The course is over.”/)).toBeVisible();
      await expectAccessible(page);
    });
  } finally {
    await web.stop();
    await mail.stop();
  }
});
