-- AlterTable
ALTER TABLE "groups" ADD COLUMN     "vouchingSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "waits" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "vouches" (
    "groupId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vouches_pkey" PRIMARY KEY ("groupId","personId","byId")
);

-- CreateIndex
CREATE INDEX "vouches_personId_idx" ON "vouches"("personId");

-- CreateIndex
CREATE INDEX "vouches_byId_idx" ON "vouches"("byId");

-- AddForeignKey
ALTER TABLE "vouches" ADD CONSTRAINT "vouches_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vouches" ADD CONSTRAINT "vouches_personId_fkey" FOREIGN KEY ("personId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vouches" ADD CONSTRAINT "vouches_byId_fkey" FOREIGN KEY ("byId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE vouches ADD CONSTRAINT vouches_for_another CHECK ("personId" <> "byId");

CREATE INDEX comments_waiting ON comments ("authorId") WHERE waits;

-- Whoever was in the group when it was decided, and for whom two have vouched since. Of the Commons everyone is a member since
-- they have an account.
CREATE FUNCTION is_vouched(group_id text, person_id text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM groups g WHERE g.id = group_id AND (
    g."vouchingSince" IS NULL
    OR EXISTS (SELECT FROM memberships m
      WHERE m."groupId" = g.id AND m."userId" = person_id AND m."leftAt" IS NULL AND m."joinedAt" <= g."vouchingSince")
    OR (g.readers = 'site' AND EXISTS (SELECT FROM users u WHERE u.id = person_id AND u."createdAt" <= g."vouchingSince"))
    OR (SELECT count(*) FROM vouches v WHERE v."groupId" = g.id AND v."personId" = person_id) >= 2))
$$;

-- The group is held while it is asked: who is vouched for at the same moment waits, and then finds these words too.
CREATE FUNCTION waits_for_vouches(group_id text, author_id text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM groups WHERE id = group_id AND "vouchingSince" IS NOT NULL) THEN RETURN false; END IF;
  PERFORM FROM groups WHERE id = group_id FOR SHARE;
  RETURN NOT is_vouched(group_id, author_id);
END $$;

-- By whichever way words come before a group: written there, or brought there from elsewhere.
CREATE FUNCTION comment_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.waits := waits_for_vouches((SELECT t."groupId" FROM threads t WHERE t.id = NEW."threadId"), NEW."authorId");
  RETURN NEW;
END $$;
CREATE TRIGGER comment_waits BEFORE INSERT ON comments FOR EACH ROW EXECUTE FUNCTION comment_waits();

CREATE FUNCTION thread_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE comments SET waits = NEW."groupId" IS NOT NULL AND waits_for_vouches(NEW."groupId", "authorId")
    WHERE "threadId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER thread_waits AFTER UPDATE OF "groupId" ON threads FOR EACH ROW
  WHEN (OLD."groupId" IS DISTINCT FROM NEW."groupId") EXECUTE FUNCTION thread_waits();
