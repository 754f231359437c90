/** An open group of three hundred, filled by new accounts over night: read, asked about, folded, hidden, one of it back, and a door. */
import type { Page } from '@playwright/test';
import { AppError } from '@/lib/errors';
import { shelveText } from '@/lib/services/groups/groups';
import { releaseComment } from '@/lib/services/governing/deciding';
import { secondCase } from '@/lib/services/governing/flagging';
import { beginPetition, signPetition } from '@/lib/services/governing/petitions';
import { enter } from '@/lib/services/groups/joining';
import { randomId } from '@/lib/domain/ids';
import { makeCrowd } from '../factories/crowd';
import type { Someone } from '../factories/world';
import { expectAtWork } from './article';
import { heldAs, pass, say } from './governed';
import { test } from './own-site';
import { expect, expectAccessible } from './story';

const paragraphs = [
  'lamps', 'lanterns', 'candles', 'torches', 'mirrors', 'windows', 'shutters', 'curtains', 'hinges', 'locks',
]; // prettier-ignore
const body = paragraphs
  .map(
    (word) =>
      `What the readers of this room have said about ${word} is told in a paragraph of its own. ${'There is more to be said of it than one would think on a first evening. '.repeat(8)}`,
  ) // prettier-ignore
  .join('\n\n');

test('three hundred read on under a wave of advertising, and answer it together', async ({
  world,
  own,
  device,
  db,
  allowInConsole,
}) => {
  test.setTimeout(300_000);
  allowInConsole(/ERR_CONNECTION_REFUSED/);
  const ada = await world.makeUser('Ada');
  const group = await world.makeGroup([ada], 'Reading room', { kind: 'open', readers: 'world' });
  const text = await world.makeText(null, { title: 'About lamps', body, audience: 'world' });
  await shelveText(await world.as(ada), { groupId: group, textId: text.textId });
  const crowd = await makeCrowd(db, group, 299);
  const [ben, cleo, ...others] = crowd as [Someone, Someone, ...Someone[]];
  const told = { world, db, own, group };
  await pass(told, 10);

  const address = `/texts/${text.textId}?group=${group}`;
  const open: Page[] = [];
  const pageOf = async (who: Someone | null, width?: number) => {
    const { page } = await device(who, width === undefined ? {} : { width });
    page.setDefaultTimeout(15_000);
    open.push(page);
    return page;
  };
  const days = (n: number) => pass(told, n, open);
  const comments: string[] = [];
  const sellers: Someone[] = [];

  await test.step('six new accounts write, each until the pace stops them', async () => {
    for (let n = 1; n <= 6; n += 1) {
      const seller = await world.makeUser(`Seller ${n}`, 0);
      sellers.push(seller);
      await enter(await world.as(seller), group);
      const written = await writeUntilStopped(seller, n);
      expect(written).toHaveLength(5);
      if (n === 1) comments.push(...written);
    }
  });

  async function writeUntilStopped(seller: Someone, n: number) {
    const written: string[] = [];
    for (const [index, word] of paragraphs.entries()) {
      const offer = `Cheap ${word}, offer ${n}.${index + 1}: [here](https://${word}.example/buy)`;
      const note = world.makeNote(seller, text, group, { words: `about ${word}`, body: offer });
      const done = await note.catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'rate_limited') return null;
        throw error;
      });
      if (done === null) return written;
      written.push(done.comments[0]?.id ?? '');
    }
    return written;
  }

  const bens = await pageOf(ben, 1280);
  const noteWith = (page: Page, words: string) =>
    page.getByRole('article', { name: /Reading room/ }).filter({ hasText: words });

  await test.step('a reader sees what they wrote, and no link of it leads anywhere', async () => {
    await bens.goto(address);
    await expectAtWork(bens);
    await expect(noteWith(bens, 'offer 1.1').first()).toBeVisible();
    await expect(bens.locator('a[href*=".example/buy"]')).toHaveCount(0);
    await expect(bens.getByText('https://lamps.example/buy').first()).toBeVisible();
  });

  await test.step('one asks about all that one of them wrote, by keyboard', async () => {
    const note = noteWith(bens, 'offer 1.1').first();
    await note.getByRole('button', { name: /Seller 1/ }).press('Enter');
    await note.getByRole('button', { name: 'React' }).press('Enter');
    await note.getByRole('button', { name: 'Ask the group to look at this' }).press('Enter');
    await note.getByRole('radio', { name: 'Advertising' }).press('Space');
    const all = note.getByLabel('and everything that Seller 1 wrote here in the last 24 hours (5 comments)');
    await expect(all).not.toBeChecked();
    await all.press('Space');
    await expectAccessible(bens);
    await note.getByRole('button', { name: 'Ask the group', exact: true }).press('Enter');
    await expect(bens.getByText('The group has been asked. Nobody is told who asked.')).toBeVisible();
  });

  const asked = () => ({ groupId: group, number: 1, id: randomId(), kind: 'spam', note: '' }) as const;
  await test.step('who asks about another of them asks about all; at ten they are folded', async () => {
    const cleos = await pageOf(cleo, 390);
    await cleos.goto(`/groups/${group}/ask/${comments[3]}`);
    await expect(cleos.getByText('Somebody has asked about 5 comments of theirs together')).toBeVisible();
    await cleos.getByRole('radio', { name: 'Advertising' }).check();
    await expectAccessible(cleos);
    await cleos.getByRole('button', { name: 'Ask the group' }).click();
    await cleos.getByRole('link', { name: 'See what becomes of it' }).click();
    await expect(cleos.getByText('2 members have asked. Nobody is told who.')).toBeVisible();
    for (const who of others.slice(0, 7)) await secondCase(await world.as(who), asked());
    expect(await Promise.all(comments.map((id) => heldAs(told, id)))).toEqual(comments.map(() => null));
    await secondCase(await world.as(others[7] ?? ada), asked());
    expect(await Promise.all(comments.map((id) => heldAs(told, id)))).toEqual(comments.map(() => 'folded'));
  });

  await test.step('the margin stays readable: one line for each, without a reload', async () => {
    await expect(bens.getByText('Folded by readers')).toHaveCount(5);
    await expect(bens.getByText('offer 1.1')).toBeHidden();
    await expect(noteWith(bens, 'offer 2.1').first()).toBeVisible();
    await expectAccessible(bens);
    await bens.screenshot({ path: test.info().outputPath('margin.png') });
    const phone = await pageOf(cleo, 390);
    await phone.goto(address);
    await expectAtWork(phone);
    await expectAccessible(phone);
    await phone.screenshot({ path: test.info().outputPath('phone.png') });
  });

  const cases = `/groups/${group}/cases/1`;
  await test.step('the page of the case has each with its words, and the members hide them by a vote', async () => {
    await bens.goto(cases);
    await expect(bens.getByRole('heading', { name: '5 comments by Seller 1' })).toBeVisible();
    for (const n of [1, 2, 3, 4, 5]) await expect(bens.getByText(`offer 1.${n}:`)).toBeVisible();
    await expectAccessible(bens);
    await bens.screenshot({ path: test.info().outputPath('case.png'), fullPage: true });
    const vote = bens.getByRole('article', { name: 'Should the 5 comments in case 1 be hidden?' });
    await vote.getByRole('radio', { name: 'Yes' }).check();
    await vote.getByRole('button', { name: 'Vote' }).press('Enter');
    await expect(vote.getByText('You said: Yes.')).toBeVisible();
    await say(told, 'case', others.slice(0, 24).map((who) => [who, 'YES'])); // prettier-ignore
    await days(8);
    await bens.goto(cases);
    await expect(bens.getByText('The comments are hidden.')).toBeVisible();
    expect(await Promise.all(comments.map((id) => heldAs(told, id)))).toEqual(comments.map(() => 'hidden'));
  });

  await test.step('one that was about the text is taken out by as many as a vote needs', async () => {
    const number = 1;
    for (const who of others.slice(0, 24))
      await releaseComment(await world.as(who), { groupId: group, number, commentId: comments[2] ?? '', reason: '' }); // prettier-ignore
    await bens.reload();
    const one = bens.getByRole('figure').filter({ hasText: 'offer 1.3:' });
    await expect(one.getByText('24 of 25 want it taken out.')).toBeVisible();
    await one.getByText('This one should stand').press('Enter');
    await one.getByRole('button', { name: 'Take it out' }).press('Enter');
    await expect(one.getByText('Taken out of the case')).toBeVisible();
    await expectAccessible(bens);
    const held = await Promise.all(comments.map((id) => heldAs(told, id)));
    expect(held).toEqual(['hidden', 'hidden', null, 'hidden', 'hidden']);
    await bens.goto(address);
    await expect(noteWith(bens, 'offer 1.3').first()).toBeVisible();
  });

  await test.step('the group votes that newcomers’ words wait until two vouch for them', async () => {
    const grave = { kind: 'VOUCHING', personId: null } as const;
    const begun = { groupId: group, id: randomId(), kind: 'grave', objectId: null, grave, statement: '' } as const; // prettier-ignore
    const { petitionId } = await beginPetition(await world.as(ada), begun);
    for (const who of crowd.slice(0, 99))
      await signPetition(await world.as(who), { groupId: group, petitionId });
    await say(told, 'grave', crowd.slice(0, 100).map((who) => [who, 'YES'])); // prettier-ignore
    await days(15);
    await bens.goto(`/groups/${group}/affairs`);
    await expect(bens.getByText('What newcomers write here waits folded until two members vouch for them')).toBeVisible(); // prettier-ignore
  });

  await test.step('a newcomer’s first words wait, two vouch for them, and they stand', async () => {
    const sam = await world.makeUser('Sam', 0);
    await enter(await world.as(sam), group);
    const note = await world.makeNote(sam, text, group, {
      words: 'about locks',
      body: 'Who made the locks?',
    });
    const commentId = note.comments[0]?.id ?? '';
    const visitor = await pageOf(null);
    await visitor.goto(address);
    await expectAtWork(visitor);
    await visitor.locator('#p10').scrollIntoViewIfNeeded();
    const sams = visitor.getByRole('article', { name: 'Sam, Reading room' });
    await expect(sams).toBeVisible();
    await expect(sams.getByText('Who made the locks?')).toBeHidden();
    for (const [index, who] of [ben, cleo].entries()) {
      const page = index === 0 ? bens : await pageOf(who, 390);
      await page.goto(`/groups/${group}/vouch/${commentId}`);
      await page.getByRole('button', { name: 'Vouch for Sam' }).press('Enter');
      const said = index === 0 ? 'You have vouched.' : 'Two have vouched for Sam';
      await expect(page.getByText(said)).toBeVisible();
      await expectAccessible(page);
    }
    // Whoever has no account is told nothing while they read.
    await visitor.reload();
    await expectAtWork(visitor);
    await visitor.locator('#p10').scrollIntoViewIfNeeded();
    await expect(sams.getByText('Who made the locks?')).toBeVisible();
  });
});
