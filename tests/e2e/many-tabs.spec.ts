import { showNews } from './article';
import { startCountingProxy } from './counting-proxy';
import { expect, test } from './story';
import { readTogether } from './together';

test('eight tabs of one browser hear everything over one stream, and a ninth still opens', async ({
  site,
  world,
  device,
}) => {
  const { ada, ben, group, reading, address } = await readTogether(world);
  const proxy = await startCountingProxy(site.second);
  const { page, context } = await device(ada, { at: proxy.url });
  const tabs = [page];
  while (tabs.length < 8) tabs.push(await context.newPage());
  for (const tab of tabs) {
    await tab.goto(address);
    await expect(tab.getByText('Nothing here yet.')).toBeVisible();
  }
  await expect.poll(proxy.open).toBe(1);

  const { thread } = await world.makeNote(ben, reading, group, { body: 'To all of you.' });
  for (const tab of tabs) {
    await showNews(tab);
    await expect(tab.getByText('To all of you.')).toBeVisible();
  }
  expect(proxy.opened()).toBe(1);

  const ninth = await context.newPage();
  await ninth.goto('/library', { timeout: 5_000 });
  await expect(ninth.getByRole('heading', { name: 'Library' })).toBeVisible();
  await ninth.goto(address, { timeout: 5_000 });
  await expect(ninth.getByText('To all of you.')).toBeVisible();

  // The one that came first holds nothing that the others need.
  for (const tab of tabs) await tab.close();
  await world.makeReply(ben, thread.id, 'To whoever is left.');
  await showNews(ninth);
  await expect(ninth.getByText('To whoever is left.')).toBeVisible();
  expect(proxy.open()).toBe(1);
  await ninth.close();
  await expect.poll(proxy.open).toBe(0);
  await context.close();
  proxy.stop();
});

test('what happens between a page and its stream is not missed', async ({ world, device }) => {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada);
  const { page, context } = await device(ada);
  await page.goto(`/texts/${text.textId}`);
  await expect(page.getByText('Nothing here yet.')).toBeVisible();

  // The second tab joins a stream that is long open: its page is held back until more has happened.
  const late = await context.newPage();
  await late.route('**/_next/static/**', async (route) => {
    await held;
    await route.continue();
  });
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await late.goto(`/texts/${text.textId}`, { waitUntil: 'commit' });
  await expect(late.getByRole('heading', { name: 'On Margins' })).toBeVisible();
  await world.makeNote(ada, text, null, { body: 'Meanwhile.' });
  await expect(page.getByText('Meanwhile.')).toBeVisible();
  release();
  await expect(late.getByText('Meanwhile.')).toBeVisible();
});
