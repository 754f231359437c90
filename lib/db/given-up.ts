/** What somebody was to be told at once, and was not, because neither the site nor its mail server was there for a day. */
import { Prisma } from '@/lib/generated/prisma/client';

/**
 * When that was given up, of the Comment `c` in the Thread `t`; null where it was told, or may yet be. A letter that never
 * came to be is given up a day after what it would have told.
 */
export const givenUpAt = (userId: Prisma.Sql) => Prisma.sql`
  (SELECT CASE WHEN bool_or(l.state <> 'failed') THEN NULL
      ELSE COALESCE(max(l."settledAt"), c."createdAt" + interval '1 day') END
    FROM letters l
    WHERE l."userId" = ${userId} AND l."groupId" = t."groupId" AND l.kind = 'at_once' AND l.period = c.id)`;
