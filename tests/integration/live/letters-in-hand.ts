/** Weekly letters of a site of several processes, held in their hands by a mail server that keeps them waiting. */
import { expect } from 'vitest';
import { writeLetter } from '@/app/_letters/write-letter';
import { addLetterJobs } from '@/lib/db/job';
import type { Database } from '@/lib/db/client';
import { makePostOffice } from '@/lib/jobs/post-office';
import { startMailServer } from '../../factories/mail-server';
import { proveAddress } from '../../factories/post-office';
import type { Someone } from '../../factories/world';

/** Each of three processes has two jobs in hand. */
const together = 6;

export async function openPost(given: { db: Database }) {
  const mail = await startMailServer();
  let addressees: Someone[] = [];
  const plan = () => makePostOffice(given.db, writeLetter).plan();
  const letters = (state: 'sending' | 'sent', people = addressees) =>
    given.db.letter.findMany({ where: { state, userId: { in: people.map(({ id }) => id) } } });
  return {
    mail,
    /** What a letter tells is older than what may still be under way; its readers were there. */
    async wasLongAgo(threadId: string) {
      const createdAt = new Date(Date.now() - 3_600_000);
      await given.db.comment.updateMany({ where: { threadId }, data: { createdAt } });
      await given.db.membership.updateMany({ data: { joinedAt: new Date('2026-01-01') } });
    },
    /**
     * A letter is due to each of these people, and the processes have as many in hand as they take: of those who are told
     * something, since whoever is not has theirs in hand for a moment only.
     */
    async takeInHand(people: Someone[], told: Someone[]) {
      addressees = people;
      await proveAddress(given.db, ...people);
      await plan();
      await expect
        .poll(async () => (await letters('sending', told)).length, { timeout: 15_000 })
        .toBe(together);
    },
    /** As if the same week were written to everybody once more; gives those who are to get it. */
    async writeAgain() {
      const told = (await letters('sent')).flatMap(({ userId }) => userId ?? []);
      const addressed = { emailVerified: { not: null }, id: { notIn: told } };
      await given.db.user.updateMany({ where: addressed, data: { emailVerified: null } });
      await given.db.letter.deleteMany();
      await plan();
      return addressees.filter(({ id }) => told.includes(id));
    },
    /** All the others are told, and these few letters are left alone. */
    async expectSentBut(count: number, people: Someone[]) {
      const sent = async () => (await letters('sent', people)).length;
      await expect.poll(sent, { timeout: 20_000 }).toBe(people.length - count);
      expect(await letters('sending', people)).toHaveLength(count);
    },
    /** When whoever had them has not come back for so long, anybody may take them. */
    async afterFiveMinutes(people: Someone[]) {
      const left = (await letters('sending')).map(({ id }) => id);
      await given.db.letter.updateMany({ where: { id: { in: left } }, data: { dueAt: new Date() } });
      await addLetterJobs(given.db, left);
      await expect
        .poll(async () => (await letters('sent', people)).length, { timeout: 20_000 })
        .toBe(people.length);
    },
  };
}
export type Post = Awaited<ReturnType<typeof openPost>>;
