import type { Page } from '@playwright/test';
import { demonstrationId } from '@/lib/domain/demonstration-text';
import { card, expectAtWork, painted, postNote } from './article';
import { expect, expectAccessible, test } from './story';

const demonstration = `/texts/${demonstrationId}`;
const quotes = [
  'It has no single author and hides nobody’s name.',
  'It says: here, at these words, something happened to me as I read.',
  'Readers learn to write for the keeper.',
];

/** An example stands beside its words: cards are there where one reads. */
async function expectExample(page: Page, quote: string) {
  await page.getByRole('main').getByText(quote).scrollIntoViewIfNeeded();
  await expect(page.getByRole('article', { name: /, Example$/ }).getByText(quote)).toBeInViewport();
  await expect.poll(() => painted(page, 'catena-group')).toContain(quote);
}

test('a new account is led to a text with three notes, and to a first one of its own', async ({
  world,
  device,
}) => {
  const { page } = await device(await world.makeUser('Ada'));
  await page.goto('/library');
  await expect(page.getByRole('heading', { name: 'Start here' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open “A Page with Wide Margins”' }).click();

  await expect(page.getByText('4 notes', { exact: true })).toBeVisible();
  for (const quote of [...quotes, 'Begin with a question.']) await expectExample(page, quote);
  await expect(card(page, 'Catena, Example').getByText('One thing to try')).toBeVisible();
  await expect(card(page, 'Mirela, Example')).toBeVisible();
  await expect(
    card(page, 'Mirela, Example').getByRole('button', { name: /^(Reply|Edit|Delete)$/ }),
  ).toHaveCount(0);
  await expectAccessible(page);

  await postNote(page, 'The talk did not stop', 'Where did it go?');
  await expect(card(page, 'Ada, Only me').getByText('Where did it go?')).toBeVisible();
  await page.reload();
  for (const quote of quotes) await expectExample(page, quote);
  await expect(card(page, 'Ada, Only me').getByText('Where did it go?')).toBeVisible();
});

test('a visitor reads the same notes, and is told how to write their own', async ({ device }) => {
  const { page } = await device(null);
  await page.goto('/');
  await page.getByRole('link', { name: 'Look at a text' }).click();
  await expect(page.getByText('3 notes', { exact: true })).toBeVisible();
  for (const quote of quotes) await expectExample(page, quote);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Sign in to write notes in the margin.' }).click();
  await expect(page).toHaveURL(new RegExp(`/sign-in\\?next=${encodeURIComponent(demonstration)}$`));
});

test('a group that has the text on its shelf finds a margin of its own', async ({ world, db, device }) => {
  const ada = await world.makeUser('Ada');
  const group = await world.makeGroup([ada]);
  const revision = await db.revision.findFirstOrThrow({ where: { textId: demonstrationId } });
  await db.reading.create({
    data: {
      id: `reading-${group}`,
      groupId: group,
      textId: demonstrationId,
      revisionId: revision.id,
      addedById: ada.id,
      addedAt: new Date(),
    },
  });
  const { page } = await device(ada);
  await page.goto(`${demonstration}?group=${group}`);
  await expect(page.getByText('Nothing here yet.')).toBeVisible();
  await expectAtWork(page);
  await expect(page.getByRole('article', { name: /, Example$/ })).toHaveCount(0);
  await page.goto('/library');
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Start here' })).toHaveCount(0);
});
