-- AlterTable
ALTER TABLE "groups" ADD COLUMN     "hostClosesAt" TIMESTAMPTZ(3),
ADD COLUMN     "hostClosingReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "hostId" TEXT,
ADD COLUMN     "hostOfferedToId" TEXT;

-- CreateIndex
CREATE INDEX "groups_hostId_idx" ON "groups"("hostId");

-- CreateIndex
CREATE INDEX "groups_hostOfferedToId_idx" ON "groups"("hostOfferedToId");

-- AddForeignKey
ALTER TABLE "groups" ADD CONSTRAINT "groups_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "groups" ADD CONSTRAINT "groups_hostOfferedToId_fkey" FOREIGN KEY ("hostOfferedToId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- All that a host has besides is nothing without one. The Commons has none.
ALTER TABLE groups ADD CONSTRAINT groups_host CHECK (
  ("hostId" IS NOT NULL OR ("hostOfferedToId" IS NULL AND "hostClosesAt" IS NULL))
  AND ("hostOfferedToId" IS NULL OR "hostOfferedToId" <> "hostId")
  AND (id <> 'the-commons' OR "hostId" IS NULL));

-- Nobody becomes the host of people who came without one: it begins where nobody but they was ever in the group, and passes
-- to whom it was offered.
CREATE FUNCTION groups_keep_their_host() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."hostId" IS NULL AND EXISTS (
    SELECT FROM memberships m WHERE m."groupId" = NEW.id AND m."userId" <> NEW."hostId") THEN
    RAISE EXCEPTION 'a host is there from the founding' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF OLD."hostId" IS NOT NULL AND NEW."hostId" IS DISTINCT FROM OLD."hostOfferedToId" THEN
    RAISE EXCEPTION 'a host''s part passes to whom it was offered' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER groups_keep_their_host BEFORE UPDATE ON groups FOR EACH ROW
  WHEN (NEW."hostId" IS NOT NULL AND NEW."hostId" IS DISTINCT FROM OLD."hostId")
  EXECUTE FUNCTION groups_keep_their_host();
