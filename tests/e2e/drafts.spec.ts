import { leaveGroup } from '@/lib/services/groups/groups';
import { pressAndLeave } from './account';
import {
  beginNote,
  card,
  expectAtWork,
  expectPainted,
  expectSent,
  painted,
  postNote,
  selectText,
} from './article';
import { expect, expectAccessible, refused, signIn, test } from './story';

const everywhere = 'Draft, kept on all your devices.';
const goBackTo = (page: import('@playwright/test').Page) =>
  page.evaluate(() => void dispatchEvent(new Event('focus')));

test('a draft begun on the laptop goes on on the phone; changed on both, both are shown and one chooses', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(refused(409));
  allowInConsole(/net::ERR_INTERNET_DISCONNECTED/);
  const ada = await world.makeUser('Ada');
  const { textId } = await world.makeText(ada);
  const laptop = await device(ada);
  const desk = laptop.page;
  const phone = (await device(ada, { at: 'second', width: 390 })).page;
  await desk.goto(`/texts/${textId}`);
  await beginNote(desk, 'second paragraph', 'Begun at the desk');
  await expect(desk.getByText(everywhere)).toBeVisible();

  await phone.goto(`/texts/${textId}`);
  await phone.getByRole('button', { name: 'Go on writing' }).click();
  await expect(phone.getByLabel('Your note')).toHaveValue('Begun at the desk');
  await expectPainted(phone, 'catena-draft', ['second paragraph']);
  await phone.getByLabel('Your note').fill('Begun at the desk, continued on the way');
  await phone.getByLabel('Your note').blur();
  const stored = () => db.draft.findMany({ where: { authorId: ada.id } });
  await expect.poll(async () => JSON.stringify(await stored())).toContain('continued on the way');
  await goBackTo(desk);
  await expect(desk.getByLabel('Your note')).toHaveValue('Begun at the desk, continued on the way');

  await laptop.context.setOffline(true);
  await desk.getByLabel('Your note').fill('Another end, at the desk.');
  await expect(desk.getByText('Draft, kept on this device.')).toBeVisible();
  await phone.getByLabel('Your note').fill('Another end, on the way.');
  await phone.getByLabel('Your note').blur();
  await expect.poll(async () => JSON.stringify(await stored())).toContain('on the way.');
  await laptop.context.setOffline(false);
  await expect(
    desk.getByText('You changed this draft on another device as well. There it reads:'),
  ).toBeVisible();
  await expect(desk.getByRole('blockquote').getByText('Another end, on the way.')).toBeVisible();
  await expect(desk.getByLabel('Your note')).toHaveValue('Another end, at the desk.');
  await expectAccessible(desk);

  await desk.getByRole('button', { name: 'Keep both' }).click();
  await expect(desk.getByLabel('Your note')).toHaveValue(
    'Another end, on the way.\n\nAnother end, at the desk.',
  );
  await desk.getByRole('button', { name: 'Post' }).click();
  await expectSent(desk);
  await expect(card(phone, 'Ada, Only me').getByText('Another end, at the desk.')).toBeVisible();
  await expect(phone.getByRole('textbox')).toHaveCount(0);
  expect(await db.comment.count({ where: { authorId: ada.id } })).toBe(1);
});

test('signing out asks about words that are nowhere else; who signs in next sees none of them, and their author does', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(/net::ERR_FAILED/);
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const reading = await world.makeReading(group, ada);
  const address = `/texts/${reading.textId}?group=${group}`;
  const { page, context } = await device(ada);
  await page.goto(address);
  await beginNote(page, 'second paragraph', 'Safe on the server');
  await expect(page.getByText(everywhere)).toBeVisible();
  await context.route('**/api/drafts/*', (route) => route.abort());
  await selectText(page, 'third paragraph');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByLabel('Your note').last().fill('Nowhere but here');
  await expect(page.getByText('Draft, kept on this device.')).toBeVisible();

  await page.getByRole('button', { name: 'Ada' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(
    page.getByText('1 draft of yours is kept in this browser and nowhere else yet.'),
  ).toBeVisible();
  await pressAndLeave(page, 'Sign out, keep them here');
  await context.unrouteAll();
  const stored = () => page.evaluate(() => JSON.stringify(localStorage));
  expect(await stored()).not.toContain('Safe on the server');

  await signIn(context, db, ben);
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Ben' })).toBeVisible();
  await expectAtWork(page);
  await expectPainted(page, 'catena-draft', []);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  expect(await page.content()).not.toMatch(/Nowhere but here|Safe on the server/);
  await postNote(page, 'first paragraph', 'Mine.');
  const bens = await db.draft.findMany({ where: { authorId: ben.id } });
  expect(bens.filter(({ content }) => content !== null)).toEqual([]);

  await signIn(context, db, ada);
  await page.goto(address);
  await expect(page.getByLabel('Your note')).toHaveCount(2);
  await expect
    .poll(async () => (await painted(page, 'catena-draft')).toSorted())
    .toEqual(['second paragraph', 'third paragraph']);
  await expect(page.getByText(everywhere)).toHaveCount(2);
});

test('who is no longer in the group keeps the words that were meant for it, and is told what to do', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(refused(404));
  allowInConsole(refused(403));
  const [ben, ada] = [await world.makeUser('Ben'), await world.makeUser('Ada')];
  const group = await world.makeGroup([ben, ada]);
  const reading = await world.makeReading(group, ben, { audience: 'site', title: 'On leaving' });
  await world.makeNote(ben, reading, group, { words: 'third paragraph', body: 'What is repeated?' });
  const { page } = await device(ada);
  await page.goto(`/texts/${reading.textId}?group=${group}`);
  const bens = card(page, 'Ben, Thursday group');
  await bens.getByRole('button', { name: 'Reply' }).click();
  await bens.getByLabel('Reply to Ben').fill('Itself, I thought.');
  await beginNote(page, 'second paragraph', 'For the group.');
  await expect(page.getByText(everywhere)).toHaveCount(2);

  await leaveGroup(await world.as(ada), group);
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(
    page.getByText(/^Not posted: you can no longer write there\. Your words are kept here/),
  ).toBeVisible();
  await expect(page.getByLabel('Your note')).toHaveValue('For the group.');
  await expectAccessible(page);

  await page.goto(`/texts/${reading.textId}`);
  await expect(page.getByText('You are no longer in the group that you wrote this for.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Post' })).toBeDisabled();
  await expect(page.getByLabel('A reply. What it answers is not shown here.')).toHaveValue(
    'Itself, I thought.',
  );
  await expectAccessible(page);
  await page.getByLabel('Who sees it').selectOption('Only me');
  await page.getByRole('button', { name: 'Post' }).click();
  await expectSent(page);
  await expect(card(page, 'Ada, Only me').getByText('For the group.')).toBeVisible();
  const strays = page.getByRole('region', { name: 'Your other drafts' });
  await strays.getByRole('button', { name: 'Discard' }).click();
  await expect(strays).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(strays.getByRole('textbox')).toHaveValue('Itself, I thought.');
  expect(await db.comment.count({ where: { authorId: ada.id } })).toBe(1);
});
