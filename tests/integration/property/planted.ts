/** Mistakes at work in a world: in a view, as its owner makes them; and channels that forget something. */
import pg from 'pg';
import { countUnread } from '@/lib/db/visibility';
import { selectComments } from '@/lib/db/comment';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Channel } from './channel';

/** Each with the name of the view, and what in it is left out. */
export const plantedViews = [
  {
    mistake: 'the threads of a group without the condition that one is still a member',
    view: 'thread_readers',
    from: /m\."leftAt" IS NULL/,
    to: 'true',
  },
  {
    mistake: 'the shelf of a group without the condition that one is still a member',
    view: 'text_readers',
    from: /m\."leftAt" IS NULL/,
    to: 'true',
  },
  {
    mistake: 'anybody’s membership for any group’s threads',
    view: 'thread_readers',
    from: /\(?m\."groupId" = th\."groupId"\)?/,
    to: 'th."groupId" IS NOT NULL',
  },
] as const;

/** Does the work with the mistake in the view, and mends it. Throws where there is nothing to mistake. */
export async function withMistake<T>(
  ownerUrl: string,
  { view, from, to }: (typeof plantedViews)[number],
  work: () => Promise<T>,
): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const sql = `SELECT pg_get_viewdef('${view}'::regclass) AS sql`;
    const right = (await owner.query<{ sql: string }>(sql)).rows[0]?.sql ?? '';
    if (!from.test(right)) throw new Error(`${view} has no such condition`);
    const define = (definition: string) => owner.query(`CREATE OR REPLACE VIEW ${view} AS ${definition}`);
    await define(right.replace(from, to));
    return await work().finally(() => define(right));
  } finally {
    await owner.end();
  }
}

/** Shows the newest comments of the whole site, whoever asks. */
export const forgetsTheRule: Channel = {
  name: 'a list of the latest',
  async shown({ db }) {
    return [{ where: 'the list', answer: await selectComments(db, Prisma.sql`true`) }];
  },
};

/** Gives everybody the number that is another person’s. */
export const countsForAnother: Channel = {
  name: 'a number',
  async shown(world, who) {
    const [other = null] = world.ledger.people;
    const rows = await countUnread(world.db, (await world.as(other)).actor);
    const is = rows.reduce((sum, row) => sum + row.comments, 0);
    const should = world.oracle(who).unread.length;
    return [{ where: 'the number', answer: null, counts: [{ of: 'new', is, should }] }];
  },
};

/** Names nobody and quotes nothing, but gives away what the database calls an Annotation: two audiences could compare. */
export const tellsAnnotations: Channel = {
  name: 'a list of ids',
  shown: ({ ledger }) =>
    Promise.resolve([
      { where: 'the ids', answer: ledger.threads.map(({ annotationId }) => ({ annotationId })) },
    ]),
};
