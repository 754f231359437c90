-- AlterTable
ALTER TABLE "drafts" ADD COLUMN     "writeId" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "content" DROP NOT NULL;

-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- One's own drafts are read with each text that one opens, and those that still have words are counted.
CREATE INDEX drafts_with_words ON drafts ("authorId", "textId") WHERE content IS NOT NULL;
