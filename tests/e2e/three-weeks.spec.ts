/** A group of five from its founding to the third week: two are on phones, one has the keyboard and what is read out. */
import type { Page } from '@playwright/test';
import { addDays, toLocal } from '@/lib/domain/groups/clock';
import type { Mail } from '../factories/mail-server';
import { proveAddress } from '../factories/post-office';
import type { Someone } from '../factories/world';
import { joinAnew } from './account';
import { card, expectAtWork, expectSent, selectText, tapOn } from './article';
import { tabTo } from './keys';
import { longText } from './long-text';
import { letterTo, test } from './own-site';
import { expect, expectAccessible, refused } from './story';
import { foundGroup } from './together';

const phone = { width: 390, touch: true } as const;
const reading = { title: 'Of three weeks', body: longText(40), fileName: 'weeks.md' };
const passage = 'Somebody objects to paragraph 29';
const another = 'Paragraph number 31 begins here';
const day = addDays(toLocal(new Date(), 'Europe/Paris').date, 10);

let [ada, ben, cleo, dan, eve] = [] as unknown as [Someone, Someone, Someone, Someone, Someone];
let [group, text] = ['', ''];

const entry = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });
const linkIn = (mail: Mail, pattern: RegExp) => pattern.exec(mail.text)?.[0] ?? 'no such link';
const inMargin = (page: Page, people: number) =>
  expect(page.getByRole('button', { name: `Thursday readers · ${people} people` })).toBeVisible();

test.describe.configure({ mode: 'serial' });

test('in the first week a group is founded, three come by its link, and they talk about a passage', async ({
  world,
  own,
  device,
  db,
}) => {
  [ada, cleo, dan] = [await world.makeUser('Ada'), await world.makeUser('Cleo'), await world.makeUser('Dan')];
  text = (await world.makeText(ada, reading)).textId;
  const { page } = await device(ada);
  let link = '';

  await test.step('Ada starts it, with a text, a date and an invitation', async () => {
    [group, link] = await foundGroup(page, { name: 'Thursday readers', textId: text, day, passage: '28-36' });
  });

  const bens = (await device(null, phone)).page;
  await test.step('Ben makes an account on his phone, and asks about a passage', async () => {
    await bens.goto(link);
    const email = await joinAnew(bens, 'Ben', own.mail);
    await inMargin(bens, 2);
    ben = await db.user.findUniqueOrThrow({ where: { email } });
    await expectAtWork(bens);
    await selectText(bens, passage);
    await bens.getByRole('button', { name: 'Comment', exact: true }).tap();
    await bens.getByLabel('Your note').fill('Who objects?');
    await bens.getByLabel('This is a question').check();
    await bens.getByRole('button', { name: 'Post' }).tap();
    await expectSent(bens);
  });

  await test.step('Cleo answers him on hers', async () => {
    const { page: cleos } = await device(cleo, phone);
    await cleos.goto(link);
    await cleos.getByRole('button', { name: 'Join the group' }).tap();
    await inMargin(cleos, 3);
    await expectAtWork(cleos);
    await tapOn(cleos, passage);
    const note = card(cleos, /^Ben/);
    await note.getByRole('button', { name: 'Reply' }).tap();
    await note.getByLabel('Reply to Ben').fill('The next paragraph does.');
    await note.getByRole('button', { name: 'Reply' }).last().tap();
    await expectSent(cleos);
  });

  await test.step('Dan comes in, finds the note and answers with keys', async () => {
    const { page: dans } = await device(dan);
    await dans.goto(link);
    await tabTo(dans, 'Join the group');
    await dans.keyboard.press('Enter');
    await inMargin(dans, 4);
    await expectAtWork(dans);
    await tabTo(dans, 'Next note', 60);
    await dans.keyboard.press('Enter');
    const note = card(dans, 'Ben, Thursday readers');
    await expect(note).toBeFocused();
    // What is read out goes from the words to who said what about them.
    const said = await note.innerText();
    const order = [passage, 'Ben', 'Who objects?', 'Cleo', 'The next paragraph does.'];
    const places = order.map((words) => said.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    const answer = note.getByRole('listitem').filter({ hasText: 'The next paragraph does.' }).last();
    await answer.getByRole('button', { name: 'Reply' }).press('Enter');
    await dans.keyboard.type('Not to me.');
    await dans.keyboard.press('Control+Enter');
    await expectSent(dans);
  });
  await proveAddress(db, ada, ben, cleo, dan);
});

test('in the second week a letter leads back to the passage, and a fifth comes by mail', async ({
  own,
  device,
  db,
}) => {
  await own.passDays(7);
  const letter = await letterTo(own.mail, ben, /^Thursday readers: the week to/);
  const bens = (await device(ben, phone)).page;

  await test.step('the letter says what is to be read until when, who wrote what, and what is open', () => {
    const parts = ['¶ 28–36', 'You meet on', 'The next paragraph does.', 'Not to me.', 'Ben asked: “Who'];
    for (const words of parts) expect(letter.text).toContain(words);
  });

  await test.step('Ben follows it on his phone, to the passage and to what was said', async () => {
    await bens.goto(linkIn(letter, /https?:\S+#p28/));
    await expectAtWork(bens);
    await expect(bens.locator('#p28')).toBeInViewport();
    await bens.goto(linkIn(letter, /https?:\S+note=\S+/));
    await expectAtWork(bens);
    await expect(bens.getByText('Not to me.')).toBeInViewport();
    await expectAccessible(bens);
  });

  await test.step('he takes Cleo’s reply for the answer, and marks it all for the date', async () => {
    const note = card(bens, /^Ben/);
    const answer = note.getByRole('listitem').filter({ hasText: 'The next paragraph does.' }).last();
    await answer.getByRole('button', { name: 'This answers it' }).first().tap();
    await expect(note.getByText('Answered')).toBeVisible();
    await note.getByRole('button', { name: /^Mark for / }).tap();
    await expect(note.getByText('marked by Ben')).toBeVisible();
  });

  await test.step('Cleo finds who answered her, and says on the date’s page that she can’t come', async () => {
    const { page: cleos } = await device(cleo, phone);
    await cleos.goto('/inbox');
    const told = entry(cleos, 'Not to me.');
    await expect(told).toContainText('answers you');
    await told.getByRole('link', { name: 'Read it in its place' }).tap();
    await expect(cleos.getByText('Not to me.')).toBeInViewport();
    await cleos.goto(`/groups/${group}`);
    await cleos.getByRole('link', { name: 'What is marked for it, and remarks' }).tap();
    await expect(cleos.getByRole('article')).toHaveCount(1);
    await cleos.getByLabel('Say something about the date').fill('I can’t come.');
    await cleos.getByRole('button', { name: 'Say it' }).last().tap();
    await expect(entry(cleos, 'I can’t come.')).toBeVisible();
  });

  await test.step('Eve is invited by mail, comes in, and names Dan in a note', async () => {
    const { page } = await device(ada);
    await page.goto(`/groups/${group}`);
    await page.getByLabel('E-mail addresses').fill('eve.weeks@example.org');
    await page.getByRole('button', { name: 'Send the letters' }).click();
    await expect(page.getByText('1 letter is on the way.')).toBeVisible();
    const invited = await own.mail.untilMail('eve.weeks@example.org');
    expect(invited.subject).toBe('Ada invites you to read in “Thursday readers”');
    const eves = (await device(null)).page;
    await eves.goto(linkIn(invited, /https?:\S+\/join\/\S+/));
    const email = await joinAnew(eves, 'Eve', own.mail);
    await inMargin(eves, 5);
    eve = await db.user.findUniqueOrThrow({ where: { email } });
    await expectAtWork(eves);
    await selectText(eves, another);
    await eves.getByRole('button', { name: 'Comment', exact: true }).click();
    await eves.getByLabel('Your note').pressSequentially('Is this the objection, @da');
    await expect(eves.getByRole('option', { name: 'Dan' })).toBeVisible();
    await eves.keyboard.press('Enter');
    await eves.getByLabel('Your note').pressSequentially('?');
    await eves.keyboard.press('Control+Enter');
    await expectSent(eves);
    await expect(card(eves, 'Ben, Thursday readers').getByText('Answered')).toBeVisible();
  });
});

test('in the third week everyone comes back to what was said to them, nothing is lost, and nobody else has heard it', async ({
  world,
  own,
  device,
  db,
  allowInConsole,
}) => {
  await own.passDays(7);
  const letter = await letterTo(own.mail, dan, /^Thursday readers: the week to/);

  await test.step('Dan’s letter tells of Eve, and no longer of an open question', () => {
    expect(letter.text).toContain('Eve wrote: “Is this the objection, @Dan');
    expect(letter.text).not.toContain('Ben asked:');
    expect(letter.text).not.toContain('You meet on');
  });

  await test.step('he is led to it with keys, and answers', async () => {
    const { page: dans } = await device(dan);
    await dans.goto('/inbox');
    await expect(entry(dans, 'Is this the objection')).toContainText('names you');
    await expectAccessible(dans);
    await tabTo(dans, 'Read it in its place');
    await dans.keyboard.press('Enter');
    await expect(card(dans, 'Eve, Thursday readers')).toBeFocused();
    await tabTo(dans, 'Reply', 10);
    await dans.keyboard.press('Enter');
    await dans.keyboard.type('It is.');
    await dans.keyboard.press('Control+Enter');
    await expectSent(dans);
  });

  await test.step('the date is over; what was marked and said of it is kept', async () => {
    const { page } = await device(ada);
    await page.goto(`/groups/${group}`);
    await expect(page.getByText('No date yet')).toBeVisible();
    for (const who of ['Ben', 'Eve']) await expect(entry(page, `${who} · invited by Ada`)).toBeVisible();
    const meeting = await db.meeting.findFirstOrThrow({ where: { groupId: group } });
    await page.goto(`/groups/${group}/meetings/${meeting.id}`);
    await expect(page.getByRole('article')).toHaveCount(1);
    await expect(entry(page, 'I can’t come.')).toBeVisible();
  });

  await test.step('everything that was said stands on a page, and can be taken along', async () => {
    const { page } = await device(eve, phone);
    await page.goto(`/texts/${text}/notes?group=${group}`);
    const said = [
      'Who objects?',
      'The next paragraph does.',
      'Not to me.',
      'Is this the objection',
      'It is.',
    ];
    for (const words of said) await expect(page.getByText(words)).toBeVisible();
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Markdown' }).tap();
    const file = await (await download).createReadStream();
    let taken = '';
    for await (const part of file) taken += String(part);
    for (const words of said) expect(taken).toContain(words);
    expect(await db.comment.count({ where: { thread: { groupId: group } } })).toBe(said.length);
  });

  await test.step('somebody who is not in it finds nothing of it', async () => {
    allowInConsole(refused(404));
    const { page } = await device(await world.makeUser('Zoe'));
    for (const path of [`/groups/${group}`, `/texts/${text}?group=${group}`]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    }
    await page.goto('/search?q=objection');
    await expect(page.getByText('Nothing found')).toBeVisible();
    expect(own.mail.mails.filter(({ to }) => to.some((each) => each.startsWith('zoe')))).toEqual([]);
  });
});
