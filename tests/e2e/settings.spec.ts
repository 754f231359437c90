import { linkIn, startMailServer } from '../factories/mail-server';
import { startWebProcess } from '../factories/site';
import { password } from '../factories/world';
import { signInByForm } from './account';
import { expect, expectAccessible, test } from './story';

test('one’s name, address and devices are changed in the settings', async ({ world, site, device }) => {
  const ada = await world.makeUser('Ada');
  const mail = await startMailServer();
  const web = await startWebProcess(site.urls.appUrl, { env: { SMTP_URL: mail.url } });
  const moved = `moved.${ada.email}`.toLowerCase();
  try {
    const at = new URL(web.url);
    const { page: old } = await device(ada, { at });
    const { page } = await device(null, { at });
    await signInByForm(page, ada.email);
    await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible();
    await page.goto('/settings');
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ada L.');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await expect(page.getByText('The name is changed')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ada L.', exact: true })).toBeVisible();

    await test.step('the new address is confirmed by its letter, and the old one told', async () => {
      await page.getByRole('textbox', { name: 'E-mail address' }).fill(moved);
      await page.getByLabel('Your password').fill(password);
      await page.getByRole('button', { name: 'Change the address' }).click();
      await expect(page.getByText('A letter is on its way to the new address')).toBeVisible();
      await expect(page.getByText(`It is ${ada.email.toLowerCase()} now.`)).toBeVisible();
      expect((await mail.untilMail(ada.email)).text).toContain('has asked that your account');
      await page.goto(linkIn(await mail.untilMail(moved)));
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Use this address' }).click();
      await expect(page.getByText(`It is ${moved} now.`)).toBeVisible();
      expect((await mail.untilMail(ada.email, 2)).text).toContain(`was changed to ${moved}`);
    });

    await test.step('each device is named, and the others are signed out from here', async () => {
      const devices = page.getByRole('region', { name: 'Devices' });
      await expect(devices.getByText(/^Chrome on \w+ · this device$/)).toBeVisible();
      await old.goto('/library');
      await devices.getByRole('button', { name: 'Sign out A browser' }).click();
      await expect(page.getByText('That device is signed out.')).toBeVisible();
      await old.goto('/library');
      await expect(old.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
    });
    for (const each of [old, page]) await each.context().close();
  } finally {
    await web.stop();
    await mail.stop();
  }
});
