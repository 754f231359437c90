-- CreateTable
CREATE TABLE "moves" (
    "id" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "fromThreadId" TEXT NOT NULL,
    "toThreadId" TEXT NOT NULL,
    "highlight" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "moves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moved_comments" (
    "moveId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,

    CONSTRAINT "moved_comments_pkey" PRIMARY KEY ("moveId","fromId")
);

-- CreateIndex
CREATE INDEX "moves_fromThreadId_idx" ON "moves"("fromThreadId");

-- CreateIndex
CREATE INDEX "moves_toThreadId_idx" ON "moves"("toThreadId");

-- CreateIndex
CREATE UNIQUE INDEX "moves_authorId_clientId_key" ON "moves"("authorId", "clientId");

-- CreateIndex
CREATE INDEX "moved_comments_fromId_idx" ON "moved_comments"("fromId");

-- CreateIndex
CREATE INDEX "moved_comments_toId_idx" ON "moved_comments"("toId");

-- AddForeignKey
ALTER TABLE "moves" ADD CONSTRAINT "moves_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moves" ADD CONSTRAINT "moves_fromThreadId_fkey" FOREIGN KEY ("fromThreadId") REFERENCES "threads"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moves" ADD CONSTRAINT "moves_toThreadId_fkey" FOREIGN KEY ("toThreadId") REFERENCES "threads"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moved_comments" ADD CONSTRAINT "moved_comments_moveId_fkey" FOREIGN KEY ("moveId") REFERENCES "moves"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moved_comments" ADD CONSTRAINT "moved_comments_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moved_comments" ADD CONSTRAINT "moved_comments_toId_fkey" FOREIGN KEY ("toId") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
