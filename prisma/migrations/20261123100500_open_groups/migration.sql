-- The Commons has no memberships: a row of it keeps what is to be kept of somebody (that they are excluded, or willing to
-- stand), always as one of somebody who left, so that nothing takes it for a membership.
ALTER TABLE "memberships" DROP CONSTRAINT "memberships_not_of_the_commons";
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_not_of_the_commons"
  CHECK ("groupId" <> 'the-commons' OR "leftAt" IS NOT NULL);

-- What is still to be decided in a group, however much was decided before.
CREATE INDEX "cases_open" ON "cases" ("groupId") WHERE "endedAt" IS NULL;

-- What may still be appealed.
CREATE INDEX "decisions_appealUntil_idx" ON "decisions"("appealUntil");
