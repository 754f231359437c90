-- AlterTable
ALTER TABLE "groups" ADD COLUMN     "dissolvedAt" TIMESTAMPTZ(3);

-- A group that is dissolved is its members' alone from then on: the one change of how one comes in that is nobody's to vote on
-- again. What is dissolved stays so.
ALTER TABLE groups ADD CONSTRAINT groups_dissolved CHECK (
  "dissolvedAt" IS NULL OR (kind = 'invitation' AND readers = 'members'));
DROP TRIGGER groups_keep_their_promise ON groups;
CREATE TRIGGER groups_keep_their_promise BEFORE UPDATE ON groups FOR EACH ROW
  WHEN (NOT (OLD."dissolvedAt" IS NULL AND NEW."dissolvedAt" IS NOT NULL))
  EXECUTE FUNCTION groups_keep_their_promise();
CREATE FUNCTION groups_stay_dissolved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what is dissolved stays so' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER groups_stay_dissolved BEFORE UPDATE ON groups FOR EACH ROW
  WHEN (OLD."dissolvedAt" IS NOT NULL AND NEW."dissolvedAt" IS DISTINCT FROM OLD."dissolvedAt")
  EXECUTE FUNCTION groups_stay_dissolved();
