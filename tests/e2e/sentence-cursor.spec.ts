import type { Page } from '@playwright/test';
import { card, expectAtWork, expectPainted, expectSent } from './article';
import { longText, paragraphOnTop, scrollToParagraph } from './long-text';
import { expect, test } from './story';

const tabIntoText = async (page: Page) => {
  await page.evaluate(() => document.getElementById('main')?.focus({ preventScroll: true }));
  await page
    .getByRole('button', { name: 'Keyboard' })
    .evaluate((button) => button.focus({ preventScroll: true }));
  await page.keyboard.press('Tab');
  await expect(page.locator('#article')).toBeFocused();
};
const scrolled = (page: Page) => page.evaluate(() => scrollY);

for (const width of [1440, 390])
  test(`the focus comes to a long text without moving it, and is seen, ${width} pixels wide`, async ({
    world,
    device,
  }) => {
    const ada = await world.makeUser('Ada');
    const text = await world.makeText(ada, { body: longText(), fileName: 'long.md' });
    const { page } = await device(ada, { width });
    await page.goto(`/texts/${text.textId}`);
    await expectAtWork(page);

    await test.step('at its beginning', async () => {
      await tabIntoText(page);
      await expectPainted(page, 'catena-choice', ['Chapter 1']);
      expect(await scrolled(page)).toBe(0);
    });

    await test.step('in the middle: at the first sentence that is there whole', async () => {
      await page.keyboard.press('Escape');
      await scrollToParagraph(page, 24);
      const before = (await scrolled(page)) + 20;
      await page.mouse.wheel(0, 20);
      await expect.poll(() => scrolled(page)).toBe(before);
      await expect.poll(() => paragraphOnTop(page)).toBe(24);
      await tabIntoText(page);
      // The first line holds the beginning of the second sentence too, and is half under the header.
      await expectPainted(page, 'catena-choice', [
        'Somebody objects to paragraph 24, and is answered at length.',
      ]);
      expect(await scrolled(page)).toBe(before);
    });

    await test.step('a ring stands in the window', async () => {
      const ring = await page.locator('#article').evaluate((article) => {
        const { position, borderTopWidth, top, bottom } = getComputedStyle(article, '::before');
        return { position, borderTopWidth, inWindow: parseFloat(top) > 40 && parseFloat(bottom) >= 4 };
      });
      expect(ring).toEqual({ position: 'fixed', borderTopWidth: '2px', inWindow: true });
    });
  });

test('Escape leads from a note back to its words, and the arrow keys go on from there', async ({
  world,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, { body: longText(), fileName: 'long.md' });
  const { page } = await device(ada);
  await page.goto(`/texts/${text.textId}`);
  await expectAtWork(page);
  const note = card(page, /^Ada/);

  await test.step('after posting from the sentence', async () => {
    await tabIntoText(page);
    for (const key of ['ArrowDown', 'ArrowRight', 'Shift+ArrowRight', 'Enter'])
      await page.keyboard.press(key);
    await expect(page.getByLabel('Your note')).toBeFocused();
    await page.keyboard.type('Who objects?');
    await page.keyboard.press('Control+Enter');
    await expectSent(page);
    await expect(note).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator('#article')).toBeFocused();
    await expectPainted(page, 'catena-choice', [
      'It goes on for a while about the places where people write, and about those where they only read. Somebody objects to paragraph 1, and is answered at length.',
    ]);
    await page.keyboard.press('ArrowRight');
    await expectPainted(page, 'catena-choice', ['At the end of paragraph 1 nothing is settled.']);
  });

  await test.step('from a command of the note, wherever one has read meanwhile', async () => {
    await note.getByRole('button', { name: 'Reply' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Reply to Ada')).toBeFocused();
    await page.keyboard.type('Not lost.');
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('Reply to Ada')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Escape');
    await expect(page.locator('#article')).toBeFocused();
    await expect(page.getByLabel('Reply to Ada')).toHaveValue('Not lost.');
  });

  await test.step('the list of keys has it', async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog').getByText('Back to its words in the text')).toBeVisible();
    await page.keyboard.press('Escape');
  });
});

test('a remark on the whole text is written where it can be seen, also once one has scrolled', async ({
  world,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, { body: longText(), fileName: 'long.md' });
  await world.makeNote(ada, text, null, { words: 'Paragraph number 1 begins', body: 'Here.' });
  const { page } = await device(ada);
  await page.goto(`/texts/${text.textId}`);
  await expect(card(page, /^Ada/)).toBeVisible();
  await page.mouse.wheel(0, 120);
  await expect.poll(() => scrolled(page)).toBe(120);
  await page.getByRole('button', { name: 'Say something about the whole text' }).click();
  await expect(page.getByLabel('Your note')).toBeFocused();
  const head = page.getByRole('region', { name: 'New note' }).getByText('On the whole text');
  await expect
    .poll(() =>
      head.evaluate((element) => {
        const { left, top, bottom } = element.getBoundingClientRect();
        const at = (y: number) => element === document.elementFromPoint(left + 5, y);
        return at(top + 2) && at(bottom - 2);
      }),
    )
    .toBe(true);
});
