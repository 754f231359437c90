-- AlterEnum
ALTER TYPE "EventKind" ADD VALUE 'thread_updated';

-- AlterTable
ALTER TABLE "annotations" ALTER COLUMN "start" DROP NOT NULL,
ALTER COLUMN "end" DROP NOT NULL;

-- AlterTable
ALTER TABLE "comment_revisions" ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "threads" ADD COLUMN     "highlight" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "looks" (
    "userId" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "face" TEXT NOT NULL,
    "size" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "looks_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "reading_places" (
    "userId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reading_places_pkey" PRIMARY KEY ("userId","textId")
);

-- CreateTable
CREATE TABLE "drafts" (
    "authorId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "drafts_pkey" PRIMARY KEY ("authorId","id")
);

-- CreateIndex
CREATE INDEX "reading_places_textId_idx" ON "reading_places"("textId");

-- CreateIndex
CREATE INDEX "reading_places_revisionId_idx" ON "reading_places"("revisionId");

-- CreateIndex
CREATE INDEX "drafts_textId_idx" ON "drafts"("textId");

-- AddForeignKey
ALTER TABLE "looks" ADD CONSTRAINT "looks_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_places" ADD CONSTRAINT "reading_places_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_places" ADD CONSTRAINT "reading_places_textId_fkey" FOREIGN KEY ("textId") REFERENCES "texts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading_places" ADD CONSTRAINT "reading_places_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_textId_fkey" FOREIGN KEY ("textId") REFERENCES "texts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- A passage has both its ends and its words; a remark on the whole Text has none of the three.
ALTER TABLE annotations DROP CONSTRAINT annotations_range;
ALTER TABLE annotations ADD CONSTRAINT annotations_range CHECK (
  CASE WHEN start IS NULL OR "end" IS NULL THEN start IS NULL AND "end" IS NULL AND exact = ''
       ELSE start >= 0 AND start < "end" END);

-- Words that are removed are gone.
ALTER TABLE comment_revisions ADD CONSTRAINT comment_revisions_removed CHECK ("removedAt" IS NULL OR body = '');
