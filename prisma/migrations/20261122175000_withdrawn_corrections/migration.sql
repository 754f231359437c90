-- AlterTable
ALTER TABLE "revisions" ADD COLUMN     "edits" JSONB;

-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- What somebody typed is kept for as long as they may withdraw it: when it is published, the words are in the text.
CREATE OR REPLACE FUNCTION revisions_are_published_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."publishedAt" IS NULL THEN
    OLD."publishedAt" := NEW."publishedAt";
  END IF;
  IF OLD IS DISTINCT FROM NEW THEN
    RAISE EXCEPTION 'revisions is never changed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW."publishedAt" IS NOT NULL THEN
    NEW.edits := NULL;
  END IF;
  RETURN NEW;
END $$;
