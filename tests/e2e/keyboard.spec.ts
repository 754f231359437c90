import { card, expectSent, selectText } from './article';
import { focus, tabTo } from './keys';
import { expect, test } from './story';
import { readTogether } from './together';

const body = `# One

The first paragraph has a note.[^1]

# Two

The second paragraph says that officers are elected.

[^1]: Here it is.
`;

test('everything is reached, read and answered with the keyboard alone', async ({ world, device }) => {
  const { ada, ben, group, reading, address } = await readTogether(world, { body, fileName: 'keys.md' });
  await world.makeNote(ben, reading, group, { words: 'officers', body: 'Which officers?' });
  const { page } = await device(ada);
  await page.goto(address);
  const note = card(page, 'Ben, Thursday group');
  await expect(note).toBeVisible();

  await test.step('the order is that of the page', async () => {
    expect(await tabTo(page, 'Reply')).toEqual([
      'Skip to the text',
      'Catena',
      'Whose margin: Thursday group · 2 people',
      'Aa Type and colours',
      'Ada',
      'One',
      'Two',
      'Say something about the whole text',
      'Everything said',
      'Correct this text',
      'Search this text',
      'Keyboard',
      'On Margins',
      'Comment here, One',
      'Footnote 1',
      'Back to where footnote 1 is called',
      'Previous note',
      'Next note',
      '¶ 2',
      'Reply',
    ]);
  });

  await test.step('a reply is begun, left, begun again and sent', async () => {
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Reply to Ben')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('Reply to Ben')).toHaveCount(0);
    await expect(note.getByRole('button', { name: 'Reply' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Those with keys.');
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('Reply to Ben')).toHaveValue('Those with keys.');
    await page.keyboard.press('Control+Enter');
    await expect(note.getByText('Those with keys.')).toBeVisible();
    await expect(page.getByLabel('Reply to Ben')).toHaveCount(0);
    await expectSent(page);
    await expect.poll(() => focus(page)).not.toMatchObject({ role: 'nothing' });
    await tabTo(page, 'Delete', 4);
  });

  await test.step('menus open, move and close with keys, and give the focus back', async () => {
    await page.reload();
    await expect(note).toBeVisible();
    await tabTo(page, 'Ada');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'For you' })).toBeFocused();
    for (const name of ['Library', 'My notes', 'Search', 'Settings']) {
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('link', { name, exact: true })).toBeFocused();
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('link', { name: 'Library' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Ada' })).toBeFocused();
  });

  await test.step('the skip link leads past the header', async () => {
    await page.reload();
    await expect(note).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await tabTo(page, 'Say something about the whole text', 1);
  });

  await test.step('selected words are commented on', async () => {
    await selectText(page, 'The second');
    await expect(page.getByRole('button', { name: 'Comment', exact: true })).toBeVisible();
    await tabTo(page, 'Comment', 9);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Your note')).toBeFocused();
    // The selection is gone, and its buttons follow a moment later: until then Escape leads back to them.
    await expect(page.getByRole('button', { name: 'Comment', exact: true })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('Your note')).toHaveCount(0);
    await selectText(page, 'The second');
    await expect(page.getByRole('button', { name: 'Comment', exact: true })).toBeVisible();
    await tabTo(page, 'Comment', 9);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Your note')).toBeFocused();
    await page.keyboard.type('With keys.');
    await page.keyboard.press('Control+Enter');
    await expect(card(page, 'Ada, Thursday group').getByText('With keys.')).toBeVisible();
    await expect(card(page, 'Ada, Thursday group')).toBeFocused();
  });
});
