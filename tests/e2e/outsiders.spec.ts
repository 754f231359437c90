import type { Page } from '@playwright/test';
import { randomId } from '@/lib/domain/ids';
import { card, postNote, showNews } from './article';
import { listen, silence } from './eavesdropper';
import { ask, madeUp, questionsAbout } from './questions';
import { expect, refused, test } from './story';

const demonstration = 'a-page-with-wide-margins';

test('to an outsider, what is private and what does not exist answer alike, byte for byte', async ({
  world,
  db,
  device,
}) => {
  const [ada, ben, zoe] = [
    await world.makeUser('Ada'),
    await world.makeUser('Ben'),
    await world.makeUser('Zoe'),
  ];
  const group = await world.makeGroup([ada, ben], 'Friday group');
  const reading = await world.makeReading(group, ada, { title: 'A Quiet Pamphlet' });
  const { thread, comments } = await world.makeNote(ada, reading, group, { body: 'Between us.' });
  const alone = await world.makeNote(ada, reading, null, { body: 'Between me and me.' });
  const revision = await db.revision.findFirstOrThrow({ where: { textId: demonstration } });
  const zoes = await world.makeNote(zoe, { textId: demonstration, revisionId: revision.id }, null, {
    words: 'oldest',
  });
  const idOf = (list: { id: string }[]) => list[0]?.id ?? '';
  const ids = { text: reading.textId, revision: reading.revisionId };
  const shared = { ...ids, group, thread: thread.id, comment: idOf(comments) };
  const secret = { ...ids, group, thread: alone.thread.id, comment: idOf(alone.comments) };
  const own = {
    text: demonstration,
    revision: revision.id,
    group: '',
    thread: zoes.thread.id,
    comment: idOf(zoes.comments),
  };

  for (const who of [zoe, null]) {
    const { request } = (await device(who)).context;
    for (const real of [shared, secret]) {
      const fake = madeUp();
      const [asked, guessed] = [questionsAbout(real, own), questionsAbout(fake, own)];
      for (const [index, question] of asked.entries()) {
        const [answer, other] = [
          await ask(request, real, ...question),
          await ask(request, fake, ...(guessed[index] ?? question)),
        ];
        const name = `${who ? 'Zoe' : 'a visitor'}: ${question[0]} ${question[1]}`;
        expect(answer, name).toEqual(other);
        expect([307, 401, 404, 409, 422], name).toContain(answer.status);
        expect(answer.body, name).not.toMatch(/Between|Quiet Pamphlet|Friday group|Ada|Ben/);
      }
    }
  }
});

/** Sends one of the group page's forms with other ids than it came with; gives what the page then says. */
async function sendForged(page: Page, button: string, fields: Record<string, string>) {
  const form = page.locator('form', { has: page.getByRole('button', { name: button }) }).first();
  await form.evaluate((element, values) => {
    for (const [name, value] of Object.entries(values)) {
      const field = element.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
      if (field instanceof HTMLSelectElement) field.add(new Option(value, value));
      if (field) field.value = value;
    }
  }, fields);
  await form.getByRole('button', { name: button }).click();
  await expect(form.getByRole('alert')).toBeVisible();
  const said = await form.getByRole('alert').innerText();
  await page.reload();
  return said;
}

test('an outsider’s forged forms say nothing of what they name', async ({ world, db, device }) => {
  const [ada, zoe] = [await world.makeUser('Ada'), await world.makeUser('Zoe')];
  const group = await world.makeGroup([ada]);
  const { textId } = await world.makeReading(group, ada);
  const invitation = await db.invitation.findFirstOrThrow({ where: { groupId: group } });
  const hers = await world.makeGroup([zoe], 'Zoe’s own');
  await world.makeText(zoe, { title: 'Hers' });

  const { page } = await device(zoe);
  await page.goto(`/groups/${hers}`);
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByLabel('Invitation link')).toBeVisible();
  await page.reload();
  for (const [button, real] of [
    ['Put it on the shelf', { groupId: group }],
    ['Put it on the shelf', { textId }],
    ['Make a link', { groupId: group }],
    ['Take it back', { invitationId: invitation.id }],
    ['Leave the group', { groupId: group }],
  ] as const) {
    const fake = Object.fromEntries(Object.keys(real).map((name) => [name, randomId()]));
    expect(await sendForged(page, button, real), button).toBe(await sendForged(page, button, fake));
  }
  expect(await db.membership.count({ where: { groupId: group } })).toBe(1);
  expect((await db.invitation.findUniqueOrThrow({ where: { id: invitation.id } })).revokedAt).toBeNull();
});

test('a group that talks makes no sound and no number outside', async ({ world, device }) => {
  const [ada, zoe] = [await world.makeUser('Ada'), await world.makeUser('Zoe')];
  const group = await world.makeGroup([ada]);
  const reading = await world.makeReading(group, ada, { title: 'A Quiet Pamphlet' });
  const { page, context } = await device(zoe, { at: 'second' });
  const heard = await listen(page);
  const heardByAda = await listen((await device(ada, { at: 'second' })).page);
  const library = await page.getByRole('main').innerText();
  const { cursor } = (await (await context.request.get(`/api/texts/${demonstration}/margin`)).json()) as {
    cursor: string;
  };
  const missed = async (after: string) => {
    const answer = await context.request.get(`/api/events?after=${after}`);
    return { ...((await answer.json()) as { cursor: string }), cursor: '' };
  };
  const before = await missed(cursor);

  const adas = await device(ada);
  await adas.page.goto(`/texts/${reading.textId}?group=${group}`);
  await postNote(adas.page, 'second paragraph', 'Nobody hears this.');
  await postNote(adas.page, 'third paragraph', 'Nor this.');
  await expect(card(adas.page, 'Ada, Thursday group')).toHaveCount(2);

  expect(await missed(cursor)).toEqual(before);
  const { cursor: adasCursor } = (await (
    await adas.context.request.get(`/api/texts/${reading.textId}/margin?group=${group}`)
  ).json()) as { cursor: string };
  expect(await missed(adasCursor)).toEqual(await missed('x'.repeat(48)));
  await expect.poll(heardByAda).toContain('Nor this.');
  expect(await heard()).toBe(silence);
  await page.reload();
  expect(await page.getByRole('main').innerText()).toBe(library);

  const visitor = (await device(null)).page;
  await visitor.goto('/');
  expect(await visitor.content()).not.toMatch(/Quiet Pamphlet|Thursday group/);
});

test('a link that was taken back is as if it had never been', async ({ world, device, allowInConsole }) => {
  allowInConsole(refused(404));
  const ada = await world.makeUser('Ada');
  const group = await world.makeGroup([ada]);
  const adas = (await device(ada)).page;
  await adas.goto(`/groups/${group}`);
  await adas.getByRole('button', { name: 'Take it back' }).click();
  await expect(adas.getByText('No link is open.')).toBeVisible();
  await adas.getByRole('button', { name: 'Make a link' }).click();
  const { pathname } = new URL(await adas.getByLabel('Invitation link').inputValue());

  const zoe = await device(await world.makeUser('Zoe'), { at: 'second' });
  await zoe.page.goto(pathname);
  await expect(zoe.page.getByRole('heading', { name: 'Join Thursday group' })).toBeVisible();
  await adas.getByRole('button', { name: 'Take it back' }).click();
  await expect(adas.getByText('No link is open.')).toBeVisible();
  await zoe.page.getByRole('button', { name: 'Join the group' }).click();
  await expect(zoe.page.getByRole('alert').getByText('There is nothing here.')).toBeVisible();

  const token = pathname.replace('/join/', '');
  const madeUpToken = randomId() + randomId().slice(0, token.length - 22);
  for (const { context } of [zoe, await device(null)])
    expect(await ask(context.request, { token }, 'GET', pathname)).toEqual(
      await ask(context.request, { madeUpToken }, 'GET', `/join/${madeUpToken}`),
    );
});

test('whoever leaves a group hears no more of it, in a reader that is still open', async ({
  world,
  db,
  device,
  allowInConsole,
}) => {
  allowInConsole(refused(404));
  const { id: revisionId } = await db.revision.findFirstOrThrow({ where: { textId: demonstration } });
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const reading = await world.makeReading(group, ada);
  const bens = await device(ben, { at: 'second' });
  await bens.page.goto(`/texts/${reading.textId}?group=${group}`);
  await world.makeNote(ada, reading, group, { body: 'While Ben is here.' });
  await showNews(bens.page);
  await expect(bens.page.getByText('While Ben is here.')).toBeVisible();
  const heard = await listen(await bens.context.newPage());

  const door = await bens.context.newPage();
  await door.goto(`/groups/${group}`);
  await door.getByRole('button', { name: 'Leave the group' }).click();
  await expect(door.getByText('You are in no group yet')).toBeVisible();

  await world.makeNote(ada, reading, group, { words: 'third paragraph', body: 'Now that Ben is gone.' });
  await world.makeNote(ben, { textId: demonstration, revisionId }, null, {
    words: 'oldest',
    body: 'For myself.',
  });
  await expect.poll(heard).toContain('For myself.');
  expect(await heard()).not.toContain('Ben is gone');
  expect(await bens.page.content()).not.toContain('Ben is gone');
  await bens.page.reload();
  await expect(bens.page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  expect(await bens.page.content()).not.toContain('Ben is');
});
