import { prepareCorrection } from '../factories/corrections';
import { expectAtWork } from './article';
import { readTogether } from './together';
import { expect, expectAccessible, test } from './story';

const line = (n: number) => `Farm ${n} counts ${n * 17} sheep on ${n * 3} hills. Then they sleep.`;
const lines = Array.from({ length: 12 }, (_, n) => line(n + 1));
const body = (all: readonly string[]) => `${all.join('\n\n')}\n`;
const corrected = lines.toSpliced(2, 1, line(3).replace('51 sheep', '51 lambs')).toSpliced(6, 1);

test('a text is corrected while one reads it; who marked words that are others now, or gone, says where the notes belong', async ({
  world,
  device,
}) => {
  const title = 'Sheep on the hills';
  const { ada, ben, reading } = await readTogether(world, { title, body: body(lines) });
  await world.makeNote(ben, reading, null, { words: 'counts 51 sheep on 9 hills', body: 'So many.' });
  await world.makeNote(ben, reading, null, { words: 'Farm 7 counts 119 sheep', body: 'A prime?' });
  await world.makeNote(ben, reading, null, { words: '34 sheep', body: 'Twice seventeen.' });

  const { page } = await device(ben);
  await page.goto(`/texts/${reading.textId}`);
  await expectAtWork(page);
  const { number } = await prepareCorrection(world, ada, reading, body(corrected));
  await page.getByRole('button', { name: 'The text was corrected' }).waitFor();
  await expect(page.locator('#article')).toContainText('51 sheep');
  await page.getByRole('button', { name: 'The text was corrected' }).click();
  await expect(page.locator('#article')).toContainText('51 lambs');

  await page.goto(`/texts/${reading.textId}/revisions`);
  await page.getByRole('link', { name: `Your notes in it · Edition ${number}` }).click();
  await expect(page.getByRole('row', { name: 'where they were, on the same words 1' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'probably here: the words were changed 1' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'these words are no longer in the text 1' })).toBeVisible();
  await expectAccessible(page);

  await page.goto('/library');
  await page.getByRole('link', { name: `2 notes in “${title}” need a place.` }).click();
  const notes = page.getByRole('article', { name: 'A note of yours' });
  await expect(notes).toHaveCount(2);
  await expect(notes.first()).toContainText('counts 51 lambs on 9 hills');
  await expectAccessible(page);
  await notes.first().getByRole('button', { name: 'It belongs here' }).click();
  await expect(page.getByText('Placed.')).toBeVisible();
  await expect(notes).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(notes).toHaveCount(2);
  await notes.first().getByRole('button', { name: 'It belongs here' }).click();
  await expect(notes).toHaveCount(1);

  const plain = (await device(ben, { javaScriptEnabled: false, width: 390 })).page;
  await plain.goto(`/texts/${reading.textId}/unsure`);
  await plain.getByRole('link', { name: 'Choose the place' }).click();
  await plain.getByLabel('Paragraph', { exact: true }).fill('7');
  await plain.getByRole('button', { name: 'Show it' }).click();
  await expect(plain.getByRole('heading', { name: '¶ 7' })).toBeVisible();
  await plain.getByLabel('Only these words of it').fill('nothing of the kind');
  await plain.getByRole('button', { name: 'Place it here' }).click();
  await expect(plain.getByText('These words are not in the paragraph').first()).toBeVisible();
  await plain.getByLabel('Only these words of it').fill('Farm 8 counts 136 sheep');
  await plain.getByRole('button', { name: 'Place it here' }).click();
  await expect(plain.getByText('No note waits for you')).toBeVisible();
});
