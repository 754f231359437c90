import type { Page } from '@playwright/test';
import { beginNote, card, clickOn, expectPainted, expectSent } from './article';
import { expect, expectAccessible, test } from './story';
import { readAlone } from './together';

const markdown = `See *this* and **that**, in [a book](https://example.org/book).

> Said before.

1. one
2. two

\`\`\`
a long line of code that is far wider than any card of the margin could ever be, and must not break out of it
\`\`\`
`;

/** Copies as another page would offer it: with its looks, and plainly. */
async function copyElsewhere(page: Page, html: string, plain: string) {
  await page.evaluate(
    ([rich, words]) => {
      const offer = (event: ClipboardEvent) => {
        event.clipboardData?.setData('text/html', rich ?? '');
        event.clipboardData?.setData('text/plain', words ?? '');
        event.preventDefault();
      };
      document.addEventListener('copy', offer, { once: true });
      document.execCommand('copy');
    },
    [html, plain] as const,
  );
}

test('a note is seen as it will look before it is posted, and looks like that', async ({
  world,
  device,
  allowInConsole,
}) => {
  allowInConsole(/net::ERR_INTERNET_DISCONNECTED/);
  const { page } = await readAlone({ world, device });
  await beginNote(page, 'second paragraph', '');
  const preview = page.getByRole('region', { name: 'How it will look' });
  await page.getByLabel('Your note').fill(markdown);
  // By keyboard: the command stands before the field.
  await page.getByLabel('Your note').press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Preview' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Preview', pressed: true })).toBeFocused();
  const expectSetWell = async (place: typeof preview) => {
    await expect(place.getByRole('emphasis')).toHaveText('this');
    await expect(place.getByRole('strong')).toHaveText('that');
    await expect(place.getByRole('link', { name: 'a book' })).toHaveAttribute(
      'href',
      'https://example.org/book',
    );
    await expect(place.getByRole('blockquote').getByText('Said before.')).toBeVisible();
    await expect(place.getByRole('listitem').filter({ hasText: /^two$/ })).toBeVisible();
    const code = place.locator('pre');
    expect(await code.evaluate((pre) => pre.scrollWidth > pre.clientWidth)).toBe(true);
    expect(await place.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(1);
    const [inner, outer] = [await place.boundingBox(), await page.getByRole('complementary').boundingBox()];
    expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual((outer?.x ?? 0) + (outer?.width ?? 0));
  };
  await expectSetWell(preview);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Your note')).toHaveValue(markdown);
  await page.getByLabel('Your note').press('Control+Enter');
  await expectSent(page);
  const note = card(page, 'Ada, Only me');
  await expectSetWell(note.locator('.comment-body'));
  await expectAccessible(page);
  await page.context().setOffline(true);
  await note.getByRole('button', { name: 'Reply' }).click();
  await note.getByLabel('Reply to Ada').fill('Set *well* without a connection too.');
  await note.getByLabel('Reply to Ada').press('Control+Enter');
  await expect(note.getByRole('emphasis').getByText('well')).toBeVisible();
  await page.context().setOffline(false);
  await expectSent(page);
});

const pasted: [string, string, string][] = [
  [
    'a page',
    '<meta charset="utf-8"><h2>Of <b>Officers</b></h2><p style="color:red;font-size:40px">They are <i>elected</i>,\n and <strong>may be</strong> <a href="https://example.org/a_(b)">recalled</a>.</p><script>alert(1)</script>',
    '**Of Officers**\n\nThey are *elected*, and **may be** [recalled](https://example.org/a_%28b%29).',
  ],
  [
    'lists and quotations',
    '<ul><li>one</li><li>two<ol><li>deep</li></ol></li></ul><blockquote><p>Said<br>so.</p></blockquote><pre><code>if (a &lt; b) {\n  go();\n}</code></pre>',
    '- one\n- two\n  1. deep\n\n> Said\n> so.\n\n```\nif (a < b) {\n  go();\n}\n```',
  ],
  [
    'a word processor',
    '<b style="font-weight:normal" id="docs-internal"><p><span style="font-weight:700">Bold</span> and <span style="font-style:italic">slanted </span>words</p></b>',
    '**Bold** and *slanted* words',
  ],
  [
    'signs that mean something',
    '<p>2 * 3 * 4 in snake_case, [sic], <code>a*b</code></p><p># not a heading</p><p>1. not a list</p>',
    '2 \\* 3 \\* 4 in snake_case, \\[sic\\], `a*b`\n\n\\# not a heading\n\n1\\. not a list',
  ],
  [
    'a page about styles',
    '<p>Write <code>&lt;p style="color: red"&gt;</code>, <b>never</b>.</p><style>p { color: red }</style>',
    'Write `<p style="color: red">`, **never**.',
  ],
  [
    'a table',
    '<p>Who came:</p><table><thead><tr><th>Day</th><th>People</th></tr></thead><tbody><tr><td><p>1. May</p></td><td><b>12</b></td></tr><tr><td>2. May</td><td></td></tr><tr><td>---</td><td>-</td></tr></tbody></table>',
    'Who came:\n\nDay | People\n1\\. May | **12**\n2\\. May |\n– | –',
  ],
  [
    'a page set in a table',
    '<table><tr><td><p>One <em>cell</em>.</p><p>Two paragraphs.</p></td></tr></table>',
    'One *cell*.\n\nTwo paragraphs.',
  ],
  ['a bad link', '<p><a href="javascript:alert(1)">press</a> <em>here</em></p>', 'press *here*'],
];

test('what is pasted keeps its links, emphasis and lists as Markdown, and nothing of its looks; undo takes it back', async ({
  world,
  device,
}) => {
  const { page } = await readAlone({ world, device });
  await beginNote(page, 'second paragraph', '');
  const field = page.getByLabel('Your note');
  for (const [from, html, expected] of pasted) {
    await field.fill('');
    await copyElsewhere(page, html, 'plainly');
    await field.press('Control+V');
    await expect.poll(async () => (await field.inputValue()).replaceAll(/ +$/gm, ''), from).toBe(expected);
  }
  await field.fill('Before: ');
  await field.press('End');
  await copyElsewhere(page, '<p><em>rich</em></p>', 'rich');
  await field.press('Control+V');
  await expect(field).toHaveValue('Before: *rich*');
  await field.press('Control+Z');
  await expect(field).toHaveValue('Before: ');
  await field.press('Control+Shift+V');
  await expect(field).toHaveValue('Before: rich');
  await field.fill('');
  await copyElsewhere(page, '<div><span class="x">only words</span></div>', 'only words');
  await field.press('Control+V');
  await expect(field).toHaveValue('only words');
});

test('replies twelve deep can be read, at 1440 and at 390 pixels; a long one is folded and stays unfolded', async ({
  world,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const reading = await world.makeReading(group, ada);
  const { thread, comments } = await world.makeNote(ada, reading, group, { body: 'How deep?' });
  let parentId = comments[0]?.id ?? null;
  for (let depth = 1; depth <= 12; depth++) {
    const who = depth % 2 ? ben : ada;
    const body = `This is said at depth ${depth}, in a sentence that takes more than one line of a narrow card.`;
    parentId = (await world.makeReply(who, thread.id, body, parentId)).id;
  }
  const long = Array.from({ length: 20 }, (_, n) => `Thought ${n + 1} of many, one to a paragraph.`).join(
    '\n\n',
  );
  await world.makeReply(ben, thread.id, long, comments[0]?.id ?? null);
  for (const width of [1440, 390]) {
    const { page } = await device(ada, { width, touch: width === 390 });
    await page.goto(`/texts/${reading.textId}?group=${group}`);
    if (width === 390) await openOnPhone(page);
    const last = page.getByText('This is said at depth 12');
    await last.scrollIntoViewIfNeeded();
    expect((await last.boundingBox())?.width).toBeGreaterThan(220);
    const item = page.getByRole('listitem').filter({ has: last }).last();
    await expect(item.getByText('to Ben', { exact: true })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    const all = page.getByRole('button', { name: 'Show all' });
    const folded = page.locator('.comment-folded');
    expect((await folded.boundingBox())?.height).toBeLessThan(300);
    await all.click();
    await expect(folded).toHaveCount(0);
    // Away from what lies over half a command.
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page);
    await page.reload();
    if (width === 390) await openOnPhone(page);
    await expect(page.getByRole('button', { name: 'Show less' })).toBeVisible();
  }
});

async function openOnPhone(page: Page) {
  await expectPainted(page, 'catena-group', ['second paragraph']);
  await clickOn(page, 'second paragraph');
  await expect(page.getByRole('dialog')).toBeVisible();
}
