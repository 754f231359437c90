/** What is said in a margin: what was said before, and who sees it. */
import { edit } from '@/lib/services/margin/comments';
import { shelveText } from '@/lib/services/groups/groups';
import { card } from './article';
import { expect, expectAccessible, test } from './story';

test('what was said earlier is opened by its audience, and its author takes words out of it', async ({
  world,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const reading = await world.makeReading(group, ada);
  const { comments } = await world.makeNote(ada, reading, group, { body: 'My address is 7 Mill Lane.' });
  const commentId = comments[0]?.id ?? '';
  const reword = async (version: number, body: string) =>
    edit(await world.as(ada), { commentId, version, body });
  await reword(1, 'Ask me for my *address*.');
  await reword(2, 'Ask me.');

  const [adas, bens] = [(await device(ada)).page, (await device(ben, { at: 'second' })).page];
  for (const page of [adas, bens]) {
    await page.goto(`/texts/${reading.textId}?group=${group}`);
    await page.getByRole('button', { name: 'edited (earlier wordings)' }).click();
    await expect(page.getByText('My address is 7 Mill Lane.')).toBeVisible();
  }
  const history = (page: typeof adas) =>
    page.getByRole('region', { name: 'What Ada wrote earlier, newest first' }).getByRole('listitem');
  await expect(history(bens)).toContainText(['Ask me for my address.', 'My address is 7 Mill Lane.']);
  await expect(bens.getByRole('button', { name: 'Remove these words' })).toHaveCount(0);
  await expectAccessible(bens);
  await expectAccessible(adas);

  await test.step('words that are taken out go from every open page, and come back by an undo', async () => {
    await history(adas).last().getByRole('button', { name: 'Remove these words' }).click();
    await expect(history(adas).last()).toContainText('These words were removed by their author.');
    await expect(history(adas).last()).toBeFocused();
    await expect(history(bens).last()).toContainText('These words were removed by their author.');
    await expect(bens.getByText('Mill Lane')).toHaveCount(0);
    await adas.getByRole('button', { name: 'Undo' }).click();
    for (const page of [adas, bens]) await expect(history(page).last()).toContainText('7 Mill Lane');
    await history(adas).last().getByRole('button', { name: 'Remove these words' }).click();
    await expect(bens.getByText('Mill Lane')).toHaveCount(0);
  });

  await test.step('an edit adds to a history that is open', async () => {
    await reword(3, 'Ask me on Thursday.');
    await expect(history(bens)).toHaveCount(3);
    await expect(history(bens).first()).toContainText('Ask me.');
    await expect(card(bens, 'Ada, Thursday group').getByText('Ask me on Thursday.')).toBeVisible();
  });

  await test.step('it closes where it was opened', async () => {
    const button = bens.getByRole('button', { name: 'edited (earlier wordings)' });
    await button.press('Enter');
    await expect(history(bens)).toHaveCount(0);
    await expect(button).toBeFocused();
  });
});

test('a note is taken before another audience and back, and says beforehand what will happen', async ({
  world,
  db,
  device,
}) => {
  const [ada, ben, cy] = [
    await world.makeUser('Ada'),
    await world.makeUser('Ben'),
    await world.makeUser('Cy'),
  ];
  const thursday = await world.makeGroup([ada, ben]);
  const friday = await world.makeGroup([ada, cy], 'Friday group');
  const reading = await world.makeReading(thursday, ada);
  await shelveText(await world.as(ada), { groupId: friday, textId: reading.textId });
  const { thread, comments } = await world.makeNote(ada, reading, thursday, { body: 'Which officers?' });
  await world.makeReply(ben, thread.id, 'All of them.', comments[0]?.id ?? null);

  const adas = (await device(ada)).page;
  const bens = (await device(ben, { at: 'second' })).page;
  const cys = (await device(cy, { at: 'second' })).page;
  await adas.goto(`/texts/${reading.textId}?view=all`);
  await bens.goto(`/texts/${reading.textId}?group=${thursday}`);
  await cys.goto(`/texts/${reading.textId}?group=${friday}`);
  await expect(cys.getByText('Nothing here yet.')).toBeVisible();

  await test.step('one says who shall see it instead, and reads what that does', async () => {
    await adas.getByRole('button', { name: 'Who sees it: Thursday group' }).click();
    await expect(adas.getByLabel('Who sees it')).toBeFocused();
    await expect(adas.getByLabel('Who sees it').getByRole('option')).toHaveText([
      'Friday group: 2 people',
      'Only me',
    ]);
    await expect(adas.getByText('Only you will see it.')).toBeVisible();
    await adas.getByLabel('Who sees it').selectOption('Friday group: 2 people');
    await expect(adas.getByText('Friday group (2 people) will see it, dated now.')).toBeVisible();
    await expect(
      adas.getByText('1 reply stays with Thursday group; your words there are removed.'),
    ).toBeVisible();
    await expectAccessible(adas);
    await adas.keyboard.press('Escape');
    await expect(adas.getByRole('button', { name: 'Who sees it: Thursday group' })).toBeFocused();
    // Also from a button of the form, and it leads no further: not to the words in the text.
    await adas.keyboard.press('Enter');
    await adas.keyboard.press('Tab');
    await adas.keyboard.press('Escape');
    await expect(adas.getByRole('button', { name: 'Who sees it: Thursday group' })).toBeFocused();
  });

  const moveToFriday = async () => {
    await adas.getByRole('button', { name: 'Who sees it: Thursday group' }).click();
    await adas.getByLabel('Who sees it').selectOption('Friday group: 2 people');
    await adas.getByRole('button', { name: 'Change who sees it' }).click();
    await expect(card(adas, 'Ada, Friday group').getByText('Which officers?')).toBeVisible();
  };
  await test.step('it stands before the other group, and the reply before the first', async () => {
    await moveToFriday();
    await expect(card(adas, 'Ada, Friday group')).toBeFocused();
    await expect(card(adas, 'Ada, Thursday group').getByText('Deleted by its author.')).toBeVisible();
    await expect(adas.getByRole('button', { name: 'Who sees it: Thursday group' })).toHaveCount(0);
    await expect(card(bens, 'Ada, Thursday group').getByText('Deleted by its author.')).toBeVisible();
    await expect(bens.getByText('All of them.')).toBeVisible();
    await expect(bens.getByText('Which officers?')).toHaveCount(0);
    await cys.getByRole('button', { name: '1 new note: show it' }).click();
    await expect(card(cys, 'Ada, Friday group').getByText('Which officers?')).toBeVisible();
    await expect(cys.getByText('All of them.')).toHaveCount(0);
  });

  await test.step('“Undo” puts everything back', async () => {
    await adas.getByRole('button', { name: 'Undo' }).click();
    await expect(card(bens, 'Ada, Thursday group').getByText('Which officers?')).toBeVisible();
    await expect(card(adas, 'Ada, Friday group')).toHaveCount(0);
    await expect(card(adas, 'Ada, Thursday group').getByText('Which officers?')).toBeVisible();
    await expect(cys.getByText('Which officers?')).toHaveCount(0);
  });

  await test.step('it holds on every device, and the database has one standing copy', async () => {
    await moveToFriday();
    await adas.reload();
    await expect(card(adas, 'Ada, Friday group').getByText('Which officers?')).toBeVisible();
    const standing = { body: 'Which officers?', deletedAt: null, authorId: ada.id };
    expect(await db.comment.count({ where: standing })).toBe(1);
  });
});
