import type { Page } from '@playwright/test';
import type { World } from '../factories/world';
import { boxAtRest, card, clickOn, expectBeside, expectPainted, hoverOver } from './article';
import { expect, expectAccessible, test } from './story';
import { readTogether } from './together';

const passage = 'officers are elected, and may be recalled at any moment';

/** A text of many paragraphs, read in a group, with a note of Ben’s on some of them. */
async function readManyParagraphs(world: World, notesOn: readonly number[]) {
  const paragraphs = Array.from({ length: 60 }, (_, n) => `Paragraph ${n} says what it says, and no more.`);
  const { ada, ben, group, reading, address } = await readTogether(world, { body: paragraphs.join('\n\n') });
  const noteOn = (n: number) =>
    world.makeNote(ben, reading, group, { words: `Paragraph ${n} says`, body: `Of ${n}.` });
  for (const n of notesOn) await noteOn(n);
  return { ada, address, noteOn };
}
const cardOf = (page: Page, n: number) => card(page, /^Ben/).filter({ hasText: `Of ${n}.` });

test('pointing at words or at their note shows the other, and moves nothing', async ({ world, device }) => {
  const { ada, ben, group, reading, address } = await readTogether(world);
  await world.makeNote(ben, reading, group, { words: passage, body: 'By whom?' });
  await world.makeNote(ben, reading, group, { words: 'repeats itself', body: 'Twice.' });
  const { page } = await device(ada);
  await page.goto(address);
  const [first, second] = [
    card(page, /^Ben/).filter({ hasText: 'By whom?' }),
    card(page, /^Ben/).filter({ hasText: 'Twice.' }),
  ];
  await expect(first).toBeVisible();
  await expectPainted(page, 'catena-group', [passage, 'repeats itself']);
  const before = [await boxAtRest(first), await boxAtRest(second)];

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
  await hoverOver(page, 'recalled at any');
  await expectPainted(page, 'catena-point', [passage]);
  const line = await page.evaluate(() => {
    const rect = document.querySelector('#p2')?.getBoundingClientRect();
    return { x: (rect?.right ?? 0) - 2, y: (rect?.bottom ?? 0) - 8 };
  });
  await page.mouse.move(line.x, line.y);
  await expectPainted(page, 'catena-point', []);
  expect([await first.boundingBox(), await second.boundingBox()]).toEqual(before);
});

test('of several notes on the same words one is chosen, by mouse and by keys', async ({ world, device }) => {
  const { ada, ben, group, reading, address } = await readTogether(world);
  const whole = 'The second paragraph says that officers are elected, and may be recalled at any moment.';
  const { thread } = await world.makeNote(ben, reading, group, { words: whole, body: 'All of *this*?' });
  await world.makeReply(ada, thread.id, 'All of it.');
  await world.makeNote(ada, reading, group, { words: 'officers are elected', body: 'Since when?' });
  await world.makeNote(ada, reading, null, { words: 'elected', body: 'My own doubt.' });
  const { page } = await device(ada);
  await page.goto(address);
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

test('the next and the previous note are one key or one button away, over the whole text and round', async ({
  world,
  device,
}) => {
  const { ada, address } = await readManyParagraphs(world, [50, 10, 30]);
  const { page } = await device(ada);
  await page.goto(address);
  const noteOf = (n: number) => cardOf(page, n);
  const next = page.getByRole('button', { name: 'Next note' });
  const previous = page.getByRole('button', { name: 'Previous note' });
  const expectAt = async (n: number, place: string) => {
    await expect(noteOf(n)).toBeFocused();
    await expect(noteOf(n)).toBeInViewport();
    await expectPainted(page, 'catena-focus', [`Paragraph ${n} says`]);
    await expect(page.getByText(place, { exact: true })).toBeVisible();
    await expectBeside(page, `Paragraph ${n} says`, noteOf(n));
  };
  await expect(page.getByText('3 notes', { exact: true })).toBeVisible();

  await test.step('from the place in view, where no card has the focus', async () => {
    await page.getByText('Paragraph 20 says').evaluate((block) => block.scrollIntoView({ block: 'start' }));
    await page.keyboard.press('j');
    await expectAt(30, '2 of 3 notes');
    await page.getByText('Paragraph 20 says').evaluate((block) => block.scrollIntoView({ block: 'start' }));
    await page.keyboard.press('k');
    await expectAt(10, '1 of 3 notes');
  });

  await test.step('from the card in focus, and round with a word about it', async () => {
    await next.click();
    await expectAt(30, '2 of 3 notes');
    await page.keyboard.press('j');
    await expectAt(50, '3 of 3 notes');
    await expect(page.getByText('from the beginning')).toHaveCount(0);
    await page.keyboard.press('j');
    await expectAt(10, '1 of 3 notes');
    await expect(page.getByRole('status').getByText('from the beginning')).toBeVisible();
    await previous.click();
    await expectAt(50, '3 of 3 notes');
    await expect(page.getByRole('status').getByText('from the end')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('not while one writes', async () => {
    await noteOf(50).getByRole('button', { name: 'Reply' }).click();
    await expect(page.getByLabel('Reply to Ben')).toBeFocused();
    await page.keyboard.type('jk');
    await expect(page.getByLabel('Reply to Ben')).toHaveValue('jk');
    await expect(page.getByText('3 of 3 notes')).toBeVisible();
  });
});

test('from a note to its words and back, with keys alone', async ({ world, device }) => {
  const { ada, ben, group, reading, address } = await readTogether(world);
  await world.makeNote(ben, reading, group, { words: 'officers are elected', body: 'By whom?' });
  const { page } = await device(ada);
  await page.goto(address);
  const note = card(page, /^Ben/);
  await expect(note).toBeVisible();
  await page.keyboard.press('j');
  await expect(note).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(note.getByRole('button', { name: '¶ 2' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#p2')).toBeFocused();
  // The caret stands before the words: browsers and screen readers read on from there.
  const caret = () =>
    page.evaluate(() => {
      const { anchorNode, anchorOffset } = getSelection() ?? {};
      return anchorNode?.textContent?.slice(anchorOffset);
    });
  await expect.poll(caret).toMatch(/^officers are elected/);
  await page.keyboard.press('Escape');
  await expect(note).toBeFocused();
  await expect(page.locator('#p2')).not.toHaveAttribute('tabindex');
});

test('what others begin is announced where one reads, with its direction, and moves nothing', async ({
  world,
  device,
}) => {
  const { ada, address, noteOn } = await readManyParagraphs(world, [31]);
  const { page } = await device(ada);
  await page.goto(address);
  const first = cardOf(page, 31);
  await page.getByText('Paragraph 30 says').evaluate((block) => block.scrollIntoView({ block: 'center' }));
  await expect(first).toBeInViewport();
  const [before, scrolled] = [await boxAtRest(first), await page.evaluate(() => scrollY)];

  await noteOn(32);
  await expect(page.getByRole('button', { name: '1 new note: show it' })).toBeInViewport();
  await noteOn(55);
  await expect(page.getByRole('button', { name: '2 new notes: show them' })).toBeInViewport();
  expect([await first.boundingBox(), await page.evaluate(() => scrollY)]).toEqual([before, scrolled]);
  // Said once, and not again for each that follows.
  await expect(page.getByRole('status').getByText('1 new note.')).toHaveCount(1);

  await page.evaluate(() => scrollTo({ top: 0 }));
  await expect(page.getByRole('button', { name: '2 new notes below: show them' })).toBeInViewport();
  await expectAccessible(page);
  await page.getByText('Paragraph 40 says').evaluate((block) => block.scrollIntoView({ block: 'start' }));
  await page.getByRole('button', { name: '2 new notes: show them' }).click();
  await expect(cardOf(page, 55)).toBeFocused();
  await expect(cardOf(page, 32)).toHaveCount(1);
  await expect(page.getByRole('button', { name: /new notes?/ })).toHaveCount(0);
});
