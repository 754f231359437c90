/** Notes whose words were changed: what is not sure says so, in words, and is never drawn as what is. */
import type { Page } from '@playwright/test';
import type { AnchorState } from '@/lib/domain/threading/thread';
import type { Database } from '@/lib/db/client';
import { card, expectPainted } from './article';
import { expect, expectAccessible, test } from './story';
import { readTogether } from './together';

type Place = { start: number; end: number } | null;

/** As if the text had been corrected, and this were what became of a note. */
async function become(db: Database, threadId: string, state: AnchorState, place: Place, places?: number) {
  const { annotationId } = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
  const { start = null, end = null } = place ?? {};
  const candidates = Array.from({ length: places ?? 0 }, () => ({ start: 1, end: 2, score: 0.5 }));
  await db.anchor.updateMany({
    where: { annotationId },
    data: { state, start, end, ...(places && { outcome: { state, candidates } }) },
  });
}

/** Each line says it whole: what is cut is narrower than what it would be. */
async function expectUncut(page: Page, words: readonly string[]) {
  const lines = page.locator('.card-row-unsure');
  await expect(lines).toHaveCount(words.length);
  for (const each of words) {
    const line = lines.filter({ hasText: each });
    await expect(line).toBeVisible();
    expect(await line.evaluate((it) => it.scrollWidth - it.clientWidth)).toBeLessThanOrEqual(0);
  }
}

test('a note that may not belong where it stands says so, to the eye, to the ear and on the plain page', async ({
  world,
  device,
  db,
}) => {
  const { ada, ben, group, reading, address } = await readTogether(world);
  const note = (words: string, body: string) => world.makeNote(ben, reading, group, { words, body });
  const sure = await note('The first paragraph', 'Quite so.');
  const probable = await note('recalled at any moment', 'By whom?');
  const several = await note('repeats itself', 'Which of them?');
  const gone = await note('officers are elected', 'Who took this out?');
  const { text } = await db.revision.findUniqueOrThrow({ where: { id: reading.revisionId } });
  const found = 'may be recalled';
  const start = text.indexOf(found);
  await become(db, probable.thread.id, 'approximate', { start, end: start + found.length });
  await become(db, several.thread.id, 'ambiguous', null, 2);
  await become(db, gone.thread.id, 'orphaned', null);
  const { page } = await device(ada);
  await page.goto(address);
  const said = (words: string) => card(page, /^Ben/).filter({ hasText: words });

  await test.step('in the text what is probable is drawn otherwise, and what lies nowhere is not drawn', async () => {
    await expect(said('Quite so.')).not.toContainText('Probably');
    await expectPainted(page, 'catena-group', [sure.thread.quote]);
    await expectPainted(page, 'catena-unsure', [found]);
    await expect(said('By whom?')).toContainText('Probably here');
    await expect(said('By whom?')).toContainText('recalled at any moment');
    // Ada brought the text as it is now, and may say where the notes on it belong.
    await expect(said('By whom?').getByRole('link', { name: 'Say where it belongs' })).toBeVisible();
    await expect(said('Quite so.').getByRole('link', { name: 'Say where it belongs' })).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('what stands at no place is listed above the others, and opens by key with its own words', async () => {
    await expect(page.getByRole('heading', { name: '2 notes without a sure place' })).toBeVisible();
    const lost = page.getByRole('button', {
      name: 'Ben These words are no longer in the text Who took this out?',
    });
    await expect(lost).toBeVisible();
    await expectUncut(page, ['One of two places', 'No longer in the text']);
    const french = (await device(ada, { locale: 'fr-FR' })).page;
    await french.goto(address);
    await expectUncut(french, ['Deux endroits sont possibles', 'Plus dans le texte']);
    await lost.press('Enter');
    await expect(said('officers are elected')).toBeFocused();
    await expect(said('officers are elected')).toContainText('These words are no longer in the text');
    await expectPainted(page, 'catena-focus', []);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.getByRole('button', { name: 'Ben Could be one of two places Which of them?' }).press('Enter');
    await expect(said('repeats itself')).toBeFocused();
    await expectAccessible(page);
  });

  await test.step('in focus it still does not look sure, and the paragraph’s list says it as well', async () => {
    await said('By whom?').click();
    await expectPainted(page, 'catena-perhaps', [found]);
    await expectPainted(page, 'catena-focus', []);
    await page.locator('#p2 + .here').press('Enter');
    const list = page.getByRole('dialog').getByRole('list', { name: '1 note' });
    await expect(list).toContainText('Probably here');
  });

  await test.step('without script, and for its author the way to say where it belongs', async () => {
    const plain = (await device(ben, { javaScriptEnabled: false })).page;
    await plain.goto(`/texts/${reading.textId}/notes?group=${group}`);
    const all = plain.getByRole('article');
    await expect(all.filter({ hasText: 'Who took this out?' })).toContainText(
      'These words are no longer in the text',
    );
    await expect(all.filter({ hasText: 'Which of them?' })).toContainText('Could be one of two places');
    const way = all.filter({ hasText: 'By whom?' });
    await expect(way.getByRole('link', { name: 'Probably here: ¶ 2' })).toBeVisible();
    await expect(way.getByRole('link', { name: 'Say where it belongs' })).toHaveAttribute(
      'href',
      `/texts/${reading.textId}/unsure`,
    );
    await expect(all.filter({ hasText: 'Quite so.' }).getByRole('link', { name: 'Say where' })).toHaveCount(
      0,
    );
  });
});

test('two notes on the first words of a text leave each other room when the second is opened', async ({
  world,
  device,
}) => {
  const { ada, ben, group, reading, address } = await readTogether(world);
  for (const body of ['One.', 'Two.', 'Three.'])
    await world.makeNote(ben, reading, group, { words: 'The first paragraph', body });
  const { page } = await device(ada);
  await page.goto(address);
  const third = card(page, /^Ben/).filter({ hasText: 'Three.' });
  await third.click();
  await expect(third).toHaveClass(/card-lifted/);
  const bar = await page.locator('.margin-bar').boundingBox();
  const first = card(page, /^Ben/).filter({ hasText: 'One.' });
  await expect
    .poll(async () => (await first.boundingBox())?.y)
    .toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  await expectAccessible(page);
});
