/** Takes the pictures of the documentation: the demonstration text, and a conversation about it. */
import { join } from 'node:path';
import { openDatabase } from '@/lib/db/client';
import { shelveText } from '@/lib/services/groups/groups';
import { clickOn } from '../../tests/e2e/article';
import { test } from '../../tests/e2e/story';

const picture = (name: string) => join(import.meta.dirname, `${name}.png`);

test('the reader, its margin and the pages around it', async ({ world, site, device }) => {
  const [ada, ben, cleo] = [
    await world.makeUser('Ada'),
    await world.makeUser('Ben'),
    await world.makeUser('Cleo'),
  ];
  const groupId = await world.makeGroup([ada, ben, cleo]);
  const { db, close } = openDatabase(site.urls.appUrl, 1);
  const revision = await db.revision.findFirstOrThrow({ where: { textId: 'a-page-with-wide-margins' } });
  await close();
  const text = { textId: revision.textId, revisionId: revision.id };
  await shelveText(await world.as(ada), { groupId, textId: text.textId });

  const first = await world.makeNote(ben, text, groupId, {
    words: 'hides nobody’s name',
    body: 'Is that so? Most of the scribbles in the *old copies* are not signed at all.',
  });
  const answer = await world.makeReply(
    ada,
    first.thread.id,
    'Not the scribbles. But the gathered pages name their sources: that is what makes them a **chain**.',
    first.comments[0]?.id ?? null,
  );
  await world.makeReply(ben, first.thread.id, 'Fair. I was thinking of the wrong centuries.', answer.id);
  await world.makeNote(cleo, text, groupId, {
    words: 'wide margins sell no books',
    body: 'What did paper cost then, against a day’s wage? The argument hangs on it.',
  });
  await world.makeNote(ada, text, null, {
    words: 'it begins, little by little, to be about something else',
    body: 'Compare our last two meetings.',
  });

  const { page } = await device(ada);
  const path = `/texts/${text.textId}?group=${groupId}`;
  await page.goto(path);
  await page.getByRole('article', { name: 'Ben, Thursday group' }).click({ position: { x: 120, y: 40 } });
  await page.evaluate(() => scrollTo(0, 140));
  await page.screenshot({ path: picture('reader') });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: picture('reader-dark') });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`/groups/${groupId}`);
  await page.screenshot({ path: picture('group') });
  const phone = await device(ada, { width: 390, touch: true });
  await phone.page.goto(path);
  await clickOn(phone.page, 'hides nobody’s name');
  await phone.page.getByRole('dialog', { name: /^Note at ¶ 2/ }).waitFor();
  await phone.page.screenshot({ path: picture('reader-phone') });
});
