import type { Page } from '@playwright/test';
import { selectText, type Stretch } from './article';
import { expect, expectAccessible, test } from './story';

const body = `# Of Officers

The first paragraph says *little* about them.[^1] It is short.

The second paragraph says that officers are elected.

# Of Others

A third paragraph.

[^1]: Nothing at all.
`;
const essay = { body, fileName: 'essay.md' };

/** What Ctrl+C puts on the clipboard; null where the browser is left to do it. */
async function copied(page: Page, words: Stretch): Promise<{ text: string; html: string } | null> {
  await selectText(page, words);
  return page.evaluate(
    () =>
      new Promise<{ text: string; html: string } | null>((done) => {
        const listen = (event: ClipboardEvent) =>
          done(
            event.defaultPrevented && event.clipboardData
              ? {
                  text: event.clipboardData.getData('text/plain'),
                  html: event.clipboardData.getData('text/html'),
                }
              : null,
          );
        addEventListener('copy', listen, { once: true });
        document.execCommand('copy');
      }),
  );
}

test('a paragraph’s number is a link to it, which a press copies', async ({ world, device }) => {
  const ada = await world.makeUser('Ada');
  const group = await world.makeGroup([ada]);
  const text = await world.makeReading(group, ada, essay);
  const { page, context, site } = await device(ada);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/texts/${text.textId}?group=${group}`);
  await expect(page.getByRole('link', { name: 'Footnote 1', exact: true })).toBeVisible();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const address = `${site}/texts/${text.textId}?group=${group}`;

  await page.getByRole('link', { name: 'Link to paragraph 2' }).click();
  await expect(page.getByText('The link to ¶ 2 is copied.')).toBeVisible();
  expect(await clipboard()).toBe(`${address}#p2`);
  expect(page.url()).toBe(address);
  await page.getByRole('link', { name: 'Link to “Of Officers”' }).click();
  await expect.poll(clipboard).toBe(`${address}#h1`);
  await expectAccessible(page);

  await test.step('and so does the panel at the paragraph, with keys and where there is no room for numbers', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('link', { name: 'Comment here, ¶ 1' }).press('Enter');
    await page.getByRole('button', { name: 'Copy the link' }).press('Enter');
    await expect.poll(clipboard).toBe(`${address}#p1`);
  });

  await test.step('the address opens the text at the paragraph', async () => {
    await page.goto(`${address}#p2`);
    await expect(page.locator('#p2')).toBeInViewport();
    expect(await page.evaluate(() => document.querySelector(':target')?.id)).toBe('p2');
  });
});

test('over plain http the link is copied too, and the focus stays', async ({ world, device }) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, essay);
  const { page, site } = await device(ada);
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(`/texts/${text.textId}`);
  await expect(page.getByRole('link', { name: 'Footnote 1', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Comment here, ¶ 2' }).press('Enter');
  await page.getByRole('button', { name: 'Copy the link' }).press('Enter');
  await expect(page.getByText('The link to ¶ 2 is copied.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy the link' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Say something about the whole text' }).click();
  await page.getByLabel('Your note').press('Control+v');
  await expect(page.getByLabel('Your note')).toHaveValue(`${site}/texts/${text.textId}#p2`);
});

test('a copied passage brings its source, a few words go bare', async ({ world, device }) => {
  const ada = await world.makeUser('Ada');
  const group = await world.makeGroup([ada]);
  const text = await world.makeReading(group, ada, essay);
  const { page, site } = await device(ada);
  await page.goto(`/texts/${text.textId}?group=${group}`);
  await expect(page.getByRole('link', { name: 'Footnote 1', exact: true })).toBeVisible();
  const url = `${site}/texts/${text.textId}`;

  const both = await copied(page, { from: 'says little', until: 'The second paragraph' });
  expect(both?.text).toBe(
    `says little about them. It is short.\n\nThe second paragraph\n\n— On Margins, ¶ 1–2\n${url}#p1`,
  );
  expect(both?.html).toContain('<p>says <em>little</em> about them. It is short.</p>');
  expect(both?.html).toMatch(/^<blockquote cite="[^"]*#p1" lang="en">/);
  expect(both?.html).not.toContain('class=');
  const one = await copied(page, 'The second paragraph says that officers are elected.');
  expect(one?.text).toMatch(/^The second paragraph says that officers are elected\.\n\n— On Margins, ¶ 2\n/);
  expect(await copied(page, 'officers are elected')).toBeNull();
});

test('without script the number is a plain link', async ({ world, device }) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, essay);
  const { page } = await device(ada, { javaScriptEnabled: false });
  await page.goto(`/texts/${text.textId}`);
  await page.getByRole('link', { name: 'Link to paragraph 2' }).click();
  await expect(page).toHaveURL(/#p2$/);
});
