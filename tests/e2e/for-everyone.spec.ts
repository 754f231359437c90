import type { Page } from '@playwright/test';
import { shelveText } from '@/lib/services/groups/groups';
import { beginNote, card, clickOn, expectAtWork, expectSent, postNote } from './article';
import { expect, expectAccessible, test, type OpenDevice } from './story';
import type { World } from '../factories/world';

const body = `# Of Assemblies

They meet in the open, and all may speak.[^1]

# Of Officers

They are elected and can be recalled.

[^1]: Also those who come late.
`;

async function makeMargin(world: World, device: OpenDevice) {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const reading = await world.makeReading(group, ada, { body, fileName: 'assemblies.md' });
  const { thread, comments } = await world.makeNote(ben, reading, group, {
    words: 'elected',
    body: 'By whom?',
  });
  await world.makeReply(ada, thread.id, 'By all of them.', comments[0]?.id ?? null);
  const { page } = await device(ada);
  const path = `/texts/${reading.textId}?group=${group}`;
  await page.goto(path);
  await expect(card(page, 'Ben, Thursday group')).toBeVisible();
  return { page, path, ada, ben, group, reading };
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a screen reader finds landmarks, headings in order, and the words of the text without ornament', async ({
  world,
  device,
}) => {
  const { page } = await makeMargin(world, device);
  const landmarks = await page.evaluate(() =>
    [...document.querySelectorAll('body header, body nav, body main, body aside, [role=region]')]
      .filter((element) => element.checkVisibility() && !element.closest('main header, article header'))
      .map((element) => `${element.tagName.toLowerCase()} ${element.ariaLabel ?? ''}`.trim()),
  );
  expect(landmarks).toEqual(['header', 'nav Your account', 'nav Contents', 'main', 'aside Margin']);
  await expect(page.locator('#article')).toMatchAriaSnapshot(`
    - article "On Margins":
      - link "Link to “Of Assemblies”"
      - heading "Of Assemblies" [level=2]
      - link "Comment here, Of Assemblies"
      - link "Link to paragraph 1"
      - paragraph:
        - text: They meet in the open, and all may speak.
        - link "Footnote 1"
      - link "Comment here, ¶ 1"
      - link "Link to “Of Officers”"
      - heading "Of Officers" [level=2]
      - link "Comment here, Of Officers"
      - link "Link to paragraph 2"
      - paragraph: They are elected and can be recalled.
      - link "Comment here · 1 note, ¶ 2"
  `);
  await expect(card(page, 'Ben, Thursday group')).toMatchAriaSnapshot(`
    - article "Ben, Thursday group":
      - button "¶ 2"
      - text: Thursday group
      - blockquote: elected
      - list:
        - listitem:
          - paragraph:
            - strong: Ben
            - time
          - paragraph: By whom?
          - paragraph:
            - button "Reply"
          - list:
            - listitem:
              - paragraph:
                - strong: Ada
                - time
              - paragraph: By all of them.
              - paragraph:
                - button "Reply"
                - button "Edit"
                - button "Delete"
  `);
});

test('at four times the size nothing is cut off, and a note is written', async ({ world, device }) => {
  const { page } = await makeMargin(world, device);
  for (const width of [720, 360, 320]) {
    await page.setViewportSize({ width, height: 512 });
    await expect.poll(() => sideways(page), `at ${width} px`).toBe(0);
    await expectAccessible(page);
  }
  await postNote(page, 'all may speak', 'In large letters.');
  await expect.poll(() => sideways(page)).toBe(0);
});

test('with forced colours, what is marked is told apart by lines, and the focus is seen', async ({
  world,
  device,
}) => {
  const { page } = await makeMargin(world, device);
  await page.emulateMedia({ forcedColors: 'active' });
  const lineOf = (name: string) =>
    page.evaluate((key) => {
      const article = document.getElementById('article');
      const style = article && getComputedStyle(article, `::highlight(${key})`);
      return style ? `${style.textDecorationLine} ${style.textDecorationStyle}` : '';
    }, `catena-${name}`);
  const lines = [await lineOf('group'), await lineOf('deep'), await lineOf('focus')];
  expect(lines).toEqual(['underline dotted', 'underline double', 'underline solid']);
  await page.getByRole('button', { name: 'Keyboard' }).focus();
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
    return `${outlineStyle} ${parseFloat(outlineWidth) >= 2 ? 'wide' : outlineWidth}`;
  });
  expect(outline).toBe('solid wide');
  await expectAccessible(page);
});

test('whoever asked for less motion gets none', async ({ world, device }) => {
  const { page } = await makeMargin(world, device);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const slowest = () =>
    page.evaluate(() =>
      Math.max(
        0,
        ...document.getAnimations().map((animation) => Number(animation.effect?.getTiming().duration ?? 0)),
      ),
    );
  const watched: number[] = [];
  const act = async (doIt: () => Promise<unknown>) => {
    await doIt();
    watched.push(await slowest());
  };
  await act(() => clickOn(page, 'elected'));
  await act(() => page.getByRole('button', { name: 'Aa Type and colours' }).click());
  await act(() => page.keyboard.press('Escape'));
  await act(() => page.keyboard.press('j'));
  await act(() => card(page, 'Ben, Thursday group').getByRole('button', { name: 'Reply' }).first().click());
  expect(Math.max(...watched)).toBeLessThanOrEqual(1);
});

test('an audience is never carried from one group’s margin into another’s', async ({ world, device, db }) => {
  const { page, path, ada, ben, reading, group } = await makeMargin(world, device);
  const other = await world.makeGroup([ada, ben], 'Friday group');
  await shelveText(await world.as(ada), { groupId: other, textId: reading.textId });
  const otherPath = `/texts/${reading.textId}?group=${other}`;
  const audience = () => page.getByLabel('Who sees it').locator('option:checked');

  await page.goto(path);
  await beginNote(page, 'all may speak', 'For Thursday.');
  await expect(audience()).toHaveText('Thursday group: 2 people');
  await page.goto(otherPath);
  await expect(page.getByRole('button', { name: /^Whose margin: Friday group/ })).toBeVisible();
  await expectAtWork(page);
  await expect(page.getByLabel('Your note')).toHaveCount(0);
  await beginNote(page, 'can be recalled', 'For Friday.');
  await expect(audience()).toHaveText('Friday group: 2 people');
  await page.getByLabel('Who sees it').selectOption('Only me');
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(card(page, 'Ada, Only me')).toContainText('For Friday.');

  // Having chosen another audience once is no choice for the next note.
  await beginNote(page, 'They are', 'For Friday as well.');
  await expect(audience()).toHaveText('Friday group: 2 people');
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(card(page, 'Ada, Friday group')).toContainText('For Friday as well.');
  await expectSent(page);

  await page.goto(path);
  await expect(page.getByLabel('Your note')).toHaveValue('For Thursday.');
  await expect(audience()).toHaveText('Thursday group: 2 people');
  await expect(page.getByText('For Friday as well.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(card(page, 'Ada, Thursday group')).toContainText('For Thursday.');
  await expectSent(page);
  const said = await db.comment.findMany({
    where: {
      authorId: ada.id,
      thread: { annotation: { textId: reading.textId } },
      body: { startsWith: 'For ' },
    },
    include: { thread: true },
    orderBy: { createdAt: 'asc' },
  });
  expect(said.map(({ body: words, thread: { groupId } }) => [words, groupId])).toEqual([
    ['For Friday.', null],
    ['For Friday as well.', other],
    ['For Thursday.', group],
  ]);
});
