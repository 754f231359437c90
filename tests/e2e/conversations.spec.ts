/** What is said in a margin: what was said before, and who sees it. */
import { edit } from '@/lib/services/comments';
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
