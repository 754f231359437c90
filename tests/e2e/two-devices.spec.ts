import { chromium, type Page } from '@playwright/test';
import { password } from '../factories/world';
import { pressAndLeave, signInByForm, signOut } from './account';
import { beginNote, card, expectPainted, expectSent, postNote } from './article';
import { expect, expectAccessible, refused, test } from './story';

const signedOut = 'You are signed out. New notes do not arrive until you sign in again.';

const expectSignIn = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();

test('a note to oneself, and a change to it, come to one’s other device at once', async ({
  world,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const { textId } = await world.makeText(ada);
  const desk = (await device(ada, { at: 'first' })).page;
  const train = (await device(ada, { at: 'second', width: 390 })).page;
  for (const page of [desk, train]) {
    await page.goto(`/texts/${textId}`);
    await expect(page.getByRole('button', { name: 'Only me' })).toBeVisible();
  }
  await postNote(desk, 'second paragraph', 'To look *up*.');
  await expect(train.getByText('1 note', { exact: true })).toBeVisible();
  await train.getByRole('button', { name: 'Next note' }).click();
  const note = card(train, 'Ada, Only me');
  await expect(note.getByText('To look up.')).toBeVisible();
  await expectPainted(train, 'catena-own', ['second paragraph']);
  await card(desk, 'Ada, Only me').getByRole('button', { name: 'Edit' }).click();
  await desk.getByLabel('Edit').fill('Looked up.');
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(note.getByText('Looked up.')).toBeVisible();
  await expect(note.getByText('To look up.')).toHaveCount(0);
  await expectAccessible(train);
});

test('signing out on one device leaves the other one signed in', async ({ world, device }) => {
  const ada = await world.makeUser('Ada');
  const [desk, train] = [(await device(null)).page, (await device(null, { at: 'second' })).page];
  for (const page of [desk, train]) {
    await signInByForm(page, ada.email);
    await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  }
  await signOut(train, 'Ada');
  await desk.reload();
  await expect(desk.getByRole('heading', { name: 'Library' })).toBeVisible();
  await train.goto('/library');
  await expectSignIn(train);
  await expectAccessible(train);
});

test('“Sign out everywhere” ends every device: an open reader says so and keeps what is being written', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(refused(401));
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada);
  const desk = (await device(ada)).page;
  const train = await device(ada, { at: 'second' });
  await train.page.goto(`/texts/${text.textId}`);
  await beginNote(train.page, 'second paragraph', 'Half a thought');

  await desk.goto('/settings');
  await expectAccessible(desk);
  await pressAndLeave(desk, 'Sign out everywhere');
  await desk.goto('/library');
  await expectSignIn(desk);

  await world.makeNote(ada, text, null, { words: 'third', body: 'Not for a device that is out.' });
  await expect(train.page.getByText(signedOut)).toBeVisible();
  await expect(train.page.getByText('Not for a device that is out.')).toHaveCount(0);
  await train.page.getByLabel('Your note').fill('Half a thought, and the other half.');
  await train.page.getByRole('button', { name: 'Post' }).click();
  await expect(
    train.page.getByText('You are signed out. 1 note waits here and goes when you have signed in again.'),
  ).toBeVisible();
  await expectAccessible(train.page);

  const tab = await train.context.newPage();
  await signInByForm(tab, ada.email);
  await expect(tab.getByRole('heading', { name: 'Library' })).toBeVisible();
  await expectSent(train.page);
  await expect(
    card(train.page, 'Ada, Only me').getByText('Half a thought, and the other half.'),
  ).toBeVisible();
  expect(await db.comment.count({ where: { authorId: ada.id } })).toBe(2);
});

test('a session that is deleted is refused at the next request, by page and by API', async ({
  world,
  db,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const { textId } = await world.makeText(ada, { title: 'A text of her own' });
  const { page, context } = await device(ada);
  await page.goto('/library');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  await db.session.deleteMany({ where: { userId: ada.id } });
  for (const path of [`/api/texts/${textId}/margin`, '/api/stream', '/api/events?after=x'])
    expect((await context.request.get(path)).status(), path).toBe(401);
  for (const path of ['/library', `/texts/${textId}`, '/settings', '/import']) {
    await page.goto(path);
    await expectSignIn(page);
  }
  await signInByForm(page, ada.email);
  await expect(page.getByRole('link', { name: 'A text of her own' })).toBeVisible();
});

test('a new password signs the other devices out, and the old one opens nothing', async ({
  world,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const [desk, train] = [(await device(ada)).page, (await device(ada, { at: 'second' })).page];
  await train.goto('/library');
  await desk.goto('/settings');
  await desk.getByLabel('Password now').fill('not my password');
  await desk.getByLabel('New password').fill('four words, all new');
  await desk.getByRole('button', { name: 'Change it' }).click();
  await expect(desk.getByText('This is not your password.')).toBeVisible();
  await expectAccessible(desk);
  await desk.getByLabel('Password now').fill(password);
  await desk.getByLabel('New password').fill('four words, all new');
  await desk.getByRole('button', { name: 'Change it' }).click();
  await expect(desk.getByText('every other device is signed out')).toBeVisible();

  await desk.reload();
  await expect(desk.getByText('Signed in as Ada')).toBeVisible();
  await train.reload();
  await expectSignIn(train);
  await signInByForm(train, ada.email);
  await expect(train.getByText('That address and password do not go together.')).toBeVisible();
  await expect(train.getByLabel('E-mail address')).toHaveValue(ada.email);
  await expectAccessible(train);
  await train.getByLabel('Password').fill('four words, all new');
  await train.getByRole('button', { name: 'Sign in' }).click();
  await expect(train.getByRole('heading', { name: 'Library' })).toBeVisible();
});

for (const cached of [false, true]) {
  test(`after signing out, Back shows nothing private${cached ? ', nor does the browser’s own page cache' : ''}`, async ({
    world,
    device,
  }) => {
    const browser = cached
      ? await chromium.launch({
          ...test.info().project.use.launchOptions,
          ignoreDefaultArgs: ['--disable-back-forward-cache'],
        })
      : undefined;
    const ada = await world.makeUser('Ada');
    const group = await world.makeGroup([ada]);
    const reading = await world.makeReading(group, ada);
    await world.makeNote(ada, reading, group, { body: 'Between us.' });
    const { page } = await device(ada, browser ? { browser } : {});
    const nothingPrivate = async () => {
      await expectSignIn(page);
      expect(await page.content()).not.toMatch(/Thursday group|On Margins|Between us/);
    };

    await page.goto('/library');
    await page.getByRole('link', { name: 'Thursday group' }).click();
    await expect(page.getByRole('heading', { name: 'Thursday group' })).toBeVisible();
    await page.getByRole('link', { name: 'On Margins' }).click();
    await expect(page.getByText('Between us.')).toBeVisible();
    await signOut(page, 'Ada');
    for (let steps = 0; steps < 3; steps++) {
      await page.goBack();
      await nothingPrivate();
    }
    await page.goForward();
    await nothingPrivate();
    await browser?.close();
  });
}
