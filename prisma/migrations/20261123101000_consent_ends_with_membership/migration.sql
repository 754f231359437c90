-- Whoever leaves can no longer think better of what they agreed to: what is not read by the world by then is so no more by
-- their yes.
CREATE FUNCTION consents_end_with_membership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM thread_consents k USING threads t, groups g
    WHERE k."userId" = NEW."userId" AND t.id = k."threadId" AND t."groupId" = NEW."groupId" AND g.id = t."groupId"
      AND NOT thread_is_for_the_world(t.id, t."annotationId", t."createdAt", g."readersSince");
  RETURN NEW;
END $$;

CREATE TRIGGER memberships_end_consents AFTER UPDATE OF "leftAt" ON memberships
  FOR EACH ROW WHEN (OLD."leftAt" IS NULL AND NEW."leftAt" IS NOT NULL)
  EXECUTE FUNCTION consents_end_with_membership();
