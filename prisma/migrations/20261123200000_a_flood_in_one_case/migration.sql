-- DropIndex
DROP INDEX "cases_commentId_revisionHash_key";

-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "flood" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "case_comments" (
    "caseId" TEXT NOT NULL,
    "commentId" TEXT NOT NULL,
    "revisionHash" TEXT NOT NULL,
    "salt" TEXT NOT NULL DEFAULT '',
    "snapshot" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "apart" TEXT,
    "releaseAskedBy" TEXT[],

    CONSTRAINT "case_comments_pkey" PRIMARY KEY ("caseId","commentId")
);

-- CreateIndex
CREATE INDEX "case_comments_commentId_idx" ON "case_comments"("commentId");

-- CreateIndex
CREATE INDEX "cases_commentId_idx" ON "cases"("commentId");

-- AddForeignKey
ALTER TABLE "case_comments" ADD CONSTRAINT "case_comments_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_comments" ADD CONSTRAINT "case_comments_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- Of one wording by itself there is one case.
CREATE UNIQUE INDEX "cases_wording" ON cases ("commentId", "revisionHash") WHERE NOT flood;

-- A closed list, as in lib/domain/governance/affairs.ts.
ALTER TABLE case_comments ADD CONSTRAINT case_comments_apart CHECK (apart IN ('EDITED', 'RELEASED', 'UNFOLDED'));

-- Which comments a case is about is fixed before anybody has asked about it, and they are all its author's; of their words
-- nothing becomes of them but that they are erased, and what was taken out stays out.
CREATE FUNCTION case_comments_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND (EXISTS (SELECT FROM flags f WHERE f."caseId" = NEW."caseId") OR NOT EXISTS (
      SELECT FROM cases k JOIN comments c ON c.id = NEW."commentId" JOIN threads t ON t.id = c."threadId"
      WHERE k.id = NEW."caseId" AND k.flood AND c."authorId" = k."authorId" AND t."groupId" = k."groupId")) THEN
    RAISE EXCEPTION 'what a case is about is fixed when it is opened' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND (
      (NEW."caseId", NEW."commentId", NEW."revisionHash", NEW.position)
        IS DISTINCT FROM (OLD."caseId", OLD."commentId", OLD."revisionHash", OLD.position)
      OR NEW.snapshot NOT IN (OLD.snapshot, '') OR NEW.salt NOT IN (OLD.salt, '')
      OR (OLD.apart = 'RELEASED' AND NEW.apart IS DISTINCT FROM OLD.apart)) THEN
    RAISE EXCEPTION 'a comment of a case is as it was flagged' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER case_comments_stand BEFORE INSERT OR UPDATE ON case_comments
  FOR EACH ROW EXECUTE FUNCTION case_comments_stand();
CREATE TRIGGER case_comments_stay BEFORE DELETE ON case_comments FOR EACH ROW EXECUTE FUNCTION refuse_change();
