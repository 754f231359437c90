-- AlterTable
ALTER TABLE "meeting_passages" ADD COLUMN     "chosenBlock" TEXT,
ADD COLUMN     "chosenEnd" INTEGER,
ADD COLUMN     "chosenLabel" TEXT,
ADD COLUMN     "chosenRevisionId" TEXT,
ADD COLUMN     "chosenStart" INTEGER;

-- What was chosen before this was written down stands where it was chosen, or where it was taken along to.
UPDATE meeting_passages SET "chosenRevisionId" = "revisionId", "chosenStart" = start, "chosenEnd" = "end",
  "chosenLabel" = label, "chosenBlock" = block;

-- AlterTable
ALTER TABLE "meeting_passages" ALTER COLUMN "chosenBlock" SET NOT NULL,
ALTER COLUMN "chosenEnd" SET NOT NULL,
ALTER COLUMN "chosenLabel" SET NOT NULL,
ALTER COLUMN "chosenRevisionId" SET NOT NULL,
ALTER COLUMN "chosenStart" SET NOT NULL;

-- CreateIndex
CREATE INDEX "meeting_passages_chosenRevisionId_idx" ON "meeting_passages"("chosenRevisionId");

-- AddForeignKey
ALTER TABLE "meeting_passages" ADD CONSTRAINT "meeting_passages_chosenRevisionId_fkey" FOREIGN KEY ("chosenRevisionId") REFERENCES "revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
