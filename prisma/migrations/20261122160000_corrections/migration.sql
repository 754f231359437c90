-- CreateEnum
CREATE TYPE "AnchorWay" AS ENUM ('same', 'diff', 'search', 'person');

-- AlterTable
ALTER TABLE "revisions" ADD COLUMN     "basedOnId" TEXT,
ADD COLUMN     "clientId" TEXT,
ADD COLUMN     "publishedAt" TIMESTAMPTZ(3),
ADD COLUMN     "why" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "anchors" ADD COLUMN     "decidedAt" TIMESTAMPTZ(3),
ADD COLUMN     "decidedById" TEXT,
ADD COLUMN     "outcome" JSONB,
ADD COLUMN     "way" "AnchorWay" NOT NULL DEFAULT 'same';

-- CreateIndex
CREATE INDEX "anchors_decidedById_idx" ON "anchors"("decidedById");

-- CreateIndex
CREATE INDEX "revisions_basedOnId_idx" ON "revisions"("basedOnId");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_createdById_clientId_key" ON "revisions"("createdById", "clientId");

-- AddForeignKey
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_basedOnId_fkey" FOREIGN KEY ("basedOnId") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- A Revision never changes, but that it is published once. What there was before was read from the beginning.
DROP TRIGGER revisions_immutable ON revisions;
UPDATE revisions SET "publishedAt" = "createdAt";
CREATE FUNCTION revisions_are_published_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."publishedAt" IS NULL THEN
    OLD."publishedAt" := NEW."publishedAt";
  END IF;
  IF OLD IS DISTINCT FROM NEW THEN
    RAISE EXCEPTION 'revisions is never changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revisions_immutable BEFORE UPDATE ON revisions
  FOR EACH ROW EXECUTE FUNCTION revisions_are_published_once();

-- One correction of a Text at a time; the job looks for what is to be published.
CREATE UNIQUE INDEX revisions_unpublished_key ON revisions ("textId") WHERE "publishedAt" IS NULL;

-- A correction is of a Revision of its own Text.
CREATE FUNCTION revisions_base_matches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."basedOnId" IS NOT NULL
     AND NEW."textId" IS DISTINCT FROM (SELECT r."textId" FROM revisions r WHERE r.id = NEW."basedOnId") THEN
    RAISE EXCEPTION 'a correction is of its own text' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER revisions_base_matches BEFORE INSERT ON revisions
  FOR EACH ROW EXECUTE FUNCTION revisions_base_matches();

-- A place is two offsets or none, as its state says; a decision is somebody's; what is sure needs none.
ALTER TABLE anchors DROP CONSTRAINT anchors_range;
ALTER TABLE anchors ADD CONSTRAINT anchors_range CHECK (
  CASE WHEN state IN ('ambiguous', 'orphaned') THEN start IS NULL AND "end" IS NULL
  ELSE start IS NOT NULL AND "end" IS NOT NULL AND start >= 0 AND start < "end" END);
ALTER TABLE anchors ADD CONSTRAINT anchors_score CHECK (
  score IS NULL OR (state = 'approximate' AND score > 0 AND score < 1));
ALTER TABLE anchors ADD CONSTRAINT anchors_decided CHECK (
  ("decidedById" IS NULL) = ("decidedAt" IS NULL)
  AND ("decidedById" IS NULL OR state IN ('placed', 'orphaned'))
  AND (state <> 'placed' OR "decidedById" IS NOT NULL)
  AND (way <> 'person' OR "decidedById" IS NOT NULL));
