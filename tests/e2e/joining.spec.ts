import type { Page } from '@playwright/test';
import { invite } from '@/lib/services/groups/invitations';
import { shelveText } from '@/lib/services/groups/groups';
import { expectSent } from './article';
import { expect, expectAccessible, test } from './story';

/** In the reader, in this margin. */
async function expectInMargin(page: Page, title: string, margin: string) {
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: margin })).toBeVisible();
}

test('somebody asks to be let into a group, is, and writes in its margin', async ({ world, device }) => {
  const [ada, sam] = [await world.makeUser('Ada'), await world.makeUser('Sam')];
  const text = await world.makeText(ada, { title: 'A text for those who asked' });
  const members = (await device(ada)).page;
  await members.goto('/groups/new');
  await members.getByLabel('Name').fill('Sunday readers');
  await members.getByLabel('What you read together').fill('Short things, slowly.');
  await members.getByLabel('By asking').check();
  await expectAccessible(members);
  await members.getByRole('button', { name: 'Start it' }).click();
  await expect(members.getByRole('heading', { name: 'Sunday readers', level: 1 })).toBeVisible();
  await members.getByLabel('A text from the library').selectOption({ value: text.textId });
  await members.getByRole('button', { name: 'Put it on the shelf' }).click();
  await expect(members.getByRole('link', { name: 'A text for those who asked' })).toBeVisible();

  const { page } = await device(sam, { at: 'second', width: 390 });
  await page.goto('/library');
  await page.getByRole('link', { name: 'Groups you can join' }).click();
  await expect(page.getByText('1 person · One asks to be let in')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Sunday readers' }).click();
  await expect(page.getByText('Short things, slowly.')).toBeVisible();
  await expect(page.getByText('Ada')).toHaveCount(0);
  await page.getByLabel('A line about yourself').fill('I read on trains.');
  await page.getByRole('button', { name: 'Ask to be let in' }).click();
  await expect(page.getByText('You have asked: “I read on trains.”')).toBeVisible();
  await expectAccessible(page);

  await members.reload();
  await expect(members.getByText('I read on trains.')).toBeVisible();
  await expectAccessible(members);
  await members.getByRole('button', { name: 'Set aside' }).click();
  await members.getByText('Set aside (1)').click();
  await page.reload();
  await expect(page.getByText('It waits until a member says yes.')).toBeVisible();
  await members.getByRole('button', { name: 'Let Sam in' }).click();
  await expect(members.getByText('let in by Ada')).toBeVisible();

  await page.goto('/inbox');
  await expect(page.getByText('let in by Ada')).toBeVisible();
  await page.getByRole('link', { name: 'Sunday readers' }).click();
  await expect(page.getByRole('heading', { name: 'Sunday readers', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'A text for those who asked' }).click();
  await expectInMargin(page, 'A text for those who asked', 'Sunday readers · 2 people');
  await page
    .getByRole('link', { name: /Comment here/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByLabel('Your note').fill('Glad to be here.');
  await expect(page.getByLabel('Who sees it').locator('option:checked')).toHaveText(
    'Sunday readers: 2 people',
  );
  await page.getByRole('button', { name: 'Post' }).click();
  await expectSent(page);
  await members.goto(`/texts/${text.textId}/notes?group=${new URL(page.url()).searchParams.get('group')}`);
  await expect(members.getByText('Glad to be here.')).toBeVisible();
});

test('what the world reads of a group is read without an account and without script', async ({
  world,
  device,
}) => {
  const [ada, sam] = [await world.makeUser('Ada'), await world.makeUser('Sam')];
  const group = await world.makeGroup([ada], 'Open readers', { kind: 'open', readers: 'world' });
  const text = await world.makeText(null, { title: 'A text before the world', audience: 'world' });
  await shelveText(await world.as(ada), { groupId: group, textId: text.textId });
  await world.makeNote(ada, text, group, { body: 'Whoever passes may read this.' });
  const { page } = await device(null, { javaScriptEnabled: false });
  await page.goto(`/groups/${group}`);
  await expect(page.getByText('read by everyone, also without an account')).toBeVisible();
  await expect(page.getByText('Ada', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'People' })).toHaveCount(0);
  await page.getByRole('link', { name: 'A text before the world' }).click();
  await page.getByRole('link', { name: 'All notes of this margin, on a page' }).first().click();
  await expect(page.getByText('Whoever passes may read this.')).toBeVisible();

  const reader = (await device(null, { at: 'second' })).page;
  await reader.goto(`/texts/${text.textId}?group=${group}`);
  await expect(reader.getByText('Whoever passes may read this.')).toBeVisible();
  await expect(reader.getByRole('button', { name: 'Reply' })).toHaveCount(0);
  await expectAccessible(reader);

  const sams = (await device(sam)).page;
  await sams.goto(`/groups/${group}`);
  await expectAccessible(sams);
  await sams.getByRole('button', { name: 'Come in' }).click();
  await expectInMargin(sams, 'A text before the world', 'Open readers · 2 people, read by everyone');
  await expect(sams.getByRole('button', { name: 'Reply' })).toBeVisible();
});

test('an invitation for one is kindly over for the second', async ({ world, device, allowInConsole }) => {
  allowInConsole(/status of 404/);
  const [ada, ben, sam] = [
    await world.makeUser('Ada'),
    await world.makeUser('Ben'),
    await world.makeUser('Sam'),
  ];
  const group = await world.makeGroup([ada], 'Two readers');
  const text = await world.makeReading(group, ada, { title: 'A text for two' });
  const { token } = await invite(await world.as(ada), { groupId: group, days: 7, uses: 1 });
  const first = (await device(ben)).page;
  await first.goto(`/join/${token}`);
  await expect(first.getByText('never your e-mail address')).toBeVisible();
  await expectAccessible(first);
  const late = (await device(sam, { javaScriptEnabled: false })).page;
  await late.goto(`/join/${token}`);
  await first.getByRole('button', { name: 'Join the group' }).click();
  await expectInMargin(first, 'A text for two', 'Two readers · 2 people');
  await late.getByRole('button', { name: 'Join the group' }).click();
  await expect(late.getByRole('heading', { name: 'This invitation is over' })).toBeVisible();
  const second = (await device(sam)).page;
  await second.goto(`/join/${token}`);
  await expect(second.getByRole('heading', { name: 'This invitation is over' })).toBeVisible();
  await expectAccessible(second);
  await first.goto(`/join/${token}`);
  await first.getByRole('link', { name: 'To what you read now' }).click();
  await expect(first).toHaveURL(new RegExp(`/texts/${text.textId}`));
});
