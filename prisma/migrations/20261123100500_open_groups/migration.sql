-- The Commons has no memberships: a row of it keeps what is to be kept of somebody (that they are excluded, or willing to
-- stand), and nothing may take it for one.
ALTER TABLE "memberships" ADD CONSTRAINT "nobody_is_a_member_of_the_commons"
  CHECK ("groupId" <> 'the-commons' OR "leftAt" IS NOT NULL);

-- What is still to be decided in a group, however much was decided before.
CREATE INDEX "cases_open" ON "cases" ("groupId") WHERE "endedAt" IS NULL;

-- What may still be appealed.
CREATE INDEX "decisions_appealUntil_idx" ON "decisions"("appealUntil");
