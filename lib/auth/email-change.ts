/**
 * Another address for an account. Where mail is sent, the new one is shown to be the person's by a link that comes to it;
 * until its button is pressed everything stays as it is. Where there is none it is changed at once.
 */
import { normaliseEmail } from '@/lib/domain/accounts';
import { isUniqueViolation, type Database, type Db } from '@/lib/db/client';
import {
  createMailedLink,
  findMailedLink,
  removeEmailLinks,
  removeMailedLinks,
  takeMailedLink,
} from '@/lib/db/mailed-link';
import { removePasswordLink } from '@/lib/db/password-link';
import { findOwnAccount, findUserByEmail, updateEmail } from '@/lib/db/user';
import { AppError, invalid, notFound } from '@/lib/errors';
import { requireOwnPassword } from './account';
import { hashSessionToken as hashToken, makeSessionToken as makeToken } from './session-token';

const purpose = 'new-email';
export const emailLinkSeconds = 24 * 3600;

type Change = { email: string; currentPassword?: string | undefined };

/** Asks for the password of somebody who has one, and gives the address as it will be kept. */
export async function requireMayChangeEmail(db: Database, userId: string, change: Change): Promise<string> {
  await requireOwnPassword(db, userId, change.currentPassword);
  return normaliseEmail(change.email);
}

/** At once, where no letter can be sent. */
export async function changeEmail(db: Database, userId: string, email: string): Promise<void> {
  await db.$transaction((tx) => put(tx, userId, email, null));
}

/** Gives the secret of the link for the new address, or for one's own to prove it; null where somebody else has it. */
export async function makeEmailLink(db: Database, userId: string, email: string): Promise<string | null> {
  const owner = await findUserByEmail(db, email);
  if (owner && owner.id !== userId) return null;
  const token = makeToken();
  await createMailedLink(
    db,
    { purpose, about: `${userId} ${email}`, tokenHash: hashToken(token) },
    emailLinkSeconds,
  );
  return token;
}

const read = (about: string) => {
  const [userId = '', email = ''] = about.split(' ');
  return { userId, email };
};

/** Looking at a link does not use it up. */
export async function readEmailLink(db: Database, token: string) {
  const about = await findMailedLink(db, { purpose, tokenHash: hashToken(token) });
  return about === null ? null : { email: read(about).email };
}

/** Uses the link up; gives the addresses before and after. */
export async function changeEmailByLink(db: Database, token: string, now: Date) {
  return db.$transaction(async (tx) => {
    const about = await takeMailedLink(tx, { purpose, tokenHash: hashToken(token) });
    if (about === null) throw new AppError('not_found', 'link_dead');
    const { userId, email } = read(about);
    return { before: await put(tx, userId, email, now), email };
  });
}

/** Links that went to the address before are of no use any more, nor are those for yet another. */
async function put(tx: Db, userId: string, email: string, provenAt: Date | null): Promise<string> {
  const account = await findOwnAccount(tx, userId);
  if (!account) throw notFound();
  try {
    await updateEmail(tx, userId, email, provenAt);
  } catch (error) {
    if (isUniqueViolation(error)) throw invalid('email', 'email_taken');
    throw error;
  }
  await removeMailedLinks(tx, 'sign-in', account.email);
  await removePasswordLink(tx, userId);
  await removeEmailLinks(tx, userId);
  return account.email;
}
