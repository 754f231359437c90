/** Links for a forgotten password, found by the SHA-256 of their token. The database's clock says when one is over. */
import type { Db } from './client';

type NewLink = { userId: string; tokenHash: string; byMail: boolean };

/** Makes the person's link, in place of the one they had. */
export const putPasswordLink = (db: Db, link: NewLink, seconds: number) =>
  db.$executeRaw`
    INSERT INTO password_links ("userId", "tokenHash", "byMail", "expiresAt")
    VALUES (${link.userId}, ${link.tokenHash}, ${link.byMail}, clock_timestamp() + make_interval(secs => ${seconds}))
    ON CONFLICT ("userId") DO UPDATE
      SET "tokenHash" = EXCLUDED."tokenHash", "byMail" = EXCLUDED."byMail", "expiresAt" = EXCLUDED."expiresAt"`;

export async function isPasswordLinkOpen(db: Db, tokenHash: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT l."userId" FROM password_links l JOIN users u ON u.id = l."userId"
    WHERE l."tokenHash" = ${tokenHash} AND l."expiresAt" > clock_timestamp()
      AND (u."deletedAt" IS NULL OR u."reopenUntil" > clock_timestamp())`;
  return rows.length > 0;
}

/** Takes the link away and gives whose it was; of several that try at once one gets it, the others nothing. */
export async function takePasswordLink(db: Db, tokenHash: string) {
  const rows = await db.$queryRaw<{ id: string; email: string; byMail: boolean }[]>`
    DELETE FROM password_links l USING users u
    WHERE l."tokenHash" = ${tokenHash} AND l."expiresAt" > clock_timestamp()
      AND u.id = l."userId" AND (u."deletedAt" IS NULL OR u."reopenUntil" > clock_timestamp())
    RETURNING u.id, u.email, l."byMail"`;
  return rows[0] ?? null;
}

export const removePasswordLink = (db: Db, userId: string) =>
  db.passwordLink.deleteMany({ where: { userId } });

export const removeExpiredPasswordLinks = (db: Db) =>
  db.$executeRaw`DELETE FROM password_links WHERE "expiresAt" < clock_timestamp()`;
