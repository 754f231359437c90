/** How stories of readers begin. */
import type { Page } from '@playwright/test';
import type { World } from '../factories/world';
import { expect, type OpenDevice } from './story';

/** Ada and Ben read a text of hers in their group; at the address it is open in the group's margin. */
export async function readTogether(world: World, text?: Parameters<World['makeText']>[1]) {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const reading = await world.makeReading(group, ada, text);
  return { ada, ben, group, reading, address: `/texts/${reading.textId}?group=${group}` };
}

/** Ada reads a text of hers alone. */
export async function readAlone({ world, device }: { world: World; device: OpenDevice }) {
  const ada = await world.makeUser('Ada');
  const text = await world.makeText(ada);
  const { page, context } = await device(ada);
  const address = `/texts/${text.textId}`;
  await page.goto(address);
  return { ada, address, page, context };
}

/** By its founder's own hand: a group that reads a passage by a date; its id, and the path of an invitation. */
export async function foundGroup(
  page: Page,
  { name, textId, day, passage }: { name: string; textId: string; day: string; passage: string },
): Promise<[group: string, link: string]> {
  await page.goto('/groups/new');
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Start it' }).click();
  await page.getByLabel('A text from the library').selectOption({ value: textId });
  const group = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.getByRole('button', { name: 'Put it on the shelf' }).click();
  await expect(page.getByText('Nothing on the shelf yet')).toHaveCount(0);
  await page.getByRole('link', { name: 'Set a date' }).click();
  await page.getByLabel('Date', { exact: true }).fill(day);
  await page.getByLabel('Time', { exact: true }).fill('19:00');
  await page.getByRole('button', { name: 'Set a date' }).click();
  await page.getByRole('link', { name: 'Change the date' }).click();
  await page.getByLabel('Paragraphs').fill(passage);
  await page.getByRole('button', { name: 'Add something to read' }).click();
  await expect(page.getByRole('button', { name: /^Take out / })).toBeVisible();
  await page.goto(`/groups/${group}`);
  await page.getByRole('button', { name: 'Make a link' }).click();
  return [group, new URL(await page.getByLabel('Invitation link').inputValue()).pathname];
}
