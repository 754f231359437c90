/** What one does with a conversation besides writing in it: by keyboard, on a phone, away, and without script. */
import { beginNote, card, expectAtWork, expectSent, showNews, tapOn } from './article';
import { expect, expectAccessible, test } from './story';
import { readTogether } from './together';

const phone = { width: 390, touch: true, at: 'second' } as const;

test('a question is asked, answered by choice and undone, and rests until somebody writes', async ({
  world,
  device,
}) => {
  const { ada, ben, reading, group, address } = await readTogether(world);
  const adas = (await device(ada)).page;
  const bens = (await device(ben, phone)).page;
  await adas.goto(address);

  await test.step('asked with the note, by keyboard', async () => {
    await beginNote(adas, 'officers are elected', 'By whom?');
    const box = adas.getByLabel('This is a question');
    await box.focus();
    await adas.keyboard.press('Space');
    await expect(box).toBeChecked();
    await adas.getByLabel('Your note').press('Control+Enter');
    await expect(card(adas, 'Ada, Thursday group').getByText('Question', { exact: true })).toBeVisible();
    await expectSent(adas);
  });

  const asked = card(adas, 'Ada, Thursday group');
  await test.step('answered with a finger, and chosen by the asker alone', async () => {
    await bens.goto(address);
    await expectAtWork(bens);
    await tapOn(bens, 'officers are elected');
    const there = card(bens, 'Ada, Thursday group');
    await expect(there.getByText('Question', { exact: true })).toBeVisible();
    await expect(bens.getByRole('button', { name: 'More about this note' })).toHaveCount(0);
    await there.getByRole('button', { name: 'Reply' }).tap();
    await there.getByLabel('Reply to Ada').fill('By all who are there.');
    await there.locator('form').getByRole('button', { name: 'Reply' }).tap();
    await expectSent(bens);
    await expect(there.getByRole('button', { name: 'This answers it' })).toHaveCount(0);
    await showNews(adas);
    await asked.getByRole('button', { name: 'This answers it' }).press('Enter');
    await expect(asked.getByText('The answer', { exact: true })).toBeVisible();
    await expect(asked.getByText('Answered', { exact: true })).toBeVisible();
    await expect(there.getByText('Answered', { exact: true })).toBeVisible();
    await adas.getByRole('button', { name: 'Undo' }).click();
    await expect(asked.getByText('Question', { exact: true })).toBeVisible();
    await expect(there.getByText('Question', { exact: true })).toBeVisible();
    await expectAccessible(adas);
    await expectAccessible(bens);
  });

  await test.step('the open questions of the margin are shown alone, and on the page of notes', async () => {
    await world.makeNote(ben, reading, group, { words: 'third paragraph', body: 'No question.' });
    await showNews(adas);
    const show = adas.getByLabel('Show', { exact: true });
    await show.selectOption('1 open question');
    await expect(adas.getByText('No question.')).toHaveCount(0);
    await expect(asked).toBeVisible();
    await show.selectOption('All notes');
    await expect(adas.getByText('No question.')).toBeVisible();
    await bens.goto(`/texts/${reading.textId}/notes?group=${group}&show=questions`);
    await expect(bens.getByText('By whom?')).toBeVisible();
    await expect(bens.getByText('No question.')).toHaveCount(0);
    await expectAccessible(bens);
  });

  await test.step('it is put to rest by keyboard, folds to a line, and is woken by writing', async () => {
    await asked.getByRole('button', { name: 'More about this note' }).press('Enter');
    await expect(asked.getByRole('button', { name: 'No longer a question' })).toBeFocused();
    await adas.keyboard.press('ArrowDown');
    await expect(asked.getByRole('button', { name: 'Let it rest' })).toBeFocused();
    await adas.keyboard.press('Enter');
    const line = asked.getByRole('button', { name: /^Ada At rest By whom\?/ });
    await expect(line).toBeFocused();
    await expect(asked.getByRole('button', { name: 'Reply', exact: true })).toHaveCount(0);
    await line.press('Enter');
    await expect(asked.getByText(/^Put to rest by Ada,/)).toBeVisible();
    await bens.goto(`${address}`);
    await expectAtWork(bens);
    await tapOn(bens, 'officers are elected');
    const there = card(bens, 'Ada, Thursday group');
    await expect(there.getByText('At rest', { exact: true })).toBeVisible();
    await there.getByRole('button', { name: 'Reply' }).first().tap();
    await there.getByLabel('Reply to Ada').fill('One thing more.');
    await there.locator('form').getByRole('button', { name: 'Reply' }).tap();
    await expect(there.getByText('At rest', { exact: true })).toHaveCount(0);
    await expect(asked.getByText(/^Put to rest by/)).toHaveCount(0);
  });
});

test('a word is said to a comment: it moves nothing, waits for a connection, and goes without script', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(/Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION_\w+)/);
  const { ada, ben, reading, group, address } = await readTogether(world);
  const { comments } = await world.makeNote(ada, reading, group, { body: 'By nobody.' });
  await world.makeNote(ada, reading, group, { words: 'third paragraph', body: 'And below it.' });
  const adas = (await device(ada)).page;
  const { page: bens, context } = await device(ben, phone);
  await adas.goto(address);
  await bens.goto(address);
  await expectAtWork(bens);
  const note = card(adas, 'Ada, Thursday group').filter({ hasText: 'By nobody.' });
  const below = card(adas, 'Ada, Thursday group').filter({ hasText: 'And below it.' });
  await expect(below).toBeVisible();
  const before = [await note.boundingBox(), await below.boundingBox()];

  await tapOn(bens, 'second paragraph');
  const there = card(bens, 'Ada, Thursday group');
  await there.getByRole('button', { name: 'React' }).tap();
  await there.getByRole('button', { name: 'well put' }).tap();
  await expect(note.getByRole('button', { name: '1 well put' })).toBeVisible();
  expect([await note.boundingBox(), await below.boundingBox()]).toEqual(before);
  await expectAccessible(bens);

  await test.step('who it was is a press away', async () => {
    await note.getByRole('button', { name: '1 well put' }).press('Enter');
    await expect(note.getByText('well put: Ben')).toBeVisible();
    await expect(note.getByRole('group')).toHaveCount(0);
    await expectAccessible(adas);
    await adas.keyboard.press('Escape');
    await expect(note.getByText('well put: Ben')).toHaveCount(0);
  });

  await test.step('pressed without a connection, it stands there and goes when there is one, after a reload too', async () => {
    await context.route('**/api/**', (route) =>
      route.request().method() === 'GET' ? route.continue() : route.abort(),
    );
    await there.getByRole('button', { name: 'agree', exact: true }).tap();
    await there.getByRole('button', { name: 'well put', exact: true }).tap();
    await expect(there.getByRole('button', { name: '1 agree' })).toBeVisible();
    await bens.reload();
    await expectAtWork(bens);
    await tapOn(bens, 'second paragraph');
    await expect(there.getByRole('button', { name: '1 agree' })).toBeVisible();
    await context.unroute('**/api/**');
    await bens.evaluate(() => dispatchEvent(new Event('online')));
    await expect(note.getByRole('button', { name: '1 agree' })).toBeVisible();
    const said = () => db.reaction.findMany({ where: { commentId: comments[0]?.id ?? '' } });
    await expect.poll(said).toMatchObject([{ userId: ben.id, kind: 'agree' }]);
  });

  await test.step('and without script', async () => {
    const plain = (await device(ben, { javaScriptEnabled: false })).page;
    await plain.goto(`/texts/${reading.textId}/paragraphs/p2?group=${group}`);
    await plain.getByText('Say a word to Ada').click();
    await plain.getByRole('button', { name: 'Take back “agree”' }).click();
    await plain.getByText('Say a word to Ada').click();
    await plain.getByRole('button', { name: 'unsure' }).click();
    await plain.getByText('1 unsure').click();
    await expect(plain.getByText('Ben', { exact: true }).last()).toBeVisible();
    await expect(note.getByRole('button', { name: '1 unsure' })).toBeVisible();
  });
});

test('a tag is put on, completed, and mended by another member; a passage is linked, and shown to whoever may read it', async ({
  world,
  device,
}) => {
  const { ada, ben, address } = await readTogether(world);
  const secret = await world.makeText(ada, { title: 'The book of secrets' });
  const adas = (await device(ada)).page;
  const bens = (await device(ben, { at: 'second' })).page;
  await adas.goto(address);
  await bens.goto(address);

  await test.step('a passage of a book of hers is linked by keyboard', async () => {
    await beginNote(adas, 'officers are elected', 'Compare');
    await adas.getByRole('button', { name: 'Link to a passage' }).press('Enter');
    await adas.getByLabel('Text', { exact: true }).selectOption('The book of secrets');
    await adas.getByLabel('Paragraph', { exact: true }).fill('2.1');
    await expectAccessible(adas);
    await adas.getByLabel('Paragraph', { exact: true }).press('Enter');
    await expect(adas.getByLabel('Your note')).toBeFocused();
    await expect(adas.getByLabel('Your note')).toHaveValue(
      new RegExp(`^Compare http.*/texts/${secret.textId}#p2\\.1 $`),
    );
    await adas.keyboard.press('Control+Enter');
    await expectSent(adas);
    await expect(adas.getByRole('link', { name: 'The book of secrets, ¶ 2.1' })).toBeVisible();
    await showNews(bens);
    await expect(card(bens, 'Ada, Thursday group')).toContainText('Compare a passage you can’t open');
    expect(await bens.content()).not.toContain('secrets');
  });

  const noted = card(adas, 'Ada, Thursday group');
  const there = card(bens, 'Ada, Thursday group');
  await test.step('a tag is put on by keyboard, and mended by another', async () => {
    await noted.getByRole('button', { name: 'More about this note' }).press('Enter');
    await expect(noted.getByRole('button', { name: 'Mark as a question' })).toBeFocused();
    await adas.keyboard.press('ArrowUp');
    await expect(noted.getByRole('button', { name: 'Tags…' })).toBeFocused();
    await adas.keyboard.press('Enter');
    await expect(adas.getByLabel('Add a tag')).toBeFocused();
    await adas.keyboard.type('#recal');
    await adas.keyboard.press('Enter');
    await expect(noted.getByRole('list', { name: 'Tags' })).toHaveText('#recal');
    await expectAccessible(adas);
    await adas.keyboard.press('Escape');
    await expect(noted.getByRole('button', { name: 'More about this note' })).toBeFocused();

    await there.getByRole('button', { name: 'Notes tagged #recal' }).click();
    await bens.getByRole('button', { name: 'Rename #recal' }).click();
    await bens.getByLabel('Name of the tag').fill('recall');
    await bens.getByLabel('Name of the tag').press('Enter');
    await expect(noted.getByRole('button', { name: 'Notes tagged #recall' })).toBeVisible();
    await expect(bens.getByRole('button', { name: 'Rename #recall' })).toBeFocused();
    await expectAccessible(bens);
    await bens.getByRole('button', { name: 'Undo' }).click();
    await expect(noted.getByRole('button', { name: 'Notes tagged #recal', exact: true })).toBeVisible();
  });

  await test.step('what another wrote is offered for the next note', async () => {
    await beginNote(bens, 'third paragraph', 'Again.');
    await bens.getByRole('button', { name: 'Post' }).click();
    await expectSent(bens);
    const own = card(bens, 'Ben, Thursday group');
    await own.getByRole('button', { name: 'More about this note' }).click();
    await own.getByRole('button', { name: 'Tags…' }).click();
    await expect(own.locator('datalist option')).toHaveAttribute('value', 'recal');
  });

  await test.step('the passage shows where it is mentioned', async () => {
    await adas.goto(`/texts/${secret.textId}?view=all`);
    await adas.getByRole('button', { name: 'Mentioned in 1 conversation' }).click();
    await expectAccessible(adas);
    await adas.getByRole('link', { name: 'Ada, on On Margins' }).click();
    await expect(noted).toBeFocused();
    const plain = (await device(ada, { javaScriptEnabled: false })).page;
    await plain.goto(`/texts/${secret.textId}/paragraphs/p2?view=all`);
    await expect(plain.getByRole('link', { name: 'Ada, on On Margins' })).toBeVisible();
  });
});
