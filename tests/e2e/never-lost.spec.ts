import pg from 'pg';
import { freePort } from '../../scripts/start/processes.mjs';
import { startWebProcess } from '../factories/site';
import { beginNote, card, expectPainted, expectSent } from './article';
import { expect, expectAccessible, refused, test } from './story';
import { readAlone } from './together';

const unreachable =
  /Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|CONNECTION_\w+|FAILED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|SOCKET_NOT_CONNECTED)/;
const waiting = 'No connection. 1 note waits here and goes as soon as it is back.';

test('words that are not sent yet survive a reload, a crashed tab and a new start of the browser', async ({
  world,
  db,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const group = await world.makeGroup([ada]);
  const reading = await world.makeReading(group, ada);
  await world.makeNote(ada, reading, group, { words: 'third paragraph', body: 'Said already.' });
  const address = `/texts/${reading.textId}?group=${group}`;
  const { page, context } = await device(ada);
  await page.goto(address);
  const note = card(page, 'Ada, Thursday group');
  await note.getByRole('button', { name: 'Reply' }).click();
  await note.getByLabel('Reply to Ada').fill('An answer, half done');
  await beginNote(page, 'second paragraph', 'A thought, half done');

  for (const way of ['reloaded', 'crashed', 'started anew'] as const) {
    let here = page;
    if (way === 'reloaded') await page.reload();
    if (way === 'crashed') {
      const crashed = page.waitForEvent('crash');
      void (await context.newCDPSession(page)).send('Page.crash').catch(() => undefined);
      await crashed;
      here = await context.newPage();
      await here.goto(address);
    }
    if (way === 'started anew') {
      const storageState = await context.storageState();
      await context.close();
      here = (await device(null, { storageState })).page;
      await here.goto(address);
    }
    await expect(here.getByLabel('Your note'), way).toHaveValue('A thought, half done');
    await expect(here.getByLabel('Reply to Ada'), way).toHaveValue('An answer, half done');
    await expectPainted(here, 'catena-draft', ['second paragraph']);
    if (way !== 'started anew') continue;
    await expectAccessible(here);
    await here.getByRole('button', { name: 'Post' }).click();
    await card(here, 'Ada, Thursday group')
      .getByRole('button', { name: 'Reply', exact: true })
      .last()
      .click();
    await expect(here.getByRole('textbox')).toHaveCount(0);
    await expectSent(here);
    await here.reload();
    await expect(here.getByText('An answer, half done')).toBeVisible();
    await expect(here.getByText('A thought, half done')).toBeVisible();
    await expect(here.getByRole('textbox')).toHaveCount(0);
  }
  expect(await db.comment.count({ where: { authorId: ada.id } })).toBe(3);
});

test('what is posted without a connection waits, says so, and is sent once when it is back', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(unreachable);
  const { ada, page, context } = await readAlone({ world, device });
  await beginNote(page, 'second paragraph', 'From the train.');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Post' }).click();
  const note = card(page, 'Ada, Only me');
  await expect(page.getByRole('status').getByText(waiting)).toBeVisible();
  await expect(note.getByText('Not sent yet.')).toBeVisible();
  await expect(note.getByText('From the train.')).toBeVisible();
  await expectPainted(page, 'catena-own', ['second paragraph']);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(waiting)).toBeVisible();
  await context.setOffline(false);
  await expectSent(page);
  await expect(note.getByText('From the train.')).toBeVisible();
  expect(await db.comment.count({ where: { authorId: ada.id } })).toBe(1);
});

test('a note whose answer is lost on the way is one note, with the words as they were changed meanwhile', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(unreachable);
  const { ada, page } = await readAlone({ world, device });
  await page.route(
    '**/api/annotations',
    async (route) => {
      expect((await route.fetch()).status()).toBe(201);
      await page.context().setOffline(true);
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await beginNote(page, 'second paragraph', 'Said once.');
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(page.getByText(waiting)).toBeVisible();
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByLabel('Your note').fill('Said twice, and better.');
  await page.getByRole('button', { name: 'Post' }).click();
  await page.context().setOffline(false);
  await expectSent(page);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(card(page, 'Ada, Only me')).toHaveCount(1);
  await expect(card(page, 'Ada, Only me').getByText('Said twice, and better.')).toBeVisible();
  const written = await db.comment.findMany({ where: { authorId: ada.id } });
  expect(written.map(({ body }) => body)).toEqual(['Said twice, and better.']);
});

test('a server that is killed while it writes, and started again, has the note once', async ({
  site,
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(unreachable);
  const ada = await world.makeUser('Ada');
  const group = await world.makeGroup([ada]);
  const reading = await world.makeReading(group, ada);
  const port = await freePort();
  const mortal = await startWebProcess(site.urls.appUrl, { port });
  const { page } = await device(ada, { at: new URL(mortal.url) });
  await page.goto(`/texts/${reading.textId}?group=${group}`);
  await beginNote(page, 'second paragraph', 'In the middle of it.');

  // The write waits for the membership's row until the server is dead.
  const holder = new pg.Client({ connectionString: site.urls.ownerUrl });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM memberships WHERE "groupId" = $1 FOR UPDATE', [group]);
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(page.getByText('Being sent…')).toBeVisible();
  await expect
    .poll(async () => (await holder.query('SELECT 1 FROM pg_locks WHERE NOT granted')).rowCount)
    .toBeGreaterThan(0);
  await mortal.stop('SIGKILL');
  await expect(page.getByText(waiting)).toBeVisible();
  await holder.query('ROLLBACK');
  await holder.end();
  expect(await db.comment.count({ where: { authorId: ada.id } })).toBe(0);

  const reborn = await startWebProcess(site.urls.appUrl, { port });
  const note = card(page, 'Ada, Thursday group');
  await expectSent(page);
  await expect(note.getByText('In the middle of it.')).toBeVisible();
  expect(await db.comment.count({ where: { authorId: ada.id } })).toBe(1);

  // The stream has come back too.
  await world.makeNote(ada, reading, group, { words: 'third', body: 'After the night.' });
  await expect(page.getByText('After the night.')).toBeVisible({ timeout: 15_000 });
  await page.reload();
  await expect(note).toHaveCount(2);
  await page.close();
  await reborn.stop();
});

test('what one throws away comes back with “Undo”', async ({ world, device, allowInConsole }) => {
  // That it was thrown away may arrive after that it is back again, and is then refused.
  allowInConsole(refused(409));
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada);
  await world.makeNote(ada, text, null, { words: 'third paragraph', body: 'Said already.' });
  const { page } = await device(ada);
  await page.goto(`/texts/${text.textId}`);
  await beginNote(page, 'second paragraph', 'Not so sure');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Thrown away.')).toBeVisible();
  // Pointed at, it stays for as long as the page is looked at.
  await page.getByText('Thrown away.').hover();
  await expectPainted(page, 'catena-draft', []);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Your note')).toHaveValue('Not so sure');
  await expectPainted(page, 'catena-draft', ['second paragraph']);
  await page.reload();
  await expect(page.getByLabel('Your note')).toHaveValue('Not so sure');
  await page.getByRole('button', { name: 'Discard' }).click();

  const note = card(page, 'Ada, Only me');
  await note.getByRole('button', { name: 'Reply' }).click();
  await note.getByLabel('Reply to Ada').fill('Nor of this');
  await note.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(note.getByLabel('Reply to Ada')).toHaveValue('Nor of this');
  await note.getByRole('button', { name: 'Discard' }).click();

  await note.getByRole('button', { name: 'Edit' }).click();
  await note.getByLabel('Edit').fill('Said already, and wrongly.');
  await note.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(note.getByLabel('Edit')).toHaveValue('Said already, and wrongly.');
  await page.reload();
  await expect(note.getByLabel('Edit')).toHaveValue('Said already, and wrongly.');
});

test('words changed on two devices are both shown, and one chooses', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(refused(409));
  allowInConsole(unreachable);
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada);
  const { comments } = await world.makeNote(ada, text, null, { body: 'First words.' });
  const id = comments[0]?.id ?? '';
  const bodyNow = async () => (await db.comment.findUniqueOrThrow({ where: { id } })).body;
  const [desk, train] = [(await device(ada)).page, (await device(ada, { at: 'second' })).page];
  // What is begun on the train is told to no other device, or the desk would go on with it.
  await train.route('**/api/drafts/*', (route) => route.abort());
  for (const [page, words] of [
    [train, 'From the train.'],
    [desk, 'From the desk.'],
  ] as const) {
    await page.goto(`/texts/${text.textId}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('Edit').fill(words);
  }
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('From the desk.')).toBeVisible();
  await expectSent(desk);
  await train.unroute('**/api/drafts/*');
  await train.getByRole('button', { name: 'Save' }).click();
  await expect(train.getByText('This comment was changed on another device. It now reads:')).toBeVisible();
  await expect(train.getByRole('blockquote').filter({ hasText: 'From the desk.' })).toBeVisible();
  await expect(train.getByLabel('Edit')).toHaveValue('From the train.');
  expect(await bodyNow()).toBe('From the desk.');
  await expectAccessible(train);

  await train.getByRole('button', { name: 'Put mine in its place' }).click();
  await expect(desk.getByText('From the train.')).toBeVisible();
  await expectSent(train);
  expect(await bodyNow()).toBe('From the train.');
  const kept = await db.commentRevision.findMany({ where: { commentId: id }, orderBy: { version: 'asc' } });
  expect(kept.map(({ body }) => body)).toEqual(['First words.', 'From the desk.']);
});
