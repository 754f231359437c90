/** The ways into an account and out of it, as its owner takes them. */
import { expect, type Page } from '@playwright/test';
import { linkIn, type MailServer } from '../factories/mail-server';
import { password } from '../factories/world';

export async function signInByForm(page: Page, email: string, secret = password): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** After signing out: the first page, as a visitor sees it. */
export const expectOutside = (page: Page) =>
  expect(page.getByRole('heading', { name: 'Read together, in the margin.' })).toBeVisible();

/**
 * A document belongs to one person: with script, signing out shows the first page and a moment later loads it afresh.
 * Only then has the page come to rest, so only then may a story look into it or open another.
 */
export async function pressAndLeave(page: Page, button: string): Promise<void> {
  const afresh = page.waitForEvent('load');
  await Promise.all([afresh, page.getByRole('button', { name: button, exact: true }).click()]);
  await expectOutside(page);
}

export async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await pressAndLeave(page, 'Sign out');
}

/** From an invitation that is open to its margin, with an account that a letter makes on the way. */
export async function joinAnew(page: Page, name: string, mail: MailServer): Promise<string> {
  const email = `${name}.weeks@example.org`.toLowerCase();
  await page.getByRole('link', { name: 'Make an account' }).click();
  await page.getByLabel('E-mail address').fill(email);
  const before = mail.mailsTo(email).length;
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.goto(linkIn(await mail.untilMail(email, before + 1)));
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByRole('button', { name: 'Join the group' }).click();
  return email;
}
