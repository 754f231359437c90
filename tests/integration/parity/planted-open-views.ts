/** The part of the view thread_readers that opens a group to more than its members, and mistakes in it. */
import type { Planted } from './planted-views';

const fromThreads = `threads th JOIN groups g ON g.id = th."groupId" JOIN texts t ON t.id = th."textId"`;

export const toTheWorld = (where = `g.readers = 'world' AND t.audience = 'world'`) =>
  `SELECT th.id AS "threadId", '' AS "userId" FROM ${fromThreads} WHERE ${where}`;

const toReaders = `(g.readers = 'world' AND t.audience = 'world')`;
const ofTheCommons = `(g.readers = 'site' AND g."closedAt" IS NULL AND t.audience <> 'owner')`;
export const toThoseHere = (where = `${toReaders} OR ${ofTheCommons}`) =>
  `SELECT th.id AS "threadId", u.id AS "userId" FROM ${fromThreads} CROSS JOIN users u WHERE ${where}`;

const members = `
  SELECT th.id AS "threadId", a."authorId" AS "userId"
    FROM threads th JOIN annotations a ON a.id = th."annotationId" WHERE th."groupId" IS NULL
  UNION ALL
  SELECT th.id, m."userId" FROM threads th JOIN memberships m ON m."groupId" = th."groupId" WHERE m."leftAt" IS NULL`;

const thread = (...open: string[]) =>
  `CREATE OR REPLACE VIEW thread_readers AS ${[members, ...open].join(' UNION ALL ')}`;

export const plantedOpenViews: readonly Planted[] = [
  {
    mistake: 'what is open to the world is shown to nobody outside',
    sql: thread(toThoseHere(ofTheCommons)),
    breaks: ['visitor', 'thread: in W, begun by ben'],
  },
  {
    mistake: 'the world reads every open group',
    sql: thread(toTheWorld(`g.kind = 'open' AND t.audience = 'world'`), toThoseHere(`t.audience <> 'owner'`)),
    breaks: ['sam', 'thread: in A, begun by ann'],
  },
  {
    mistake: 'the world reads the Commons',
    sql: thread(toTheWorld(`g.readers <> 'members'`), toThoseHere()),
    breaks: ['visitor', 'thread: in the Commons, begun by sam'],
  },
  {
    mistake: 'what the world reads is shown on texts that it may not read',
    sql: thread(toTheWorld(), toThoseHere(`g.readers = 'world' OR ${ofTheCommons}`)),
    breaks: ['sam', 'thread: in W, on a text the world may not read'],
  },
  {
    mistake: 'an opening shows the world what is from before it',
    sql: thread(toTheWorld(), toThoseHere(ofTheCommons)),
    breaks: ['visitor', 'thread: in Z, from before it was opened'],
  },
  {
    mistake: 'the yes of one is enough for what all have written',
    sql: thread(
      toTheWorld(`g.readers = 'world' AND t.audience = 'world' AND EXISTS (
        SELECT FROM thread_consents k WHERE k."threadId" = th.id)`),
      toThoseHere(ofTheCommons),
    ),
    breaks: ['visitor', 'thread: in Z, from before it was opened'],
  },
  {
    mistake: 'the Commons shows what is on one person’s text',
    sql: thread(toTheWorld(), toThoseHere(`${toReaders} OR g.readers = 'site'`)),
    breaks: ['sam', 'thread: in the Commons, on ida’s own text'],
  },
  {
    mistake: 'the Commons is shown to whoever wrote there alone',
    sql: thread(toTheWorld(), toThoseHere(toReaders)),
    breaks: ['abe', 'thread: in the Commons, begun by sam'],
  },
];
