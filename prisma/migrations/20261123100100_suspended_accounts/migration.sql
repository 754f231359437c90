-- AlterTable
ALTER TABLE "users" ADD COLUMN     "suspendedAt" TIMESTAMPTZ(3);

-- What somebody stood with goes with their account when that is wiped; nobody words it anew.
CREATE OR REPLACE FUNCTION mandates_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW."groupId", NEW."holderId", NEW.origin, NEW."electionId", NEW."startsAt", NEW."endsAt")
     IS DISTINCT FROM (OLD.id, OLD."groupId", OLD."holderId", OLD.origin, OLD."electionId", OLD."startsAt", OLD."endsAt")
     OR (NEW.statement IS DISTINCT FROM OLD.statement AND NEW.statement <> '')
     OR (OLD."endedAt" IS NOT NULL AND (NEW."endedAt", NEW."endReason") IS DISTINCT FROM (OLD."endedAt", OLD."endReason")) THEN
    RAISE EXCEPTION 'a mandate is as it was given, and ends once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION petitions_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW."groupId", NEW.kind, NEW."objectId", NEW."graveKind", NEW."personId", NEW."openedAt", NEW.needs)
     IS DISTINCT FROM (OLD.id, OLD."groupId", OLD.kind, OLD."objectId", OLD."graveKind", OLD."personId", OLD."openedAt", OLD.needs)
     OR (NEW.statement IS DISTINCT FROM OLD.statement AND NEW.statement <> '')
     OR (OLD."endedAt" IS NOT NULL AND (NEW."endedAt", NEW.ending) IS DISTINCT FROM (OLD."endedAt", OLD.ending)) THEN
    RAISE EXCEPTION 'a petition is as it was begun, and ends once' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
