import { Prisma } from '@/lib/generated/prisma/client';

/** The dates for which a Thread `t` is marked, with the name of whoever did so. */
export const markedFor = Prisma.sql`ARRAY(SELECT json_build_object('meetingId', n."meetingId", 'by', w.name)
  FROM meeting_notes n JOIN users w ON w.id = n."markedById" WHERE n."threadId" = t.id ORDER BY n."meetingId")`;

/**
 * For whom a Thread `t` about an Annotation `a` is kept (KeptFor): null while its Text stands on the shelf of its Group `g`,
 * for one that has no Group, and in the Commons while it is open. The people are looked up only where it is not.
 */
export const keptFor = Prisma.sql`CASE WHEN t."groupId" IS NULL
  OR (g.readers = 'site' AND g."closedAt" IS NULL)
  OR EXISTS (SELECT FROM readings k WHERE k."groupId" = t."groupId" AND k."textId" = t."textId") THEN NULL
  ELSE ARRAY(SELECT a."authorId" UNION SELECT w."authorId" FROM comments w WHERE w."threadId" = t.id) END`;

/** A Thread before this Group that is kept for nobody: `keptFor` is null. */
export const isKeptForNobody = (groupId: string): Prisma.ThreadWhereInput => ({
  groupId,
  OR: [{ group: { readers: 'site', closedAt: null } }, { text: { readings: { some: { groupId } } } }],
});

/**
 * To whom besides its members a Thread on a Text `x` before a Group `g` is open (OpenTo). Who has agreed is asked of one from before
 * an opening alone: asked of each, a margin of three thousand took ten times as long.
 */
export const openTo = Prisma.sql`CASE
  WHEN g."dissolvedAt" IS NOT NULL THEN 'dissolved'
  WHEN g.readers = 'world' AND x.audience = 'world' THEN
    CASE WHEN g."readersSince" IS NULL OR t."createdAt" >= g."readersSince"
      OR thread_is_for_the_world(t.id, t."annotationId", t."createdAt", g."readersSince") THEN 'world' ELSE 'earlier' END
  WHEN g.readers = 'site' AND g."closedAt" IS NOT NULL THEN 'closed'
  WHEN g.readers = 'site' AND x.audience <> 'owner' THEN 'site' END`;
