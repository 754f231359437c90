-- CreateEnum
CREATE TYPE "LetterKind" AS ENUM ('weekly', 'daily', 'at_once', 'message');

-- CreateEnum
CREATE TYPE "LetterState" AS ENUM ('waiting', 'sending', 'sent', 'empty', 'failed');

-- CreateEnum
CREATE TYPE "LetterMatter" AS ENUM ('weekly', 'reply', 'mention', 'watched');

-- CreateEnum
CREATE TYPE "LetterRhythm" AS ENUM ('at_once', 'daily', 'weekly', 'never');

-- CreateTable
CREATE TABLE "letters" (
    "id" TEXT NOT NULL,
    "kind" "LetterKind" NOT NULL,
    "userId" TEXT,
    "groupId" TEXT,
    "period" TEXT NOT NULL,
    "state" "LetterState" NOT NULL DEFAULT 'waiting',
    "sealed" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedAt" TIMESTAMPTZ(3),
    "composedAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_choices" (
    "userId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "matter" "LetterMatter" NOT NULL,
    "rhythm" "LetterRhythm" NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "letter_choices_pkey" PRIMARY KEY ("userId","groupId","matter")
);

-- CreateTable
CREATE TABLE "correspondents" (
    "userId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "timeZone" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "correspondents_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "letters_groupId_idx" ON "letters"("groupId");

-- CreateIndex
CREATE INDEX "letters_state_dueAt_idx" ON "letters"("state", "dueAt");

-- CreateIndex
CREATE INDEX "letters_createdAt_idx" ON "letters"("createdAt");

-- CreateIndex: a message of the same name is the same message, and has neither person nor group
CREATE UNIQUE INDEX "letters_userId_groupId_kind_period_key" ON "letters"("userId", "groupId", "kind", "period") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "letter_choices_groupId_idx" ON "letter_choices"("groupId");

-- AddForeignKey
ALTER TABLE "letters" ADD CONSTRAINT "letters_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letters" ADD CONSTRAINT "letters_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_choices" ADD CONSTRAINT "letter_choices_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_choices" ADD CONSTRAINT "letter_choices_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correspondents" ADD CONSTRAINT "correspondents_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

