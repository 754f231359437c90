import type { Page } from '@playwright/test';
import type { Database } from '@/lib/db/client';
import { writeNotes } from '../factories/many-notes';
import type { World } from '../factories/world';
import { boxAtRest, card, expectPainted } from './article';
import { longText, scrollToParagraph } from './long-text';
import { expect, expectAccessible, test } from './story';
import { readTogether } from './together';

/** A long text, with notes of Ben’s all over it. */
async function readManyNotes(world: World, db: Database, many: { paragraphs: number; notes: number }) {
  const { ada, ben, group, reading, address } = await readTogether(world, {
    body: longText(many.paragraphs),
  });
  await writeNotes(db, { ...reading, groupId: group, authorIds: [ben.id] }, many.notes);
  return { ada, reading, address };
}

const cards = (page: Page) => page.getByRole('complementary').getByRole('article');

test('of hundreds of notes those near the window are drawn, and all are reached by keys', async ({
  world,
  device,
  db,
}) => {
  const { ada, address } = await readManyNotes(world, db, { paragraphs: 120, notes: 80 });
  const { page } = await device(ada);
  await page.goto(address);
  const note = (n: number) => card(page, /^Ben/).filter({ hasText: `Note ${n}: is that so?` });
  await expect(note(1)).toBeVisible();
  await expect(page.getByText('80 notes', { exact: true })).toBeVisible();
  expect(await cards(page).count()).toBeLessThan(30);
  await expect(note(1)).toHaveAttribute('aria-posinset', '2');
  await expect(note(1)).toHaveAttribute('aria-setsize', '80');

  await test.step('what comes near is drawn, and what one reads stays where it is', async () => {
    await scrollToParagraph(page, 98);
    await expect(note(60)).toBeInViewport();
    await expect(note(1)).toHaveCount(0);
    const place = () => page.evaluate(() => scrollY);
    const [before, at] = [await boxAtRest(note(60)), await place()];
    for (const by of [300, 300]) await page.mouse.wheel(0, by);
    await expect.poll(place).toBe(at + 600);
    await page.mouse.wheel(0, -600);
    await expect.poll(place).toBe(at);
    await expect.poll(async () => (await note(60).boundingBox())?.y).toBe(before?.y);
  });

  await test.step('a note is answered, and what is being written stays while one reads elsewhere', async () => {
    await note(60).getByRole('button', { name: 'Reply' }).click();
    await page.getByLabel('Reply to Ben').fill('A word of mine.');
    await scrollToParagraph(page, 14);
    await expect(note(10)).toBeInViewport();
    await page.getByRole('heading', { level: 1 }).evaluate((heading) => heading.ownerDocument.body.focus());
    await expect(page.getByLabel('Reply to Ben')).toHaveValue('A word of mine.');
    await scrollToParagraph(page, 98);
    await page.getByRole('button', { name: 'Discard' }).click();
  });

  await test.step('the Tab key goes on from card to card, over what was not drawn before', async () => {
    await page.keyboard.press('j');
    const first = page.locator('article:focus');
    await expect(first).toHaveAttribute('aria-posinset', /^\d+$/);
    const position = Number(await first.getAttribute('aria-posinset'));
    for (let pressed = 0; pressed < 40; pressed++) await page.keyboard.press('Tab');
    const now = await page.evaluate(() => document.activeElement?.closest('article')?.ariaPosInSet);
    expect(Number(now)).toBeGreaterThan(position + 7);
    await expect(page.locator(':focus')).toBeInViewport();
  });

  await test.step('from the last to the first and back', async () => {
    await page.evaluate(() => scrollTo({ top: 0 }));
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('k');
    await expect(note(79)).toBeFocused();
    await expect(note(79)).toBeInViewport();
    await page.keyboard.press('j');
    await expect(note(0)).toBeFocused();
    await expect(note(0)).toBeInViewport();
  });
});

test('where many notes crowd each is one line, and the one that is opened stands at its words', async ({
  world,
  device,
  db,
}) => {
  const { ada, reading, address } = await readManyNotes(world, db, { paragraphs: 6, notes: 40 });
  const thread = await db.thread.findFirstOrThrow({
    where: { textId: reading.textId, comments: { some: { body: 'Note *20*: is that so?' } } },
    include: { annotation: true },
  });
  await world.makeReply(ada, thread.id, 'It is.');
  const { page } = await device(ada);
  await page.goto(address);
  const line = page.getByRole('button', { name: 'Ben Note 20: is that so? 1 reply' });
  const open = card(page, /^Ben/).filter({ hasText: 'It is.' });
  const more = page.getByRole('button', { name: /^\d+ more notes/ });
  await test.step('of more than the column holds the first few are shown, and a line opens the others by key', async () => {
    await expect(page.getByRole('button', { name: 'Ben Note 0: is that so?' })).toBeVisible();
    await expect(line).toHaveCount(0);
    await expect(more.first()).toHaveAccessibleName(/^\d+ more notes at ¶ \d+$/);
    await expectAccessible(page);
    const first = await more.first().elementHandle();
    const before = await first?.boundingBox();
    await first?.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Show fewer notes/ })).toBeFocused();
    expect(await first?.boundingBox()).toEqual(before);
    for (let left = await more.count(); left > 0; left--) {
      await more.first().press('Enter');
      await expect(more).toHaveCount(left - 1);
    }
  });
  await page.evaluate(() => scrollTo({ top: 0 }));
  await expect(page.getByRole('button', { name: 'Ben Note 3: is that so?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reply', exact: true })).toHaveCount(0);
  await expectAccessible(page);

  await test.step('a line is opened with the mouse', async () => {
    await line.scrollIntoViewIfNeeded();
    await line.click();
    await expect(open).toBeVisible();
    await expect(open).toBeFocused();
    await expect(page.getByRole('button', { name: 'Reply', exact: true })).toHaveCount(2);
    await expectPainted(page, 'catena-focus', [thread.annotation.exact]);
    const topOfWords = () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('catena-focus') ?? [])] as Range[];
        return range?.getBoundingClientRect().top ?? NaN;
      });
    await expect
      .poll(async () => Math.abs(((await open.boundingBox())?.y ?? NaN) - (await topOfWords())))
      .toBeLessThan(5);
    await expectAccessible(page);
  });

  await test.step('the next one takes its place, by key', async () => {
    await page.keyboard.press('j');
    await expect(card(page, /^Ben/).filter({ hasText: 'Note 21' })).toBeFocused();
    await expect(open).toHaveCount(0);
    await expect(line).toBeVisible();
    // Its place, Reply and React, and then the next line.
    for (let pressed = 0; pressed < 4; pressed++) await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Ben Note 22: is that so?' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(card(page, /^Ben/).filter({ hasText: 'Note 22' })).toBeFocused();
    await expect(page.getByRole('button', { name: 'Reply', exact: true })).toHaveCount(1);
  });
});
