import type { Page } from '@playwright/test';
import { longText } from './long-text';
import { expect, test } from './story';

const body = `${longText(24)}
The last paragraph has a [link](https://example.org/far) and a note.[^1]

[^1]: The note.
`;

const shown = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].filter((element) => element.checkVisibility()).length,
    selector,
  );
const colours = (page: Page) =>
  page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.documentElement);
    return {
      paper: backgroundColor,
      ink: getComputedStyle(document.getElementById('p1') ?? document.body).color,
    };
  });

test('a text is printed as a well-set page, without what is there to be pressed', async ({
  world,
  device,
  db,
}) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, { body, fileName: 'essay.md' });
  await world.makeNote(ada, text, null, { words: 'Paragraph number 1', body: 'Not on paper.' });
  const look = { theme: 'dark', face: 'sans', size: 'largest', measure: 'narrow' };
  await db.look.create({ data: { ...look, userId: ada.id, updatedAt: new Date() } });
  const { page } = await device(ada);
  await page.goto(`/texts/${text.textId}`);
  await expect(page.getByText('Not on paper.')).toBeVisible();
  await page.emulateMedia({ media: 'print' });

  await test.step('the words, their numbers and their notes are there', async () => {
    await expect(page.getByRole('heading', { name: 'On Margins', level: 1 })).toBeVisible();
    expect(await shown(page, '.number[data-number="7"]')).toBe(1);
    expect(await shown(page, '[role=doc-footnote]')).toBe(1);
    const link = page.locator('#article a[href="https://example.org/far"]');
    expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain(
      'https://example.org/far',
    );
  });

  await test.step('controls, contents and the margin are not', async () => {
    for (const what of [
      'button',
      'nav',
      'aside',
      'header',
      '.here',
      '.note-back',
      '.keys-hint',
      '.place-notice',
    ])
      expect(await shown(page, what), what).toBe(0);
    await expect(page.getByText('Not on paper.')).toBeHidden();
  });

  await test.step('it is ink on white in serifs, whatever one reads in', async () => {
    await expect.poll(() => colours(page)).toEqual({ paper: 'rgb(251, 250, 247)', ink: 'rgb(34, 32, 28)' });
    expect(await page.locator('#p1').evaluate((element) => getComputedStyle(element).fontFamily)).toMatch(
      /^"?Literata/,
    );
    const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g);
    expect(pages?.length).toBeGreaterThan(2);
  });
});
