import { freePort } from '../../scripts/start/processes.mjs';
import { startOidcServer } from '../factories/oidc-server';
import { startWebProcess } from '../factories/site';
import { password } from '../factories/world';
import { signInByForm } from './account';
import { expect, expectAccessible, test } from './story';

for (const javaScriptEnabled of [true, false])
  test(`an account elsewhere is connected, and signs in${javaScriptEnabled ? '' : ', without script too'}`, async ({
    world,
    site,
    device,
  }) => {
    const ada = await world.makeUser('Ada');
    const port = await freePort();
    const elsewhere = await startOidcServer(`http://localhost:${port}`);
    const web = await startWebProcess(site.urls.appUrl, { port, env: elsewhere.env });
    const { page, context } = await device(null, { javaScriptEnabled, at: new URL(web.url) });
    try {
      elsewhere.given.person = { sub: ada.id, name: 'Ada', email: ada.email, email_verified: true };
      await page.goto('/sign-in');
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('button', { name: 'Sign in with The Guild' }).click();
      await page.getByRole('button', { name: 'Go on as Ada' }).click();
      await expect(page.getByText('Sign in as you did before')).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel('E-mail address').fill(ada.email);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();

      await page.goto('/settings');
      await page.getByRole('button', { name: 'Connect The Guild' }).click();
      await page.getByRole('button', { name: 'Disconnect The Guild' }).waitFor();
      if (javaScriptEnabled) await expectAccessible(page);

      await context.clearCookies({ domain: 'localhost' });
      await page.goto('/sign-in');
      await page.getByRole('button', { name: 'Sign in with The Guild' }).click();
      await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
    } finally {
      // Before the servers: a connection that the browser opened beforehand keeps them from ending for a minute.
      await context.close();
      await web.stop();
      await elsewhere.stop();
    }
  });

for (const javaScriptEnabled of [true, false])
  test(`an account is deleted, and opened again by signing in${javaScriptEnabled ? '' : ', without script too'}`, async ({
    world,
    device,
  }) => {
    const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
    const groupId = await world.makeGroup([ben, ada]);
    const text = await world.makeReading(groupId, ben);
    await world.makeNote(ada, text, groupId, { body: 'I was here.' });
    const { page } = await device(ada, { javaScriptEnabled });
    await page.goto('/settings');
    await page.getByRole('link', { name: 'Delete my account …' }).click();
    await expect(
      page.getByText('You are signed out everywhere and leave your groups at once.'),
    ).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByLabel('is taken out').check();
    await page.getByLabel('Your password').fill(password);
    // A document belongs to one person: the page loads afresh when nobody is signed in any more.
    const button = page.getByRole('button', { name: 'Delete my account' });
    await Promise.all([page.waitForEvent('load'), button.click()]);
    await expect(page.getByText('Your account is closed')).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);

    const { page: bens } = await device(ben, { javaScriptEnabled: false });
    await bens.goto(`/texts/${text.textId}/notes?group=${groupId}`);
    await expect(bens.getByText('I was here.')).toHaveCount(0);
    await signInByForm(page, ada.email);
    await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
    await bens.goto(`/texts/${text.textId}/notes?group=${groupId}`);
    await expect(bens.getByText('I was here.')).toBeVisible();
  });
