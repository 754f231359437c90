-- CreateTable
CREATE TABLE "searched_blocks" (
    "revisionId" TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "heading" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "searched_blocks_pkey" PRIMARY KEY ("revisionId","index")
);

-- CreateTable
CREATE TABLE "searched_comments" (
    "commentId" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "searched_comments_pkey" PRIMARY KEY ("commentId")
);

-- AddForeignKey
ALTER TABLE "searched_blocks" ADD CONSTRAINT "searched_blocks_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "searched_comments" ADD CONSTRAINT "searched_comments_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "comments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say ------------------------------------------------------------------------------

-- A hit may lie within a word, which only trigrams find quickly. Without them (an owner who may not create extensions,
-- a Postgres without contrib) search reads all words there are, and finds the same.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "searched_blocks_folded_idx" ON "searched_blocks" USING GIN ("folded" gin_trgm_ops);
  CREATE INDEX "searched_comments_folded_idx" ON "searched_comments" USING GIN ("folded" gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
  RAISE WARNING 'pg_trgm cannot be created here (%): search works, and is slower', SQLERRM;
END $$;

-- Words as search compares them: no accents, no case, ligatures in letters, and one space where anything stands that is
-- neither letter nor digit. Ranges and not classes of characters, since those differ with the locale of the database.
-- The twin is lib/domain/search/fold.ts; a test holds the two together, character by character.
CREATE FUNCTION fold_words(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(
    replace(replace(replace(replace(translate(
      regexp_replace(lower(normalize(words, NFKD)),
        '[\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]+', '', 'g'),
      'øđłıðħς', 'odlidhσ'), 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'þ', 'th'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3007-\u3020\u3030\u30fb\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufffc\ufffd]+', ' ', 'g'))
$$;

CREATE FUNCTION searched_comments_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."deletedAt" IS NOT NULL THEN
    DELETE FROM searched_comments WHERE "commentId" = NEW.id;
  ELSE
    INSERT INTO searched_comments ("commentId", folded) VALUES (NEW.id, fold_words(NEW.body))
      ON CONFLICT ("commentId") DO UPDATE SET folded = EXCLUDED.folded;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER searched_comments_follow AFTER INSERT OR UPDATE OF body, "deletedAt" ON comments
  FOR EACH ROW EXECUTE FUNCTION searched_comments_follow();

INSERT INTO searched_comments ("commentId", folded) SELECT id, fold_words(body) FROM comments WHERE "deletedAt" IS NULL;
