/**
 * Links that prove an address by having come to it, found by the SHA-256 of their token. What one is about holds the
 * address; the database's clock says when it is over.
 */
import type { Db } from './client';

export type MailedLinkPurpose = 'sign-in' | 'new-email';
type Name = { purpose: MailedLinkPurpose; tokenHash: string };

/** The table has one column for both. */
const identifier = (purpose: MailedLinkPurpose, about: string) => `${purpose} ${about}`;
const aboutOf = (rows: { identifier: string }[]) =>
  rows[0] ? rows[0].identifier.slice(rows[0].identifier.indexOf(' ') + 1) : null;

export const createMailedLink = (
  db: Db,
  { purpose, tokenHash, about }: Name & { about: string },
  seconds: number,
) => db.$executeRaw`
  INSERT INTO verification_tokens (identifier, token, expires)
  VALUES (${identifier(purpose, about)}, ${tokenHash}, clock_timestamp() + make_interval(secs => ${seconds}))`;

/** What an open link is about; null for one that never was, is over or was used. */
export async function findMailedLink(db: Db, { purpose, tokenHash }: Name): Promise<string | null> {
  return aboutOf(
    await db.$queryRaw<{ identifier: string }[]>`
    SELECT identifier FROM verification_tokens
    WHERE token = ${tokenHash} AND expires > clock_timestamp() AND starts_with(identifier, ${`${purpose} `})`,
  );
}

/** Takes the link away; of several that try at once one is told what it is about, the others nothing. */
export async function takeMailedLink(db: Db, { purpose, tokenHash }: Name): Promise<string | null> {
  return aboutOf(
    await db.$queryRaw<{ identifier: string }[]>`
    DELETE FROM verification_tokens
    WHERE token = ${tokenHash} AND expires > clock_timestamp() AND starts_with(identifier, ${`${purpose} `})
    RETURNING identifier`,
  );
}

export const removeMailedLinks = (db: Db, purpose: MailedLinkPurpose, about: string) =>
  db.verificationToken.deleteMany({ where: { identifier: identifier(purpose, about) } });

/** Every link for another address that a person has asked for: what it is about begins with them. */
export const removeEmailLinks = (db: Db, userId: string) => db.$executeRaw`
  DELETE FROM verification_tokens WHERE starts_with(identifier, ${`${identifier('new-email', userId)} `})`;

export const removeExpiredMailedLinks = (db: Db) =>
  db.$executeRaw`DELETE FROM verification_tokens WHERE expires < clock_timestamp()`;
