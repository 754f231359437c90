-- AlterTable
ALTER TABLE "groups" ADD COLUMN     "readersSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "thread_consents" (
    "threadId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_consents_pkey" PRIMARY KEY ("threadId","userId")
);

-- CreateIndex
CREATE INDEX "thread_consents_userId_idx" ON "thread_consents"("userId");

-- AddForeignKey
ALTER TABLE "thread_consents" ADD CONSTRAINT "thread_consents_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "threads"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_consents" ADD CONSTRAINT "thread_consents_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- How a group lets people in was promised to whoever wrote in it. Who reads it changes by a ballot alone that the members
-- have carried since it last changed; then with the moment of it, and nothing from before is opened by it.
CREATE OR REPLACE FUNCTION groups_keep_their_promise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> OLD.kind THEN
    RAISE EXCEPTION 'a group stays as it was founded' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.readers = OLD.readers AND NEW."readersSince" IS NOT DISTINCT FROM OLD."readersSince" THEN
    RETURN NEW;
  END IF;
  IF NEW.readers = OLD.readers OR NEW."readersSince" IS NULL OR NOT EXISTS (
    SELECT FROM petitions p JOIN ballots b ON b."objectId" = p.id AND b.kind = 'grave'
    WHERE p."groupId" = NEW.id AND p.kind = 'grave'
      AND p."graveKind" = CASE NEW.readers WHEN 'world' THEN 'OPEN_TO_WORLD' ELSE 'CLOSE_TO_WORLD' END
      AND b.outcome = '"CARRIED"'::jsonb AND b."closedAt" <= NEW."readersSince"
      AND (OLD."readersSince" IS NULL OR b."closedAt" > OLD."readersSince")) THEN
    RAISE EXCEPTION 'who reads a group is its members'' to decide' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

-- Whether a thread of a group that the world reads is for the world: begun since the group is open, or everyone who ever wrote
-- in it has agreed since then. Whoever writes in it afterwards without agreeing shuts it again.
CREATE FUNCTION thread_is_for_the_world(thread text, annotation text, begun timestamptz, since timestamptz)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT since IS NULL OR begun >= since OR NOT EXISTS (
    SELECT FROM (
      SELECT a."authorId" AS "userId" FROM annotations a WHERE a.id = annotation
      UNION SELECT c."authorId" FROM comments c WHERE c."threadId" = thread) w
    WHERE NOT EXISTS (SELECT FROM thread_consents k
      WHERE k."threadId" = thread AND k."userId" = w."userId" AND k.at >= since))
$$;

-- The read rule for threads, whole (as 20261122130000 has it, and that).
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
      AND thread_is_for_the_world(th.id, th."annotationId", th."createdAt", g."readersSince")
  UNION ALL
  SELECT th.id, u.id
    FROM threads th JOIN groups g ON g.id = th."groupId" JOIN texts t ON t.id = th."textId" CROSS JOIN users u
    WHERE (g.readers = 'world' AND t.audience = 'world'
        AND EXISTS (SELECT FROM readings r WHERE r."groupId" = th."groupId" AND r."textId" = th."textId")
        AND thread_is_for_the_world(th.id, th."annotationId", th."createdAt", g."readersSince"))
      OR (g.readers = 'site' AND g."closedAt" IS NULL AND t.audience <> 'owner')
  UNION ALL
  SELECT th.id, a."authorId"
    FROM threads th JOIN groups g ON g.id = th."groupId" JOIN annotations a ON a.id = th."annotationId"
    WHERE g."closedAt" IS NOT NULL
  UNION ALL
  SELECT th.id, c."authorId"
    FROM threads th JOIN groups g ON g.id = th."groupId" JOIN comments c ON c."threadId" = th.id
    WHERE g."closedAt" IS NOT NULL;
