import type { Page } from '@playwright/test';
import { plainLook, type Look } from '@/lib/domain/look';
import { password } from '../factories/world';
import { expectAtWork } from './article';
import { longText, paragraphOnTop, scrollToParagraph } from './long-text';
import { expect, expectAccessible, test } from './story';

const open = (page: Page) => page.getByRole('button', { name: 'Type and colours' }).click();
const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();

const shown = (page: Page) =>
  page.evaluate(() => {
    const { theme, face, size, measure } = document.documentElement.dataset;
    return { theme, face, size, measure };
  });
const expectLook = (page: Page, look: Partial<Look>) =>
  expect.poll(() => shown(page)).toEqual({ ...plainLook, ...look });
/** What the server says before any script has run. */
const sent = async (page: Page) => /<html[^>]*>/.exec(await (await page.request.get(page.url())).text())?.[0];

const essay = { body: longText(), fileName: 'essay.md' };

test('a look is kept for its person, over devices, and for nobody else', async ({ world, device, db }) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada, essay);
  const first = (await device(ada)).page;
  await first.goto(`/texts/${text.textId}`);
  await expectLook(first, {});
  await expectAtWork(first);
  await scrollToParagraph(first, 30);

  await test.step('each choice holds at once, and one stays at one’s paragraph', async () => {
    await open(first);
    for (const name of ['Largest', 'Narrow', 'Sans serif', 'Dark', 'Smallest', 'Wide', 'Large']) {
      await choose(first, name);
      await expect.poll(() => paragraphOnTop(first), name).toBe(30);
    }
    await expectLook(first, { theme: 'dark', face: 'sans', size: 'large', measure: 'wide' });
    await expectAccessible(first);
  });
  await expect.poll(() => db.look.findUnique({ where: { userId: ada.id } })).toMatchObject({ size: 'large' });

  await test.step('another device opens as this one was left, from the first byte', async () => {
    const second = (await device(ada, { at: 'second' })).page;
    await second.goto('/library');
    expect(await sent(second)).toContain('data-theme="dark"');
    await expectLook(second, { theme: 'dark', face: 'sans', size: 'large', measure: 'wide' });
    await second.goto('/settings');
    await expect(second.getByRole('radio', { name: 'Large', exact: true })).toBeChecked();
    await choose(second, 'Sepia');
    await expect
      .poll(() => db.look.findUnique({ where: { userId: ada.id } }))
      .toMatchObject({ theme: 'sepia', size: 'large' });
    await expectAccessible(second);
    await first.reload();
    await expectLook(first, { theme: 'sepia', face: 'sans', size: 'large', measure: 'wide' });
  });

  await test.step('nobody else’s page is another for it', async () => {
    const ben = (await device(await world.makeUser('Ben'))).page;
    await ben.goto('/library');
    await expectLook(ben, {});
  });
});

test('a look that the account could not be told of is told as soon as it can be', async ({
  world,
  device,
  db,
  allowInConsole,
}) => {
  allowInConsole(/Failed to load resource: net::ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const ada = await world.makeUser('Ada');
  await db.look.create({ data: { ...plainLook, userId: ada.id, theme: 'sepia', updatedAt: new Date() } });
  const { page, context } = await device(ada);
  await page.goto('/settings');
  await expectLook(page, { theme: 'sepia' });
  await context.setOffline(true);
  await choose(page, 'Dark');
  await expectLook(page, { theme: 'dark' });
  await context.setOffline(false);
  await page.reload();
  await expectLook(page, { theme: 'dark' });
  await expect.poll(() => db.look.findUnique({ where: { userId: ada.id } })).toMatchObject({ theme: 'dark' });
});

test('a visitor’s look is their browser’s, and gives way to that of the account that signs in', async ({
  world,
  device,
  db,
}) => {
  const ada = await world.makeUser('Ada');
  await db.look.create({ data: { ...plainLook, userId: ada.id, theme: 'sepia', updatedAt: new Date() } });
  const text = await world.makeText(null, { ...essay, title: 'An Open Letter', audience: 'world' });
  const { page } = await device(null);
  await page.goto(`/texts/${text.textId}`);
  await expectAtWork(page);
  await open(page);
  await choose(page, 'Dark');
  await page.reload();
  expect(await sent(page)).toContain('data-theme="dark"');
  await expectLook(page, { theme: 'dark' });

  await page.getByRole('link', { name: 'Sign in', exact: true }).click();
  await expectLook(page, { theme: 'dark' });
  await page.getByLabel('E-mail address').fill(ada.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
  await expectLook(page, { theme: 'sepia' });
});

test('without script a look is chosen in a form, which leads back', async ({ world, device, db }) => {
  const ada = await world.makeUser('Ada');
  const group = await world.makeGroup([ada]);
  const text = await world.makeReading(group, ada, essay);
  const { page } = await device(ada, { javaScriptEnabled: false });
  const address = `/texts/${text.textId}?group=${group}`;
  await page.goto(address);
  await open(page);
  await choose(page, 'Sepia');
  await choose(page, 'Small');
  await page.getByRole('button', { name: 'Set it so' }).click();
  await expect(page).toHaveURL(new RegExp(`${address.replace('?', '\\?')}$`));
  expect(await sent(page)).toMatch(/data-theme="sepia".*data-size="small"/);
  expect(await db.look.findUnique({ where: { userId: ada.id } })).toMatchObject({
    theme: 'sepia',
    size: 'small',
  });
  await open(page);
  await expect(page.getByRole('radio', { name: 'Sepia', exact: true })).toBeChecked();
});
