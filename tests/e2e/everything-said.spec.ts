import { card } from './article';
import { expect, expectAccessible, test } from './story';

const body = `# Of Assemblies

They meet in the open. All may speak.

# Of Officers

They are elected. They are recalled.
`;

test('everything said in a text is read by place, by person and by time', async ({ world, device }) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const reading = await world.makeReading(group, ada, { body, fileName: 'assemblies.md' });
  const first = await world.makeNote(ben, reading, group, { words: 'recalled', body: 'By whom?' });
  await world.makeNote(ada, reading, group, { words: 'in the open', body: 'Also in winter?' });
  await world.makeReply(ada, first.thread.id, 'By those who elected them.', first.comments[0]?.id ?? null);
  await world.makeNote(ada, reading, null, { words: 'All may speak', body: 'Ask about this.' });
  await world.makeNote(ben, reading, null, { words: 'elected', body: 'For Ben alone.' });
  const { page } = await device(ada);
  await page.goto(`/texts/${reading.textId}?group=${group}`);
  await expect(card(page, 'Ben, Thursday group')).toBeVisible();
  await page.getByRole('link', { name: 'Everything said', exact: true }).click();
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  const said = page.getByRole('main').locator('.comment-body');

  await test.step('by place, under the headings of the text', async () => {
    await expect(headings).toHaveText(['Of Assemblies', 'Of Officers']);
    await expect(said).toHaveText([
      'Also in winter?',
      'Ask about this.',
      'By whom?',
      'By those who elected them.',
    ]);
    await expectAccessible(page);
  });

  await test.step('by person', async () => {
    await page.getByRole('link', { name: 'By person' }).click();
    await expect(page.getByRole('link', { name: 'By person' })).toHaveAttribute('aria-current', 'page');
    await expect(headings).toHaveText(['Ada', 'Ben']);
    await expect(page.getByRole('region', { name: 'Ada' }).locator('.comment-body')).toHaveText([
      'Also in winter?',
      'Ask about this.',
      'By those who elected them.',
    ]);
    await expect(page.getByRole('region', { name: 'Ada' }).getByText('to Ben')).toHaveCount(1);
    await expectAccessible(page);
  });

  await test.step('by time, the newest first, each with its audience', async () => {
    await page.getByRole('link', { name: 'By time' }).click();
    await expect(said).toHaveText([
      'Ask about this.',
      'By those who elected them.',
      'Also in winter?',
      'By whom?',
    ]);
    await expect(page.getByRole('listitem').filter({ hasText: 'Ask about this.' })).toContainText('Only me');
    await expect(page.getByText('For Ben alone.')).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('and each leads to its place', async () => {
    await page
      .getByRole('listitem')
      .filter({ hasText: 'By whom?' })
      .getByRole('link', { name: '¶ 2' })
      .click();
    await expect(page).toHaveURL(new RegExp(`${reading.textId}\\?group=${group}#p2$`));
    await expect(page.locator('#p2')).toBeInViewport();
  });
});
