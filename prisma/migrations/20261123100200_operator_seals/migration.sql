-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "operatorSealId" TEXT;

-- CreateTable
CREATE TABLE "operator_seals" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ground" TEXT NOT NULL,
    "paraphrase" TEXT NOT NULL DEFAULT '',
    "purgedHash" TEXT,

    CONSTRAINT "operator_seals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "comments_operatorSealId_idx" ON "comments"("operatorSealId");

-- AddForeignKey
ALTER TABLE "comments" ADD CONSTRAINT "comments_operatorSealId_fkey" FOREIGN KEY ("operatorSealId") REFERENCES "operator_seals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- Held by a case, or sealed by whoever runs the site, whatever its cases say.
ALTER TABLE comments DROP CONSTRAINT comments_held;
ALTER TABLE comments ADD CONSTRAINT comments_held CHECK (
  ("heldAs" IS NULL AND "heldById" IS NULL AND "operatorSealId" IS NULL)
  OR ("heldAs" IN ('folded', 'hidden', 'sealed') AND "heldById" IS NOT NULL AND "operatorSealId" IS NULL)
  OR ("heldAs" = 'sealed' AND "operatorSealId" IS NOT NULL));

-- A seal is as it was made; that its words were erased is said once.
CREATE FUNCTION operator_seals_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."purgedHash" IS NOT NULL OR NEW.id IS DISTINCT FROM OLD.id THEN
    RAISE EXCEPTION 'what was purged stays so' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER operator_seals_stand BEFORE UPDATE ON operator_seals FOR EACH ROW EXECUTE FUNCTION operator_seals_stand();
CREATE TRIGGER operator_seals_stay BEFORE DELETE ON operator_seals FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Of words that were purged none come back, in whatever way: neither here nor among what the comment said before.
CREATE FUNCTION is_purged(seal TEXT) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM operator_seals s WHERE s.id = seal AND s."purgedHash" IS NOT NULL) $$;
CREATE FUNCTION comments_stay_purged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_purged(OLD."operatorSealId") AND (NEW.body <> '' OR NEW."operatorSealId" IS DISTINCT FROM OLD."operatorSealId") THEN
    RAISE EXCEPTION 'what was purged stays so' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comments_stay_purged BEFORE UPDATE OF body, "operatorSealId" ON comments
  FOR EACH ROW WHEN (OLD."operatorSealId" IS NOT NULL) EXECUTE FUNCTION comments_stay_purged();
CREATE FUNCTION comment_revisions_stay_purged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.body <> '' AND EXISTS (SELECT FROM comments c WHERE c.id = NEW."commentId" AND is_purged(c."operatorSealId")) THEN
    RAISE EXCEPTION 'what was purged stays so' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_revisions_stay_purged BEFORE INSERT OR UPDATE OF body ON comment_revisions
  FOR EACH ROW EXECUTE FUNCTION comment_revisions_stay_purged();
