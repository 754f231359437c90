-- CreateTable
CREATE TABLE "tags" (
    "id" TEXT NOT NULL,
    "groupId" TEXT,
    "ownerId" TEXT,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_tags" (
    "threadId" TEXT NOT NULL,
    "tagId" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thread_tags_pkey" PRIMARY KEY ("threadId","tagId")
);

-- CreateTable
CREATE TABLE "tag_renames" (
    "id" TEXT NOT NULL,
    "tagId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "renamedById" TEXT NOT NULL,
    "renamedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tag_renames_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "tags_ownerId_idx" ON "tags"("ownerId");

-- CreateIndex
CREATE INDEX "tags_createdById_idx" ON "tags"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "tags_groupId_ownerId_key_key" ON "tags"("groupId", "ownerId", "key") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "thread_tags_tagId_idx" ON "thread_tags"("tagId");

-- CreateIndex
CREATE INDEX "thread_tags_addedById_idx" ON "thread_tags"("addedById");

-- CreateIndex
CREATE INDEX "tag_renames_tagId_renamedAt_idx" ON "tag_renames"("tagId", "renamedAt");

-- CreateIndex
CREATE INDEX "tag_renames_renamedById_idx" ON "tag_renames"("renamedById");

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tags" ADD CONSTRAINT "tags_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_tags" ADD CONSTRAINT "thread_tags_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "threads"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_tags" ADD CONSTRAINT "thread_tags_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "tags"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_tags" ADD CONSTRAINT "thread_tags_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag_renames" ADD CONSTRAINT "tag_renames_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "tags"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tag_renames" ADD CONSTRAINT "tag_renames_renamedById_fkey" FOREIGN KEY ("renamedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- A tag is a group's or one person's, and never both.
ALTER TABLE tags ADD CONSTRAINT tags_of_one CHECK (("groupId" IS NULL) <> ("ownerId" IS NULL));
