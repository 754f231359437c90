import type { Page } from '@playwright/test';
import { addDays, toLocal } from '@/lib/domain/groups/clock';
import { randomId } from '@/lib/domain/ids';
import { addPassage, planMeeting } from '@/lib/services/shelf/meetings';
import { arrange } from '@/lib/services/shelf/shelf';
import { card, expectAtWork } from './article';
import { longText } from './long-text';
import { expect, expectAccessible, test } from './story';

const entry = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });
const soon = () => addDays(toLocal(new Date(), 'Europe/Paris').date, 3);
const weekday = (date: string) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(date));

test('a group plans a date, reads for it on a phone, marks notes for it, and has them in the text’s order', async ({
  world,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const text = await world.makeReading(group, ada, { body: longText(40), fileName: 'long.md' });
  await world.makeNote(ben, text, group, { words: 'Paragraph number 31', body: 'The later one.' });
  await world.makeNote(ada, text, group, { words: 'Paragraph number 29', body: 'The earlier one.' });
  await world.makeNote(ada, text, group, { words: 'Paragraph number 30', body: 'Not for the meeting.' });
  const date = soon();
  const day = weekday(date);
  const { page } = await device(ada);

  await test.step('the date, and what is to be read', async () => {
    await page.goto(`/groups/${group}`);
    await page.getByRole('link', { name: 'Set a date' }).click();
    await page.getByLabel('Date', { exact: true }).fill(date);
    await page.getByLabel('Time', { exact: true }).fill('19:00');
    await expect(page.getByLabel('Where the clock is')).toHaveValue('Europe/Paris');
    await page.getByLabel('Who leads').selectOption({ label: 'Ben' });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Set a date' }).click();
    await page.getByRole('link', { name: 'Change the date' }).click();
    await page.getByLabel('Paragraphs').fill('99');
    await page.getByRole('button', { name: 'Add something to read' }).click();
    await expect(page.getByText('There are no such paragraphs in this text.')).toBeVisible();
    await page.getByLabel('Paragraphs').fill('28-36');
    await page.getByRole('button', { name: 'Add something to read' }).click();
    await expect(entry(page, 'On Margins, ¶ 28–36')).toBeVisible();
    await expectAccessible(page);
  });

  const phone = (await device(ben, { at: 'second', width: 390, touch: true })).page;
  await test.step('a reader on a phone opens on the passage, and marks it as read for nobody else', async () => {
    await phone.goto(`/groups/${group}`);
    await expect(phone.getByText(/¶ 28–36, about \d+ minutes?/)).toBeVisible();
    await expectAccessible(phone);
    await phone.getByRole('link', { name: /^Open at the passage/ }).click();
    await expectAtWork(phone);
    await expect(phone.locator('#p28')).toBeInViewport();
    await expect(phone.locator('#p1')).not.toBeInViewport();
    const line = (id: string) =>
      phone.locator(id).evaluate((block) => getComputedStyle(block).borderImageSource);
    expect(await line('#p28')).toContain('gradient');
    expect(await line('#p36')).toContain('gradient');
    expect(await line('#p27')).toBe('none');
    expect(await line('#p37')).toBe('none');
    await phone.evaluate(() => scrollTo(0, 0));
    await phone.getByRole('button', { name: /^I have read this/ }).click();
    await expect(phone.getByText('Marked as read. Nobody else is told.')).toBeVisible();
    await expect(phone.getByRole('button', { name: /^Not read after all/ })).toBeVisible();
    await page.goto(`/groups/${group}`);
    await expect(page.getByRole('button', { name: /^I have read this/ })).toBeVisible();
  });

  await test.step('two notes are marked for it, one of them after a second thought', async () => {
    await page.goto(`/texts/${text.textId}?group=${group}#p29`);
    const own = card(page, 'Ada, Thursday group').filter({ hasText: 'The earlier one.' });
    await own.getByRole('button', { name: `Mark for ${day}` }).click();
    await expect(own.getByText('marked by Ada')).toBeVisible();
    const bens = card(page, 'Ben, Thursday group').filter({ hasText: 'The later one.' });
    await bens.getByRole('button', { name: `Mark for ${day}` }).click();
    await expect(bens.getByText('marked by Ada')).toBeVisible();
    await page
      .getByRole('listitem')
      .filter({ hasText: `Marked for ${day}` })
      .last()
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(bens.getByRole('button', { name: `Mark for ${day}` })).toBeVisible();
    await bens.getByRole('button', { name: `Mark for ${day}` }).click();
    await expect(bens.getByText('marked by Ada')).toBeVisible();
  });

  await test.step('the meeting’s page has them in the order of the text, and prints', async () => {
    await phone.goto(`/groups/${group}`);
    await phone.getByRole('link', { name: 'What is marked for it, and remarks' }).click();
    await expect(phone.getByRole('article')).toHaveCount(2);
    const said = await phone.getByRole('article').allInnerTexts();
    expect(said.map((words) => /The \w+ one/.exec(words)?.[0])).toEqual(['The earlier one', 'The later one']);
    expect(said[0]).toContain('Paragraph number 29');
    await expect(phone.getByText('Not for the meeting.')).toHaveCount(0);
    await phone.getByLabel('Say something about the date').fill('I can’t come.');
    await phone.getByRole('button', { name: 'Say it' }).last().click();
    await expect(entry(phone, 'I can’t come.')).toBeVisible();
    await expectAccessible(phone);
    await phone.emulateMedia({ media: 'print' });
    await expect(phone.getByText('The earlier one.')).toBeVisible();
    await expect(phone.getByRole('button', { name: 'Say it' }).last()).toBeHidden();
    await phone.emulateMedia({ media: 'screen' });
    await phone.getByRole('link', { name: 'In the text' }).first().click();
    await expect(phone.getByText('The earlier one.')).toBeInViewport();
  });

  await test.step('and is projected', async () => {
    await page.goto(`/groups/${group}`);
    await page.getByRole('link', { name: 'What is marked for it, and remarks' }).click();
    await page.getByRole('link', { name: 'To project' }).click();
    await expect(page.getByText('The later one.')).toBeVisible();
    await expect(page.getByText('I can’t come.')).toHaveCount(0);
    await expectAccessible(page);
  });
});

test('a shelf is arranged and a date is kept without script; with script, each thing is undone', async ({
  world,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const group = await world.makeGroup([ada]);
  for (const title of ['First text', 'Second text', 'Third text'])
    await world.makeReading(group, ada, { title });
  const text = await world.makeReading(group, ada, { title: 'Fourth text' });
  const context = await world.as(ada);
  const { meetingId } = await planMeeting(context, {
    ...{ clientId: randomId(), groupId: group, date: soon(), time: '19:00', timeZone: 'Europe/Paris' },
    ...{ place: 'The back room', ledById: null },
  });
  await addPassage(context, { meetingId, id: randomId(), textId: text.textId, passage: '2' });
  const titles = (page: Page) => page.locator('.shelf-entry .entry-title').allInnerTexts();

  for (const name of ['Part one', 'Part two']) {
    const deed = { deed: 'name-section', sectionId: randomId(), name } as const;
    await arrange(context, { groupId: group, deed });
  }
  const parts = (page: Page) => page.getByRole('heading', { name: /^Part/ }).allInnerTexts();

  const plain = (await device(ada, { javaScriptEnabled: false })).page;
  await plain.goto(`/groups/${group}/shelf`);
  await plain.getByRole('button', { name: 'Move down · Part one' }).click();
  await expect.poll(() => parts(plain)).toEqual(['Part two', 'Part one']);
  await expect(plain.getByRole('button', { name: 'Move down · Part one' })).toHaveCount(0);
  await plain.getByRole('button', { name: 'Move up · Second text' }).click();
  await expect.poll(() => titles(plain)).toEqual(['Second text', 'First text', 'Third text', 'Fourth text']);
  await plain.goto(`/groups/${group}`);
  await plain.getByRole('button', { name: /^I have read this/ }).click();
  await expect(plain.getByRole('button', { name: /^Not read after all/ })).toBeVisible();
  await plain.getByRole('link', { name: /^Open at the passage/ }).click();
  expect(new URL(plain.url()).hash).toBe('#p2');
  await plain.goto(`/groups/${group}/meetings/${meetingId}`);
  await plain.getByLabel('Add a question').fill('Who counts the votes?');
  await plain.getByRole('button', { name: 'Say it' }).first().click();
  await expect(entry(plain, 'Who counts the votes?')).toBeVisible();

  const { page } = await device(ada, { at: 'second' });
  await page.goto(`/groups/${group}/shelf`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Move down · Second text' }).press('Enter');
  await expect.poll(() => titles(page)).toEqual(['First text', 'Second text', 'Third text', 'Fourth text']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => titles(page)).toEqual(['Second text', 'First text', 'Third text', 'Fourth text']);
  await page.getByRole('button', { name: 'Take off the shelf · Third text' }).click();
  await expect(page.getByRole('button', { name: 'Put back · Third text' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect.poll(() => titles(page)).toEqual(['Second text', 'First text', 'Third text', 'Fourth text']);
  await page.getByRole('button', { name: 'Move up · Part one' }).press('Enter');
  await expect.poll(() => parts(page)).toEqual(['Part one', 'Part two']);
  await page.getByRole('button', { name: 'Move down · Part one' }).press('Enter');
  await expect.poll(() => parts(page)).toEqual(['Part two', 'Part one']);
});
