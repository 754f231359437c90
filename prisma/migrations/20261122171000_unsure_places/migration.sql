-- What waits for somebody to say where it belongs is looked for with each opening of the library; it is a small part of all.
CREATE INDEX anchors_unsure ON anchors ("revisionId")
  WHERE state IN ('approximate', 'ambiguous', 'orphaned') AND "decidedById" IS NULL;
