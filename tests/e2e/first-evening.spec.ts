import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { demonstrationText } from '@/lib/domain/demonstration-text';
import { randomId } from '@/lib/domain/ids';
import { ROOT } from '../../scripts/start/places.mjs';
import { password } from '../factories/world';
import {
  card,
  dragOver,
  expectAtWork,
  expectBeside,
  expectPainted,
  painted,
  postNote,
  showNews,
} from './article';
import { listen, silence } from './eavesdropper';
import { expect, expectAccessible, test } from './story';

/** A real text, and words of it that stand on two lines of its file; without the texts, the one that comes along. */
const file = join(ROOT, '..', 'shared', 'texts', 'paris-commune-solidarity-35.txt');
const evening = existsSync(file)
  ? {
      upload: { name: 'paris-commune.txt', mimeType: 'text/plain', buffer: readFileSync(file) },
      title: 'The Paris Commune',
      passage: 'the incapacity of the masses to choose their own path',
      another: 'a whole generation of French revolutionaries',
      third: 'confirmed the correctness of Trotsky',
    }
  : {
      upload: {
        name: 'margins.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from(demonstrationText),
      },
      title: 'A Page with Wide Margins',
      passage: 'like a house in a village',
      another: 'a question, or a flat denial',
      third: 'Printing made margins narrow',
    };

const addressOf = (name: string) => `${name}.${randomId().replace(/[^a-z0-9]/gi, '')}@example.org`;

async function fillAccount(page: Page, name: string) {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail address').fill(addressOf(name.toLowerCase()));
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Make the account' }).click();
}

test('a group’s first evening, from the first account to a text that two have open', async ({ device }) => {
  const ada = (await device(null, { at: 'first' })).page;
  const ben = (await device(null, { at: 'second' })).page;

  await test.step('Ada makes an account', async () => {
    await ada.goto('/');
    await expectAccessible(ada);
    await ada.getByRole('link', { name: 'Make an account' }).click();
    await expect(ada.getByRole('heading', { name: 'Make an account' })).toBeVisible();
    await expectAccessible(ada);
    await fillAccount(ada, 'Ada');
    await expect(ada.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
    await expect(ada.getByText('You are in no group yet')).toBeVisible();
  });

  await test.step('she adds a text', async () => {
    await ada.getByRole('link', { name: 'Add a text', exact: true }).click();
    await expect(ada.getByRole('heading', { name: 'Add a text' })).toBeVisible();
    await expectAccessible(ada);
    await ada.getByLabel('File').setInputFiles(evening.upload);
    await ada.getByLabel('Title').fill(evening.title);
    await ada.getByRole('button', { name: 'Add it' }).click();
    await expect(ada.getByRole('heading', { name: evening.title, level: 1 })).toBeVisible();
    await expect(ada.getByText(evening.passage)).toBeVisible();
    await expectAccessible(ada);
  });

  await test.step('she starts a group and puts the text on its shelf', async () => {
    await ada.getByRole('link', { name: 'Catena', exact: true }).click();
    await ada.getByRole('link', { name: 'Start a group' }).click();
    await expect(ada.getByRole('heading', { name: 'Start a group' })).toBeVisible();
    await expectAccessible(ada);
    await ada.getByLabel('Name').fill('Thursday group');
    await ada.getByLabel('What you read together').fill('Pamphlets, slowly.');
    await ada.getByRole('button', { name: 'Start it' }).click();
    await expect(ada.getByRole('heading', { name: 'Thursday group', level: 1 })).toBeVisible();
    await ada.getByLabel('A text from the library').selectOption({ label: evening.title });
    await ada.getByRole('button', { name: 'Put it on the shelf' }).click();
    await expect(ada.getByRole('link', { name: evening.title })).toBeVisible();
  });

  await test.step('Ben opens her link, makes an account and joins', async () => {
    await ada.getByRole('button', { name: 'Make a link' }).click();
    const link = new URL(await ada.getByLabel('Invitation link').inputValue());
    await expectAccessible(ada);
    await ben.goto(link.pathname);
    await expect(ben.getByRole('heading', { name: 'Join Thursday group' })).toBeVisible();
    await expect(ben.getByText('Ada invites you.')).toBeVisible();
    await expect(ben.getByText('Pamphlets, slowly.')).toBeVisible();
    await expectAccessible(ben);
    await ben.getByRole('link', { name: 'Make an account' }).click();
    await fillAccount(ben, 'Ben');
    await ben.getByRole('button', { name: 'Join the group' }).click();
    // In what the group reads now, in its margin.
    await expect(ben.getByRole('heading', { name: evening.title, level: 1 })).toBeVisible();
    await expect(ben.getByRole('button', { name: 'Thursday group · 2 people' })).toBeVisible();
    await expectAccessible(ben);
    await ben.getByRole('button', { name: 'Thursday group · 2 people' }).click();
    await ben.getByRole('link', { name: 'Back to the group' }).click();
    await expect(ben.getByRole('heading', { name: 'Thursday group', level: 1 })).toBeVisible();
    await expectAccessible(ben);
  });

  await test.step('both open the text from the shelf', async () => {
    await ada.reload();
    for (const page of [ada, ben]) {
      await page.getByRole('link', { name: evening.title }).click();
      await expect(page.getByRole('heading', { name: evening.title, level: 1 })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Thursday group · 2 people' })).toBeVisible();
    }
  });
});

test('its first conversation is live, and nobody else hears it', async ({ device, world }) => {
  const [first, second] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([first, second]);
  const { textId } = await world.makeReading(group, first, {
    title: evening.title,
    body: evening.upload.buffer.toString(),
    fileName: evening.upload.name,
  });
  const ada = (await device(first, { at: 'first' })).page;
  const ben = (await device(second, { at: 'second' })).page;
  const outsider = (await device(await world.makeUser('Zoe'), { at: 'second' })).page;
  const heard = await listen(outsider);
  for (const page of [ada, ben]) {
    await page.goto(`/texts/${textId}?group=${group}`);
    await expect(page.getByRole('button', { name: 'Thursday group · 2 people' })).toBeVisible();
    await expectAtWork(page);
  }

  const adas = card(ben, 'Ada, Thursday group');
  await test.step('Ada marks words and says something; Ben hears of it at once, and sees it beside them', async () => {
    expect(await dragOver(ada, evening.passage)).toBe(evening.passage);
    await ada.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(ada.getByLabel('Who sees it').locator('option:checked')).toHaveText(
      'Thursday group: 2 people',
    );
    await expectAccessible(ada);
    await ada.getByLabel('Your note').fill('*Whose* path?\n\n- one\n- two\n\n<script>alert(1)</script>');
    await ada.getByRole('button', { name: 'Post' }).click();
    await expect(ben.getByRole('button', { name: /^1 new note\b.*: show it$/ })).toBeVisible();
    expect(await ben.getByText('Whose path?').count()).toBe(0);
    await showNews(ben);
    await expect(adas.getByText('Whose path?')).toBeVisible();
    await expect(adas.getByRole('emphasis')).toHaveText('Whose');
    await expect(adas.getByRole('listitem').filter({ hasText: /^two$/ })).toBeVisible();
    await expectPainted(ben, 'catena-group', [evening.passage]);
    await expectBeside(ben, evening.passage, adas);
  });

  await test.step('Ben replies', async () => {
    await adas.getByRole('button', { name: 'Reply' }).click();
    await adas.getByLabel('Reply to Ada').fill('Of those who are led');
    await expectAccessible(ben);
    await adas.getByRole('button', { name: 'Reply' }).last().click();
    await expect(ada.getByRole('button', { name: '1 new reply: show' })).toBeVisible();
    await showNews(ada);
    await expect(ada.getByText('Of those who are led')).toBeVisible();
  });

  await test.step('he mends it, takes it away, and takes that back', async () => {
    const his = adas.getByRole('listitem').filter({ hasText: 'Of those who' }).last();
    await his.getByRole('button', { name: 'Edit' }).click();
    await adas.getByLabel('Edit').fill('Of those who are *not* led.');
    await adas.getByRole('button', { name: 'Save' }).click();
    await expect(ada.getByText('Of those who are not led.')).toBeVisible();
    await expect(ada.getByText('edited')).toBeVisible();
    await his.getByRole('button', { name: 'Delete' }).click();
    await expect(ada.getByText('Of those who are not led.')).toHaveCount(0);
    await ben.getByRole('button', { name: 'Undo' }).click();
    await expect(ada.getByText('Of those who are not led.')).toBeVisible();
    await expect(his.getByText('Of those who are not led.')).toBeVisible();
  });

  await test.step('a note for Ada alone stays hers', async () => {
    await dragOver(ada, evening.another);
    await ada.getByRole('button', { name: 'Comment', exact: true }).click();
    await ada.getByLabel('Who sees it').selectOption('Only me');
    await ada.getByLabel('Your note').fill('A thing I keep to myself.');
    await ada.getByRole('button', { name: 'Post' }).click();
    await expect(card(ada, 'Ada, Only me').getByText('A thing I keep to myself.')).toBeVisible();
    await expectPainted(ada, 'catena-own', [evening.another]);
    await postNote(ada, evening.third, 'And this is for the group again.');
    await showNews(ben);
    await expect(ben.getByText('And this is for the group again.')).toBeVisible();
    expect(await ben.content()).not.toContain('keep to myself');
    await ben.reload();
    await expect(adas).toHaveCount(2);
    await expect.poll(() => painted(ben, 'catena-group')).toHaveLength(2);
    expect(await ben.content()).not.toContain('keep to myself');
    await expectPainted(ben, 'catena-own', []);
    await expectAccessible(ben);
  });

  expect(await heard()).toBe(silence);
});
