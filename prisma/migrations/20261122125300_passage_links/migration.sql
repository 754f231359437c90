-- CreateTable
CREATE TABLE "passage_links" (
    "commentId" TEXT NOT NULL,
    "textId" TEXT NOT NULL,
    "place" TEXT NOT NULL,

    CONSTRAINT "passage_links_pkey" PRIMARY KEY ("commentId","textId","place")
);

-- CreateIndex
CREATE INDEX "passage_links_textId_idx" ON "passage_links"("textId");

-- AddForeignKey
ALTER TABLE "passage_links" ADD CONSTRAINT "passage_links_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was linked before there was such a table.
INSERT INTO "passage_links" ("commentId", "textId", "place")
SELECT DISTINCT c.id, found[1], COALESCE(found[2], '')
FROM "comments" c,
  regexp_matches(c.body, '/texts/([0-9A-Za-z_-]{8,40})(?:\?[^\s#()<>]*)?(?:#([a-z][0-9A-Za-z.-]{0,39}))?', 'g') AS found;
