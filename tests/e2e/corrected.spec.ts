import { prepareCorrection } from '../factories/corrections';
import { expectAtWork } from './article';
import { readTogether } from './together';
import { expect, expectAccessible, test } from './story';

const line = (n: number) => `Farm ${n} counts ${n * 17} sheep on ${n * 3} hills. Then they sleep.`;
const lines = Array.from({ length: 12 }, (_, n) => line(n + 1));
const body = (all: readonly string[]) => `${all.join('\n\n')}\n`;
const lost = 'Farm 7 counts 119 sheep';
const corrected = lines.toSpliced(2, 1, line(3).replace('51 sheep', '51 lambs')).toSpliced(6, 1);

test('a text is corrected while one reads it; who marked words that are others now, or gone, says where the notes belong', async ({
  world,
  device,
  db,
}) => {
  const title = 'Sheep on the hills';
  const { ada, ben, group, reading } = await readTogether(world, { title, body: body(lines) });
  await world.makeNote(ben, reading, null, { words: 'counts 51 sheep on 9 hills', body: 'So many.' });
  await world.makeNote(ben, reading, null, { words: lost, body: 'A prime?' });
  await world.makeNote(ben, reading, null, { words: '34 sheep', body: 'Twice seventeen.' });

  const { page } = await device(ben);
  await page.goto(`/texts/${reading.textId}`);
  await expectAtWork(page);
  await expect(page.getByRole('link', { name: 'Editions of this text' })).toHaveCount(0);
  const { number } = await prepareCorrection(world, ada, reading, body(corrected));
  await page.getByRole('button', { name: 'The text was corrected' }).waitFor();
  await expect(page.locator('#article')).toContainText('51 sheep');
  await page.getByRole('button', { name: 'The text was corrected' }).click();
  await expect(page.locator('#article')).toContainText('51 lambs');

  await page.getByRole('link', { name: 'Editions of this text' }).click();
  await page.getByRole('link', { name: `Your notes in it · Edition ${number}` }).click();
  await expect(page.getByRole('row', { name: 'where they were, on the same words 1' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'probably here: the words were changed 1' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'these words are no longer in the text 1' })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/groups/${group}`);
  await page.getByRole('link', { name: `A corrected edition is there · ${title}` }).click();
  await expect(page.getByRole('link', { name: `See what changed · ${title}` })).toBeVisible();
  await page.goto('/inbox');
  await page.getByRole('link', { name: `2 notes of yours in “${title}” need a place.` }).click();
  await expect(page.getByRole('article', { name: 'A note of yours' })).toHaveCount(2);
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

  // Or over several paragraphs: from a sentence of one to words of a later one.
  await plain.getByRole('button', { name: 'Undo' }).click();
  await plain.getByRole('link', { name: 'Choose the place' }).click();
  await plain.getByLabel('Paragraph', { exact: true }).fill('7');
  await plain.getByLabel('To paragraph').fill('3');
  await plain.getByRole('button', { name: 'Show it' }).click();
  await expect(plain.getByText('There is no paragraph of this number after the first one.')).toBeVisible();
  await plain.getByRole('link', { name: 'It goes on to ¶ 8' }).click();
  await expect(plain.getByLabel('To paragraph')).toHaveValue('8');
  await plain.getByRole('link', { name: 'It goes on to ¶ 9' }).click();
  await expect(plain.getByRole('heading', { name: '¶ 7 to ¶ 9' })).toBeVisible();
  await page.goto(plain.url());
  await expectAccessible(page);
  await plain.getByRole('group', { name: 'begin' }).getByLabel('Then they sleep.').check();
  await plain.getByLabel('It ends with these words').fill('Farm 10');
  await plain.getByRole('button', { name: 'Place it here' }).click();
  await expect(plain.getByText('No note waits for you')).toBeVisible();
  const placed = await db.anchor.findFirstOrThrow({
    where: { state: 'placed', annotation: { exact: lost } },
  });
  const { text } = await db.revision.findUniqueOrThrow({ where: { id: placed.revisionId } });
  expect(text.slice(placed.start ?? 0, placed.end ?? 0)).toBe(`Then they sleep.\n${lines[8]}\nFarm 10`);
});
