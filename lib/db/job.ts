/** The job queue's own tables (graphile-worker): a knock on somebody's door, so that nothing hangs on a job being there. */
import { Prisma } from '@/lib/generated/prisma/client';
import type { Db } from './client';

/** The same job twice is one; in the caller's transaction it is there once that commits. */
export const addLetterJobs = (db: Db, letterIds: readonly string[]) =>
  db.$queryRaw`
    SELECT 1 AS added FROM unnest(${[...letterIds]}::text[]) AS letter(id),
      LATERAL (SELECT graphile_worker.add_job('send_letter', json_build_object('id', letter.id),
        job_key := 'letter ' || letter.id, max_attempts := 3)) AS job`;

/** Notes are to get their places (lib/services/correcting/carrying.ts); one that waits already is enough. */
const addCarrying = Prisma.sql`
  SELECT 1 AS added FROM (SELECT graphile_worker.add_job('carry_notes', '{}', job_key := 'carry_notes')) AS job`;

export const addCarryingJob = (db: Db) => db.$queryRaw`${addCarrying}`;

/** Where the Text has another Revision than the one that a note was made on. */
export const addCarryingJobAfter = (db: Db, { textId, revisionId }: { textId: string; revisionId: string }) =>
  db.$queryRaw`${addCarrying}
    WHERE EXISTS (SELECT FROM revisions r WHERE r."textId" = ${textId} AND r.id <> ${revisionId})`;

/** A Revision that nobody reads any more is looked at: those notes are looked for in it that it lacks. */
export const addCarryingJobInto = (db: Db, revisionId: string) => db.$queryRaw`
  SELECT 1 AS added FROM (SELECT graphile_worker.add_job('carry_into', json_build_object('revisionId', ${revisionId}::text),
    job_key := 'carry_into ' || ${revisionId}, max_attempts := 3)) AS job`;
