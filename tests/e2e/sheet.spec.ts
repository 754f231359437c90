import type { Page } from '@playwright/test';
import type { World } from '../factories/world';
import { card, clickOn, expectAtWork, expectPainted } from './article';
import { longText } from './long-text';
import { expect, expectAccessible, test, type DeviceOptions, type OpenDevice } from './story';
import { readTogether } from './together';

const phone = { width: 390, touch: true } as const;

const whoObjects = { words: 'objects to paragraph 3', body: 'Who objects?' };

type Given = { world: World; device: OpenDevice };
type Note = { words: string; body: string; of?: 'Ada' };

/** Ada opens a long text with these notes of Ben’s, or her own, in the margin. */
async function openNotes(
  { world, device }: Given,
  paragraphs: number,
  notes: Note[],
  options: DeviceOptions = phone,
) {
  const { ada, ben, group, reading, address } = await readTogether(world, { body: longText(paragraphs) });
  for (const { of, ...note } of notes) await world.makeNote(of === 'Ada' ? ada : ben, reading, group, note);
  const { page } = await device(ada, options);
  await page.goto(address);
  await expectAtWork(page);
  const count = notes.length === 1 ? '1 note' : `${notes.length} notes`;
  await expect(page.getByText(count, { exact: true })).toBeVisible();
  return { page, reading };
}

const sheet = (page: Page, name: string | RegExp = /^Note at/) => page.getByRole('dialog', { name });

/** How much of the painted words stands below the header and above the sheet. */
const isPassageSeen = (page: Page) =>
  page.evaluate(() => {
    const [range] = [...(CSS.highlights.get('catena-focus') ?? [])] as Range[];
    const words = range?.getBoundingClientRect();
    const top = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
    const foot = document.querySelector('[data-foot]')?.getBoundingClientRect().top ?? 0;
    return words !== undefined && words.top >= top && words.bottom <= foot;
  });

/** What in the sheet a finger could miss: 21 pixels above and below its middle it is still that which is pressed. */
const smallTargets = (page: Page) =>
  page.evaluate(async () => {
    // While the sheet rises it passes over the bar below it.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    return [...document.querySelectorAll<HTMLElement>('.foot button, .foot select, .foot textarea')]
      .filter((each) => {
        if (!each.checkVisibility()) return false;
        each.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = each.getBoundingClientRect();
        const hit = (by: number) =>
          each.contains(document.elementFromPoint(left + width / 2, top + height / 2 + by));
        return !hit(0) || !hit(-21) || !hit(21);
      })
      .map((each) => each.ariaLabel ?? each.textContent);
  });

test('on a phone a note opens in a sheet: read, answered, gone on from, and left', async ({
  world,
  device,
}) => {
  const { page, reading } = await openNotes({ world, device }, 30, [
    whoObjects,
    { words: 'end of paragraph 25', body: 'What is not?' },
  ]);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectAccessible(page);

  await test.step('tapped words open their note, which says where, before whom and about what', async () => {
    await clickOn(page, 'objects to paragraph 3');
    const open = sheet(page, 'Note at ¶ 4, Thursday group: 2 people');
    await expect(open).toBeVisible();
    await expect(open.getByText('Thursday group: 2 people')).toBeVisible();
    await expect(open.getByText('objects to paragraph 3')).toBeVisible();
    await expect(open.getByText('Who objects?')).toBeInViewport();
    await expect(card(page, /^Ben/)).toBeFocused();
    await expectPainted(page, 'catena-focus', ['objects to paragraph 3']);
    await expect.poll(() => isPassageSeen(page)).toBe(true);
    expect(await smallTargets(page)).toEqual([]);
    await expectAccessible(page);
  });

  await test.step('it is answered', async () => {
    await sheet(page).getByRole('button', { name: 'Reply' }).tap();
    await expect(page.getByLabel('Reply to Ben')).toBeInViewport();
    await page.getByLabel('Reply to Ben').fill('Somebody.');
    expect(await smallTargets(page)).toEqual([]);
    await sheet(page).getByRole('button', { name: 'Reply' }).last().tap();
    await expect(sheet(page).getByText('Somebody.')).toBeVisible();
    await expect.poll(() => isPassageSeen(page)).toBe(true);
  });

  await test.step('the next note takes its place, the text follows, and what is half written waits', async () => {
    await sheet(page).getByRole('button', { name: 'Reply' }).first().tap();
    await page.getByLabel('Reply to Ben').fill('Half a');
    await page.getByRole('button', { name: 'Next note' }).tap();
    await expect(sheet(page).getByText('What is not?')).toBeVisible();
    await expect(page.getByLabel('Reply to Ben')).toBeHidden();
    await expectPainted(page, 'catena-focus', ['end of paragraph 25']);
    await expect.poll(() => isPassageSeen(page)).toBe(true);
    await page.getByRole('button', { name: 'Go on writing' }).tap();
    await expect(page.getByLabel('Reply to Ben')).toHaveValue('Half a');
    await page.getByRole('button', { name: 'Discard' }).tap();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeInViewport();
    await page.getByRole('button', { name: 'Dismiss' }).tap();
  });

  await test.step('the back button closes it, once, and leaves the text where it is', async () => {
    const at = await page.evaluate(() => scrollY);
    await page.goBack();
    await expect(sheet(page)).toHaveCount(0);
    expect(await page.evaluate(() => scrollY)).toBe(at);
    await expect(page).toHaveURL(new RegExp(reading.textId));
    await clickOn(page, 'objects to paragraph 3');
    await expect(sheet(page)).toBeVisible();
    await sheet(page).getByRole('button', { name: 'Close this note' }).tap();
    await expect(sheet(page)).toHaveCount(0);
    await expectPainted(page, 'catena-focus', []);
    await page.goto('/library');
    await page.goBack();
    await expect(page.getByText('2 notes', { exact: true })).toBeVisible();
  });
});

test('on a phone sentences are chosen at a paragraph, and the note is written in the sheet', async ({
  world,
  device,
}) => {
  const { page } = await openNotes({ world, device }, 6, [whoObjects]);
  const control = page.getByRole('link', { name: 'Comment here · 1 note, ¶ 4' });
  const panel = page.getByRole('dialog', { name: '¶ 4', exact: true });

  await test.step('the back button closes the panel', async () => {
    await control.tap();
    await expect(panel).toBeVisible();
    await expectAccessible(page);
    await page.goBack();
    await expect(panel).toHaveCount(0);
  });

  await test.step('from the panel to its note, and back to where one was', async () => {
    await control.tap();
    await panel.getByRole('button', { name: /Who objects/ }).tap();
    await expect(panel).toHaveCount(0);
    await expect(sheet(page).getByText('Who objects?')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toHaveCount(0);
    await expect(control).toBeFocused();
  });

  await test.step('two sentences are chosen and written about', async () => {
    await control.tap();
    await panel.getByRole('checkbox').nth(1).tap();
    await panel.getByRole('button', { name: 'Comment', exact: true }).tap();
    const open = sheet(page, 'Note at ¶ 4, Thursday group: 2 people');
    await expect(open.getByLabel('Your note')).toBeFocused();
    await expect(open.getByText(/^It goes on for a while/)).toBeVisible();
    await expect(open.getByLabel('Who sees it')).toBeVisible();
    expect(await smallTargets(page)).toEqual([]);
    await expectAccessible(page);
    await open.getByLabel('Your note').fill('For how long?');
    await open.getByRole('button', { name: 'Post' }).tap();
    await expect(sheet(page).getByText('For how long?')).toBeVisible();
    await expect(page.getByText('1 of 2 notes')).toBeVisible();
    await page.goBack();
    await expect(sheet(page)).toHaveCount(0);
  });
});

test('on a phone one of several notes on the same words is chosen with a finger', async ({
  world,
  device,
}) => {
  const { page } = await openNotes({ world, device }, 6, [
    whoObjects,
    { of: 'Ada', words: 'to paragraph 3', body: 'And why?' },
  ]);
  const choice = page.getByRole('dialog', { name: '2 notes on these words' });

  await clickOn(page, 'to paragraph 3');
  await expect(choice).toBeInViewport();
  await expect(choice.getByRole('button')).toHaveCount(2);
  for (const each of await choice.getByRole('button').all())
    expect((await each.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await expectAccessible(page);
  await page.goBack();
  await expect(choice).toHaveCount(0);

  await clickOn(page, 'to paragraph 3');
  await choice.getByRole('button', { name: /And why/ }).tap();
  await expect(choice).toHaveCount(0);
  await expect(sheet(page).getByText('And why?')).toBeVisible();
  await expectPainted(page, 'catena-focus', ['to paragraph 3']);
  await page.goBack();
  await expect(sheet(page)).toHaveCount(0);
  await expect(page.getByText('2 notes', { exact: true })).toBeVisible();
});

test('where the page is narrow because it is enlarged, keys go into the sheet, through it and out', async ({
  world,
  device,
}) => {
  const { page } = await openNotes({ world, device }, 6, [whoObjects], { width: 720 });
  await page.keyboard.press('j');
  await expect(card(page, /^Ben/)).toBeFocused();
  const order: (string | null | undefined)[] = [];
  for (let pressed = 0; pressed < 6; pressed++) {
    await page.keyboard.press('Tab');
    order.push(
      await page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent),
    );
  }
  expect(order).toEqual(['¶ 4', 'Close this note', 'Reply', 'React', 'Previous note', 'Next note']);
  await sheet(page).getByRole('button', { name: '¶ 4' }).press('Enter');
  await expect(page.locator('#p4')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page, /^Ben/)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
});
