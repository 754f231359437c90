CREATE TABLE "hidden_people" (
  "userId" TEXT NOT NULL,
  "hiddenId" TEXT NOT NULL,
  "hiddenAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "hidden_people_pkey" PRIMARY KEY ("userId", "hiddenId")
);
CREATE INDEX "hidden_people_hiddenId_idx" ON "hidden_people"("hiddenId");
ALTER TABLE "hidden_people" ADD CONSTRAINT "hidden_people_userId_fkey"
  FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "hidden_people" ADD CONSTRAINT "hidden_people_hiddenId_fkey"
  FOREIGN KEY ("hiddenId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "hidden_comments" (
  "userId" TEXT NOT NULL,
  "commentId" TEXT NOT NULL,
  "hiddenAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "hidden_comments_pkey" PRIMARY KEY ("userId", "commentId")
);
CREATE INDEX "hidden_comments_commentId_idx" ON "hidden_comments"("commentId");
ALTER TABLE "hidden_comments" ADD CONSTRAINT "hidden_comments_userId_fkey"
  FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "hidden_comments" ADD CONSTRAINT "hidden_comments_commentId_fkey"
  FOREIGN KEY ("commentId") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody hides themselves.
ALTER TABLE hidden_people ADD CONSTRAINT hidden_people_others CHECK ("userId" <> "hiddenId");
