import {
  card,
  clickOn,
  distanceTo,
  dragOver,
  expectPainted,
  expectSent,
  selectText,
  type Stretch,
} from './article';
import { expect, expectAccessible, test } from './story';

const body = `# Of selecting

Officers are *elected by all* and may be **recalled** at any moment, so it says.

A family 👩‍👩‍👧‍👦 walks by; then 😀 and a flag 🏳️‍🌈 appear.

In Hebrew it reads שלום עולם, and in English again.

A claim with a note[^1] in its middle, and it goes on.

> A quotation stands by itself.

Repetition is repetition is repetition.

[^1]: The note says a little more.
`;

/** Old Macs' and Windows' line ends, a hard wrap, and letters that only combining marks can make. */
const wrapped =
  'The first line of a paragraph\r\ngoes on in the second, with x\u0323\u0307 and q\u0307 in it,\r\nand ends.\r\n\r\nA second one.\r\n';

const post = async (page: import('@playwright/test').Page, words: string) => {
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByLabel('Your note').fill(words);
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(page.getByLabel('Your note')).toHaveCount(0);
  await expectSent(page);
};

test('what is marked is exactly what was selected, whatever lies between its ends', async ({
  world,
  db,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const { textId } = await world.makeText(ada, { body, fileName: 'selecting.md' });
  const { page } = await device(ada);
  await page.goto(`/texts/${textId}`);
  const marked: string[] = [];
  const last = async () =>
    (await db.annotation.findFirst({ where: { textId }, orderBy: { createdAt: 'desc' } }))?.exact;

  const drags: { name: string; over: Stretch; exact: string }[] = [
    {
      name: 'over emphasis',
      over: { from: 'elected', until: 'any' },
      exact: 'elected by all and may be recalled at any',
    },
    {
      name: 'across paragraphs',
      over: { from: 'so it says', until: 'walks' },
      exact: 'so it says.\nA family 👩‍👩‍👧‍👦 walks',
    },
    { name: 'from emoji to emoji', over: { from: '😀', until: '🏳️‍🌈' }, exact: '😀 and a flag 🏳️‍🌈' },
    { name: 'from right to left', over: 'שלום עולם', exact: 'שלום עולם' },
    { name: 'over a note mark', over: { from: 'a note', until: 'middle' }, exact: 'a note in its middle' },
    { name: 'from and to the middle of a word', over: 'petition is repe', exact: 'petition is repe' },
    { name: 'in a footnote', over: 'says a little', exact: 'says a little' },
  ];
  for (const { name, over, exact } of drags) {
    const selected = await dragOver(page, over);
    expect(selected.replace(/\n+/g, '\n'), name).toBe(exact);
    await post(page, name);
    expect(await last(), name).toBe(exact);
    marked.push(exact);
  }

  await selectText(page, { from: ' Hebrew it reads שלום', until: ' עולם,' });
  await post(page, 'from left to right to left, with a space before it');
  expect(await last()).toBe('Hebrew it reads שלום עולם,');
  marked.splice(3, 0, 'Hebrew it reads שלום עולם,');

  await page.getByText('A quotation stands').click({ clickCount: 3 });
  await post(page, 'three clicks');
  expect(await last()).toBe('A quotation stands by itself.');
  marked.splice(6, 0, 'A quotation stands by itself.');

  await page.reload();
  await expectPainted(page, 'catena-own', marked);
  // So many notes on so few words are more than the column beside them holds: lines stand for some of them.
  const more = page.getByRole('button', { name: /^\d+ more notes/ });
  await expect(more.first()).toBeVisible();
  for (let left = await more.count(); left > 0; left--) {
    await more.first().press('Enter');
    await expect(more).toHaveCount(left - 1);
  }
  await expect(card(page, 'Ada, Only me')).toHaveCount(marked.length);
  await expectAccessible(page);
});

test('a text with the line ends of another system, and letters of several characters, is marked as it reads', async ({
  world,
  db,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const { textId } = await world.makeText(ada, { body: wrapped, fileName: 'wrapped.txt' });
  const { page } = await device(ada);
  await page.goto(`/texts/${textId}`);
  const exact = 'goes on in the second, with x\u0323\u0307 and q\u0307'.normalize('NFC');
  expect(await dragOver(page, exact)).toBe(exact);
  await post(page, 'Here.');
  expect((await db.annotation.findFirstOrThrow({ where: { textId } })).exact).toBe(exact);
  await page.reload();
  await expectPainted(page, 'catena-own', [exact]);
});

test('a selection that is being drawn goes through the controls at the ends of paragraphs', async ({
  world,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const { textId } = await world.makeText(ada);
  const { page } = await device(ada);
  await page.goto(`/texts/${textId}`);
  await page.waitForFunction(() => document.getElementById('article')?.tabIndex === 0);
  const control = page.locator('#p1 + .here');
  const [from, over] = [await page.locator('#p1').boundingBox(), await control.boundingBox()];
  if (!from || !over) throw new Error('nothing is shown');
  const underPointer = () =>
    page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.className ?? '', [
      over.x + over.width / 2,
      over.y + over.height / 2,
    ] as const);
  expect(await underPointer()).toBe('here');
  await page.mouse.move(from.x + 4, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(over.x + over.width / 2, over.y + over.height / 2, { steps: 4 });
  expect(await underPointer()).not.toBe('here');
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toContain('The first paragraph');
});

test('a note is about what is selected when its button is pressed, also where the selection has just grown', async ({
  world,
  db,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const { textId } = await world.makeText(ada);
  const { page } = await device(ada);
  await page.goto(`/texts/${textId}`);
  await selectText(page, 'two sentences');
  await expect(page.getByRole('button', { name: 'Comment', exact: true })).toBeVisible();
  await page.evaluate(() => {
    const selection = getSelection();
    if (!selection?.focusNode) throw new Error('nothing is selected');
    selection.extend(selection.focusNode, selection.focusOffset + '. This'.length);
    document.querySelector<HTMLElement>('.selection-button button')?.click();
  });
  await page.getByLabel('Your note').fill('All of it.');
  await page.getByRole('button', { name: 'Post' }).click();
  await expectSent(page);
  expect((await db.annotation.findFirstOrThrow({ where: { textId } })).exact).toBe('two sentences. This');
});

test('clicking marked words lifts their card, and of several the first to choose is the one that means them most', async ({
  world,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const group = await world.makeGroup([ada]);
  const reading = await world.makeReading(group, ada);
  const notes = [
    'The first paragraph has two sentences. This is the second of them.',
    'two sentences. This',
    'sentences',
    'recalled at any moment',
  ];
  for (const words of notes) await world.makeNote(ada, reading, group, { words, body: `Of “${words}”.` });
  const { page } = await device(ada);
  await page.goto(`/texts/${reading.textId}?group=${group}`);
  await expectPainted(page, 'catena-group', notes);
  const cardOf = (words: string) =>
    card(page, 'Ada, Thursday group').filter({ has: page.getByText(`Of “${words}”.`) });

  for (const [point, meant, several] of [
    ['at any', notes[3], 1],
    ['ntenc', notes[2], 3],
    ['two', notes[1], 2],
    ['paragraph has', notes[0], 1],
  ] as const) {
    await clickOn(page, point);
    const choice = page.getByRole('dialog', { name: `${several} notes on these words` });
    if (several > 1) await choice.getByRole('button').first().click();
    await expectPainted(page, 'catena-focus', [meant ?? '']);
    await expect.poll(() => distanceTo(page, meant ?? '', cardOf(meant ?? ''))).toBeLessThan(40);
  }

  // A card that its neighbours pushed down moves to its words when it is pressed, and what was pressed is done.
  await cardOf(notes[2] ?? '')
    .getByRole('button', { name: 'Reply' })
    .click();
  await page.getByLabel('Reply to Ada').fill('Here.');
  await cardOf(notes[2] ?? '')
    .getByRole('button', { name: 'Reply' })
    .last()
    .click();
  await expect(cardOf(notes[2] ?? '').getByText('Here.')).toBeVisible();
  await expectPainted(page, 'catena-focus', ['sentences']);

  await clickOn(page, 'third');
  await cardOf(notes[3] ?? '')
    .getByRole('button', { name: '¶ 2' })
    .click();
  await expectPainted(page, 'catena-focus', ['recalled at any moment']);
});
