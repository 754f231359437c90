import type { Page } from '@playwright/test';
import type { Database } from '@/lib/db/client';
import { card, expectAtWork, expectPainted } from './article';
import { expect, expectAccessible, test } from './story';
import { readTogether } from './together';

const body = `One is short. Two is a little longer. Three ends it.

Naïve 👩‍🚀 astronauts vote. The café is closed.

العدل أساس الملك. الكلمة الثانية هنا.

The last paragraph stands alone.
`;

/** What was marked, as it is stored: the newest annotation of a text. */
const lastMarked = async (db: Database, textId: string) =>
  (await db.annotation.findFirst({ where: { textId }, orderBy: { createdAt: 'desc' } }))?.exact;

const control = (page: Page, place: string) => page.getByRole('link', { name: `Comment here, ${place}` });
const panel = (page: Page, place: string) => page.getByRole('dialog', { name: place });
/** What a screen reader is told of the cursor. */
const voice = (page: Page) => page.locator('p[role=status].sr-only[lang]');

test('a cursor goes by sentences, marks more of them, and comments on exactly these', async ({
  world,
  device,
  db,
}) => {
  const ada = await world.makeUser('Ada');
  const group = await world.makeGroup([ada]);
  const reading = await world.makeReading(group, ada, { body, fileName: 'officers.md' });
  const { page } = await device(ada);
  await page.goto(`/texts/${reading.textId}?group=${group}`);
  await expect(page.getByRole('button', { name: 'Keyboard' })).toBeVisible();
  await expectAtWork(page);
  const enter = async () => {
    await page.getByRole('button', { name: 'Keyboard' }).focus();
    await page.keyboard.press('Tab');
    await expect(page.locator('#article')).toBeFocused();
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  await test.step('it is read out where it comes to rest', async () => {
    await enter();
    await expectPainted(page, 'catena-choice', ['One is short.']);
    await expect(voice(page)).toHaveText('¶ 1. One is short.');
    await press('ArrowRight');
    await expect(voice(page)).toHaveText('Two is a little longer.');
    await press('ArrowLeft', 'Shift+ArrowRight');
    await expectPainted(page, 'catena-choice', ['One is short. Two is a little longer.']);
    await expect(voice(page)).toHaveText('2 sentences marked. Two is a little longer.');
  });

  await test.step('Enter writes about what is marked, before whom the field says', async () => {
    await press('Enter');
    await expect(page.getByLabel('Your note')).toBeFocused();
    await expect(page.getByLabel('Who sees it').locator('option:checked')).toHaveText(
      'Thursday group: 1 person',
    );
    await expectPainted(page, 'catena-draft', ['One is short. Two is a little longer.']);
    await page.keyboard.type('Both of them.');
    await press('Control+Enter');
    await expect(card(page, 'Ada, Thursday group').getByText('Both of them.')).toBeVisible();
    await expect.poll(() => lastMarked(db, reading.textId)).toBe('One is short. Two is a little longer.');
  });

  await test.step('it crosses from one paragraph into the next, and keeps whole what is one sign', async () => {
    await enter();
    await press('ArrowRight', 'Shift+ArrowRight');
    await expectPainted(page, 'catena-choice', ['Three ends it.\nNaïve 👩‍🚀 astronauts vote.']);
  });

  await test.step('where the text runs to the left, the next sentence is on the left', async () => {
    await press('ArrowDown');
    await expectPainted(page, 'catena-choice', ['العدل أساس الملك.']);
    await press('ArrowLeft');
    await expectPainted(page, 'catena-choice', ['الكلمة الثانية هنا.']);
    await press('h');
    await expect.poll(() => lastMarked(db, reading.textId)).toBe('الكلمة الثانية هنا.');
    await expectPainted(page, 'catena-group', [
      'One is short. Two is a little longer.',
      'الكلمة الثانية هنا.',
    ]);
  });

  await test.step('Escape leaves, and whoever clicks into the text keeps the arrow keys', async () => {
    await enter();
    await press('Escape');
    await expectPainted(page, 'catena-choice', []);
    await page.locator('#article').click({ position: { x: 5, y: 5 } });
    await press('ArrowRight');
    await expectPainted(page, 'catena-choice', []);
  });
});

test('sentences are chosen by name at their paragraph', async ({ world, device, db }) => {
  const { ada, ben, group, reading, address } = await readTogether(world, { body, fileName: 'officers.md' });
  await world.makeNote(ben, reading, group, { words: 'a little longer', body: 'Longer than what?' });
  const { page } = await device(ada);
  await page.goto(address);
  await expect(card(page, 'Ben, Thursday group')).toBeVisible();
  const first = page.getByRole('link', { name: 'Comment here · 1 note, ¶ 1' });

  await test.step('the control opens the paragraph’s notes and sentences, and gets the focus back', async () => {
    await first.focus();
    await page.keyboard.press('Enter');
    await expect(panel(page, '¶ 1').getByRole('heading', { name: '¶ 1' })).toBeFocused();
    await expect(panel(page, '¶ 1')).toMatchAriaSnapshot(`
      - dialog "¶ 1":
        - heading "¶ 1" [level=2]
        - button "Close"
        - list "1 note here":
          - listitem:
            - button /Ben.*Longer than what/
        - group "Which sentences do you mean?":
          - status: The whole paragraph, unless you choose some of it.
          - checkbox "One is short."
          - checkbox "Two is a little longer."
          - checkbox "Three ends it."
        - button "Comment"
        - button "Highlight"
    `);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(panel(page, '¶ 1')).toBeHidden();
    await expect(first).toBeFocused();
  });

  await test.step('what is chosen is shown in the text, said, and meant', async () => {
    await first.click();
    await panel(page, '¶ 1').getByLabel('Two is a little longer.').check();
    await panel(page, '¶ 1').getByLabel('Three ends it.').check();
    await expect(panel(page, '¶ 1').getByRole('status')).toHaveText('Sentences 2 to 3 are chosen.');
    await expectPainted(page, 'catena-choice', ['Two is a little longer. Three ends it.']);
    await panel(page, '¶ 1').getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(page.getByLabel('Your note')).toBeFocused();
    await expectPainted(page, 'catena-choice', []);
    await page.getByLabel('Your note').fill('Longer than this.');
    await page.getByRole('button', { name: 'Post' }).click();
    await expect(card(page, 'Ada, Thursday group').getByText('Longer than this.')).toBeVisible();
    await expect.poll(() => lastMarked(db, reading.textId)).toBe('Two is a little longer. Three ends it.');
    await expect(page.getByRole('link', { name: 'Comment here · 2 notes, ¶ 1' })).toBeAttached();
  });

  await test.step('with none chosen, the whole paragraph is meant', async () => {
    await control(page, '¶ 2').click();
    await panel(page, '¶ 2').getByRole('button', { name: 'Highlight' }).click();
    await expect
      .poll(() => lastMarked(db, reading.textId))
      .toBe('Naïve 👩‍🚀 astronauts vote. The café is closed.');
  });

  await test.step('a paragraph of one sentence offers no choice', async () => {
    await control(page, '¶ 4').click();
    await expect(panel(page, '¶ 4').getByText('No notes here yet.')).toBeVisible();
    await expect(panel(page, '¶ 4').getByRole('checkbox')).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('a note is gone to from its paragraph', async () => {
    await page.getByRole('link', { name: 'Comment here · 2 notes, ¶ 1' }).click();
    await panel(page, '¶ 1').getByRole('button', { name: /^Ben/ }).click();
    await expect(card(page, 'Ben, Thursday group')).toBeFocused();
    await expect(panel(page, '¶ 1')).toBeHidden();
  });
});

test('the list of keys is opened by its key, lists what works, and switches single keys off', async ({
  world,
  device,
}) => {
  const { ada, ben, group, reading, address } = await readTogether(world, { body, fileName: 'officers.md' });
  await world.makeNote(ben, reading, group, { words: 'is short', body: 'How short?' });
  const { page } = await device(ada);
  await page.goto(address);
  const note = card(page, 'Ben, Thursday group');
  await expect(note).toBeVisible();
  const list = page.getByRole('dialog', { name: 'Keyboard' });

  await page.keyboard.press('?');
  await expect(list.getByRole('heading', { name: 'Keyboard' })).toBeFocused();
  await expect(list.getByText('Next note')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('j');
  await expect(note).toBeFocused();

  await page.keyboard.press('?');
  await list.getByLabel('Keys without Ctrl or Alt work anywhere on the page').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(list).toBeHidden();
  await page.reload();
  await expect(note).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  await expect(note).not.toBeFocused();
  await page.getByRole('button', { name: 'Keyboard' }).click();
  await expect(list.getByRole('heading', { name: 'Keyboard' })).toBeFocused();
  await expectPainted(page, 'catena-focus', []);
  await list.getByLabel('Keys without Ctrl or Alt work anywhere on the page').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(note).toBeFocused();
  await expectPainted(page, 'catena-focus', ['is short']);
});

test('the pages of a paragraph, of all notes and of the whole text are accessible, in the dark too', async ({
  world,
  device,
}) => {
  const { ada, ben, group, reading } = await readTogether(world, { body, fileName: 'officers.md' });
  const { thread } = await world.makeNote(ben, reading, group, { words: 'is short' });
  await world.makeReply(ada, thread.id, 'Quite short.');
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await device(ada, { colorScheme });
    for (const path of ['', '/paragraphs/p1', '/notes', '/remarks']) {
      await page.goto(`/texts/${reading.textId}${path}?group=${group}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    }
  }
});
