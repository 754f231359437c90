/** Of what somebody is told: what is said to them, names them, or is said where they watch. Says nothing of what they may read. */
import { Prisma } from '@/lib/generated/prisma/client';
import type { Reader } from './reader';

/** What was said longer ago in a conversation that one watches is no news. */
const watchedDays = 60;

/** What the reader said of the Thread `t`, else whether they wrote in it, else what they said of its text, its group. */
export const isWatched = ({ userId }: Reader) => Prisma.sql`
  COALESCE(
    (SELECT w.watching FROM watches w WHERE w."userId" = ${userId} AND w."threadId" = t.id),
    (SELECT true FROM annotations a WHERE a.id = t."annotationId" AND a."authorId" = ${userId}),
    (SELECT true FROM comments own WHERE own."threadId" = t.id AND own."authorId" = ${userId}
      AND own."deletedAt" IS NULL LIMIT 1),
    (SELECT w.watching FROM watches w WHERE w."userId" = ${userId} AND w."groupId" = t."groupId"
      AND w."textId" = t."textId" AND w."threadId" IS NULL),
    (SELECT w.watching FROM watches w WHERE w."userId" = ${userId} AND w."groupId" = t."groupId" AND w."textId" IS NULL),
    false)`;

const toThem = ({ userId }: Reader) => Prisma.sql`
    SELECT reply.id, 1 AS rank FROM comments own JOIN comments reply ON reply."parentId" = own.id
      WHERE own."authorId" = ${userId}
    UNION ALL
    SELECT reply.id, 1 FROM annotations own JOIN threads begun ON begun."annotationId" = own.id
      JOIN comments reply ON reply."threadId" = begun.id AND reply."parentId" IS NULL
      WHERE own."authorId" = ${userId}
    UNION ALL
    SELECT mention."commentId", 2 FROM mentions mention WHERE mention."userId" = ${userId}`;

const whereTheyWatch = ({ userId }: Reader) => Prisma.sql`
    SELECT other.id, 3 AS rank FROM (
        SELECT own."threadId" AS id FROM comments own WHERE own."authorId" = ${userId} AND own."deletedAt" IS NULL
        UNION
        SELECT begun.id FROM annotations own JOIN threads begun ON begun."annotationId" = own.id
          WHERE own."authorId" = ${userId}
        UNION
        SELECT said.id FROM watches w JOIN threads said ON said."groupId" = w."groupId"
            AND (w."textId" IS NULL OR w."textId" = said."textId") AND (w."threadId" IS NULL OR w."threadId" = said.id)
          WHERE w."userId" = ${userId} AND w.watching
      ) near
      JOIN threads t ON t.id = near.id AND t."groupId" IS NOT NULL
      JOIN comments other ON other."threadId" = t.id AND other."createdAt" > now() - make_interval(days => ${watchedDays}::int)
      WHERE ${isWatched({ userId })}`;

const ranked = (found: Prisma.Sql) =>
  Prisma.sql`SELECT found.id, min(found.rank) AS rank FROM (${found}) found GROUP BY found.id`;

/** The ids of comments, each with the rank of why: 1 answers them, 2 names them. Cheap enough for every page. */
export const saidTo = (reader: Reader) => ranked(toThem(reader));

/** These, and those with rank 3: said where they watch. */
export const told = (reader: Reader) =>
  ranked(Prisma.sql`${toThem(reader)} UNION ALL ${whereTheyWatch(reader)}`);
