/** Mistakes that somebody might make in the views, each with a cell of the matrix that it must break. */
import type { ActorName, SubjectName } from './matrix';
import { toTheWorld, toThoseHere } from './planted-open-views';

const text = (...parts: string[]) => `CREATE OR REPLACE VIEW text_readers AS ${parts.join(' UNION ALL ')}`;
const thread = (...parts: string[]) =>
  `CREATE OR REPLACE VIEW thread_readers AS ${[...parts, toTheWorld(), toThoseHere()].join(' UNION ALL ')}`;
const comment = (...parts: string[]) =>
  `CREATE OR REPLACE VIEW comment_readers AS ${parts.join(' UNION ALL ')}`;

const world = `SELECT t.id AS "textId", '' AS "userId" FROM texts t WHERE t.audience = 'world'`;
const site = `SELECT t.id AS "textId", u.id AS "userId" FROM texts t CROSS JOIN users u WHERE t.audience <> 'owner'`;
const owner = `SELECT t.id AS "textId", t."importedById" AS "userId" FROM texts t WHERE t."importedById" IS NOT NULL`;
const shelf = (on = 'm."groupId" = r."groupId"', where = 'm."leftAt" IS NULL') =>
  `SELECT r."textId", m."userId" FROM readings r JOIN memberships m ON ${on} WHERE ${where}`;

const self = (where = 'th."groupId" IS NULL') =>
  `SELECT th.id AS "threadId", a."authorId" AS "userId" FROM threads th JOIN annotations a ON a.id = th."annotationId" WHERE ${where}`;
const group = (on = 'm."groupId" = th."groupId"', where = 'm."leftAt" IS NULL') =>
  `SELECT th.id AS "threadId", m."userId" FROM threads th JOIN memberships m ON ${on} WHERE ${where}`;

const onShelf =
  'EXISTS (SELECT FROM readings r WHERE r."groupId" = th."groupId" AND r."textId" = th."textId")';
const beganIt =
  'EXISTS (SELECT FROM annotations a WHERE a.id = th."annotationId" AND a."authorId" = m."userId")';
const wroteInIt = 'EXISTS (SELECT FROM comments c WHERE c."threadId" = th.id AND c."authorId" = m."userId")';

const ofThread = (where = 'true') =>
  `SELECT c.id AS "commentId", r."userId" FROM comments c JOIN thread_readers r ON r."threadId" = c."threadId" WHERE ${where}`;
const author = (where = 'true') =>
  `SELECT c.id AS "commentId", c."authorId" AS "userId" FROM comments c WHERE ${where}`;

export type Planted = { mistake: string; sql: string; breaks: readonly [ActorName, SubjectName] };

export const plantedViews: readonly Planted[] = [
  {
    mistake: 'former members keep the shelf',
    sql: text(world, site, owner, shelf(undefined, 'true')),
    breaks: ['fay', 'text: ann’s, on the shelf of A'],
  },
  {
    mistake: 'any membership opens any shelf',
    sql: text(world, site, owner, shelf('true')),
    breaks: ['ben', 'text: ann’s, on the shelf of A'],
  },
  {
    mistake: 'a shelf opens to nobody',
    sql: text(world, site, owner),
    breaks: ['abe', 'text: ann’s, on the shelf of A'],
  },
  {
    mistake: 'an import is lost to its owner',
    sql: text(world, site, shelf()),
    breaks: ['ida', 'text: ida’s own'],
  },
  {
    mistake: 'the site’s texts open to the world',
    sql: text(world.replace(`= 'world'`, `<> 'owner'`), site, owner, shelf()),
    breaks: ['visitor', 'text: of the site, on the shelves of A and B'],
  },
  {
    mistake: 'every text opens to the site',
    sql: text(world, site.replace(/ WHERE .*/, ''), owner, shelf()),
    breaks: ['sam', 'text: ida’s own'],
  },
  {
    mistake: 'nobody’s import is a visitor’s',
    sql: text(
      world,
      site,
      owner.replace('t."importedById" AS', `COALESCE(t."importedById", '') AS`).replace(/ WHERE .*/, ''),
      shelf(),
    ),
    breaks: ['visitor', 'text: nobody’s and not open'],
  },
  {
    mistake: 'a text open to the world is closed to visitors',
    sql: text(site, owner, shelf()),
    breaks: ['visitor', 'text: open to the world'],
  },

  {
    mistake: 'former members keep the threads',
    sql: thread(self(), group(undefined, 'true')),
    breaks: ['fay', 'thread: in A, begun by ann'],
  },
  {
    mistake: 'what was taken off the shelf stays with all',
    sql: thread(self(), group()),
    breaks: ['cy', 'thread: in A, on what was taken off'],
  },
  {
    mistake: 'what was taken off the shelf is lost to those who were in it',
    sql: thread(self(), group(undefined, `m."leftAt" IS NULL AND ${onShelf}`)),
    breaks: ['abe', 'thread: in A, on what was taken off'],
  },
  {
    mistake: 'what was taken off the shelf stays with whoever began it, alone',
    sql: thread(self(), group(undefined, `m."leftAt" IS NULL AND (${onShelf} OR ${beganIt})`)),
    breaks: ['abe', 'comment: ann’s, on what was taken off'],
  },
  {
    mistake: 'former members keep what they were in, off the shelf',
    sql: thread(
      self(),
      group(
        undefined,
        `m."leftAt" IS NULL AND ${onShelf} OR NOT (${onShelf}) AND (${beganIt} OR ${wroteInIt})`,
      ),
    ),
    breaks: ['fay', 'thread: in A, on what was taken off'],
  },
  {
    mistake: 'any text on the shelf keeps all threads open',
    sql: thread(
      self(),
      group(
        undefined,
        'm."leftAt" IS NULL AND EXISTS (SELECT FROM readings r WHERE r."groupId" = th."groupId")',
      ),
    ),
    breaks: ['cy', 'thread: in A, on what was taken off'],
  },
  {
    mistake: 'any membership opens any group’s threads',
    sql: thread(self(), group('th."groupId" IS NOT NULL')),
    breaks: ['ben', 'thread: in A, begun by ann'],
  },
  {
    mistake: 'any membership opens private threads',
    sql: thread(self(), group('m."groupId" = th."groupId" OR th."groupId" IS NULL')),
    breaks: ['abe', 'thread: ann’s, private'],
  },
  {
    mistake: 'private threads open to the author’s groups',
    sql: thread(
      self(),
      group(
        'm."groupId" = th."groupId" OR (th."groupId" IS NULL AND m."groupId" IN (SELECT x."groupId" FROM memberships x JOIN annotations a ON a."authorId" = x."userId" WHERE a.id = th."annotationId"))',
      ),
    ),
    breaks: ['cy', 'thread: ann’s, private'],
  },
  {
    mistake: 'private threads open to whoever reads the text',
    sql: thread(
      `SELECT th.id AS "threadId", r."userId" FROM threads th JOIN text_readers r ON r."textId" = th."textId" WHERE th."groupId" IS NULL`,
      group(),
    ),
    breaks: ['sam', 'thread: ann’s, private'],
  },
  {
    mistake: 'a thread stays with whoever began it',
    sql: thread(self('true'), group()),
    breaks: ['fay', 'thread: in A, begun by fay'],
  },
  {
    mistake: 'a private thread is lost to its author',
    sql: thread(group()),
    breaks: ['ann', 'thread: ann’s, private'],
  },
  { mistake: 'a group reads nothing', sql: thread(self()), breaks: ['abe', 'thread: in A, begun by ann'] },

  {
    mistake: 'one’s own words are lost on leaving',
    sql: comment(ofThread()),
    breaks: ['fay', 'comment: fay’s, in ann’s thread'],
  },
  {
    mistake: 'only one’s own words are read',
    sql: comment(author()),
    breaks: ['abe', 'comment: ann’s, in her thread in A'],
  },
  {
    mistake: 'removed comments vanish for others',
    sql: comment(ofThread('c."deletedAt" IS NULL'), author()),
    breaks: ['ann', 'comment: abe’s, in ann’s thread, removed'],
  },
  {
    mistake: 'removed comments vanish for their author',
    sql: comment(ofThread(), author('c."deletedAt" IS NULL')),
    breaks: ['fay', 'comment: fay’s, in A, removed'],
  },
  {
    mistake: 'whoever wrote in a thread reads on in it',
    sql: comment(
      ofThread(),
      `SELECT c.id AS "commentId", o."authorId" AS "userId" FROM comments c JOIN comments o ON o."threadId" = c."threadId"`,
    ),
    breaks: ['fay', 'comment: ann’s, in her thread in A'],
  },
  {
    mistake: 'whoever began a thread reads on in it',
    sql: comment(
      ofThread(),
      author(),
      `SELECT c.id AS "commentId", a."authorId" AS "userId" FROM comments c JOIN threads th ON th.id = c."threadId" JOIN annotations a ON a.id = th."annotationId"`,
    ),
    breaks: ['fay', 'comment: ann’s, in fay’s thread'],
  },
  {
    mistake: 'comments open to whoever reads the text',
    sql: comment(
      author(),
      `SELECT c.id AS "commentId", r."userId" FROM comments c JOIN threads th ON th.id = c."threadId" JOIN text_readers r ON r."textId" = th."textId"`,
    ),
    breaks: ['sam', 'comment: ann’s, private'],
  },
];
