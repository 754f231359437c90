/** A group of friends that governs itself: one sentence, until something should not stand. By keyboard, and without script. */
import type { Page } from '@playwright/test';
import { card, expectAtWork } from './article';
import { expect, expectAccessible, test } from './story';
import type { World } from '../factories/world';

const plain = { at: 'second', javaScriptEnabled: false } as const;

async function fourFriends(world: World) {
  const [ada, ben, cleo, dan] = await Promise.all(
    (['Ada', 'Ben', 'Cleo', 'Dan'] as const).map((name) => world.makeUser(name)),
  );
  if (!ada || !ben || !cleo || !dan) throw new Error('there are four');
  const group = await world.makeGroup([ada, ben, cleo, dan]);
  const reading = await world.makeReading(group, ada);
  await world.makeNote(ada, reading, group, { body: 'Whoever asks this cannot read.' });
  return { ada, ben, cleo, dan, group, reading, address: `/texts/${reading.textId}?group=${group}` };
}

const sentence = (page: Page) => page.getByText('This group moderates itself.');

test('something that should not stand: asked, seconded, folded, voted on, told why, and verified', async ({
  world,
  device,
}) => {
  test.slow(); // three people, page by page, each looked at by axe
  const { ada, ben, cleo, group, address } = await fourFriends(world);
  const bens = (await device(ben, { width: 1280 })).page;
  const cleos = (await device(cleo, { width: 1280 })).page;

  await test.step('with nothing going on there is one sentence', async () => {
    await bens.goto(`/groups/${group}`);
    await expect(sentence(bens)).toBeVisible();
    await expect(bens.getByRole('heading', { name: 'To decide' })).toHaveCount(0);
    await bens.getByRole('link', { name: 'How?' }).click();
    await expect(bens.getByText('Nothing is to be decided just now.')).toBeVisible();
    await expectAccessible(bens);
  });

  await test.step('one asks in the card, by keyboard, takes it back, and asks again', async () => {
    await bens.goto(address);
    await expectAtWork(bens);
    const note = card(bens, 'Ada, Thursday group');
    const ask = async () => {
      await note.getByRole('button', { name: 'React' }).press('Enter');
      await note.getByRole('button', { name: 'Ask the group to look at this' }).press('Enter');
      await expect(note.getByRole('radio', { name: 'Unkind' })).toBeFocused();
      await bens.keyboard.press('Space');
    };
    await ask();
    await bens.keyboard.press('Escape');
    await expect(note.getByRole('radio')).toHaveCount(0);
    await ask();
    await note.getByLabel('A line with it').fill('Something that one thinks better of.');
    await expectAccessible(bens);
    await note.getByLabel('A line with it').press('Enter');
    await expect(bens.getByText('The group has been asked. Nobody is told who asked.')).toBeVisible();
    await bens.getByRole('button', { name: 'Undo' }).click();
    await expect(bens.getByText('You no longer ask.')).toBeVisible();
    await ask();
    await note.getByLabel('A line with it').fill('It is about a person, not the text.');
    await note.getByRole('button', { name: 'Ask the group', exact: true }).click();
    await expect(bens.getByText('The group has been asked.').last()).toBeVisible();
    await expect(note.getByText('Whoever asks this cannot read.')).toBeVisible();
  });

  await test.step('another finds it among what is asked of the group, and asks too', async () => {
    await cleos.goto(`/groups/${group}/affairs`);
    await expect(cleos.getByText('What Ada wrote')).toBeVisible();
    await cleos.getByRole('link', { name: 'Case 1' }).click();
    await expect(cleos.getByText('One member asks the group to look at it.')).toBeVisible();
    await expect(cleos.getByText('Whoever asks this cannot read.')).toBeVisible();
    await expect(cleos.getByRole('main').getByText('Ben')).toHaveCount(0);
    await cleos.getByText('I would like it looked at too').first().click();
    await cleos.getByRole('radio', { name: 'Unkind' }).check();
    await cleos.getByRole('button', { name: 'I would like it looked at too' }).click();
    await expect(cleos.getByRole('heading', { name: 'Why was this folded?' })).toBeVisible();
    await expect(cleos.getByText('2 members have asked. Nobody is told who.')).toBeVisible();
    await expectAccessible(cleos);
  });

  await test.step('it is voted on, the vote is said back, and changed', async () => {
    const vote = cleos.getByRole('article', { name: 'Should the comment in case 1 be hidden?' });
    await expect(vote.getByText(/needs at least 2 · 0 of 3 have voted/)).toBeVisible();
    await vote.getByRole('radio', { name: 'Yes' }).check();
    await vote.getByRole('button', { name: 'Vote' }).press('Enter');
    await expect(vote.getByText('You said: Yes.')).toBeVisible();
    await expect(vote.locator('summary')).toBeFocused();
    await expect(vote.getByText('1 of 3 have voted')).toBeVisible();
    await cleos.keyboard.press('Enter');
    await vote.getByRole('radio', { name: 'No', exact: true }).check();
    await vote.getByRole('button', { name: 'Change my vote' }).click();
    await expect(vote.getByText('You said: No.')).toBeVisible();
    // What fades in a part that is folded away never ends fading.
    await vote.locator('summary').press('Enter');
    await expectAccessible(cleos);
    await bens.goto(`/groups/${group}`);
    await expect(
      bens.getByRole('article', { name: 'Should the comment in case 1 be hidden?' }),
    ).toBeVisible();
    await expectAccessible(bens);
  });

  await test.step('whom it is about sees why, and has no vote', async () => {
    const adas = (await device(ada)).page;
    await adas.goto(`/groups/${group}/cases/1`);
    await expect(adas.getByText('It is about a person, not the text.')).toBeVisible();
    await expect(adas.getByText('You have no vote in this one')).toBeVisible();
    await expect(adas.getByRole('main').getByText(/Ben|Cleo/)).toHaveCount(0);
    await expectAccessible(adas);
  });

  await test.step('all of it stands in the log, which is verified here', async () => {
    await cleos.getByRole('link', { name: 'Thursday group' }).click();
    await cleos.getByRole('link', { name: /in the log/ }).click();
    const entries = cleos.getByRole('list', { name: 'Entries, the newest first' });
    await expect(entries.getByText('A comment was folded by readers')).toBeVisible();
    await cleos.getByRole('button', { name: 'Verify' }).click();
    await expect(
      cleos.getByText(/^The chain is whole, over \d+ lines; its head is [0-9a-f]{64}\.$/),
    ).toBeVisible();
    await expectAccessible(cleos);
    await cleos.getByLabel('What was done').selectOption('folded');
    await cleos.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(entries.getByRole('listitem')).toHaveCount(1);
    const taken = await cleos.request.get(`/api/groups/${group}/log`);
    expect(taken.headers()['content-disposition']).toContain('attachment');
    const changed = ((await taken.json()) as { entries: { entry: string }[] }).entries;
    await cleos.route('**/api/groups/*/log', (route) =>
      route.fulfill({
        json: { entries: changed.map((row, index) => (index === 1 ? { ...row, entry: '{}' } : row)) },
      }),
    );
    await cleos.getByRole('button', { name: 'Verify' }).click();
    await expect(cleos.getByText(/^The chain is broken at no\. 2:/)).toBeVisible();
  });
});

test('the same without script, and on a phone; a stranger learns nothing of it', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(/Failed to load resource/);
  test.slow();
  const { ben, cleo, dan, group, reading } = await fourFriends(world);
  const bens = (await device(ben, plain)).page;

  await test.step('asked on a page of its own', async () => {
    await bens.goto(`/texts/${reading.textId}/paragraphs/p2?group=${group}`);
    await bens.getByRole('link', { name: 'Ask the group to look at this' }).click();
    await bens.getByRole('radio', { name: 'Unkind' }).check();
    await bens.getByRole('button', { name: 'Ask the group' }).click();
    await expect(bens.getByText('The group has been asked. Nobody is told who asked.')).toBeVisible();
    await bens.getByRole('button', { name: 'Take it back' }).click();
    await expect(bens.getByRole('button', { name: 'Take it back' })).toHaveCount(0);
    await bens.goto(`/texts/${reading.textId}/paragraphs/p2?group=${group}`);
    await bens.getByRole('link', { name: 'Ask the group to look at this' }).click();
    await bens.getByRole('radio', { name: 'Unkind' }).check();
    await bens.getByRole('button', { name: 'Ask the group' }).click();
    await bens.getByRole('link', { name: 'See what becomes of it' }).click();
    await expect(bens.getByRole('heading', { name: 'What the group was asked to look at' })).toBeVisible();
  });

  await test.step('seconded with a finger, voted on without script', async () => {
    const cleos = (await device(cleo, { width: 390, touch: true })).page;
    await cleos.goto(bens.url());
    await cleos.getByText('I would like it looked at too').first().tap();
    await cleos.getByRole('radio', { name: 'Unkind' }).check();
    await cleos.getByRole('button', { name: 'I would like it looked at too' }).tap();
    await expect(cleos.getByRole('heading', { name: 'Why was this folded?' })).toBeVisible();
    await expectAccessible(cleos);
    const { id } = await db.comment.findFirstOrThrow({ where: { thread: { groupId: group } } });
    for (const path of ['affairs', 'log', `ask/${id}`]) {
      await cleos.goto(`/groups/${group}/${path}`);
      await expectAccessible(cleos);
    }
    await bens.reload();
    await bens.getByRole('radio', { name: 'Yes' }).check();
    await bens.getByRole('button', { name: 'Vote' }).click();
    await expect(bens.getByText('You said: Yes.')).toBeVisible();
  });

  await test.step('an election, in which one stands, is called by two', async () => {
    const dans = (await device(dan, plain)).page;
    for (const page of [bens, dans]) await page.goto(`/groups/${group}/affairs`);
    await bens.getByRole('button', { name: 'Call an election' }).click();
    await expect(bens.getByText('1 of 2 have signed')).toBeVisible();
    await dans.reload();
    await dans.getByRole('button', { name: 'Sign' }).click();
    await expect(dans.getByRole('heading', { name: 'Who will look after the margin?' })).toBeVisible();
    await dans.getByText('I will stand').first().click();
    await dans.getByLabel('What you would do, in your words').fill('I look in every evening.');
    await dans.getByRole('button', { name: 'I will stand' }).click();
    await expect(dans.getByText('You stand.')).toBeVisible();
    await bens.reload();
    await expect(bens.getByText('I look in every evening.')).toBeVisible();
  });

  await test.step('a stranger and a visitor are told nothing', async () => {
    const stranger = (await device(await world.makeUser('Eve'))).page;
    const visitor = (await device(null)).page;
    for (const path of ['affairs', 'log', 'cases/1']) {
      expect((await stranger.goto(`/groups/${group}/${path}`))?.status()).toBe(404);
      await visitor.goto(`/groups/${group}/${path}`);
      await expect(visitor).toHaveURL(/sign-in/);
    }
    expect((await stranger.request.get(`/api/groups/${group}/log`)).status()).toBe(404);
  });
});
