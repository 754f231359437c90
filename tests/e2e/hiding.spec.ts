import { randomId } from '@/lib/domain/ids';
import { annotate } from '@/lib/services/margin/annotations';
import { react } from '@/lib/services/margin/reactions';
import { card } from './article';
import { readTogether } from './together';
import { expect, expectAccessible, test } from './story';

test('one hides a comment, then its author, from oneself alone, on every device; and shows them again', async ({
  world,
  db,
  device,
}) => {
  const { ada, ben, group, reading, address } = await readTogether(world, { title: 'What one need not see' });
  const { thread, comments } = await world.makeNote(ada, reading, group, { body: 'What does this mean?' });
  await world.makeReply(ben, thread.id, 'You would know if you could read.');
  await react(await world.as(ben), { commentId: comments[0]?.id ?? '', kind: 'agree', on: true });
  const { text } = await db.revision.findUniqueOrThrow({ where: { id: reading.revisionId } });
  const start = text.indexOf('first paragraph');
  await annotate(await world.as(ben), {
    ...{ clientId: randomId(), ...reading, audience: { kind: 'group', groupId: group }, comment: null },
    passage: { start, end: start + 15, exact: 'first paragraph' },
  });
  const { page } = await device(ada);
  await page.goto(address);
  await expect(card(page, 'Ben, Thursday group')).toBeVisible();
  await card(page, 'Ben, Thursday group').getByRole('button', { name: 'Hide all that Ben says' }).click();
  await expect(card(page, 'Ben, Thursday group')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'Ben, Thursday group')).toBeVisible();
  const adas = card(page, 'Ada, Thursday group');
  await adas.getByRole('button', { name: 'React' }).last().click();
  await adas.getByRole('button', { name: 'Hide for me' }).click();
  await expect(adas.getByText('Hidden for you · show')).toBeVisible();
  await expect(adas.getByText('You would know')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(adas.getByText('You would know')).toBeVisible();
  await adas.getByRole('button', { name: 'Hide for me' }).click();
  await adas.getByText('Hidden for you · show').click();
  await expect(adas.getByText('You would know')).toBeVisible();
  await expectAccessible(page);
  await adas.getByRole('button', { name: 'Hide all that Ben says' }).click();
  await expect(page.getByText('What Ben says is hidden, for you alone.')).toBeVisible();
  await expect(card(page, 'Ben, Thursday group')).toHaveCount(0);
  await adas.getByRole('button', { name: /agree/ }).first().click();
  await expect(adas.getByText('somebody you have hidden')).toBeVisible();
  await world.makeNote(ben, reading, group, { words: 'third paragraph', body: 'Once more.' });
  await world.makeReply(ben, thread.id, 'Still there?');

  const plain = (await device(ada, { at: 'second', javaScriptEnabled: false })).page;
  await plain.goto(`/texts/${reading.textId}/notes?group=${group}`);
  await expect(plain.getByText('Hidden for you · show')).toHaveCount(3);
  await expect(plain.getByText('Once more.')).toBeHidden();
  await plain.goto('/library');
  await expect(plain.getByText(/\d new/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /new note/ })).toHaveCount(0);
  const bens = (await device(ben)).page;
  await bens.goto(address);
  await expect(card(bens, 'Ada, Thursday group').getByText('You would know')).toBeVisible();

  await plain.goto('/settings');
  await plain.getByRole('button', { name: 'Show Ben again' }).click();
  await expect(plain.getByText('Nobody. “Hide for me”')).toBeVisible();
  await plain.goto(`/texts/${reading.textId}/notes?group=${group}`);
  await expect(plain.getByText('Once more.')).toBeVisible();
});
