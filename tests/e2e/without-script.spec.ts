import type { Page } from '@playwright/test';
import { randomId } from '@/lib/domain/ids';
import { password, sampleText } from '../factories/world';
import { expect, test } from './story';

const plain = { javaScriptEnabled: false } as const;

async function makeAccount(page: Page, name: string): Promise<string> {
  const email = `${name}.${randomId().replace(/[^a-z0-9]/gi, '')}@example.org`.toLowerCase();
  await page.getByRole('link', { name: 'Make an account' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  return email;
}

test('a group begins, and grows by a link, without script', async ({ device }) => {
  const ada = (await device(null, plain)).page;
  await ada.goto('/');
  await makeAccount(ada, 'Ada');
  await expect(ada.getByRole('heading', { name: 'Library' })).toBeVisible();

  await ada.getByRole('link', { name: 'Add a text' }).click();
  await ada
    .getByLabel('File')
    .setInputFiles({ name: 'margins.txt', mimeType: 'text/plain', buffer: Buffer.from(sampleText) });
  await ada.getByLabel('Title').fill('On Margins');
  await ada.getByRole('button', { name: 'Add it' }).click();
  await expect(ada.getByRole('heading', { name: 'On Margins', level: 1 })).toBeVisible();
  await expect(ada.getByText('officers are elected')).toBeVisible();

  await ada.getByRole('link', { name: 'Catena' }).click();
  await ada.getByRole('link', { name: 'Start a group' }).click();
  await ada.getByLabel('Name').fill('Thursday group');
  await ada.getByRole('button', { name: 'Start it' }).click();
  await ada.getByLabel('A text from the library').selectOption({ label: 'On Margins' });
  await ada.getByRole('button', { name: 'Put it on the shelf' }).click();
  await expect(ada.getByRole('link', { name: 'On Margins' })).toBeVisible();
  await ada.getByRole('button', { name: 'Make a link' }).click();
  const { pathname } = new URL(await ada.getByLabel('Invitation link').inputValue());

  const ben = (await device(null, { ...plain, at: 'second' })).page;
  await ben.goto(pathname);
  const email = await makeAccount(ben, 'Ben');
  await ben.getByRole('button', { name: 'Join the group' }).click();
  await expect(ben.getByRole('heading', { name: 'Thursday group', level: 1 })).toBeVisible();

  await ben.getByRole('button', { name: 'Ben' }).click();
  await ben.getByRole('button', { name: 'Sign out' }).click();
  await ben.goto(pathname);
  await ben.getByRole('link', { name: 'Sign in' }).last().click();
  await ben.getByLabel('E-mail address').fill(email);
  await ben.getByLabel('Password').fill('three wrong words');
  await ben.getByRole('button', { name: 'Sign in' }).click();
  await expect(ben.getByText('That address and password do not go together.')).toBeVisible();
  await expect(ben.getByLabel('E-mail address')).toHaveValue(email);
  await ben.getByLabel('Password').fill(password);
  await ben.getByRole('button', { name: 'Sign in' }).click();
  await ben.getByRole('link', { name: 'Open the group' }).click();
  await ben.getByRole('link', { name: 'On Margins' }).click();
  await expect(ben.getByText('officers are elected')).toBeVisible();
});

test('a margin is read as a page, in the order of the text, without script', async ({ world, device }) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const reading = await world.makeReading(group, ada);
  await world.makeNote(ben, reading, group, { words: 'third paragraph', body: 'Towards the *end*.' });
  const { thread } = await world.makeNote(ada, reading, group, { words: 'officers', body: 'In the middle.' });
  await world.makeReply(ben, thread.id, 'An answer to the middle.');
  await world.makeNote(ben, reading, null, { words: 'two sentences', body: 'For Ben alone.' });
  await world.makeNote(ada, reading, null, { words: 'two sentences', body: 'For Ada alone.' });

  const { page } = await device(ben, plain);
  await page.goto(`/texts/${reading.textId}?group=${group}`);
  await page.getByRole('link', { name: 'All notes of this margin, on a page' }).click();
  await expect(page.getByRole('heading', { name: 'Notes on On Margins' })).toBeVisible();
  const read = await page.getByRole('main').innerText();
  const order = ['For Ben alone.', 'In the middle.', 'An answer to the middle.', 'Towards the end.'];
  expect(order.map((words) => read.indexOf(words))).toEqual(
    order.map((words) => read.indexOf(words)).toSorted((a, b) => a - b),
  );
  for (const words of [...order, 'officers', 'third paragraph']) expect(read).toContain(words);
  expect(read).not.toContain('For Ada alone.');
  await page.getByRole('link', { name: 'Back to the text' }).click();
  await expect(page.getByText('officers are elected')).toBeVisible();

  // The menus open without script: another margin, and the account.
  await page.getByRole('button', { name: 'Thursday group · 2 people' }).click();
  await page.getByRole('link', { name: 'Only me' }).click();
  await page.getByRole('link', { name: 'All notes of this margin, on a page' }).click();
  await expect(page.getByText('For Ben alone.')).toBeVisible();
  await expect(page.getByText('In the middle.')).toHaveCount(0);
});
