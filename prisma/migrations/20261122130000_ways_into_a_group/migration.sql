CREATE TYPE "GroupKind" AS ENUM ('invitation', 'request', 'open');
CREATE TYPE "GroupReaders" AS ENUM ('members', 'site', 'world');

ALTER TABLE "groups"
  ADD COLUMN "kind" "GroupKind" NOT NULL DEFAULT 'invitation',
  ADD COLUMN "readers" "GroupReaders" NOT NULL DEFAULT 'members',
  ADD COLUMN "closedAt" TIMESTAMPTZ(3),
  ALTER COLUMN "createdById" DROP NOT NULL;

ALTER TABLE "invitations"
  ADD COLUMN "uses" INTEGER,
  ADD COLUMN "used" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "byMail" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "memberships" ADD COLUMN "acceptedById" TEXT;
CREATE INDEX "memberships_acceptedById_idx" ON "memberships"("acceptedById");
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_acceptedById_fkey"
  FOREIGN KEY ("acceptedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "join_requests" (
  "groupId" TEXT NOT NULL,
  "userId" TEXT NOT NULL,
  "line" TEXT NOT NULL,
  "askedAt" TIMESTAMPTZ(3) NOT NULL,
  "setAsideAt" TIMESTAMPTZ(3),
  "acceptedAt" TIMESTAMPTZ(3),
  "withdrawnAt" TIMESTAMPTZ(3),
  CONSTRAINT "join_requests_pkey" PRIMARY KEY ("groupId", "userId")
);
CREATE INDEX "join_requests_userId_idx" ON "join_requests"("userId");
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_groupId_fkey"
  FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "join_requests" ADD CONSTRAINT "join_requests_userId_fkey"
  FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- How many were let in before this was counted.
UPDATE invitations i SET used = (SELECT count(*) FROM memberships m WHERE m."invitationId" = i.id);
ALTER TABLE invitations ADD CONSTRAINT invitations_used CHECK (used >= 0 AND (uses IS NULL OR used <= uses));

-- The Commons alone has no founder, is read by everyone with an account, and can be switched off.
ALTER TABLE groups ADD CONSTRAINT groups_commons CHECK (
  CASE WHEN id = 'the-commons' THEN "createdById" IS NULL AND readers = 'site' AND kind = 'open'
       ELSE "createdById" IS NOT NULL AND readers <> 'site' AND "closedAt" IS NULL END);
ALTER TABLE memberships ADD CONSTRAINT memberships_not_of_the_commons CHECK ("groupId" <> 'the-commons');
ALTER TABLE readings ADD CONSTRAINT readings_not_of_the_commons CHECK ("groupId" <> 'the-commons');

-- How a group lets people in, and who reads it, was promised to whoever wrote in it.
CREATE FUNCTION groups_keep_their_promise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.kind <> OLD.kind OR NEW.readers <> OLD.readers THEN
    RAISE EXCEPTION 'a group stays as it was founded' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER groups_keep_their_promise BEFORE UPDATE ON groups
  FOR EACH ROW EXECUTE FUNCTION groups_keep_their_promise();

-- The read rule for threads, whole (as 20261122123000 has it, and more). A group that is open to more than its members is so
-- only as far as the text is, and while that is on its shelf: a thread never opens for somebody who may not read its text.
-- While the Commons is switched off, its conversations stay with those who were in them.
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
  UNION ALL
  SELECT th.id, u.id
    FROM threads th JOIN groups g ON g.id = th."groupId" JOIN texts t ON t.id = th."textId" CROSS JOIN users u
    WHERE (g.readers = 'world' AND t.audience = 'world'
        AND EXISTS (SELECT FROM readings r WHERE r."groupId" = th."groupId" AND r."textId" = th."textId"))
      OR (g.readers = 'site' AND g."closedAt" IS NULL AND t.audience <> 'owner')
  UNION ALL
  SELECT th.id, a."authorId"
    FROM threads th JOIN groups g ON g.id = th."groupId" JOIN annotations a ON a.id = th."annotationId"
    WHERE g."closedAt" IS NOT NULL
  UNION ALL
  SELECT th.id, c."authorId"
    FROM threads th JOIN groups g ON g.id = th."groupId" JOIN comments c ON c."threadId" = th.id
    WHERE g."closedAt" IS NOT NULL;
