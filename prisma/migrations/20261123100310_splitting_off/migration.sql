-- AlterTable
ALTER TABLE "threads" ADD COLUMN     "copiedAt" TIMESTAMPTZ(3);
