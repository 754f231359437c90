-- AlterTable
ALTER TABLE "cases" ADD COLUMN     "salt" TEXT NOT NULL DEFAULT '';
