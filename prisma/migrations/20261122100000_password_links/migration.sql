-- CreateTable
CREATE TABLE "password_links" (
    "userId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "password_links_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "password_links_tokenHash_key" ON "password_links"("tokenHash");

-- AddForeignKey
ALTER TABLE "password_links" ADD CONSTRAINT "password_links_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
