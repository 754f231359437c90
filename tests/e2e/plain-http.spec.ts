import { chromium } from '@playwright/test';
import { freePort } from '../../scripts/start/processes.mjs';
import { startWebProcess } from '../factories/site';
import { signInByForm, signOut } from './account';
import { card, expectPainted, expectSent, postNote, showNews } from './article';
import { expect, test } from './story';

const name = 'catena.test';

test('over plain http, on a name that is not localhost, two people write, answer, hear of each other and copy', async ({
  site,
  world,
  device,
  allowInConsole,
}) => {
  // The browser says of each page that this one protection is for https alone.
  allowInConsole(/^error: The Cross-Origin-Opener-Policy header has been ignored/);
  const port = await freePort();
  const at = new URL(`http://${name}:${port}`);
  const web = await startWebProcess(site.urls.appUrl, {
    port,
    env: { CATENA_URL: at.origin, AUTH_URL: at.origin },
  });
  const { args = [], ...launch } = test.info().project.use.launchOptions ?? {};
  const browser = await chromium.launch({
    ...launch,
    args: [...args, `--host-resolver-rules=MAP ${name} 127.0.0.1`],
  });
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const group = await world.makeGroup([ada, ben]);
  const { textId } = await world.makeReading(group, ada);
  const adas = (await device(null, { at, browser })).page;
  const bens = (await device(null, { at, browser })).page;

  await test.step('signing in', async () => {
    await signInByForm(adas, ada.email);
    await signInByForm(bens, ben.email);
    for (const page of [adas, bens]) {
      await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
      await page.goto(`/texts/${textId}?group=${group}`);
      await expect(page.getByRole('button', { name: 'Thursday group · 2 people' })).toBeVisible();
    }
    // The browser sees it as we mean it: it keeps back what it keeps for https.
    expect(
      await adas.evaluate(() => [isSecureContext, 'clipboard' in navigator, 'randomUUID' in crypto]),
    ).toEqual([false, false, false]);
  });

  await test.step('writing and answering, each heard by the other', async () => {
    await postNote(adas, 'second paragraph', 'Over *plain* http.');
    await showNews(bens);
    const note = card(bens, 'Ada, Thursday group');
    await expect(note.getByText('Over plain http.')).toBeVisible();
    await expectPainted(bens, 'catena-group', ['second paragraph']);
    await note.getByRole('button', { name: 'Reply' }).click();
    await note.getByLabel('Reply to Ada').fill('And heard.');
    await note.getByRole('button', { name: 'Reply' }).last().click();
    await expectSent(bens);
    await showNews(adas);
    await expect(adas.getByText('And heard.')).toBeVisible();
  });

  await test.step('copying an invitation', async () => {
    await adas.goto(`/groups/${group}`);
    await adas.getByRole('button', { name: 'Make a link' }).click();
    const link = await adas.getByLabel('Invitation link').inputValue();
    expect(link.startsWith(`${at.origin}/join/`)).toBe(true);
    await adas.getByRole('button', { name: 'Copy' }).click();
    await expect(adas.getByRole('button', { name: 'Copied' })).toBeVisible();
    await adas.goto(`/texts/${textId}?group=${group}`);
    await adas.getByRole('button', { name: 'Say something about the whole text' }).click();
    await adas.getByLabel('Your note').press('Control+V');
    await expect(adas.getByLabel('Your note')).toHaveValue(link);
  });

  await test.step('and signing out', async () => {
    await signOut(bens, 'Ben');
  });
  await browser.close();
  await web.stop();
});
