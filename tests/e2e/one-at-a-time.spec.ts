import { card, expectPainted, clickOn } from './article';
import { expect, test } from './story';

const body = `# One

The first claim has a note.[^1] Another sentence is disputed.

# Two

The end.

[^1]: Here it is.
`;

test('on a phone a note, a footnote, the contents and the choices of type take each other’s place', async ({
  world,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, { body, fileName: 'phone.md' });
  await world.makeNote(ada, text, null, { words: 'disputed', body: 'By whom?' });
  const { page } = await device(ada, { width: 390, touch: true });
  await page.goto(`/texts/${text.textId}`);
  await expectPainted(page, 'catena-own', ['disputed']);
  const note = card(page, 'Ada, Only me');
  const openNote = async () => {
    await clickOn(page, 'disputed');
    await expect(note).toBeVisible();
  };
  const others = [
    [
      page.getByRole('link', { name: 'Footnote 1', exact: true }),
      page.getByRole('dialog', { name: 'Footnote 1' }),
    ],
    [page.getByRole('button', { name: 'Contents' }), page.getByRole('navigation', { name: 'Contents' })],
    [page.getByRole('button', { name: /Type and colours/ }), page.getByRole('group', { name: 'Size' })],
  ] as const;
  for (const [opener, opened] of others) {
    await openNote();
    await opener.click();
    await expect(opened).toBeVisible();
    await expect(note).toBeHidden();
    await page.keyboard.press('j');
    await expect(note).toBeVisible();
    await expect(opened).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(note).toBeHidden();
  }
});
