/**
 * The read rule exists twice, in lib/policy and in SQL. Here each is held against one matrix that was written by hand
 * (parity/matrix.ts), and so is every way out of Catena. parity/mutants.test.ts shows that a mistake in either is found.
 */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { can } from '@/lib/policy/can';
import { authSecret, startWebProcess, type WebProcess } from '../factories/site';
import { useDatabase } from '../factories/use-database';
import { seenById, seenByRules, seenByViews, seenInLists, seenInQueries } from './parity/in-process';
import { namesOffered, toldWhenNamed, wordsInLetters } from './parity/in-letters';
import { makeTaker } from './parity/in-exports';
import { knownIn, seenInSearch } from './parity/in-search';
import { actors, disagreements, mayRead, ofKind, type Sees } from './parity/matrix';
import { countsOf } from './parity/counts';
import { makeHttp } from './parity/over-http';
import { allMargins, keptAside, margins, outOfReach } from './parity/margins';
import { standing } from './parity/words';
import { makeSite, type Site } from './parity/site';

const given = useDatabase();
let site: Site;
let web: WebProcess;
let http: ReturnType<typeof makeHttp>;

beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', authSecret);
  site = await makeSite(given.db);
  web = await startWebProcess(given.urls.appUrl);
  http = makeHttp(web.url, site);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await web.stop();
});

const everything = ofKind('text', 'group', 'thread', 'comment');
const inThreads = ofKind('thread', 'comment');
const ofGroups = ofKind('front', 'request', 'members', 'affairs');
const histories = ofKind('history');
/** Where things are found through the margins that one can open. */
const throughMargins: Sees = (actor, subject) =>
  mayRead(actor, subject) && !outOfReach.some(([who, what]) => who === actor && what === subject);

/** What a group keeps of a text that was taken off its shelf is not in a margin, but for who may read that text. */
const opensInMargin: Sees = (actor, subject) =>
  throughMargins(actor, subject) && (!keptAside.includes(subject) || actor === 'ann');

/** The API and the stream are for people with an account. */
const exceptVisitors: Sees = (actor, subject) => actor !== 'visitor' && mayRead(actor, subject);
/** A library has one’s own groups: not those that are read by more than their members. */
const inTheirLibrary: Sees = (actor, subject) =>
  subject === 'group: W, read by the world' || subject === 'group: Z, opened to the world'
    ? ['ann', 'ben'].includes(actor)
    : subject !== 'group: the Commons' && mayRead(actor, subject);

describe('the matrix is kept', () => {
  it('by the rules', async () => {
    const over = [...everything, ...histories, ...ofGroups];
    expect(disagreements(over, await seenByRules(site, can))).toEqual([]);
  });

  it('by the views', async () => {
    const pool = new pg.Pool({ connectionString: given.urls.appUrl, max: 1 });
    const sees = await seenByViews(site, (sql) => pool.query(sql));
    await pool.end();
    expect(disagreements(ofKind('text', 'thread', 'comment'), sees)).toEqual([]);
  });

  it('by what the services list', async () => {
    expect(disagreements(everything, await seenInLists(site), throughMargins)).toEqual([]);
  });

  it('by what the services give by id', async () => {
    const byId = ofKind('text', 'group', 'front', 'request', 'members', 'affairs', 'thread', 'history');
    expect(disagreements(byId, await seenById(site))).toEqual([]);
  });

  it('by what is found, which is nothing that was removed, and by whom one may look for', async () => {
    const gone: Sees = (_, subject) => subject.endsWith('removed');
    const found: Sees = (actor, subject) =>
      !gone(actor, subject) && (subject.startsWith('comment') ? mayRead : throughMargins)(actor, subject);
    expect(disagreements(everything, await seenInSearch(site), found)).toEqual([]);
    expect(await knownIn(site)).toEqual({
      visitor: [],
      // Ben is heard in W by everyone, and Ann in Z, Sam and Fay in the Commons by whoever has an account.
      sam: ['Ann', 'Ben', 'Fay', 'Sam'],
      ida: ['Ann', 'Ben', 'Fay', 'Ida', 'Sam'],
      ann: ['Abe', 'Ann', 'Ben', 'Cy', 'Fay', 'Sam'],
      abe: ['Abe', 'Ann', 'Ben', 'Cy', 'Fay', 'Sam'],
      fay: ['Ann', 'Ben', 'Fay', 'Sam'],
      ben: ['Ann', 'Ben', 'Cy', 'Fay', 'Sam'],
      cy: ['Abe', 'Ann', 'Ben', 'Cy', 'Fay', 'Sam'],
    });
  });

  it('by the queries that are given ids', async () => {
    expect(disagreements(inThreads, await seenInQueries(site))).toEqual([]);
  });

  it('by the pages of texts and groups, and by what is sent with them', async () => {
    const over = [...everything, ...ofKind('front', 'request')];
    expect(disagreements(over, await http.seenOnPages(), throughMargins)).toEqual([]);
  });

  it('by “All my margins”, in the services, on the page and in the API', async () => {
    expect(disagreements(inThreads, await seenInLists(site, allMargins), throughMargins)).toEqual([]);
    expect(disagreements(inThreads, await http.seenOnPages(allMargins), throughMargins)).toEqual([]);
    const signedIn: Sees = (actor, subject) => actor !== 'visitor' && opensInMargin(actor, subject);
    expect(disagreements(inThreads, await http.seenByApi(allMargins), signedIn)).toEqual([]);
  });

  it('by the histories of comments', async () => {
    expect(disagreements(histories, await http.seenInHistories())).toEqual([]);
  });

  it('by the library, which shows to a visitor the way to sign in', async () => {
    const shown: Sees = (actor, subject) => actor !== 'visitor' && inTheirLibrary(actor, subject);
    const sees = await http.seenInLibrary();
    expect(disagreements(ofKind('text', 'group'), sees, shown)).toEqual([]);
    expect(disagreements(inThreads, sees, () => false)).toEqual([]);
  });

  for (const page of ['/notes', '/notes?by=person', '/notes?by=time', '/paragraphs/p2'])
    it.each([
      ['in the margin of each audience', margins],
      ['in “All my margins”', allMargins],
    ])(`by the notes as a page, word by word, on …${page} %s`, async (_, within) => {
      const finds = await http.findWords(Object.keys(standing), within, page);
      for (const [words, subject] of Object.entries(standing))
        expect(disagreements([subject], (actor) => finds(actor, words), throughMargins)).toEqual([]);
    });

  it('by the page of a paragraph that nobody said anything about', async () => {
    const nowhere = await http.findWords(Object.keys(standing), allMargins, '/paragraphs/p1');
    for (const words of Object.keys(standing))
      expect(actors.filter((actor) => nowhere(actor, words))).toEqual([]);
  });

  it.each(actors)(
    'by the numbers of notes at a paragraph, which count what one may read in that margin and nothing else: for %s',
    async (actor) => {
      expect(await http.countsIn(actor)).toEqual(countsOf[actor]);
    },
  );

  it('by the API of margins, which a visitor has none of', async () => {
    const sees = await http.seenByApi();
    const shown: Sees = (actor, subject) =>
      actor !== 'visitor' &&
      throughMargins(actor, subject) &&
      !keptAside.includes(subject) &&
      // Nothing is on its shelf, and so it has no margin.
      subject !== 'group: R, by request';
    expect(disagreements(everything, sees, shown)).toEqual([]);
  });

  it('by what is taken along of texts and groups, which has removed comments as marks without words', async () => {
    const taker = makeTaker(web.url, site);
    const signedIn: Sees = (actor, subject) => actor !== 'visitor' && throughMargins(actor, subject);
    // What is kept of a text that was taken off the shelf is in no margin: its group's export has it.
    const inMargins: Sees = (actor, subject) =>
      signedIn(actor, subject) && (!keptAside.includes(subject) || actor === 'ann');
    expect(disagreements(inThreads, await taker.seenIn(taker.everyMargin), inMargins)).toEqual([]);
    const ofGroups: Sees = (actor, subject) => signedIn(actor, subject) && !subject.includes('private');
    expect(disagreements(inThreads, await taker.seenIn(taker.everyGroup), ofGroups)).toEqual([]);
    const finds = await taker.findWords(taker.everyMargin, Object.keys(standing));
    for (const [words, subject] of Object.entries(standing))
      expect(disagreements([subject], (actor) => finds(actor, words), signedIn)).toEqual([]);
  });

  it('by what is taken along as one’s own, which is what one said and nothing of others', async () => {
    const taker = makeTaker(web.url, site);
    const own: Sees = (actor, subject) => subject.startsWith(`comment: ${actor}’s`);
    // What one removed is told of where something of one’s own still stands.
    const expected: Sees = (actor, subject) =>
      own(actor, subject) && !(subject.endsWith('removed') && actor !== 'fay');
    expect(disagreements(ofKind('comment'), await taker.seenIn(taker.own), expected)).toEqual([]);
    const finds = await taker.findWords(taker.own, Object.keys(standing));
    for (const [words, subject] of Object.entries(standing))
      expect(disagreements([subject], (actor) => finds(actor, words), own)).toEqual([]);
  });

  it('by drafts: each person is sent their own, and (parity/over-http.ts) nobody another’s', async () => {
    const everyone = actors.filter((name) => name !== 'visitor');
    expect(await http.seeOwnDrafts('text: of the site, on the shelves of A and B')).toEqual(everyone);
  });

  it('by letters: each person is told what others wrote in their groups, and nothing else', async () => {
    const inA = ['words-ann-a', 'words-ann-to-fay', 'words-fay-a', 'words-fay-thread-a'];
    const both = [...inA.slice(0, 2), 'words-cy-both', ...inA.slice(2)];
    const toCy = [...inA.slice(0, 2), 'words-ben-b', ...inA.slice(2)];
    const none = { visitor: [], sam: [], ida: [], fay: [] };
    const annsInZ = ['words-ann-z-agreed', 'words-ann-z-before'];
    const bensInZ = ['words-ben-z', 'words-ben-z-before', 'words-ben-z-site'];
    const faysToAnn = ['words-fay-a', 'words-fay-d', 'words-fay-thread-a'];
    const last = ['words-cy-both', 'words-fay-d'];
    expect(await wordsInLetters(site)).toEqual({
      letters: {
        ...none,
        ann: ['words-ben-d', 'words-ben-w', ...bensInZ, 'words-cy-both', ...faysToAnn],
        abe: both,
        ben: ['words-ann-w-site', ...annsInZ, ...last],
        cy: toCy,
      },
      weeks: {
        ...none,
        ann: [
          ...[...inA.slice(0, 2), 'words-ann-w-site', ...annsInZ, 'words-ben-d', 'words-ben-w', ...bensInZ],
          ...['words-cy-both', ...faysToAnn],
        ],
        abe: both,
        ben: [
          'words-ann-w-site',
          ...annsInZ,
          'words-ben-b',
          'words-ben-d',
          'words-ben-w',
          ...bensInZ,
          ...last,
        ],
        cy: [...both.slice(0, 2), 'words-ben-b', ...both.slice(2)],
      },
    });
  });

  it('by names: members are offered each other’s, and who is named is told if they may read it', async () => {
    const nobodys = { visitor: [], sam: [], ida: [], fay: [] };
    expect(await namesOffered(site)).toEqual({
      ...nobodys,
      ann: ['A: Abe', 'A: Cy', 'D: Ben', 'W: Ben', 'Z: Ben'],
      abe: ['A: Ann', 'A: Cy'],
      ben: ['B: Cy', 'D: Ann', 'W: Ann', 'Z: Ann'],
      cy: ['A: Abe', 'A: Ann', 'B: Ben'],
    });
    const inA = 'comment: ann’s, in her thread in A';
    expect(await toldWhenNamed(site, inA, 'words-ann-a')).toEqual(['abe', 'cy']);
  });

  it('by the events since the beginning', async () => {
    const sees = await http.seenInEvents();
    expect(disagreements(inThreads, sees, exceptVisitors)).toEqual([]);
    expect(disagreements(ofKind('text', 'group'), sees, () => false)).toEqual([]);
  });

  it('by a live connection to the event stream', async () => {
    expect(disagreements(inThreads, await http.seenOnStream(), exceptVisitors)).toEqual([]);
  });
});
