-- CreateEnum
CREATE TYPE "MeetingWordKind" AS ENUM ('prompt', 'remark');

-- AlterTable
ALTER TABLE "readings" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3),
ADD COLUMN     "isCurrent" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "position" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "sectionId" TEXT;

-- CreateTable
CREATE TABLE "meetings" (
    "id" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "timeZone" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "ledById" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_passages" (
    "id" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_passages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_words" (
    "id" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "meetingId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "kind" "MeetingWordKind" NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_words_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_notes" (
    "meetingId" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "markedById" TEXT NOT NULL,
    "markedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_notes_pkey" PRIMARY KEY ("meetingId","threadId")
);

-- CreateTable
CREATE TABLE "read_passages" (
    "passageId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "read_passages_pkey" PRIMARY KEY ("passageId","userId")
);

-- CreateTable
CREATE TABLE "paces" (
    "userId" TEXT NOT NULL,
    "wordsPerMinute" INTEGER,
    "words" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "minutes" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "paces_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "shelf_sections" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" DOUBLE PRECISION NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "shelf_sections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "taken_readings" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "sectionId" TEXT,
    "position" DOUBLE PRECISION NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "isCurrent" BOOLEAN NOT NULL DEFAULT false,
    "takenById" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "taken_readings_pkey" PRIMARY KEY ("groupId","textId")
);

-- CreateIndex
CREATE INDEX "meetings_groupId_startsAt_idx" ON "meetings"("groupId", "startsAt");

-- CreateIndex
CREATE INDEX "meetings_ledById_idx" ON "meetings"("ledById");

-- CreateIndex
CREATE UNIQUE INDEX "meetings_createdById_clientId_key" ON "meetings"("createdById", "clientId");

-- CreateIndex
CREATE INDEX "meeting_passages_meetingId_idx" ON "meeting_passages"("meetingId");

-- CreateIndex
CREATE INDEX "meeting_passages_textId_idx" ON "meeting_passages"("textId");

-- CreateIndex
CREATE INDEX "meeting_passages_revisionId_idx" ON "meeting_passages"("revisionId");

-- CreateIndex
CREATE INDEX "meeting_passages_addedById_idx" ON "meeting_passages"("addedById");

-- CreateIndex
CREATE INDEX "meeting_words_meetingId_idx" ON "meeting_words"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_words_authorId_clientId_key" ON "meeting_words"("authorId", "clientId");

-- CreateIndex
CREATE INDEX "meeting_notes_threadId_idx" ON "meeting_notes"("threadId");

-- CreateIndex
CREATE INDEX "meeting_notes_markedById_idx" ON "meeting_notes"("markedById");

-- CreateIndex
CREATE INDEX "read_passages_userId_idx" ON "read_passages"("userId");

-- CreateIndex
CREATE INDEX "shelf_sections_groupId_idx" ON "shelf_sections"("groupId");

-- CreateIndex
CREATE INDEX "shelf_sections_createdById_idx" ON "shelf_sections"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "taken_readings_id_key" ON "taken_readings"("id");

-- CreateIndex
CREATE INDEX "taken_readings_textId_idx" ON "taken_readings"("textId");

-- CreateIndex
CREATE INDEX "taken_readings_revisionId_idx" ON "taken_readings"("revisionId");

-- CreateIndex
CREATE INDEX "taken_readings_sectionId_idx" ON "taken_readings"("sectionId");

-- CreateIndex
CREATE INDEX "taken_readings_addedById_idx" ON "taken_readings"("addedById");

-- CreateIndex
CREATE INDEX "taken_readings_takenById_idx" ON "taken_readings"("takenById");

-- CreateIndex
CREATE INDEX "readings_sectionId_idx" ON "readings"("sectionId");

-- AddForeignKey
ALTER TABLE "readings" ADD CONSTRAINT "readings_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "shelf_sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_ledById_fkey" FOREIGN KEY ("ledById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_passages" ADD CONSTRAINT "meeting_passages_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_passages" ADD CONSTRAINT "meeting_passages_textId_fkey" FOREIGN KEY ("textId") REFERENCES "texts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_passages" ADD CONSTRAINT "meeting_passages_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_passages" ADD CONSTRAINT "meeting_passages_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_words" ADD CONSTRAINT "meeting_words_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_words" ADD CONSTRAINT "meeting_words_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_notes" ADD CONSTRAINT "meeting_notes_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_notes" ADD CONSTRAINT "meeting_notes_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "threads"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_notes" ADD CONSTRAINT "meeting_notes_markedById_fkey" FOREIGN KEY ("markedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "read_passages" ADD CONSTRAINT "read_passages_passageId_fkey" FOREIGN KEY ("passageId") REFERENCES "meeting_passages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "read_passages" ADD CONSTRAINT "read_passages_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paces" ADD CONSTRAINT "paces_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shelf_sections" ADD CONSTRAINT "shelf_sections_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shelf_sections" ADD CONSTRAINT "shelf_sections_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taken_readings" ADD CONSTRAINT "taken_readings_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taken_readings" ADD CONSTRAINT "taken_readings_textId_fkey" FOREIGN KEY ("textId") REFERENCES "texts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taken_readings" ADD CONSTRAINT "taken_readings_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taken_readings" ADD CONSTRAINT "taken_readings_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "shelf_sections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taken_readings" ADD CONSTRAINT "taken_readings_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "taken_readings" ADD CONSTRAINT "taken_readings_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What stood on shelves before they had an order keeps the one in which it came.
UPDATE "readings" r SET "position" = o.n FROM (
  SELECT id, row_number() OVER (PARTITION BY "groupId" ORDER BY "addedAt", id) AS n FROM "readings") o
  WHERE o.id = r.id;

-- A Group reads at most one Text at a time.
CREATE UNIQUE INDEX "readings_current_key" ON "readings"("groupId") WHERE "isCurrent";

-- A conversation about a Text that was taken off the Group's shelf stays with those members who were in it: who began it,
-- and who ever said something there. Everything is everybody's again when the Text is put back.
CREATE OR REPLACE VIEW thread_readers AS
  SELECT th.id AS "threadId", a."authorId" AS "userId"
    FROM threads th JOIN annotations a ON a.id = th."annotationId" WHERE th."groupId" IS NULL
  UNION ALL
  SELECT th.id, m."userId" FROM threads th JOIN memberships m ON m."groupId" = th."groupId"
    WHERE m."leftAt" IS NULL AND (
      EXISTS (SELECT FROM readings r WHERE r."groupId" = th."groupId" AND r."textId" = th."textId")
      OR EXISTS (SELECT FROM annotations a WHERE a.id = th."annotationId" AND a."authorId" = m."userId")
      OR EXISTS (SELECT FROM comments c WHERE c."threadId" = th.id AND c."authorId" = m."userId"));
