-- Whom somebody has hidden stays hidden when that person deletes their account: their words may still stand.
ALTER TABLE "hidden_people" DROP CONSTRAINT "hidden_people_hiddenId_fkey";
ALTER TABLE "hidden_people" ADD CONSTRAINT "hidden_people_hiddenId_fkey" FOREIGN KEY ("hiddenId") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a person's own tag was called before goes with the tag. A group's tags are never deleted.
ALTER TABLE "tag_renames" DROP CONSTRAINT "tag_renames_tagId_fkey";
ALTER TABLE "tag_renames" ADD CONSTRAINT "tag_renames_tagId_fkey" FOREIGN KEY ("tagId") REFERENCES "tags"("id") ON DELETE CASCADE ON UPDATE CASCADE;
