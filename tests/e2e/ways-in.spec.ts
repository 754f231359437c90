import { invite } from '@/lib/services/groups/invitations';
import { linkIn, startMailServer } from '../factories/mail-server';
import { startWebProcess } from '../factories/site';
import { expect, expectAccessible, test, type Site } from './story';

/** The site as a group has it: with mail, and by invitation. */
async function startSite(site: Site) {
  const mail = await startMailServer();
  const env = { SMTP_URL: mail.url, CATENA_SIGN_UP: 'invitation' };
  const web = await startWebProcess(site.urls.appUrl, { env });
  const stop = async () => {
    await web.stop();
    await mail.stop();
  };
  return { mail, at: new URL(web.url), stop };
}

for (const javaScriptEnabled of [true, false])
  test(`a letter’s link signs in on another device${javaScriptEnabled ? '' : ', without script too'}`, async ({
    world,
    site,
    device,
  }) => {
    const ada = await world.makeUser('Ada');
    const { mail, at, stop } = await startSite(site);
    try {
      const { page } = await device(null, { javaScriptEnabled, at });
      await page.goto('/sign-in?next=%2Fsettings');
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('link', { name: 'Sign in with a link by mail' }).click();
      await expect(page.getByRole('heading', { name: 'Sign in by mail', level: 1 })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      for (const email of ['nobody@example.org', ada.email]) {
        await page.getByLabel('E-mail address').fill(email);
        await page.getByRole('button', { name: 'Send the link' }).click();
        await expect(page.getByText('a letter with a link is on its way')).toBeVisible();
        await expect(page.getByLabel('E-mail address')).toHaveValue('');
      }
      const link = linkIn(await mail.untilMail(ada.email));
      expect(mail.mails).toHaveLength(1);

      const { page: phone } = await device(null, { javaScriptEnabled, at, width: 390, touch: true });
      await phone.goto(link);
      await expect(phone.getByText(`With the account of ${ada.email.toLowerCase()}`)).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(phone);
      await phone.getByRole('button', { name: 'Sign in' }).click();
      await expect(phone.getByRole('heading', { name: 'Your account', level: 1 })).toBeVisible();
      await page.goto('/settings');
      await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
      await page.goto(link);
      await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
    } finally {
      await stop();
    }
  });

test('whoever is invited makes the account by a letter, in French and on a phone; nobody else does', async ({
  world,
  site,
  device,
}) => {
  const ada = await world.makeUser('Ada');
  const groupId = await world.makeGroup([ada]);
  const { token } = await invite(await world.as(ada), { groupId, days: 7 });
  const { mail, at, stop } = await startSite(site);
  try {
    const { page } = await device(null, { at, locale: 'fr-FR', width: 390, touch: true });
    await page.goto('/sign-up');
    await expect(page.getByText('les comptes sont pour les personnes invitées')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Envoyer le lien' })).toHaveCount(0);
    await expectAccessible(page);

    await page.goto(`/join/${token}`);
    await page.getByRole('link', { name: 'Créer un compte' }).click();
    await page.getByLabel('Adresse électronique').fill('nell@example.org');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Envoyer le lien' }).click();
    await expect(page.getByText('est en route vers cette adresse')).toBeVisible();

    await page.goto(linkIn(await mail.untilMail('nell@example.org')));
    await expect(page.getByRole('heading', { name: 'Créer un compte', level: 1 })).toBeVisible();
    await page.getByLabel('Nom').fill('Nell');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Créer le compte' }).click();
    await expect(page).toHaveURL(new RegExp(`/join/${token}$`));
    await expect(page.getByRole('button', { name: 'Nell', exact: true })).toBeVisible();
  } finally {
    await stop();
  }
});
