-- AlterEnum
ALTER TYPE "EventKind" ADD VALUE 'group_governed';

-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "heldAs" TEXT,
ADD COLUMN     "heldById" TEXT;

-- AlterTable
ALTER TABLE "memberships" ADD COLUMN     "excludedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "standsReady" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "seenOn" DATE;

-- CreateTable
CREATE TABLE "mandates" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "holderId" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "electionId" TEXT,
    "statement" TEXT NOT NULL DEFAULT '',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endReason" TEXT,

    CONSTRAINT "mandates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "commentId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "revisionHash" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "secondedAt" TIMESTAMPTZ(3),
    "foldedAt" TIMESTAMPTZ(3),
    "sealedAt" TIMESTAMPTZ(3),
    "paraphrase" TEXT NOT NULL DEFAULT '',
    "sealAskedById" TEXT,
    "referredAt" TIMESTAMPTZ(3),
    "aboutId" TEXT,
    "wordsRemovedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "flags" (
    "id" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "flaggerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "flags_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" TEXT NOT NULL,
    "caseId" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "mandateId" TEXT,
    "ballotId" TEXT,
    "act" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "appealUntil" TIMESTAMPTZ(3) NOT NULL,
    "suspendedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "undoneBy" TEXT,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "petitions" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "objectId" TEXT,
    "graveKind" TEXT,
    "personId" TEXT,
    "state" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "needs" INTEGER NOT NULL,
    "statement" TEXT NOT NULL DEFAULT '',
    "ballotId" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "ending" TEXT,

    CONSTRAINT "petitions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signatures" (
    "petitionId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signatures_pkey" PRIMARY KEY ("petitionId","userId")
);

-- CreateTable
CREATE TABLE "candidates" (
    "petitionId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "nominatedById" TEXT NOT NULL,
    "statement" TEXT NOT NULL DEFAULT '',
    "acceptedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "candidates_pkey" PRIMARY KEY ("petitionId","userId")
);

-- CreateTable
CREATE TABLE "ballots" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "opensAt" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "base" INTEGER NOT NULL,
    "support" INTEGER NOT NULL,
    "seats" INTEGER,
    "closedAt" TIMESTAMPTZ(3),
    "outcome" JSONB,
    "tally" JSONB,

    CONSTRAINT "ballots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roll_entries" (
    "ballotId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "seen" BOOLEAN NOT NULL,
    "hasVoted" BOOLEAN NOT NULL DEFAULT false,
    "struckAt" TIMESTAMPTZ(3),

    CONSTRAINT "roll_entries_pkey" PRIMARY KEY ("ballotId","userId")
);

-- CreateTable
CREATE TABLE "ballot_votes" (
    "ballotId" TEXT NOT NULL,
    "voterId" TEXT NOT NULL,
    "choice" TEXT,
    "approvals" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ballot_votes_pkey" PRIMARY KEY ("ballotId","voterId")
);

-- CreateTable
CREATE TABLE "log_entries" (
    "groupId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "act" TEXT NOT NULL,
    "actorId" TEXT,
    "caseId" TEXT,
    "entry" TEXT NOT NULL,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "log_entries_pkey" PRIMARY KEY ("groupId","seq")
);

-- CreateIndex
CREATE INDEX "mandates_groupId_idx" ON "mandates"("groupId");

-- CreateIndex
CREATE INDEX "mandates_holderId_idx" ON "mandates"("holderId");

-- CreateIndex
CREATE INDEX "mandates_electionId_idx" ON "mandates"("electionId");

-- CreateIndex
CREATE INDEX "cases_authorId_idx" ON "cases"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "cases_groupId_number_key" ON "cases"("groupId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "cases_commentId_revisionHash_key" ON "cases"("commentId", "revisionHash");

-- CreateIndex
CREATE INDEX "flags_flaggerId_idx" ON "flags"("flaggerId");

-- CreateIndex
CREATE UNIQUE INDEX "flags_caseId_flaggerId_key" ON "flags"("caseId", "flaggerId");

-- CreateIndex
CREATE INDEX "decisions_caseId_idx" ON "decisions"("caseId");

-- CreateIndex
CREATE INDEX "petitions_groupId_idx" ON "petitions"("groupId");

-- CreateIndex
CREATE INDEX "petitions_personId_idx" ON "petitions"("personId");

-- CreateIndex
CREATE INDEX "signatures_userId_idx" ON "signatures"("userId");

-- CreateIndex
CREATE INDEX "candidates_userId_idx" ON "candidates"("userId");

-- CreateIndex
CREATE INDEX "ballots_groupId_idx" ON "ballots"("groupId");

-- CreateIndex
CREATE INDEX "roll_entries_userId_idx" ON "roll_entries"("userId");

-- CreateIndex
CREATE INDEX "log_entries_groupId_caseId_idx" ON "log_entries"("groupId", "caseId");

-- CreateIndex
CREATE INDEX "comments_heldById_idx" ON "comments"("heldById");

-- AddForeignKey
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_electionId_fkey" FOREIGN KEY ("electionId") REFERENCES "petitions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flags" ADD CONSTRAINT "flags_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flags" ADD CONSTRAINT "flags_flaggerId_fkey" FOREIGN KEY ("flaggerId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_personId_fkey" FOREIGN KEY ("personId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "petitions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "petitions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roll_entries" ADD CONSTRAINT "roll_entries_ballotId_fkey" FOREIGN KEY ("ballotId") REFERENCES "ballots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roll_entries" ADD CONSTRAINT "roll_entries_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballot_votes" ADD CONSTRAINT "ballot_votes_ballotId_voterId_fkey" FOREIGN KEY ("ballotId", "voterId") REFERENCES "roll_entries"("ballotId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "log_entries" ADD CONSTRAINT "log_entries_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_heldById_fkey" FOREIGN KEY ("heldById") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- Closed lists, as in lib/domain/governance/affairs.ts.
ALTER TABLE comments ADD CONSTRAINT comments_held CHECK (
  ("heldAs" IS NULL AND "heldById" IS NULL)
  OR ("heldAs" IN ('folded', 'hidden', 'sealed') AND "heldById" IS NOT NULL));
ALTER TABLE mandates ADD CONSTRAINT mandates_end CHECK ("endsAt" > "startsAt");
ALTER TABLE mandates ADD CONSTRAINT mandates_origin CHECK (
  origin IN ('ELECTION', 'FOUNDER') AND (origin = 'ELECTION') = ("electionId" IS NOT NULL));
ALTER TABLE mandates ADD CONSTRAINT mandates_ended CHECK (("endedAt" IS NULL) = ("endReason" IS NULL));
ALTER TABLE ballots ADD CONSTRAINT ballots_numbers CHECK (base >= 0 AND support >= 0 AND support <= base);
ALTER TABLE ballots ADD CONSTRAINT ballots_window CHECK ("closesAt" > "opensAt");

-- One of a kind at a time.
CREATE UNIQUE INDEX "mandates_founder" ON mandates ("groupId") WHERE origin = 'FOUNDER';
CREATE UNIQUE INDEX "ballots_open" ON ballots (kind, "objectId") WHERE "closedAt" IS NULL;
CREATE UNIQUE INDEX "ballots_open_election" ON ballots ("groupId") WHERE kind = 'election' AND "closedAt" IS NULL;
CREATE UNIQUE INDEX "petitions_open" ON petitions (kind, "objectId") WHERE "endedAt" IS NULL;
CREATE UNIQUE INDEX "petitions_open_election" ON petitions ("groupId") WHERE kind = 'election' AND "endedAt" IS NULL;

-- An office is for its person, from when to when it was given, and ends once. Nobody lengthens it.
CREATE FUNCTION mandates_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW."groupId", NEW."holderId", NEW.origin, NEW."electionId", NEW.statement, NEW."startsAt", NEW."endsAt")
     IS DISTINCT FROM (OLD.id, OLD."groupId", OLD."holderId", OLD.origin, OLD."electionId", OLD.statement, OLD."startsAt", OLD."endsAt")
     OR (OLD."endedAt" IS NOT NULL AND (NEW."endedAt", NEW."endReason") IS DISTINCT FROM (OLD."endedAt", OLD."endReason")) THEN
    RAISE EXCEPTION 'a mandate is as it was given, and ends once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mandates_stand BEFORE UPDATE ON mandates FOR EACH ROW EXECUTE FUNCTION mandates_stand();
CREATE TRIGGER mandates_stay BEFORE DELETE ON mandates FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Who votes on what, until when and with which numbers is fixed at the opening, and a ballot closes once.
CREATE FUNCTION ballots_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW."groupId", NEW.kind, NEW."objectId", NEW."opensAt", NEW."closesAt", NEW.base, NEW.support, NEW.seats)
     IS DISTINCT FROM (OLD.id, OLD."groupId", OLD.kind, OLD."objectId", OLD."opensAt", OLD."closesAt", OLD.base, OLD.support, OLD.seats)
     OR (OLD."closedAt" IS NOT NULL AND (NEW."closedAt", NEW.outcome, NEW.tally) IS DISTINCT FROM (OLD."closedAt", OLD.outcome, OLD.tally)) THEN
    RAISE EXCEPTION 'a ballot is as it was opened, and closes once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ballots_stand BEFORE UPDATE ON ballots FOR EACH ROW EXECUTE FUNCTION ballots_stand();
CREATE TRIGGER ballots_stay BEFORE DELETE ON ballots FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What a petition is about, who decided what and why, and what somebody asked for is not written over by another that has its id.
CREATE FUNCTION petitions_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW."groupId", NEW.kind, NEW."objectId", NEW."graveKind", NEW."personId", NEW."openedAt", NEW.needs)
     IS DISTINCT FROM (OLD.id, OLD."groupId", OLD.kind, OLD."objectId", OLD."graveKind", OLD."personId", OLD."openedAt", OLD.needs)
     OR (OLD."endedAt" IS NOT NULL AND (NEW."endedAt", NEW.ending) IS DISTINCT FROM (OLD."endedAt", OLD.ending)) THEN
    RAISE EXCEPTION 'a petition is as it was begun, and ends once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER petitions_stand BEFORE UPDATE ON petitions FOR EACH ROW EXECUTE FUNCTION petitions_stand();

CREATE FUNCTION decisions_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW."caseId", NEW."by", NEW."mandateId", NEW."ballotId", NEW.act, NEW."until", NEW.reason, NEW."at")
     IS DISTINCT FROM (OLD.id, OLD."caseId", OLD."by", OLD."mandateId", OLD."ballotId", OLD.act, OLD."until", OLD.reason, OLD."at")
     OR (OLD."undoneAt" IS NOT NULL AND (NEW."undoneAt", NEW."undoneBy") IS DISTINCT FROM (OLD."undoneAt", OLD."undoneBy")) THEN
    RAISE EXCEPTION 'a decision is as it was made, and is undone once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decisions_stand BEFORE UPDATE ON decisions FOR EACH ROW EXECUTE FUNCTION decisions_stand();

CREATE FUNCTION roll_entries_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."ballotId", NEW."userId", NEW.seen) IS DISTINCT FROM (OLD."ballotId", OLD."userId", OLD.seen)
     OR (OLD."struckAt" IS NOT NULL AND NEW IS DISTINCT FROM OLD) THEN
    RAISE EXCEPTION 'a roll is as it was when its ballot opened' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER roll_entries_stand BEFORE UPDATE ON roll_entries FOR EACH ROW EXECUTE FUNCTION roll_entries_stand();
CREATE TRIGGER roll_entries_stay BEFORE DELETE ON roll_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- By the clock of this very moment, whatever the application thinks: at closesAt it is too late.
CREATE FUNCTION ballot_votes_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM ballots b JOIN roll_entries e ON e."ballotId" = b.id AND e."userId" = NEW."voterId"
    WHERE b.id = NEW."ballotId" AND b."closedAt" IS NULL AND e."struckAt" IS NULL
      AND NEW.at >= b."opensAt" AND NEW.at < b."closesAt") THEN
    RAISE EXCEPTION 'that ballot takes no vote of theirs' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ballot_votes_in_time BEFORE INSERT OR UPDATE ON ballot_votes
  FOR EACH ROW EXECUTE FUNCTION ballot_votes_in_time();

-- The log is only added to, one after another: each row's seq and prevHash continue the one before.
CREATE FUNCTION log_entries_continue() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(7206, hashtext(NEW."groupId"));
  SELECT seq, hash INTO last FROM log_entries WHERE "groupId" = NEW."groupId" ORDER BY seq DESC LIMIT 1;
  IF NEW.seq IS DISTINCT FROM COALESCE(last.seq, 0) + 1 OR NEW."prevHash" IS DISTINCT FROM COALESCE(last.hash, '')
     OR NEW.hash IS DISTINCT FROM encode(sha256(convert_to(NEW."prevHash" || NEW.entry, 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'a log is only continued' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER log_entries_continue BEFORE INSERT ON log_entries FOR EACH ROW EXECUTE FUNCTION log_entries_continue();
CREATE TRIGGER log_entries_immutable BEFORE UPDATE OR DELETE ON log_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What is folded, hidden or sealed is found by nobody's search, whoever may read the rest.
CREATE OR REPLACE FUNCTION searched_comments_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."deletedAt" IS NOT NULL OR NEW."heldAs" IS NOT NULL THEN
    DELETE FROM searched_comments WHERE "commentId" = NEW.id;
  ELSE
    INSERT INTO searched_comments ("commentId", folded) VALUES (NEW.id, fold_words(NEW.body))
      ON CONFLICT ("commentId") DO UPDATE SET folded = EXCLUDED.folded;
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER searched_comments_follow ON comments;
CREATE TRIGGER searched_comments_follow AFTER INSERT OR UPDATE OF body, "deletedAt", "heldAs" ON comments
  FOR EACH ROW EXECUTE FUNCTION searched_comments_follow();

-- An event tells of a conversation, of a text, or of what a group decides.
ALTER TABLE events DROP CONSTRAINT events_tell_of_one;
ALTER TABLE events DROP CONSTRAINT events_of_a_group;
ALTER TABLE events ADD CONSTRAINT events_tell_of_one CHECK (
  (("threadId" IS NULL) <> ("textId" IS NULL)) OR ("threadId" IS NULL AND "textId" IS NULL AND "groupId" IS NOT NULL));

-- When somebody was last here outlives their sessions: a ballot's numbers count those who were, within sixty days.
CREATE FUNCTION users_seen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE users SET "seenOn" = NEW."seenOn" WHERE id = NEW."userId" AND ("seenOn" IS NULL OR "seenOn" < NEW."seenOn");
  RETURN NULL;
END $$;
CREATE TRIGGER users_seen AFTER INSERT OR UPDATE OF "seenOn" ON sessions FOR EACH ROW EXECUTE FUNCTION users_seen();
UPDATE users u SET "seenOn" = s.day
  FROM (SELECT "userId", max("seenOn") AS day FROM sessions GROUP BY "userId") s WHERE s."userId" = u.id;
