/** Words that were begun among a group's members wait, and everyone reads the group when they could go. */
import { changeWhoReads } from '../factories/open-group';
import { beginNote } from './article';
import { expect, expectAccessible, refused, test } from './story';
import { readTogether } from './together';

const everybody = async (db: Parameters<typeof changeWhoReads>[0], group: string, textId: string) => {
  await db.text.update({ where: { id: textId }, data: { audience: 'world' } });
  await changeWhoReads(db, group, 'world');
};

test('a note that waited without a connection asks its author before everyone reads it', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(/net::ERR_INTERNET_DISCONNECTED/);
  allowInConsole(refused(409));
  const { ada, group, reading, address } = await readTogether(world);
  const { page, context } = await device(ada);
  await page.goto(address);
  await context.setOffline(true);
  await beginNote(page, 'officers are elected', 'Between ourselves.');
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(page.getByText('Not sent yet.')).toBeVisible();
  await everybody(db, group, reading.textId);
  await context.setOffline(false);
  await expect(page.getByText('Not posted: when you began this')).toBeVisible();
  await expect(page.getByLabel('Your note')).toHaveValue('Between ourselves.');
  await expectAccessible(page);
  const { page: visitors } = await device(null);
  await visitors.goto(address);
  await expect(visitors.getByText('Between ourselves.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Post it before everyone' }).click();
  await expect(page.getByLabel('Your note')).toHaveCount(0);
  await visitors.reload();
  await expect(visitors.getByText('Between ourselves.')).toBeVisible();
});

test('a form that was left open asks as well, without script', async ({ world, db, device }) => {
  const { ada, group, reading } = await readTogether(world);
  const { page } = await device(ada, { javaScriptEnabled: false });
  await page.goto(`/texts/${reading.textId}/remarks?group=${group}`);
  await page.getByLabel('Your note').fill('Between ourselves, again.');
  await everybody(db, group, reading.textId);
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(page.getByText('Not posted: when you opened this page')).toBeVisible();
  await expect(page.getByLabel('Your note')).toHaveValue('Between ourselves, again.');
  expect(await db.comment.count({ where: { body: 'Between ourselves, again.' } })).toBe(0);
  await page.getByRole('button', { name: 'Post' }).click();
  await expect(page.getByText('Between ourselves, again.')).toBeVisible();
});
