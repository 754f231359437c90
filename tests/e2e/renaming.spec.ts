/** What a group is called: any member may say it better, none writes over another unseen, and what it was can be put back. */
import { expect, expectAccessible, test } from './story';
import { readTogether } from './together';

test('two change the name at once: the second sees what the first has written, and loses nothing', async ({
  world,
  device,
  db,
}) => {
  const { ada, ben, group } = await readTogether(world);
  const [adas, bens] = [(await device(ada)).page, (await device(ben)).page];
  await adas.goto(`/groups/${group}`);
  await adas.getByRole('link', { name: 'Change its name or what you read together', exact: true }).click();
  const name = (page: typeof adas) => page.getByLabel('Name', { exact: true });
  await expect(name(adas)).toHaveValue('Thursday group');
  await bens.goto(`/groups/${group}/name`);

  await name(bens).fill('Friday group');
  await bens.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(bens.getByRole('heading', { level: 1, name: 'Friday group' })).toBeVisible();

  await name(adas).fill('Slow readers');
  await adas.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(adas.getByText(/Somebody else has changed it meanwhile/)).toBeVisible();
  await expect(adas.locator('blockquote')).toContainText('Friday group');
  await expect(name(adas)).toHaveValue('Slow readers');
  await expectAccessible(adas);
  await adas.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(adas.getByRole('heading', { level: 1, name: 'Slow readers' })).toBeVisible();

  await adas.goto(`/groups/${group}/name`);
  await expectAccessible(adas);
  await adas.getByRole('button', { name: 'Put back “Thursday group”', exact: true }).click();
  await expect(adas.getByRole('heading', { level: 1, name: 'Thursday group' })).toBeVisible();
  const log = await db.logEntry.findMany({
    where: { groupId: group, act: 'RENAMED' },
    orderBy: { seq: 'asc' },
  });
  expect(log.map(({ actorId }) => actorId)).toEqual([ben.id, ada.id, ada.id]);
});
