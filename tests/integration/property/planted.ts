/** Mistakes at work in a world: in a view, as its owner makes them; and channels that forget something. */
import pg from 'pg';
import { listNames } from '@/lib/db/mention';
import { countUnread } from '@/lib/db/visibility';
import { selectComments } from '@/lib/db/comment';
import { Prisma } from '@/lib/generated/prisma/client';
import { composeWeekly } from '@/lib/services/letters/weekly';
import { askEach, type Channel } from './channel';
import { linkIn } from './oracle';

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
  {
    mistake: 'what every group says of a text that the world reads, open to the world',
    view: 'thread_readers',
    from: /g\.readers = 'world'::[^ )]+/,
    to: 'true',
  },
  {
    mistake:
      'what every group says of a text that everyone here reads, as though it were said in the Commons',
    view: 'thread_readers',
    from: /g\.readers = 'site'::([^ )]+)/,
    to: "g.readers <> 'world'::$1",
  },
  {
    mistake: 'what is from before a group was opened to the world, open to it',
    view: 'thread_readers',
    from: /thread_is_for_the_world\([^)]*\)/,
    to: 'true',
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

/** Finds a comment by all that its author typed, as far as it is not removed and its reader may read it. */
export const findsClosedWords: Channel = {
  name: 'a search',
  async shown(world, who) {
    const readerId = who?.id ?? '';
    const linked = world.ledger.comments.flatMap(({ words }) => linkIn(words) ?? []);
    const { comments, texts } = world.oracle(who);
    return Promise.all(
      linked.map(async ({ says, textId }) => {
        const rows = await world.db.$queryRaw<unknown[]>`
          SELECT FROM searched_comments w JOIN comment_readers r ON r."commentId" = w."commentId"
          WHERE r."userId" = ${readerId} AND w.folded LIKE ${`%${says}%`}`;
        const standing = comments.filter((it) => !it.removed && !it.held && linkIn(it.words)?.says === says);
        const should = texts.some(({ id }) => id === textId) ? standing.length : 0;
        return { where: says, answer: null, counts: [{ of: 'notes', is: rows.length, should }] };
      }),
    );
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

const everything = { since: new Date(0), until: new Date(Date.now() + 60_000) };

/** Puts what was composed for somebody into another’s letter. */
export const sendsAnothersLetter: Channel = {
  name: 'a letter',
  async shown(world) {
    const [other = null] = world.ledger.people;
    const context = await world.as(other);
    return askEach(
      world.ledger.groups,
      ({ id }) => composeWeekly(context, id, everything),
      (answer) => ({ where: 'the letter', answer }),
    );
  },
};

/** Composes a letter by the memberships of some other day. */
export const composesTooEarly: Channel = {
  name: 'a letter that was composed when it was due',
  async shown(world, who) {
    const { actor, ...context } = await world.as(who);
    const groupIds = new Set(world.ledger.groups.map(({ id }) => id));
    return askEach(
      world.ledger.groups,
      ({ id }) => composeWeekly({ ...context, actor: { ...actor, groupIds } }, id, everything),
      (answer) => ({ where: 'the letter', answer }),
    );
  },
};

/** Offers the names of any group’s members. */
export const suggestsAnybody: Channel = {
  name: 'names to complete',
  shown: ({ db, ledger }) =>
    askEach(
      ledger.groups,
      ({ id }) => listNames(db, id),
      (answer) => ({ where: 'the names', answer }),
    ),
};

class TakenBack extends Error {}

/** A channel as if what was done had never been. */
const forgets =
  (undo: (tx: Prisma.TransactionClient) => Promise<unknown>) =>
  (channel: Channel): Channel => ({
    name: channel.name,
    async shown(world, who) {
      let shown: Awaited<ReturnType<Channel['shown']>> = [];
      const asked = world.db.$transaction(
        async (tx) => {
          await undo(tx);
          const db = tx as typeof world.db;
          const as: typeof world.as = async (each) => ({ ...(await world.as(each)), db });
          shown = await channel.shown({ ...world, db, as }, who);
          throw new TakenBack();
        },
        { timeout: 60_000, maxWait: 60_000 },
      );
      await asked.catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
      });
      return shown;
    },
  });

/** As if nobody had ever hidden anything from themselves. */
export const forgetsHiding = forgets(async (tx) => {
  await tx.hiddenPerson.deleteMany();
  await tx.hiddenComment.deleteMany();
});

/** As if nobody had ever folded, hidden or sealed anything. */
export const forgetsHolding = forgets((tx) =>
  tx.comment.updateMany({ data: { heldAs: null, heldById: null, operatorSealId: null } }),
);
