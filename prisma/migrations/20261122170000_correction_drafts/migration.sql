-- CreateEnum
CREATE TYPE "CorrectionKind" AS ENUM ('edits', 'copy');

-- CreateTable
CREATE TABLE "correction_drafts" (
    "authorId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "kind" "CorrectionKind" NOT NULL,
    "clientId" TEXT NOT NULL,
    "basedOnId" TEXT NOT NULL,
    "edits" JSONB NOT NULL DEFAULT '[]',
    "remains" JSONB NOT NULL DEFAULT '[]',
    "fileName" TEXT,
    "bytes" BYTEA,
    "version" INTEGER NOT NULL DEFAULT 1,
    "thrownAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "correction_drafts_pkey" PRIMARY KEY ("authorId","textId","kind")
);

-- CreateIndex
CREATE INDEX "correction_drafts_textId_idx" ON "correction_drafts"("textId");

-- CreateIndex
CREATE INDEX "correction_drafts_basedOnId_idx" ON "correction_drafts"("basedOnId");

-- AddForeignKey
ALTER TABLE "correction_drafts" ADD CONSTRAINT "correction_drafts_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_drafts" ADD CONSTRAINT "correction_drafts_textId_fkey" FOREIGN KEY ("textId") REFERENCES "texts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_drafts" ADD CONSTRAINT "correction_drafts_basedOnId_fkey" FOREIGN KEY ("basedOnId") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- A copy is a file, edits are none.
ALTER TABLE correction_drafts ADD CONSTRAINT correction_drafts_file CHECK (
  (kind = 'copy') = ("fileName" IS NOT NULL AND bytes IS NOT NULL));
