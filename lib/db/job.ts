/** The job queue's own tables (graphile-worker): a knock on somebody's door, so that nothing hangs on a job being there. */
import type { Db } from './client';

/** The same job twice is one; in the caller's transaction it is there once that commits. */
export const addLetterJobs = (db: Db, letterIds: readonly string[]) =>
  db.$queryRaw`
    SELECT 1 AS added FROM unnest(${[...letterIds]}::text[]) AS letter(id),
      LATERAL (SELECT graphile_worker.add_job('send_letter', json_build_object('id', letter.id),
        job_key := 'letter ' || letter.id, max_attempts := 3)) AS job`;
