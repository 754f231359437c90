-- AlterTable
ALTER TABLE "threads" ADD COLUMN     "answerId" TEXT,
ADD COLUMN     "question" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "restedAt" TIMESTAMPTZ(3),
ADD COLUMN     "restedById" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateIndex
CREATE INDEX "threads_answerId_idx" ON "threads"("answerId");

-- CreateIndex
CREATE INDEX "threads_restedById_idx" ON "threads"("restedById");

-- AddForeignKey
ALTER TABLE "threads" ADD CONSTRAINT "threads_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "threads" ADD CONSTRAINT "threads_restedById_fkey" FOREIGN KEY ("restedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- Whoever looks for questions finds the few that there are.
CREATE INDEX threads_questions ON threads ("groupId") WHERE question;

-- Only a question has an answer, and what rests was rested by somebody.
ALTER TABLE threads ADD CONSTRAINT threads_answer CHECK (question OR "answerId" IS NULL);
ALTER TABLE threads ADD CONSTRAINT threads_rest CHECK (("restedAt" IS NULL) = ("restedById" IS NULL));
