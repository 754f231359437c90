import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { linkIn, startMailServer } from '../factories/mail-server';
import { startWebProcess } from '../factories/site';
import { password, type World } from '../factories/world';
import { signInByForm } from './account';
import { expect, expectAccessible, test, type OpenDevice, type Site } from './story';

const another = 'four even quieter words';

/** What the operator does, on the machine that the site runs on. */
function printLink(site: Site, email: string): string {
  const printed = execFileSync(process.execPath, [path.resolve('bin/catena'), 'password-link', email], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      DATABASE_URL: site.urls.appUrl,
      DATABASE_OWNER_URL: site.urls.ownerUrl,
      AUTH_SECRET: 'a secret for the command line, as long as it has to be',
      CATENA_URL: site.first,
    },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return printed.trim();
}

/** Somebody who forgot their password, and the device on which they are signed in still. */
async function signedInBefore(world: World, device: OpenDevice) {
  const ada = await world.makeUser('Ada');
  const { page: old } = await device(ada);
  await old.goto('/library');
  return { ada, old };
}

for (const javaScriptEnabled of [true, false])
  test(`a forgotten password is set anew by the operator’s link${javaScriptEnabled ? '' : ', without script too'}`, async ({
    world,
    site,
    device,
  }) => {
    const { ada, old } = await signedInBefore(world, device);
    const { page } = await device(null, { javaScriptEnabled });

    await test.step('the page of signing in says whom to ask', async () => {
      await page.goto('/sign-in');
      await page.getByRole('link', { name: 'Forgotten your password?' }).click();
      await expect(page.getByRole('heading', { name: 'A forgotten password', level: 1 })).toBeVisible();
      await expect(page.getByText('bin/catena password-link')).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
    });
    const link = printLink(site, ada.email);

    await test.step('the link opens a page with one field, which takes a password that is long enough', async () => {
      await page.goto(link);
      await expect(page.getByRole('heading', { name: 'Choose a new password', level: 1 })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByLabel('New password').fill(another);
      await page.getByRole('button', { name: 'Set this password' }).click();
      await expect(page.getByText('The new password is set')).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
    });

    await test.step('it is the only one from then on, and the old device is signed out', async () => {
      await page.getByLabel('E-mail address').fill(ada.email);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByText('That address and password do not go together.')).toBeVisible();
      await page.getByLabel('Password').fill(another);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
      await old.goto('/library');
      await expect(old.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
    });

    await test.step('the link is dead the second time', async () => {
      await page.goto(link);
      await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
    });
  });

test('a link in French is opened in two tabs, and works in one', async ({ world, site, device }) => {
  const ada = await world.makeUser('Ada');
  const link = printLink(site, ada.email);
  const { page, context } = await device(null, { locale: 'fr-FR', width: 390 });
  const second = await context.newPage();
  for (const each of [page, second]) {
    await each.goto(link);
    await each.getByLabel('Nouveau mot de passe').fill(another);
  }
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Définir ce mot de passe' }).click();
  await expect(page.getByText('Le nouveau mot de passe est défini')).toBeVisible();
  await second.getByRole('button', { name: 'Définir ce mot de passe' }).click();
  await expect(second.getByText('Ce lien ne fonctionne plus')).toBeVisible();
  await expectAccessible(second);
  const { page: english } = await device(null);
  await signInByForm(english, ada.email, another);
  await expect(english.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
});

for (const javaScriptEnabled of [true, false])
  test(`a forgotten password is set anew by a letter${javaScriptEnabled ? '' : ', without script too'}`, async ({
    world,
    site,
    device,
  }) => {
    const { ada, old } = await signedInBefore(world, device);
    const mail = await startMailServer();
    const web = await startWebProcess(site.urls.appUrl, { env: { SMTP_URL: mail.url } });
    const { page, context } = await device(null, { javaScriptEnabled, at: new URL(web.url) });
    try {
      await page.goto('/sign-in');
      await page.getByRole('link', { name: 'Forgotten your password?' }).click();
      await expect(page.getByRole('heading', { name: 'A forgotten password', level: 1 })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      for (const email of ['nobody@example.org', ada.email]) {
        await page.getByLabel('E-mail address').fill(email);
        await page.getByRole('button', { name: 'Send the link' }).click();
        await expect(page.getByText('a letter with the link is on its way')).toBeVisible();
        // The form comes back empty with the answer, to be told apart from the one before.
        await expect(page.getByLabel('E-mail address')).toHaveValue('');
      }
      if (javaScriptEnabled) await expectAccessible(page);

      const link = linkIn(await mail.untilMail(ada.email));
      expect(mail.mails).toHaveLength(1);
      await page.goto(link);
      await page.getByLabel('New password').fill(another);
      await page.getByRole('button', { name: 'Set this password' }).click();
      await expect(page.getByText('The new password is set')).toBeVisible();
      await page.getByLabel('E-mail address').fill(ada.email);
      await page.getByLabel('Password').fill(another);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
      await old.goto('/library');
      await expect(old.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();

      await page.goto(link);
      await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
      await page.getByRole('link', { name: 'How to get another' }).click();
      await expect(page.getByRole('button', { name: 'Send the link' })).toBeVisible();
    } finally {
      // Before its server: a page that is shown still fetches what its links lead to.
      await context.close();
      await web.stop();
      await mail.stop();
    }
  });
