-- CreateEnum
CREATE TYPE "SharingKind" AS ENUM ('added', 'taken');

-- AlterTable
ALTER TABLE "comments" ADD COLUMN     "noteId" TEXT;

-- CreateTable
CREATE TABLE "sharings" (
    "id" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "kind" "SharingKind" NOT NULL,
    "highlight" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "sharings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shared_comments" (
    "sharingId" TEXT NOT NULL,
    "commentId" TEXT NOT NULL,

    CONSTRAINT "shared_comments_pkey" PRIMARY KEY ("sharingId","commentId")
);

-- CreateIndex
CREATE INDEX "sharings_threadId_idx" ON "sharings"("threadId");

-- CreateIndex
CREATE UNIQUE INDEX "sharings_authorId_clientId_key" ON "sharings"("authorId", "clientId");

-- CreateIndex
CREATE INDEX "shared_comments_commentId_idx" ON "shared_comments"("commentId");

-- CreateIndex
CREATE INDEX "comments_noteId_idx" ON "comments"("noteId");

-- AddForeignKey
ALTER TABLE "sharings" ADD CONSTRAINT "sharings_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sharings" ADD CONSTRAINT "sharings_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "threads"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_comments" ADD CONSTRAINT "shared_comments_sharingId_fkey" FOREIGN KEY ("sharingId") REFERENCES "sharings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_comments" ADD CONSTRAINT "shared_comments_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
