import { startProcesses } from '../factories/processes';
import { beginNote, card, expectSent, showNews } from './article';
import { expect, test } from './story';
import { readTogether } from './together';

test('of three processes the one dies that a reader listens to: she hears on, hears it once, and does nothing for it', async ({
  site,
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(/Failed to load resource: net::ERR_\w+/);
  const { ada, ben, group, reading, address } = await readTogether(world);
  const processes = await startProcesses(site.urls.appUrl);
  const at = new URL(processes.url);
  const streams = () => [0, 1, 2].map((index) => processes.passed(index).streams);

  const { page: adas, context } = await device(ada, { at });
  await adas.goto(address);
  await expect(adas.getByText('Nothing here yet.')).toBeVisible();
  await expect.poll(() => streams().some((count) => count === 1)).toBe(true);
  const hers = streams().indexOf(1);
  await processes.kill(hers);
  const { thread } = await world.makeNote(ben, reading, group, { body: 'While nobody hears.' });
  await showNews(adas);
  await expect(card(adas, 'Ben, Thursday group')).toHaveCount(1);
  await expect(adas.getByText('While nobody hears.')).toHaveCount(1);

  await beginNote(adas, 'officers are elected', 'I hear you.');
  await adas.getByRole('button', { name: 'Post' }).click();
  await expectSent(adas);
  await world.makeReply(ben, thread.id, 'And I you.');
  await showNews(adas);
  await expect(adas.getByText('And I you.')).toHaveCount(1);
  expect(await db.comment.count({ where: { body: 'I hear you.' } })).toBe(1);
  expect(streams()[hers]).toBe(0);

  await context.close();
  await processes.stop();
});
