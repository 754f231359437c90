-- CreateTable
CREATE TABLE "former_names" (
    "groupId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "changedById" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_names_pkey" PRIMARY KEY ("groupId","version")
);

-- CreateIndex
CREATE UNIQUE INDEX "former_names_changedById_clientId_key" ON "former_names"("changedById", "clientId");

-- AddForeignKey
ALTER TABLE "former_names" ADD CONSTRAINT "former_names_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_names" ADD CONSTRAINT "former_names_changedById_fkey" FOREIGN KEY ("changedById") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
