/** For planning letters: ids alone leave this file, and what they stand for is read by the read rule when a letter is sent. */
import type { Matter } from '@/lib/domain/letters/matters';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Db } from './client';
import { givenUpAt } from './given-up';

export type SaidTo = {
  userId: string;
  groupId: string;
  commentId: string;
  createdAt: Date;
  /** When it was given up to tell them at once, if it was. */
  givenUpAt: Date | null;
  matter: Matter;
};

/** What of this time was said to members, names them, or was said where they want mail of what they watch; unless they saw it. */
export const listSaidTo = (db: Db, { since, until }: { since: Date; until: Date }): Promise<SaidTo[]> =>
  db.$queryRaw<SaidTo[]>`
    SELECT m."userId", m."groupId", c.id AS "commentId", c."createdAt",
      ${givenUpAt(Prisma.sql`m."userId"`)} AS "givenUpAt",
      CASE WHEN r.replied THEN 'reply' WHEN n."userId" IS NOT NULL THEN 'mention' ELSE 'watched' END AS matter
    FROM comments c
    JOIN threads t ON t.id = c."threadId" AND t."groupId" IS NOT NULL
    JOIN annotations a ON a.id = t."annotationId"
    LEFT JOIN comments parent ON parent.id = c."parentId"
    JOIN memberships m ON m."groupId" = t."groupId" AND m."leftAt" IS NULL AND m."joinedAt" <= c."createdAt"
      AND m."userId" <> c."authorId"
    CROSS JOIN LATERAL (SELECT CASE WHEN c."parentId" IS NULL THEN a."authorId" ELSE parent."authorId" END = m."userId"
      AS replied) r
    LEFT JOIN mentions n ON n."commentId" = c.id AND n."userId" = m."userId"
    LEFT JOIN letter_choices w ON w."userId" = m."userId" AND w."groupId" = m."groupId" AND w.matter = 'watched'
      AND w.rhythm IN ('daily', 'at_once')
    WHERE c."createdAt" > ${since} AND c."createdAt" <= ${until} AND c."deletedAt" IS NULL AND c."heldAs" IS NULL AND NOT c.waits
      AND (r.replied OR n."userId" IS NOT NULL OR w."userId" IS NOT NULL)
      AND NOT EXISTS (SELECT FROM seen_comments s WHERE s."userId" = m."userId" AND s."commentId" = c.id)
    ORDER BY c."createdAt", c.id`;
