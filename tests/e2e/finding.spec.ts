import { card, expectAtWork } from './article';
import { expect, expectAccessible, test } from './story';

const long = (title: string) =>
  [
    `# ${title}`,
    ...Array.from(
      { length: 40 },
      (_, n) => `Paragraph ${n} says little, and says it slowly, at some length.`,
    ),
    'Là-bas, l’émancipation est l’œuvre de tous, and of nobody else.',
    ...Array.from({ length: 40 }, (_, n) => `Paragraph ${n} comes after it, and is no shorter.`),
  ].join('\n\n');

test('words are found without their accents, by keyboard, and open at their place with the words marked', async ({
  world,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const text = await world.makeReading(group, ada, {
    title: 'On Distant Places',
    body: long('Afar'),
    fileName: 'a.md',
  });
  const note = await world.makeNote(ben, text, group, { words: 'nobody else', body: 'A *naïve* hope?' });
  await world.makeNote(ben, text, null, { words: 'nobody else', body: 'A naïve secret.' });
  const { page } = await device(ada);
  await page.goto('/library');
  await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
  const field = page.getByRole('searchbox', { name: 'Search in texts and notes' });
  // The key is heard once the page’s script is at work.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(field).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type('"emancipation est l\'oeuvre"');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'In the texts' })).toBeVisible();
  await expect(page.locator('mark')).toHaveText('émancipation est l’œuvre');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'On Distant Places' }).click();
  const passage = page.getByText('Là-bas, l’émancipation');
  await expect(passage).toBeInViewport();
  const painted = () =>
    page.evaluate(() => [...(CSS.highlights.get('catena-found') ?? [])].map((range) => String(range)));
  await expect.poll(painted).toEqual(['émancipation est l’œuvre']);
  await expect(passage).toBeInViewport();

  await expectAtWork(page);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search this text' });
  await expect(dialog.getByLabel('Words')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('naive');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Only in “On Distant Places”')).toBeVisible();
  await expect(page.getByText('secret')).toHaveCount(0);
  const hit = page.getByRole('listitem').filter({ hasText: 'A naïve hope?' });
  await expect(hit).toContainText('Ben');
  await hit.getByRole('link', { name: 'Read it in its place' }).click();
  await expect(card(page, 'Ben, Thursday group')).toBeFocused();
  expect(new URL(page.url()).searchParams.get('note')).toBe(note.thread.id);
});

test('what one cannot see is not found, and a search needs no script and little room', async ({
  world,
  device,
}) => {
  const [ada, ben, cy] = [
    await world.makeUser('Ada'),
    await world.makeUser('Ben'),
    await world.makeUser('Cy'),
  ];
  const group = await world.makeGroup([ada, ben]);
  const text = await world.makeReading(group, ada, {
    title: 'Kept Among Ourselves',
    body: 'Heliotropes are elected.',
  });
  await world.makeNote(ben, text, group, { words: 'elected', body: 'Heliotropes?' });
  const { page } = await device(ada, { javaScriptEnabled: false, width: 390 });
  await page.goto('/search');
  await page.getByLabel('Words').fill('heliotrope');
  await page.getByLabel('Who said it').selectOption('Ben');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.locator('mark')).toHaveText('Heliotrope');
  await expect(page.getByLabel('Who said it').locator('option:checked')).toHaveText('Ben');
  await page.getByRole('link', { name: 'Read it in its place' }).click();
  await expect(page.getByText('Heliotropes?')).toBeInViewport();

  for (const who of [cy, null]) {
    const { page: theirs } = await device(who, { width: 390, colorScheme: 'dark' });
    await theirs.goto('/search?q=heliotrope');
    await expect(theirs.getByText('Nothing found')).toBeVisible();
    await expect(theirs.getByLabel('Who said it')).toHaveCount(0);
    await expectAccessible(theirs);
  }
});

test('one’s own notes are found together, and everything is taken along as files that can be read', async ({
  world,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const text = await world.makeReading(group, ada, {
    title: 'Taken / Along',
    body: 'Who reads, writes. Who writes, reads.',
  });
  const { thread } = await world.makeNote(ben, text, group, {
    words: 'Who writes',
    body: 'And <b>who</b> reads?\n\n> *Nobody*',
  });
  await world.makeReply(ada, thread.id, 'I do.');
  await world.makeNote(ada, text, null, { words: 'Who reads', body: 'For myself.' });
  const { page } = await device(ada);
  await page.goto('/library');
  await page.getByRole('button', { name: 'Ada', exact: true }).click();
  await page.getByRole('link', { name: 'My notes' }).click();
  await expect(page.getByRole('heading', { name: 'My notes' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expectAccessible(page);
  await page.getByLabel('What', { exact: true }).selectOption('Replies');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByRole('link', { name: 'Read it in its place' }).click();
  await expect(card(page, 'Ben, Thursday group')).toBeFocused();

  const take = async (link: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: link, exact: true }).click(),
    ]);
    const stream = await download.createReadStream();
    let all = '';
    for await (const piece of stream) all += String(piece);
    return { name: download.suggestedFilename(), all };
  };
  await page.goto(`/texts/${text.textId}/notes?group=${group}`);
  const read = await take('Markdown');
  expect(read.name).toBe('Taken Along.md');
  expect(read.all).toContain('# Taken \\/ Along');
  expect(read.all).toContain('> And \\<b\\>who\\</b\\> reads?\n>\n> > *Nobody*');
  expect(read.all).toContain('[!reply] Ada, to Ben, ');
  expect(read.all).toContain('For myself.');
  await page.goto('/settings');
  await expect(page.getByRole('heading', { name: 'Take everything with you' })).toBeVisible();
  const kept = await take('JSON');
  expect(kept.name).toBe('My notes.json');
  const { first } = JSON.parse(kept.all) as { first: { items: { body?: { value: string } }[] } };
  expect(first.items.map((item) => item.body?.value)).toEqual(['For myself.', 'I do.']);
  expect(kept.all).not.toContain('Nobody');
});
