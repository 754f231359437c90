/** How stories of readers begin. */
import type { World } from '../factories/world';
import type { OpenDevice } from './story';

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
