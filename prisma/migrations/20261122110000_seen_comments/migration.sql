-- CreateTable
CREATE TABLE "seen_comments" (
    "userId" TEXT NOT NULL,
    "commentId" TEXT NOT NULL,

    CONSTRAINT "seen_comments_pkey" PRIMARY KEY ("userId","commentId")
);

-- CreateIndex
CREATE INDEX "seen_comments_commentId_idx" ON "seen_comments"("commentId");

-- AddForeignKey
ALTER TABLE "seen_comments" ADD CONSTRAINT "seen_comments_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seen_comments" ADD CONSTRAINT "seen_comments_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was said before there was such a list is not new to anybody.
INSERT INTO "seen_comments" ("userId", "commentId")
SELECT DISTINCT "userId", "commentId" FROM "comment_readers" WHERE "userId" <> '';
