/** One note before two groups: each discusses it apart, and does not learn of the other. */
import type { Page } from '@playwright/test';
import { shelveText } from '@/lib/services/groups/groups';
import { beginNote, card, expectSent, showNews } from './article';
import { expect, expectAccessible, test } from './story';

test('a note goes to two groups, whose replies are apart, and is taken away from one and given back', async ({
  world,
  device,
}) => {
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const cy = await world.makeUser('Cy');
  const thursday = await world.makeGroup([ada, ben]);
  const friday = await world.makeGroup([ada, cy], 'Friday group');
  const reading = await world.makeReading(thursday, ada);
  await shelveText(await world.as(ada), { groupId: friday, textId: reading.textId });
  const at = (group: string) => `/texts/${reading.textId}?group=${group}`;
  const adas = (await device(ada)).page;
  const bens = (await device(ben, { at: 'second' })).page;
  const cys = (await device(cy, { at: 'second' })).page;
  await adas.goto(at(thursday));
  await bens.goto(at(thursday));
  await cys.goto(at(friday));

  await test.step('it is for the group in view, until its author says that another shall have it too', async () => {
    await beginNote(adas, 'officers are elected', 'By whom?');
    await expect(adas.getByRole('combobox', { name: 'Who sees it' })).toHaveValue(thursday);
    await adas.getByRole('button', { name: 'Also for…' }).click();
    await adas.getByRole('checkbox', { name: 'Friday group: 2 people' }).check();
    await expect(adas.getByText('Each group has a conversation of its own about it')).toBeVisible();
    await expectAccessible(adas);
    await adas.getByRole('button', { name: 'Post' }).click();
    await expectSent(adas);
    await expect(card(adas, 'Ada, Thursday group')).toContainText('also with Friday group');
  });

  const answer = async (page: Page, group: string, words: string) => {
    await showNews(page);
    const note = card(page, `Ada, ${group}`);
    await note.getByRole('button', { name: 'Reply' }).click();
    await note.getByLabel('Reply to Ada').fill(words);
    await note.getByRole('button', { name: 'Reply', exact: true }).last().click();
    await expectSent(page);
    await expect(note.getByText(words)).toBeVisible();
  };

  await test.step('each group answers, and sees neither the other’s answer nor that there is another', async () => {
    await answer(bens, 'Thursday group', 'By the town.');
    await answer(cys, 'Friday group', 'By the guilds.');
    await adas.goto(`/texts/${reading.textId}?view=all`);
    await expect(card(adas, 'Ada, Thursday group')).toContainText('By the town.');
    await expect(card(adas, 'Ada, Friday group')).toContainText('By the guilds.');
    await expect(card(adas, 'Ada, Thursday group')).not.toContainText('By the guilds.');
    for (const [page, others] of [
      [bens, ['By the guilds.', 'Friday group', 'also with']],
      [cys, ['By the town.', 'Thursday group', 'also with']],
    ] as const) {
      await page.reload();
      await expect(page.getByText('By whom?')).toBeVisible();
      for (const words of others) await expect(page.getByText(words)).toHaveCount(0);
    }
  });

  await test.step('it is taken away from one, after its author has read what that does, and comes back', async () => {
    // In a margin of its own: beside the other, which of the two stands first is chance.
    await adas.goto(at(thursday));
    await adas.getByRole('button', { name: 'Who sees it: Thursday group' }).click();
    await expect(
      adas.getByText('Your words go from Friday group, and what others answered there stays with them.'),
    ).toBeVisible();
    await expectAccessible(adas);
    await adas.getByRole('button', { name: 'Take it away from Friday group' }).click();
    await expect(adas.getByText('Friday group no longer has your note.')).toBeVisible();
    await expect(cys.getByText('By whom?')).toHaveCount(0);
    await expect(cys.getByText('By the guilds.')).toBeVisible();
    await expect(bens.getByText('By whom?')).toBeVisible();
    await expect(card(adas, 'Ada, Thursday group')).not.toContainText('also with');
    await adas.getByRole('button', { name: 'Undo' }).click();
    await expect(cys.getByText('By whom?')).toBeVisible();
    await expect(card(adas, 'Ada, Thursday group')).toContainText('also with Friday group');
  });

  await test.step('without script it is the same, by boxes to tick', async () => {
    const plain = (await device(ada, { javaScriptEnabled: false })).page;
    await plain.goto(`/texts/${reading.textId}/paragraphs/p3?group=${thursday}`);
    await plain.getByLabel('Your note').fill('Twice, on purpose?');
    await plain.getByRole('group', { name: 'Also for' }).getByLabel('Friday group: 2 people').check();
    await plain.getByRole('button', { name: 'Post' }).click();
    await expect(plain.getByRole('article').filter({ hasText: 'Twice, on purpose?' })).toContainText(
      'also with Friday group',
    );
    await showNews(cys);
    await expect(card(cys, 'Ada, Friday group').filter({ hasText: 'Twice, on purpose?' })).toBeVisible();
  });
});
