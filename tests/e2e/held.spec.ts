/** What a group folds and hides, as readers come upon it; and whoever is not to write for a while. */
import { randomId } from '@/lib/domain/ids';
import { holdComment, unholdComment } from '../factories/hold';
import { card } from './article';
import { readTogether } from './together';
import { expect, expectAccessible, refused, test } from './story';

const words = 'Whoever asks this has not read a line.';

test('words are folded and hidden while they are being read; their author still has them, and a way to ask why', async ({
  world,
  db,
  device,
}) => {
  const { ada, ben, group, reading, address } = await readTogether(world, { title: 'What a group folds' });
  const { thread } = await world.makeNote(ada, reading, group, { body: 'What does this mean?' });
  const { id } = await world.makeReply(ben, thread.id, words);
  const { page } = await device(ada);
  await page.goto(address);
  const adas = card(page, 'Ada, Thursday group');
  await expect(adas.getByText(words)).toBeVisible();

  await holdComment(db, id, 'folded');
  const folded = adas.getByText('Folded by readers · show');
  await expect(folded).toBeVisible();
  await expect(adas.getByText(words)).toBeHidden();
  await folded.focus();
  await page.keyboard.press('Enter');
  await expect(adas.getByText(words)).toBeVisible();
  await expectAccessible(page);

  const moderator = { reason: 'It mocks whoever asked.', moderatorId: ada.id };
  await holdComment(db, id, 'hidden', moderator);
  await expect(adas.getByText('Hidden by Ada · It mocks whoever asked.')).toBeVisible();
  await expect(page.getByText(words)).toHaveCount(0);
  await expect(adas.getByRole('link', { name: 'Why? · case 2' })).toHaveAttribute(
    'href',
    `/groups/${group}/cases/2`,
  );

  const plain = (await device(ada, { at: 'second', javaScriptEnabled: false })).page;
  const notes = `/texts/${reading.textId}/notes?group=${group}`;
  await plain.goto(notes);
  await expect(plain.getByText('Hidden by Ada · It mocks whoever asked.')).toBeVisible();
  expect(await plain.content()).not.toContain(words);
  const bens = (await device(ben)).page;
  await bens.goto(address);
  const toBen = card(bens, 'Ada, Thursday group');
  await expect(toBen.getByText(words)).toBeVisible();
  await expect(toBen.getByText('You alone still see these words.')).toBeVisible();
  await expect(toBen.getByRole('button', { name: 'Edit' })).toBeVisible();

  await holdComment(db, id, 'folded');
  await plain.goto(notes);
  await expect(plain.getByText(words)).toBeHidden();
  await plain.getByText('Folded by readers · show').click();
  await expect(plain.getByText(words)).toBeVisible();
  await unholdComment(db, id);
  await expect(adas.getByText('Folded by readers')).toHaveCount(0);
  await expect(adas.getByText(words)).toBeVisible();
});

test('whoever is not to write for a while is told until when and why, and keeps the words', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(refused(403));
  const { ada, ben, group, reading, address } = await readTogether(world, { title: 'A while' });
  const { thread } = await world.makeNote(ada, reading, group, { body: 'What does this mean?' });
  const { id } = await world.makeReply(ben, thread.id, words);
  const caseId = await holdComment(db, id, 'hidden');
  const at = new Date();
  const until = new Date(at.getTime() + 86_400_000);
  const decided = { act: 'MUTE', by: 'ASSEMBLY', reason: 'Four of us asked you to stop.' };
  await db.decision.create({
    data: { id: randomId(), caseId, ...decided, at, until, appealUntil: until },
  });
  const { page } = await device(ben);
  await page.goto(address);
  const adas = card(page, 'Ada, Thursday group');
  await adas.getByRole('button', { name: 'Reply' }).first().click();
  await adas.getByLabel('Reply to Ada').fill('And yet nobody has asked them.');
  await adas.getByRole('button', { name: 'Reply' }).nth(1).click();
  await expect(adas.getByText('You cannot write in this group until')).toBeVisible();
  await expect(adas.getByText('Why: Four of us asked you to stop.')).toBeVisible();
  await expect(adas.getByRole('status').getByRole('link', { name: 'case 1' })).toHaveAttribute(
    'href',
    `/groups/${group}/cases/1`,
  );
  await expectAccessible(page);
  await page.reload();
  await expect(adas.getByLabel('Reply to Ada')).toHaveValue('And yet nobody has asked them.');

  const plain = (await device(ben, { at: 'second', javaScriptEnabled: false })).page;
  await plain.goto(`/texts/${reading.textId}/paragraphs/p2?group=${group}`);
  const form = plain.getByRole('article').first();
  await form.getByText('Reply to Ada').click();
  await form.getByLabel('Your reply').first().fill('Said without script.');
  await form.getByRole('button', { name: 'Reply' }).first().click();
  await expect(plain.getByText('You cannot write in this group until')).toBeVisible();
  await expect(plain.getByLabel('Your reply').first()).toHaveValue('Said without script.');
});
