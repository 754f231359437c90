/** A group of nine, from its founding to the day on which nobody stands any more: folded, elected, decided, undone, recalled. */
import type { Page } from '@playwright/test';
import { invite, join } from '@/lib/services/groups/invitations';
import { shelveText } from '@/lib/services/groups/groups';
import { askToLook, heldAs, pass, say } from './governed';
import { test } from './own-site';
import { expect, expectAccessible } from './story';

const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay', 'Gus', 'Hal', 'Ida'] as const;
type Name = (typeof names)[number];

test('a group of nine folds, elects, is answered, undoes, recalls, and goes on when nobody stands', async ({
  world,
  own,
  device,
  db,
  allowInConsole,
}) => {
  test.setTimeout(240_000);
  // What was still being fetched ahead when the site went.
  allowInConsole(/ERR_CONNECTION_REFUSED/);
  const made = await Promise.all(names.map(async (name) => [name, await world.makeUser(name)] as const));
  const people = Object.fromEntries(made) as Record<Name, (typeof made)[number][1]>;
  const { Ada, Ben, Cleo, Dan, Eve, Fay, Gus } = people;
  const open = new Map<Name, Page>();
  const page = async (name: Name, path: string) => {
    const theirs = open.get(name) ?? (await device(people[name])).page;
    open.set(name, theirs);
    await theirs.goto(path);
    return theirs;
  };

  const adas = await page('Ada', '/groups/new');
  await adas.getByLabel('Name').fill('Nine readers');
  await adas.getByRole('button', { name: 'Start it' }).click();
  await expect(adas.getByRole('heading', { name: 'Nine readers', level: 1 })).toBeVisible();
  const group = new URL(adas.url()).pathname.split('/').at(-1) ?? '';
  const { token } = await invite(await world.as(Ada), { groupId: group, days: 7 });
  const bens = await page('Ben', `/join/${token}`);
  await expect(bens.getByText('It moderates itself: nobody in it rules over the others.')).toBeVisible();
  for (const other of names.slice(1)) await join(await world.as(people[other]), token);

  const text = await world.makeText(Ada);
  await shelveText(await world.as(Ada), { groupId: group, textId: text.textId });
  const note = async (body: string, words?: string) => {
    const { comments } = await world.makeNote(Eve, text, group, { body, ...(words ? { words } : {}) });
    const [first] = comments;
    if (!first) throw new Error('a note begins with a comment');
    return first.id;
  };
  const told = { world, db, own, group };
  const [affairs, home] = [`/groups/${group}/affairs`, `/groups/${group}`];
  const days = (n: number) => pass(told, n, [...open.values()]);
  const ofTwo = '1 of 2 have signed';
  const first = await note('Whoever asks this is a fool.');
  await days(5);

  await test.step('two ask the group to look: it is folded, and hidden by a vote', async () => {
    for (const who of [Ben, Cleo]) await askToLook(told, who, first);
    expect(await heldAs(told, first)).toBe('folded');
    const dans = await page('Dan', home);
    const ballot = dans.getByRole('article', { name: 'Should the comment in case 1 be hidden?' });
    await ballot.getByRole('radio', { name: 'No', exact: true }).check();
    await ballot.getByRole('button', { name: 'Vote' }).click();
    await expect(ballot.getByText('You said: No.')).toBeVisible();
    await say(told, 'case', [[Ben, 'YES'], [Cleo, 'YES'], [Fay, 'YES']]); // prettier-ignore
    await days(8);
    const gus = await page('Gus', `/groups/${group}/cases/1`);
    await expect(gus.getByRole('heading', { name: 'Why was this hidden?' })).toBeVisible();
    await expect(gus.getByText('Whoever asks this is a fool.')).toBeVisible();
    expect(await heldAs(told, first)).toBe('hidden');
    await expectAccessible(gus);
  });

  const callElection = async () => {
    const bens = await page('Ben', affairs);
    await bens.getByRole('button', { name: 'Call an election' }).click();
    await expect(bens.getByText(ofTwo)).toBeVisible();
    const cleos = await page('Cleo', affairs);
    await cleos.getByRole('button', { name: 'Sign' }).click();
    await expect(cleos.getByText('Who will look after the margin?')).toBeVisible();
  };
  const stand = async (name: Name) => {
    const theirs = await page(name, affairs);
    await theirs.getByText('I will stand').first().click();
    await theirs.getByLabel('What you would do, in your words').fill('I look in every evening.');
    await theirs.getByRole('button', { name: 'I will stand' }).click();
    await expect(theirs.getByText('You stand.')).toBeVisible();
  };

  await test.step('two call an election, Ada stands, and they elect her', async () => {
    await callElection();
    await stand('Ada');
    await days(8);
    await say(told, 'election', [[Ben, [Ada.id]], [Dan, [Ada.id]], [Eve, []], [Fay, [Ada.id]]]); // prettier-ignore
    const cleos = await page('Cleo', affairs);
    const election = cleos.getByRole('article', { name: /Who should look after the margin/ });
    await election.getByRole('checkbox', { name: 'Ada' }).check();
    await election.getByRole('button', { name: 'Vote' }).click();
    await expect(election.getByText('You approved of Ada.')).toBeVisible();
    await days(8);
    await page('Cleo', home);
    await expect(cleos.getByText(/Ada looks after the margin/).first()).toBeVisible();
  });

  await test.step('she hides a comment, and says why; its author asks the group to undo it, and it does', async () => {
    const second = await note('A fool, as Marx says.', 'repeats itself');
    await askToLook(told, Ben, second);
    const adas = await page('Ada', `/groups/${group}/cases/2`);
    await adas.getByRole('radio', { name: /^Hide it/ }).check();
    await adas.getByLabel('Why', { exact: true }).first().fill('It calls somebody a fool.');
    await adas.getByRole('button', { name: 'Decide' }).click();
    await expect(adas.getByText('It calls somebody a fool.').first()).toBeVisible();
    expect(await heldAs(told, second)).toBe('hidden');

    const eves = await page('Eve', '/inbox');
    await eves.getByRole('link', { name: 'Something you wrote was hidden' }).first().click();
    await expect(eves.getByText('It calls somebody a fool.').first()).toBeVisible();
    await eves.getByText('Ask the group to undo this').first().click();
    await eves.getByRole('button', { name: 'Ask the group', exact: true }).click();
    await expect(eves.getByRole('article', { name: /shown again/ })).toBeVisible();
    await say(told, 'appeal', [[Ben, 'OVERTURN'], [Cleo, 'OVERTURN'], [Dan, 'OVERTURN'], [Fay, 'UPHOLD']]); // prettier-ignore
    await days(8);
    await page('Eve', `/groups/${group}/cases/2`);
    await expect(eves.getByText(/The group has undone it/)).toBeVisible();
    expect(await heldAs(told, second)).toBeNull();
  });

  await test.step('a tie ends her mandate', async () => {
    const bens = await page('Ben', affairs);
    await bens.getByText('Vote to end this mandate').first().click();
    await bens.getByRole('button', { name: 'Sign for the vote' }).click();
    await expect(bens.getByText(ofTwo)).toBeVisible();
    const cleos = await page('Cleo', affairs);
    await cleos.getByRole('button', { name: 'Sign' }).first().click();
    await expect(cleos.getByRole('article', { name: 'Should Ada’s mandate end now?' })).toBeVisible();
    await say(told, 'recall', [
      ...([Ben, Cleo, Dan].map((who) => [who, 'RECALL']) as [typeof Ben, 'RECALL'][]),
      ...([Ada, Fay, Gus].map((who) => [who, 'KEEP']) as [typeof Ben, 'KEEP'][]),
    ]);
    await days(8);
    await page('Cleo', affairs);
    await expect(cleos.getByText('The mandate has ended.')).toBeVisible();
    await expect(cleos.getByText('3 on each side. A tie never upholds power.')).toBeVisible();
    await page('Cleo', home);
    await expect(cleos.getByText('This group moderates itself.')).toBeVisible();
  });

  await test.step('Fay is elected, and when her time is up nobody stands: the group goes on by itself', async () => {
    await callElection();
    await stand('Fay');
    await days(8);
    await say(told, 'election', [[Ben, [Fay.id]], [Cleo, [Fay.id]], [Dan, [Fay.id]]]); // prettier-ignore
    await days(8);
    const fays = await page('Fay', home);
    await expect(fays.getByText(/Fay looks after the margin/).first()).toBeVisible();
    await days(100);
    // By then everybody is signed out.
    open.clear();
    const gus = await page('Gus', affairs);
    await expect(gus.getByText('Who will look after the margin?')).toBeVisible();
    await expect(gus.getByText('Nobody stands yet.')).toBeVisible();
    await days(21);
    await page('Gus', home);
    await expect(gus.getByText('This group moderates itself.')).toBeVisible();
    expect(await db.mandate.findMany({ where: { groupId: group, endReason: null } })).toEqual([]);
  });

  await test.step('all of it is in the log, which is whole', async () => {
    const cleos = await page('Cleo', `/groups/${group}/log`);
    await cleos.getByRole('button', { name: 'Verify' }).click();
    await expect(cleos.getByText(/^The chain is whole/)).toBeVisible();
    await expectAccessible(cleos);
  });
});
