-- AlterTable
ALTER TABLE "events" ADD COLUMN     "groupId" TEXT;

-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- A group is named with the text that it reads.
ALTER TABLE events ADD CONSTRAINT events_of_a_group CHECK ("groupId" IS NULL OR "textId" IS NOT NULL);
