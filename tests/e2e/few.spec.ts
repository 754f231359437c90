/** The smallest groups: three friends who never see any of it, and two of whom neither can outvote the other. */
import { card, expectAtWork } from './article';
import { pass } from './governed';
import { test } from './own-site';
import { expect, expectAccessible } from './story';
import { readTogether } from './together';

const sentence = 'This group moderates itself.';

test('three friends read together for four months, and see one sentence, and one item in a menu', async ({
  world,
  own,
  db,
  device,
  allowInConsole,
}) => {
  test.slow();
  allowInConsole(/ERR_CONNECTION_REFUSED/);
  const friends = [await world.makeUser('Ada'), await world.makeUser('Ben'), await world.makeUser('Cleo')];
  const [ada, ben, cleo] = friends as [(typeof friends)[0], (typeof friends)[0], (typeof friends)[0]];
  const group = await world.makeGroup(friends, 'Three friends');
  const text = await world.makeReading(group, ada);
  for (const words of ['recalled at any moment', 'third paragraph', 'repeats itself']) {
    const { thread } = await world.makeNote(ada, text, group, { words, body: 'What do you make of it?' });
    await world.makeReply(ben, thread.id, 'I do not see it.');
    await world.makeReply(cleo, thread.id, 'Nor do I.');
    await pass({ world, own, db, group }, 40);
  }
  const { page } = await device(ada, { width: 1280 });
  const said = page.getByText(/vote|ballot|moderator|mandate|case \d|asks? the group/i);
  await page.goto(`/groups/${group}`);
  await expect(page.getByText(sentence)).toBeVisible();
  await expect(said).toHaveCount(0);
  await page.goto('/inbox');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(said).toHaveCount(0);

  await page.goto(`/texts/${text.textId}?group=${group}`);
  await expectAtWork(page);
  const note = card(page, 'Ada, Three friends').first();
  await expect(said).toHaveCount(0);
  await note
    .getByRole('listitem')
    .filter({ hasText: 'Nor do I.' })
    .last()
    .getByRole('button', { name: 'React' })
    .click();
  await expect(said).toHaveText(['Ask the group to look at this']);
  await expectAccessible(page);

  expect(await db.ballot.count({ where: { groupId: group } })).toBe(0);
  expect(await db.petition.count({ where: { groupId: group } })).toBe(0);
  const log = await db.logEntry.findMany({ where: { groupId: group }, select: { act: true } });
  expect(log.map(({ act }) => act)).toEqual([]);
});

test('of two, one asks the other to look again: a note, by which nothing is done', async ({
  world,
  own,
  db,
  device,
  allowInConsole,
}) => {
  test.slow();
  allowInConsole(/ERR_CONNECTION_REFUSED/);
  const { ada, ben, group, reading, address } = await readTogether(world);
  const { comments } = await world.makeNote(ada, reading, group, { body: 'You never read to the end.' });
  const told = { world, own, db, group };
  const bens = (await device(ben, { width: 1280 })).page;
  await bens.goto(address);
  await expectAtWork(bens);
  const note = card(bens, 'Ada, Thursday group');
  await note.getByRole('button', { name: 'React' }).click();
  await note.getByRole('button', { name: 'Ask the group to look at this' }).click();
  await expect(note.getByText(/You are two here: Ada reads it as a note from you\./)).toBeVisible();
  await expect(bens.getByText('Nobody is told who asked')).toHaveCount(0);
  await note.getByRole('radio', { name: 'Unkind' }).check();
  await note.getByLabel('A line with it').fill('That hurt.');
  await expectAccessible(bens);
  await note.getByRole('button', { name: 'Ask the group', exact: true }).click();
  await expect(bens.getByText('It is a note from you to Ada now.')).toBeVisible();

  const adas = (await device(ada, { width: 390, touch: true })).page;
  await adas.goto('/inbox');
  await adas.getByRole('link', { name: 'You are asked to look again at something you wrote' }).tap();
  await expect(adas.getByText(/^You are two here, and one asks the other/)).toBeVisible();
  await expect(adas.getByText('That hurt.')).toBeVisible();
  await expect(adas.getByRole('button', { name: 'Vote' })).toHaveCount(0);
  await expectAccessible(adas);

  await pass(told, 9, [adas, bens]);
  await adas.goto('/inbox');
  await expect(adas.getByText('You are asked to look again')).toHaveCount(0);
  await adas.goto(address);
  await expectAtWork(adas);
  await adas.getByRole('button', { name: 'Next note' }).tap();
  await expect(card(adas, /^Ada/).getByText('You never read to the end.')).toBeVisible();
  expect(await db.comment.findUniqueOrThrow({ where: { id: comments[0]?.id ?? '' } })).toMatchObject({
    heldAs: null,
  });
  expect(await db.ballot.count({ where: { groupId: group } })).toBe(0);

  await bens.goto(`/groups/${group}/affairs`);
  await expect(bens.getByRole('button', { name: 'Call an election' })).toHaveCount(0);
  await expect(bens.getByText(/^Nobody. You are two, and neither can outvote the other/)).toBeVisible();
  await bens.goto(`/groups/${group}`);
  await bens.getByRole('button', { name: 'Leave the group' }).click();
  await expect(bens.getByText(sentence)).toHaveCount(0);
});
