-- The read rule for threads, whole: as it was, but that only of an earlier conversation it is asked who has agreed.
CREATE OR REPLACE VIEW thread_readers AS
  SELECT th.id AS "threadId", a."authorId" AS "userId"
    FROM threads th JOIN annotations a ON a.id = th."annotationId" WHERE th."groupId" IS NULL
  UNION ALL
  SELECT th.id, m."userId" FROM threads th JOIN memberships m ON m."groupId" = th."groupId"
    WHERE m."leftAt" IS NULL AND (
      EXISTS (SELECT FROM readings r WHERE r."groupId" = th."groupId" AND r."textId" = th."textId")
      OR EXISTS (SELECT FROM annotations a WHERE a.id = th."annotationId" AND a."authorId" = m."userId")
      OR EXISTS (SELECT FROM comments c WHERE c."threadId" = th.id AND c."authorId" = m."userId"))
  UNION ALL
  SELECT th.id, ''
    FROM threads th JOIN groups g ON g.id = th."groupId" JOIN texts t ON t.id = th."textId"
    WHERE g.readers = 'world' AND t.audience = 'world'
      AND EXISTS (SELECT FROM readings r WHERE r."groupId" = th."groupId" AND r."textId" = th."textId")
      AND (g."readersSince" IS NULL OR th."createdAt" >= g."readersSince"
        OR thread_is_for_the_world(th.id, th."annotationId", th."createdAt", g."readersSince"))
  UNION ALL
  SELECT th.id, u.id
    FROM threads th JOIN groups g ON g.id = th."groupId" JOIN texts t ON t.id = th."textId" CROSS JOIN users u
    WHERE (g.readers = 'world' AND t.audience = 'world'
        AND EXISTS (SELECT FROM readings r WHERE r."groupId" = th."groupId" AND r."textId" = th."textId")
        AND (g."readersSince" IS NULL OR th."createdAt" >= g."readersSince"
        OR thread_is_for_the_world(th.id, th."annotationId", th."createdAt", g."readersSince")))
      OR (g.readers = 'site' AND g."closedAt" IS NULL AND t.audience <> 'owner')
  UNION ALL
  SELECT th.id, a."authorId"
    FROM threads th JOIN groups g ON g.id = th."groupId" JOIN annotations a ON a.id = th."annotationId"
    WHERE g."closedAt" IS NOT NULL
  UNION ALL
  SELECT th.id, c."authorId"
    FROM threads th JOIN groups g ON g.id = th."groupId" JOIN comments c ON c."threadId" = th.id
    WHERE g."closedAt" IS NOT NULL;
