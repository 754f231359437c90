-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "device" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "seenOn" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "reopenUntil" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "password_links" ADD COLUMN     "byMail" BOOLEAN NOT NULL DEFAULT false;

-- Who has closed their account and is to be forgotten when the time is over.
CREATE INDEX "users_reopenUntil_idx" ON "users"("reopenUntil");
