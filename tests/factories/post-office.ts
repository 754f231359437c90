/** Letters as a web process sends them, at a time of the test’s own, to a real mail server. */
import { writeLetter } from '@/app/_letters/write-letter';
import type { Database } from '@/lib/db/client';
import { listDueLetters } from '@/lib/db/letter';
import { makePostOffice } from '@/lib/jobs/post-office';

export function makeClerk(db: Database, start: string) {
  let now = new Date(start);
  const office = makePostOffice(db, writeLetter, () => now);
  return {
    get now() {
      return now;
    },
    office,
    at: (moment: string | Date) => void (now = new Date(moment)),
    /** What one minute’s work is: looks what is due, and sends it. */
    async work() {
      await office.plan();
      for (const id of await listDueLetters(db, now, 1000)) await office.deliver(id);
    },
  };
}

/** Whoever came by a link in a letter has shown that the address is theirs. */
export const proveAddress = (db: Database, ...people: { id: string }[]) =>
  db.user.updateMany({
    where: { id: { in: people.map(({ id }) => id) } },
    data: { emailVerified: new Date('2026-01-01') },
  });
