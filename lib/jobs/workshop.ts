/** What every web process does beside its requests: notes get their places in corrected texts, and letters leave. */
import { database, type Database } from '@/lib/db/client';
import { env } from '@/lib/env';
import { hasMail } from '@/lib/mail/send';
import { carryAsked, carryNotes } from '@/lib/services/correcting/carrying';
import { letTimePass } from '@/lib/services/governing/time';
import { removeThrown } from '@/lib/services/correcting/own-corrections';
import { makePostOffice, worksOf, type Writer } from './post-office';
import { keepWorking, type Works } from './runner';

export const carryingWorks = (db: Database): Works => ({
  everyMinute: ['carry_notes'],
  tasks: {
    carry_notes: () => carryNotes(db),
    carry_into: async (payload) => {
      const { revisionId } = payload as { revisionId?: unknown };
      if (typeof revisionId === 'string') await carryAsked(db, revisionId);
    },
  },
});

/** What was thrown away a month ago. */
export const tidyingWorks = (db: Database): Works => ({
  everyMinute: ['remove_thrown'],
  tasks: { remove_thrown: async () => void (await removeThrown(db, new Date())) },
});

/** A ballot closes and a mandate ends at its moment; here it is written down, also after days of standing still. */
export const governingWorks = (db: Database): Works => ({
  everyMinute: ['let_time_pass'],
  tasks: { let_time_pass: () => letTimePass(db) },
});

export function openWorkshop(write: Writer): void {
  const db = database();
  const works = [
    carryingWorks(db),
    tidyingWorks(db),
    governingWorks(db),
    ...(hasMail() ? [worksOf(makePostOffice(db, write))] : []),
  ];
  const { stop } = keepWorking(env.databaseUrl, {
    everyMinute: works.flatMap(({ everyMinute }) => everyMinute),
    tasks: Object.assign({}, ...works.map(({ tasks }) => tasks)) as Works['tasks'],
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}
