import { card, clickOn, expectPainted, hoverOver } from './article';
import { expect, expectAccessible, test } from './story';

const passage = 'officers are elected, and may be recalled at any moment';

test('pointing at words or at their note shows the other, and moves nothing', async ({ world, device }) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const reading = await world.makeReading(group, ada);
  await world.makeNote(ben, reading, group, { words: passage, body: 'By whom?' });
  await world.makeNote(ben, reading, group, { words: 'repeats itself', body: 'Twice.' });
  const { page } = await device(ada);
  await page.goto(`/texts/${reading.textId}?group=${group}`);
  const [first, second] = [
    card(page, /^Ben/).filter({ hasText: 'By whom?' }),
    card(page, /^Ben/).filter({ hasText: 'Twice.' }),
  ];
  await expect(first).toBeVisible();
  await expectPainted(page, 'catena-group', [passage, 'repeats itself']);
  const before = [await first.boundingBox(), await second.boundingBox()];

  await hoverOver(page, 'recalled at any');
  await expectPainted(page, 'catena-point', [passage]);
  await expect(first).toHaveClass(/card-pointed/);
  await expect(second).not.toHaveClass(/card-pointed/);
  await hoverOver(page, 'The first paragraph');
  await expectPainted(page, 'catena-point', []);
  await expect(first).not.toHaveClass(/card-pointed/);

  await second.hover();
  await expectPainted(page, 'catena-point', ['repeats itself']);
  await page.getByRole('heading', { level: 1 }).hover();
  await expectPainted(page, 'catena-point', []);

  // Beside the end of a line no word is meant, though a caret would go to the nearest.
  const line = await page.evaluate(() => {
    const rect = document.querySelector('#p2')?.getBoundingClientRect();
    return { x: (rect?.right ?? 0) - 2, y: (rect?.bottom ?? 0) - 8 };
  });
  await page.mouse.move(line.x, line.y);
  await expectPainted(page, 'catena-point', []);
  expect([await first.boundingBox(), await second.boundingBox()]).toEqual(before);
});

test('of several notes on the same words one is chosen, by mouse and by keys', async ({ world, device }) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const reading = await world.makeReading(group, ada);
  const whole = 'The second paragraph says that officers are elected, and may be recalled at any moment.';
  const { thread } = await world.makeNote(ben, reading, group, { words: whole, body: 'All of *this*?' });
  await world.makeReply(ada, thread.id, 'All of it.');
  await world.makeNote(ada, reading, group, { words: 'officers are elected', body: 'Since when?' });
  await world.makeNote(ada, reading, null, { words: 'elected', body: 'My own doubt.' });
  const { page } = await device(ada);
  await page.goto(`/texts/${reading.textId}?group=${group}`);
  await expectPainted(page, 'catena-deep', ['officers are ']);
  await expectPainted(page, 'catena-both', ['elected']);

  await test.step('words under one note lift it at once', async () => {
    await clickOn(page, 'recalled');
    await expect(card(page, /^Ben/)).toHaveClass(/card-lifted/);
    await expectPainted(page, 'catena-focus', [whole]);
    await expect(page.getByRole('dialog', { name: /on these words/ })).toHaveCount(0);
  });

  const list = page.getByRole('dialog', { name: '3 notes on these words' });
  await test.step('words under three ask which, the shortest passage first', async () => {
    await clickOn(page, 'elected');
    await expect(list.getByRole('button')).toHaveText([
      'AdaOnly meMy own doubt.',
      'AdaThursday groupSince when?',
      'BenThursday groupAll of this?1 reply',
    ]);
    await expectAccessible(page);
  });

  await test.step('keys move in the list, show each passage, and choose', async () => {
    await expect(list.getByRole('button').first()).toBeFocused();
    await expectPainted(page, 'catena-point', ['elected']);
    await page.keyboard.press('ArrowDown');
    await expectPainted(page, 'catena-point', ['officers are elected']);
    await page.keyboard.press('Enter');
    await expect(list).toHaveCount(0);
    const chosen = card(page, 'Ada, Thursday group');
    await expect(chosen).toBeFocused();
    await expect(chosen).toHaveClass(/card-lifted/);
    await expectPainted(page, 'catena-focus', ['officers are elected']);
  });

  await test.step('Escape leaves everything as it was', async () => {
    await clickOn(page, 'elected');
    await expect(list).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await expectPainted(page, 'catena-point', []);
    await expectPainted(page, 'catena-focus', ['officers are elected']);
  });

  await test.step('with the mouse', async () => {
    await clickOn(page, 'elected');
    await list.getByRole('button', { name: /My own doubt/ }).click();
    await expect(card(page, 'Ada, Only me')).toHaveClass(/card-lifted/);
  });
});
