-- AlterEnum
ALTER TYPE "EventKind" ADD VALUE 'text_revised';

-- AlterTable
ALTER TABLE "events" ADD COLUMN     "textId" TEXT,
ALTER COLUMN "threadId" DROP NOT NULL;

-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- An event tells of a conversation or of a text.
ALTER TABLE events ADD CONSTRAINT events_tell_of_one CHECK (("threadId" IS NULL) <> ("textId" IS NULL));
