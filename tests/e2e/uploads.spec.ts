import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './story';

const megabyte = 1024 * 1024;
const mimeType = 'text/plain';

const refusals: { what: string; name: string; buffer: Buffer; says: string }[] = [
  {
    what: 'a picture that is called .txt',
    name: 'picture.txt',
    buffer: Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(2000, 7)]),
    says: 'This file is not a text. Catena takes plain text and Markdown (.txt, .md).',
  },
  {
    what: 'a file with nothing in it',
    name: 'empty.txt',
    buffer: Buffer.alloc(0),
    says: 'There are no words in this file.',
  },
  {
    what: 'a web page',
    name: 'page.txt',
    buffer: Buffer.from('<!doctype html><html><body><p>Words.</p></body></html>'),
    says: 'Catena takes plain text and Markdown (.txt, .md).',
  },
  {
    what: 'a file of white space',
    name: 'white.txt',
    buffer: Buffer.from(' \r\n \t\n'),
    says: 'There are no words in this file.',
  },
  {
    what: 'a file of 21 MB',
    name: 'long.txt',
    buffer: Buffer.alloc(21 * megabyte, 'word '),
    says: 'This file is larger than 20 MB.',
  },
];

async function upload(page: Page, file: { name: string; buffer: Buffer }, title = '') {
  await page.getByLabel('File').setInputFiles({ ...file, mimeType });
  if (title) await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Add it' }).click();
}

for (const javaScriptEnabled of [true, false])
  test(`what is no text is refused in so many words, and the form keeps its title${javaScriptEnabled ? '' : ', without script too'}`, async ({
    world,
    db,
    device,
  }) => {
    const ada = await world.makeUser('Ada');
    const { page } = await device(ada, { javaScriptEnabled });
    await page.goto('/import');
    for (const { what, says, ...file } of refusals) {
      await upload(page, file, `My title for ${what}`);
      await expect(page.getByText(says), what).toBeVisible({ timeout: 20_000 });
      await expect(page.getByLabel('Title'), what).toHaveValue(`My title for ${what}`);
    }
    if (javaScriptEnabled) await expectAccessible(page);
    expect(await db.text.count({ where: { importedById: ada.id } })).toBe(0);
    const [first] = refusals;
    await upload(page, { name: first?.name ?? '', buffer: Buffer.from('Now it has words.') });
    await expect(page.getByRole('heading', { name: 'My title for a file of 21 MB', level: 1 })).toBeVisible();
  });

test('a text in an old encoding is read, and whoever brings it is told so', async ({ world, device }) => {
  const ada = await world.makeUser('Ada');
  const { page } = await device(ada);
  await page.goto('/import');
  const buffer = Buffer.from('\x93The caf\xe9 was closed\x94, she said. It cost 3 \x80.\n', 'latin1');
  await upload(page, { name: 'café — old.txt', buffer });
  await expect(page.getByText('“The café was closed”, she said. It cost 3 €.')).toBeVisible();
  await expect(page.getByText('The file is written in an old way of storing letters.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'café — old', level: 1 })).toBeVisible();
  await expectAccessible(page);
});
