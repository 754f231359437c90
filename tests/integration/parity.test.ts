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
import { actors, disagreements, mayRead, ofKind, type ActorName, type Sees } from './parity/matrix';
import { makeHttp } from './parity/over-http';
import { allMargins, makeSite, margins, outOfReach, type Site } from './parity/site';

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
const histories = ofKind('history');
/** Where things are found through the margins that one can open. */
const throughMargins: Sees = (actor, subject) =>
  mayRead(actor, subject) && !outOfReach.some(([who, what]) => who === actor && what === subject);

/** What is said, and which comment says it. */
const standing = {
  'words-ann-private': 'comment: ann’s, private',
  'words-fay-private': 'comment: fay’s, private',
  'words-ann-a': 'comment: ann’s, in her thread in A',
  'words-fay-a': 'comment: fay’s, in ann’s thread',
  'words-fay-thread-a': 'comment: fay’s, in her thread in A',
  'words-ann-to-fay': 'comment: ann’s, in fay’s thread',
  'words-ben-b': 'comment: ben’s, in B',
} as const;

describe('the matrix is kept', () => {
  it('by the rules', async () => {
    expect(disagreements([...everything, ...histories], await seenByRules(site, can))).toEqual([]);
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
    const byId = ofKind('text', 'group', 'thread', 'history');
    expect(disagreements(byId, await seenById(site))).toEqual([]);
  });

  it('by the queries that are given ids', async () => {
    expect(disagreements(inThreads, await seenInQueries(site))).toEqual([]);
  });

  it('by the pages of texts and groups, and by what is sent with them', async () => {
    expect(disagreements(everything, await http.seenOnPages(), throughMargins)).toEqual([]);
  });

  it('by “All my margins”, in the services, on the page and in the API', async () => {
    expect(disagreements(inThreads, await seenInLists(site, allMargins), throughMargins)).toEqual([]);
    expect(disagreements(inThreads, await http.seenOnPages(allMargins), throughMargins)).toEqual([]);
    const signedIn: Sees = (actor, subject) => actor !== 'visitor' && throughMargins(actor, subject);
    expect(disagreements(inThreads, await http.seenByApi(allMargins), signedIn)).toEqual([]);
  });

  it('by the histories of comments', async () => {
    expect(disagreements(histories, await http.seenInHistories())).toEqual([]);
  });

  it('by the library, which shows to a visitor the way to sign in', async () => {
    const shown: Sees = (actor, subject) => actor !== 'visitor' && mayRead(actor, subject);
    const sees = await http.seenInLibrary();
    expect(disagreements(ofKind('text', 'group'), sees, shown)).toEqual([]);
    expect(disagreements(inThreads, sees, () => false)).toEqual([]);
  });

  it('by the notes as a page, word by word', async () => {
    for (const page of ['/notes', '/notes?by=person', '/notes?by=time', '/paragraphs/p2'])
      for (const within of [margins, allMargins]) {
        const finds = await http.findWords(Object.keys(standing), within, page);
        for (const [words, subject] of Object.entries(standing))
          expect(
            disagreements([subject], (actor) => finds(actor, words), throughMargins),
            page,
          ).toEqual([]);
      }
    const nowhere = await http.findWords(Object.keys(standing), allMargins, '/paragraphs/p1');
    for (const words of Object.keys(standing))
      expect(actors.filter((actor) => nowhere(actor, words))).toEqual([]);
  });

  it('by the numbers of notes at a paragraph, which count what one may read in that margin and nothing else', async () => {
    const [open, common, idas, anns, fays] = [
      'text: open to the world',
      'text: of the site, on the shelves of A and B',
      'text: ida’s own',
      'text: ann’s, on the shelf of A',
      'text: fay’s, on the shelf of A',
    ] as const;
    const alone = (text: string, own: number, all = own) => ({
      [`${text} in one’s own margin`]: own,
      [`${text} in all margins`]: all,
    });
    const inA = (text: string, count: number) => ({ [`${text} in group: A`]: count });
    const inB = (text: string, count: number) => ({ [`${text} in group: B`]: count });
    const onTheShelfOfA = { ...alone(anns, 0), ...inA(anns, 0), ...alone(fays, 0), ...inA(fays, 0) };
    const expected: Record<ActorName, Record<string, number>> = {
      visitor: alone(open, 0),
      sam: { ...alone(open, 1), ...alone(common, 0) },
      ida: { ...alone(open, 1), ...alone(common, 0), ...alone(idas, 0) },
      ann: { ...alone(open, 1), ...alone(common, 1, 3), ...inA(common, 3), ...onTheShelfOfA },
      abe: { ...alone(open, 1), ...alone(common, 0, 2), ...inA(common, 2), ...onTheShelfOfA },
      fay: { ...alone(open, 1), ...alone(common, 0), ...alone(fays, 0) },
      ben: { ...alone(open, 1), ...alone(common, 0, 1), ...inB(common, 1) },
      cy: {
        ...alone(open, 1),
        ...alone(common, 0, 3),
        ...inA(common, 2),
        ...inB(common, 1),
        ...onTheShelfOfA,
      },
    };
    for (const actor of actors) expect(await http.countsIn(actor), actor).toEqual(expected[actor]);
  });

  it('by the API of margins, which a visitor has none of', async () => {
    const sees = await http.seenByApi();
    const shown: Sees = (actor, subject) => actor !== 'visitor' && throughMargins(actor, subject);
    expect(disagreements(everything, sees, shown)).toEqual([]);
  });

  it('by drafts: each person is sent their own, and (parity/over-http.ts) nobody another’s', async () => {
    const everyone = actors.filter((name) => name !== 'visitor');
    expect(await http.seeOwnDrafts('text: of the site, on the shelves of A and B')).toEqual(everyone);
  });

  it('by the events since the beginning', async () => {
    const sees = await http.seenInEvents();
    expect(disagreements(inThreads, sees)).toEqual([]);
    expect(disagreements(ofKind('text', 'group'), sees, () => false)).toEqual([]);
  });

  it('by a live connection to the event stream', async () => {
    expect(disagreements(inThreads, await http.seenOnStream())).toEqual([]);
  });
});
