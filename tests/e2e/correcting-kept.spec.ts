import { expect, test } from './story';

const body = 'They saild at dawn.\n\nNobody spoke. The sea was calm.\n\nThey camme home.\n';

test('what is typed in a correction is kept: by another tab, without a connection, past a page that is left', async ({
  world,
  device,
  allowInConsole,
}) => {
  allowInConsole(/net::ERR_INTERNET_DISCONNECTED/);
  const ada = await world.makeUser('Ada');
  const text = await world.makeReading(await world.makeGroup([ada]), ada, { body, title: 'Of tabs' });
  const address = `/texts/${text.textId}/correct`;
  const { page, context } = await device(ada);
  const part = (n: number, on = page) => on.getByRole('textbox', { name: `¶ ${n}` });
  const kept = (on = page) => expect(on.getByText('Kept', { exact: true })).toBeVisible();
  const open = async (on = page) => {
    await on.goto(address);
    await on.waitForLoadState('networkidle');
  };

  await test.step('two tabs correct two parts, and neither undoes the other', async () => {
    const other = await context.newPage();
    await open();
    await open(other);
    await part(3, other).fill('They came home.');
    await kept(other);
    await other.close();
    await part(1).fill('They sailed at dawn.');
    await kept();
    await open();
    await expect(part(1)).toHaveValue('They sailed at dawn.');
    await expect(part(3)).toHaveValue('They came home.');
  });

  await test.step('what is taken back where it was typed is taken back', async () => {
    await part(2).fill('Nobody.');
    await kept();
    await part(2).fill('Nobody spoke. The sea was calm.');
    await expect(page.getByText('Keeping…')).toHaveCount(0);
    // What keeps while one types leads nowhere.
    const led = page.waitForResponse((answer) => answer.headers()['x-action-redirect'] !== undefined);
    await page.getByRole('button', { name: 'Keep this' }).click();
    await led;
    await page.waitForLoadState('networkidle');
    await expect(page.getByText('Kept: 2 parts')).toBeVisible();
  });

  await test.step('without a connection it is said, and tried again; a button waits for it', async () => {
    await context.setOffline(true);
    await part(2).fill('Nobody spoke.');
    await page.getByRole('button', { name: 'Keep this' }).click();
    await expect(page.getByRole('status').getByText('Not kept yet: no connection.')).toBeVisible();
    await expect(part(2)).toHaveValue('Nobody spoke.');
    await context.setOffline(false);
    await kept();
  });

  await test.step('it is there again on a page that was left before it was kept', async () => {
    await part(1).fill('They sailed at noon.');
    await open();
    await expect(part(1)).toHaveValue('They sailed at noon.');
    await kept();
  });

  await test.step('a link that is followed at once keeps first', async () => {
    await part(1).fill('They sailed by night.');
    await page.getByRole('link', { name: 'See what changes' }).click();
    await expect(page.locator('ins').filter({ hasText: 'night' })).toBeVisible();
  });

  await test.step('a page that is left at once is kept; what came later elsewhere is not undone by it', async () => {
    await open();
    await part(3).fill('They came home at last.');
    await page.goto('/library');
    const { page: phone } = await device(ada);
    await expect(async () => {
      await open(phone);
      await expect(part(3, phone)).toHaveValue('They came home at last.', { timeout: 500 });
    }).toPass();
    await part(3, phone).fill('They never came home.');
    await kept(phone);
    await open();
    await expect(part(3)).toHaveValue('They never came home.');
    const late = page.getByText('This browser has other words of yours');
    await expect(late).toBeVisible();
    await expect(page.getByRole('definition').getByText('They came home at last.')).toBeVisible();
    await page.getByRole('button', { name: 'Let these go' }).click();
    await expect(late).toHaveCount(0);
    await open();
    await expect(late).toHaveCount(0);
  });

  await test.step('one part that is too long holds up no other', async () => {
    await part(1).fill('x'.repeat(100_001));
    await part(3).fill('They came home late.');
    await expect(page.getByText('Not all of it is kept yet. This is too long.')).toBeVisible();
    const { page: elsewhere } = await device(ada);
    await open(elsewhere);
    await expect(part(1, elsewhere)).toHaveValue('They sailed by night.');
    await expect(part(3, elsewhere)).toHaveValue('They came home late.');
  });
});
