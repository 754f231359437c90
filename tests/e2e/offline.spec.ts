import type { Page, Route } from '@playwright/test';
import { beginNote, card, expectSent, postNote } from './article';
import { expect, expectAccessible, refused, test } from './story';
import { readAlone, readTogether } from './together';

const unreachable = /Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION_\w+)/;
const line = (page: Page, words: string | RegExp) => page.getByRole('status').getByText(words);

/** Writes without waiting for anything that a server would say. */
async function postAway(page: Page, words: string, body: string) {
  await beginNote(page, words, body);
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(page.getByLabel('Your note')).toHaveCount(0);
}

/** The page can be loaded, and nothing that is written arrives. */
const refuseWrites = (route: Route) =>
  route.request().method() === 'GET' ? route.continue() : route.abort();

test('an hour without a connection: three notes and a reply wait over a reload, and go in their order, once', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(unreachable);
  const { ada, ben, group, reading, address } = await readTogether(world);
  await world.makeNote(ben, reading, group, { words: 'third paragraph', body: 'What is repeated?' });
  const { page, context } = await device(ada);
  await page.goto(address);
  await expect(card(page, 'Ben, Thursday group')).toBeVisible();

  await test.step('everything that is posted stands there at once, and one line says that it waits', async () => {
    await context.setOffline(true);
    await expect(
      line(page, 'No connection. What you write is kept here, and goes when it is back.'),
    ).toBeVisible();
    await postAway(page, 'officers are elected', 'First.');
    await expect(
      line(page, 'No connection. 1 note waits here and goes as soon as it is back.'),
    ).toBeVisible();
    await postAway(page, 'two sentences', 'Second, on *earlier* words.');
    const bens = card(page, 'Ben, Thursday group');
    await bens.getByRole('button', { name: 'Reply' }).click();
    await bens.getByLabel('Reply to Ben').fill('Itself.');
    await bens.getByRole('button', { name: 'Reply' }).last().click();
    await postAway(page, 'at any moment', 'Third.');
    await expect(
      line(page, 'No connection. 3 notes and 1 reply wait here and go as soon as it is back.'),
    ).toBeVisible();
    await expect(card(page, 'Ada, Thursday group')).toHaveCount(3);
    await expect(bens.getByText('Itself.')).toBeVisible();
    await expect(page.getByText('Not sent yet.')).toHaveCount(4);
    await beginNote(page, 'repeats itself again', 'Half a th');
    await expect(page.getByText('Draft, kept on this device.')).toBeVisible();
  });

  await test.step('and is there after a reload', async () => {
    await context.route('**/api/**', refuseWrites);
    await context.setOffline(false);
    await page.reload();
    await expect(line(page, /^No connection\. 3 notes and 1 reply wait/)).toBeVisible();
    await expect(card(page, 'Ada, Thursday group')).toHaveCount(3);
    await expect(page.getByLabel('Your note')).toHaveValue('Half a th');
    expect(await db.comment.count({ where: { authorId: ada.id } })).toBe(0);
    await expectAccessible(page);
  });

  await test.step('then all of it goes', async () => {
    await context.unroute('**/api/**', refuseWrites);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(line(page, 'The connection is back.')).toBeVisible();
    await expectSent(page);
    await expect(page.getByText('Draft, kept on all your devices.')).toBeVisible();
    const written = await db.comment.findMany({ where: { authorId: ada.id }, orderBy: { createdAt: 'asc' } });
    expect(written.map(({ body }) => body)).toEqual([
      'First.',
      'Second, on *earlier* words.',
      'Itself.',
      'Third.',
    ]);
    await page.reload();
    await expect(card(page, 'Ada, Thursday group')).toHaveCount(3);
    await expect(page.getByLabel('Your note')).toHaveValue('Half a th');
    await expect(line(page, /./)).toHaveCount(0);
  });
});

test('what waits about one text goes from whatever page is opened next', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(unreachable);
  const { ada, address, page, context } = await readAlone({ world, device });
  await expect(page.getByRole('button', { name: 'Only me' })).toBeVisible();
  await context.setOffline(true);
  await postAway(page, 'officers are elected', 'From the train.');
  await expect(line(page, /^No connection\. 1 note waits/)).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await next.goto('/settings');
  await expect.poll(() => db.comment.count({ where: { authorId: ada.id } })).toBe(1);
  await next.goto(address);
  await expect(card(next, 'Ada, Only me').getByText('From the train.')).toBeVisible();
  await expect(next.getByText('Not sent yet.')).toHaveCount(0);
});

test('a server that answers with an error is tried again, and what comes after is not held up', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(refused(500));
  const { ada, page } = await readAlone({ world, device });
  let isWell = false;
  await page.route('**/api/annotations', (route) =>
    isWell || !route.request().postData()?.includes('In trouble.')
      ? route.continue()
      : route.fulfill({
          status: 500,
          contentType: 'application/problem+json',
          json: { type: 'about:blank', title: 'Internal', status: 500, code: 'internal' },
        }),
  );
  await postAway(page, 'officers are elected', 'In trouble.');
  await expect(
    line(page, 'The server is in trouble. 1 note waits here and goes as soon as it can take them.'),
  ).toBeVisible();
  await postNoteBeside(page);
  expect(await db.comment.count({ where: { authorId: ada.id } })).toBe(1);
  isWell = true;
  await expectSent(page);
  expect(await db.comment.count({ where: { authorId: ada.id } })).toBe(2);
});

async function postNoteBeside(page: Page) {
  await postAway(page, 'third paragraph', 'In none.');
  const other = card(page, 'Ada, Only me').filter({ hasText: 'In none.' });
  await expect(other.getByRole('button', { name: 'Reply' })).toBeVisible();
}

test('a page that is killed while a note is on its way has it once, and so has the server', async ({
  world,
  db,
  device,
}) => {
  const { ada, address, page, context } = await readAlone({ world, device });
  let leave = () => {};
  const left = new Promise<void>((done) => (leave = done));
  await context.route('**/api/annotations', async (route) => {
    await route.fetch();
    leave();
    // The answer never comes.
  });
  await postAway(page, 'officers are elected', 'Said once.');
  await left;
  await page.close();
  await context.unrouteAll();
  const next = await context.newPage();
  await next.goto(address);
  await expect(card(next, 'Ada, Only me')).toHaveCount(1);
  await expectSent(next);
  await expect(next.getByRole('textbox')).toHaveCount(0);
  await postNote(next, 'third paragraph', 'And this.');
  expect(await db.comment.count({ where: { authorId: ada.id } })).toBe(2);
});
