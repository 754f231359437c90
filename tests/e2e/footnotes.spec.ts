import type { Page } from '@playwright/test';
import { card, expectAtWork, expectPainted, postNote } from './article';
import { expect, expectAccessible, test } from './story';

const filler = Array.from(
  { length: 24 },
  (_, index) => `Paragraph of filler ${index + 1}, which goes on for a line or two so that the page is long.`,
).join('\n\n');
const body = `The first claim.[^a] A second claim, with another source.[^b]

${filler}

The last claim rests on the first source.[^a]

[^a]: See *Capital*, volume one, & the letters.

    The note has a second paragraph.
[^b]: Nobody knows.
`;
const essay = { body, fileName: 'notes.md' };

const marks = (page: Page) => page.getByRole('article', { name: 'On Margins' }).locator('a.note-ref');
const panel = (page: Page, mark: string) => page.getByRole('dialog', { name: `Footnote ${mark}` });
const place = (page: Page) => page.evaluate(() => scrollY);

for (const width of [1440, 390])
  test(`a footnote is read where it is called, at ${width} pixels`, async ({ world, device }) => {
    const ada = await world.makeUser('Ada');
    const text = await world.makeText(ada, essay);
    const { page } = await device(ada, { width });
    await page.goto(`/texts/${text.textId}`);
    const last = marks(page).last();
    await expect(last).toHaveAccessibleName('Footnote 1');
    await last.scrollIntoViewIfNeeded();
    const before = await place(page);

    await test.step('its words stand beside the text, and the mark is to be seen with them', async () => {
      await last.click();
      await expect(panel(page, '1')).toContainText('See Capital, volume one, & the letters.');
      await expect(panel(page, '1')).toContainText('The note has a second paragraph.');
      await expect(panel(page, '1')).not.toContainText('Nobody knows');
      await expect(panel(page, '1').locator('em')).toHaveText('Capital');
      const isApart = async () => {
        const [mark, box] = [await last.boundingBox(), await panel(page, '1').boundingBox()];
        if (!mark || !box) throw new Error('not to be seen');
        return mark.x + mark.width <= box.x || mark.y + mark.height <= box.y;
      };
      await expect.poll(isApart, 'the panel does not lie over the mark').toBe(true);
      await expectAccessible(page);
    });

    await test.step('Escape leads back to the mark that was pressed, and moves nothing', async () => {
      await page.keyboard.press('Escape');
      await expect(panel(page, '1')).toHaveCount(0);
      await expect(last).toBeFocused();
      expect(await place(page)).toBe(before);
      await page.keyboard.press('Enter');
      await panel(page, '1').getByRole('button', { name: 'Back to the text' }).press('Enter');
      await expect(last).toBeFocused();
      expect(await place(page)).toBe(before);
    });

    await test.step('a press on another mark shows the other note', async () => {
      await marks(page).nth(0).click();
      await expect(panel(page, '1')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(marks(page).nth(0)).toBeFocused();
      await marks(page).nth(1).click();
      await expect(panel(page, '2')).toContainText('Nobody knows.');
      await expect(panel(page, '1')).toHaveCount(0);
    });

    await test.step('it leads to the note itself, and that back to its mark', async () => {
      await panel(page, '2').getByRole('link', { name: 'Among the footnotes' }).click();
      const note = page.locator('[role=doc-footnote]').filter({ hasText: 'Nobody knows' });
      await expect(note).toBeInViewport();
      await page.locator('a.note-back[aria-label="Back to where footnote 2 is called"]').click();
      await expect(marks(page).nth(1)).toBeInViewport();
      await expect(marks(page).nth(1)).toBeFocused();
    });
  });

test('the sentence that is marked shows its footnote with a key, and gets the keys back', async ({
  world,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, { ...essay, body: body.replace(filler, 'Little.') });
  const { page } = await device(ada);
  await page.goto(`/texts/${text.textId}`);
  await expect(marks(page).first()).toHaveAccessibleName('Footnote 1');
  await expectAtWork(page);
  const article = page.getByRole('article', { name: 'On Margins' });
  await page.getByRole('button', { name: 'Keyboard', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(article).toBeFocused();
  await expectPainted(page, 'catena-choice', ['The first claim.']);
  await page.keyboard.press('ArrowRight');
  await expectPainted(page, 'catena-choice', ['A second claim, with another source.']);
  await page.keyboard.press('f');
  await expect(panel(page, '2')).toContainText('Nobody knows.');
  await page.keyboard.press('Escape');
  await expect(article).toBeFocused();
  await expectPainted(page, 'catena-choice', ['A second claim, with another source.']);
  await page.keyboard.press('ArrowLeft');
  await expectPainted(page, 'catena-choice', ['The first claim.']);
  await page.keyboard.press('f');
  await expect(panel(page, '1')).toContainText('See Capital');
});

test('what is written about a footnote’s words stands at the footnote, and a panel changes nothing of it', async ({
  world,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, essay);
  const { page } = await device(ada);
  await page.goto(`/texts/${text.textId}`);
  await postNote(page, 'Nobody knows', 'Somebody does.');
  await expect(card(page, 'Ada, Only me')).toContainText('Somebody does.');
  await marks(page).nth(1).click();
  await expect(panel(page, '2')).toContainText('Nobody knows.');
  await page.keyboard.press('Escape');
  await page.reload();
  await page.locator('[role=doc-footnote]').last().scrollIntoViewIfNeeded();
  await expectPainted(page, 'catena-own', ['Nobody knows']);
});

test('without script a mark leads to its note, and the note back to each mark that calls it', async ({
  world,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, essay);
  const { page } = await device(ada, { javaScriptEnabled: false });
  await page.goto(`/texts/${text.textId}`);
  await marks(page).first().click();
  const note = page.locator('[role=doc-footnote]').filter({ hasText: 'second paragraph' });
  await expect(note).toBeInViewport();
  await note.locator('a.note-back').last().click();
  await expect(marks(page).last()).toBeInViewport();
  await note.locator('a.note-back').first().click();
  await expect(marks(page).first()).toBeInViewport();
});
