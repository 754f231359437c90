import type { Page } from '@playwright/test';
import { randomId } from '@/lib/domain/ids';
import { password, sampleText } from '../factories/world';
import { expectOutside } from './account';
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

  await ada.getByRole('link', { name: 'Add a text', exact: true }).click();
  await ada
    .getByLabel('File')
    .setInputFiles({ name: 'margins.txt', mimeType: 'text/plain', buffer: Buffer.from(sampleText) });
  await ada.getByLabel('Title').fill('On Margins');
  await ada.getByRole('button', { name: 'Add it' }).click();
  await expect(ada.getByRole('heading', { name: 'On Margins', level: 1 })).toBeVisible();
  await expect(ada.getByText('officers are elected')).toBeVisible();

  await ada.getByRole('link', { name: 'Catena', exact: true }).click();
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
  await expect(ben.getByRole('heading', { name: 'On Margins', level: 1 })).toBeVisible();
  await ben.getByRole('button', { name: /Thursday group · 2 people/ }).click();
  await ben.getByRole('link', { name: 'Back to the group' }).click();
  await expect(ben.getByRole('heading', { name: 'Thursday group', level: 1 })).toBeVisible();

  await ben.getByRole('button', { name: 'Ben' }).click();
  await ben.getByRole('button', { name: 'Sign out' }).click();
  await expectOutside(ben);
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
  await page.waitForLoadState();
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

test('a paragraph’s notes are read, two sentences of it commented on, and a note answered, without script', async ({
  world,
  db,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const body = 'The first paragraph.\n\nOne is short. Two is longer than that. Three ends it.\n';
  const reading = await world.makeReading(group, ada, { body });
  const bens = await world.makeNote(ben, reading, group, {
    words: 'Two is longer',
    body: 'Longer than *what*?',
  });
  await world.makeNote(ben, reading, null, { words: 'Three ends', body: 'For Ben alone.' });

  const { page } = await device(null, plain);
  await test.step('one signs in, and opens the paragraph from the text', async () => {
    await page.goto(`/texts/${reading.textId}?group=${group}`);
    await page.getByLabel('E-mail address').fill(ada.email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('link', { name: 'Comment here, ¶ 1', exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Comment here · 1 note, ¶ 2', exact: true }).click();
    await expect(page.getByRole('heading', { name: '¶ 2', level: 1 })).toBeVisible();
    await expect(page.getByText('Longer than what?')).toBeVisible();
    await expect(page.getByText('For Ben alone.')).toHaveCount(0);
  });

  await test.step('two sentences are commented on, with what lies between them', async () => {
    const write = page.getByRole('form', { name: 'Write a note' });
    await write.getByRole('button', { name: 'Post' }).click();
    await expect(write.getByText('Fill this in.')).toBeVisible();
    await write.getByLabel('1. One is short.').check();
    await write.getByLabel('2. Two is longer than that.').check();
    await write.getByLabel('Your note').fill('Both of these.');
    await expect(write.getByLabel('Thursday group: 2 people')).toBeChecked();
    await write.getByRole('button', { name: 'Post' }).click();
    await expect(page.getByRole('article', { name: 'Ada, Thursday group' })).toContainText('Both of these.');
    const note = await db.annotation.findFirstOrThrow({
      where: { authorId: ada.id, textId: reading.textId },
    });
    expect(note.exact).toBe('One is short. Two is longer than that.');
  });

  await test.step('words that are refused come back, and a form that is sent twice is one note', async () => {
    const write = page.getByRole('form', { name: 'Write a note' });
    await write.getByLabel('3. Three ends it.').check();
    await write.getByLabel('Your note').fill('Kept, I hope.');
    await write.getByLabel('Only me').check();
    await write.getByRole('button', { name: 'Highlight, without a note' }).click();
    await expect(write.getByText('There are words here.')).toBeVisible();
    await expect(write.getByLabel('Your note')).toHaveValue('Kept, I hope.');
    await expect(write.getByLabel('3. Three ends it.')).toBeChecked();
    await expect(write.getByLabel('Only me')).toBeChecked();
    const posting = page.waitForRequest((request) => request.method() === 'POST');
    await write.getByRole('button', { name: 'Post' }).click();
    const sent = await posting;
    const own = page.getByRole('article', { name: 'Ada, Only me' });
    await expect(own).toContainText('Kept, I hope.');
    // Going back and sending again, as the browser does it.
    const sendAgain = async (words: string) => {
      const data = (sent.postData() ?? '').replaceAll('Kept, I hope.', words);
      const { origin, 'content-type': type = '' } = sent.headers();
      const headers = { 'content-type': type, ...(origin ? { origin } : {}) };
      return (await page.request.post(sent.url(), { data, headers, maxRedirects: 0 })).text();
    };
    await sendAgain('Kept, I hope.');
    expect(await sendAgain('Changed after it was sent.')).toContain('You have sent this already');
    await page.reload();
    await expect(own).toHaveCount(1);
    await expect(own).not.toContainText('Changed');
  });

  await test.step('a note is answered, also when the first try was empty', async () => {
    const theirs = page.getByRole('article', { name: 'Ben, Thursday group' });
    await theirs.getByText('Reply to Ben').click();
    await theirs.getByLabel('Your reply').fill(' ');
    await theirs.getByRole('button', { name: 'Reply' }).click();
    await expect(theirs.getByText('Fill this in.')).toBeVisible();
    await theirs.getByLabel('Your reply').fill('Than the first.');
    await theirs.getByRole('button', { name: 'Reply' }).click();
    await expect(theirs).toContainText('Than the first.');
    const [first] = bens.comments;
    const reply = await db.comment.findFirstOrThrow({ where: { body: 'Than the first.' } });
    expect({ thread: reply.threadId, parent: reply.parentId }).toEqual({
      thread: bens.thread.id,
      parent: first?.id,
    });
  });

  await test.step('a paragraph is highlighted without a word', async () => {
    await page.getByRole('link', { name: 'Before it: ¶ 1' }).click();
    await page.getByRole('button', { name: 'Highlight, without a note' }).click();
    await expect(page.getByRole('article', { name: 'Ada, Thursday group' })).toContainText(
      'Highlighted by Ada',
    );
    await page.getByRole('link', { name: 'Back to this place in the text' }).click();
    await expect(page).toHaveURL(/#p1$/);
    await expect(page.getByRole('link', { name: 'Comment here · 1 note, ¶ 1', exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Comment here · 3 notes, ¶ 2', exact: true })).toBeVisible();
  });

  await test.step('something is said of the whole text', async () => {
    await page.getByRole('link', { name: 'Say something about the whole text' }).click();
    await page.getByLabel('Your note').fill('It is short.');
    await page.getByRole('button', { name: 'Post' }).click();
    await expect(page.getByRole('article', { name: 'Ada, Thursday group' })).toContainText('It is short.');
  });
});

test('a visitor is asked to sign in at a paragraph, and comes back to its form', async ({
  world,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const open = await world.makeText(null, { title: 'Another Open Letter', audience: 'world' });
  const { page } = await device(null, plain);
  await page.goto(`/texts/${open.textId}`);
  await page.getByRole('link', { name: 'Comment here, ¶ 2', exact: true }).click();
  await expect(page.getByText('officers are elected')).toBeVisible();
  await page.getByRole('link', { name: 'Sign in to write here' }).click();
  await page.getByLabel('E-mail address').fill(ada.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Your note').fill('Here I am.');
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(page.getByRole('article', { name: 'Ada, Only me' })).toContainText('Here I am.');
});
