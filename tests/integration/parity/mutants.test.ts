/** The checkers of parity.test.ts, checked: every mistake that is planted in either twin of the read rule is found. */
import pg from 'pg';
import { beforeAll, describe, expect, it, test, vi } from 'vitest';
import { can } from '@/lib/policy/can';
import { rules } from '@/lib/policy/rules';
import { authSecret, startWebProcess } from '../../factories/site';
import { beginTransaction } from '../../factories/transactions';
import { useDatabase } from '../../factories/use-database';
import { seenByRules, seenByViews, seenInLists, seenInQueries } from './in-process';
import { seenInSearch } from './in-search';
import { disagreements, mayRead, ofKind, subjects, type ActorName, type SubjectName } from './matrix';
import { makeHttp } from './over-http';
import { plantedOpenRules } from './planted-open-rules';
import { plantedOpenViews } from './planted-open-views';
import { canBy, plantedRules } from './planted-rules';
import { plantedViews } from './planted-views';
import { makeSite, type Site } from './site';

const given = useDatabase();
let site: Site;
beforeAll(async () => {
  site = await makeSite(given.db);
});

const inViews = ofKind('text', 'thread', 'comment');
const everything = ofKind('text', 'group', 'thread', 'comment');
const inWords = ([actor, subject]: readonly [ActorName, SubjectName]) =>
  `${actor} ${mayRead(actor, subject) ? 'does not see' : 'sees'} “${subject}”`;

describe('a mistake in the views is found', () => {
  test.each([...plantedViews, ...plantedOpenViews])('$mistake', async ({ sql, breaks }) => {
    const owner = await beginTransaction(given.urls.ownerUrl);
    await owner.query(sql);
    const sees = await seenByViews(site, (question) => owner.query(question)).finally(owner.rollback);
    expect(disagreements(inViews, sees)).toContain(inWords(breaks));
  });

  it('and is not left behind', async () => {
    const owner = await beginTransaction(given.urls.ownerUrl);
    const sees = await seenByViews(site, (question) => owner.query(question)).finally(owner.rollback);
    expect(disagreements(inViews, sees)).toEqual([]);
  });
});

describe('a mistake in the rules is found', () => {
  test.each([...plantedRules, ...plantedOpenRules])('$mistake', async ({ rules: changed, breaks }) => {
    const seen = await seenByRules(site, canBy(changed));
    expect(disagreements(subjects, seen)).toContain(inWords(breaks));
  });

  it('also one in who belongs to which group: whoever left is still counted', async () => {
    const everSince = async (userId: string) =>
      (await given.db.membership.findMany({ where: { userId } })).map(({ groupId }) => groupId);
    expect(disagreements(everything, await seenByRules(site, can, everSince))).toContain(
      'fay sees “group: A”',
    );
  });

  it('and the rules as they are pass the same way', async () => {
    expect(disagreements(everything, await seenByRules(site, canBy(rules)))).toEqual([]);
  });
});

describe('a mistake in the views that is at work', () => {
  const planted = plantedViews.filter(({ mistake }) =>
    ['private threads open to whoever reads the text', 'comments open to whoever reads the text'].includes(
      mistake,
    ),
  );

  async function atWork<T>(work: () => Promise<T>): Promise<T> {
    const owner = new pg.Client({ connectionString: given.urls.ownerUrl });
    await owner.connect();
    const names = ['thread_readers', 'comment_readers'];
    const kept = await owner.query<{ sql: string }>(
      `SELECT 'CREATE OR REPLACE VIEW ' || n || ' AS ' || pg_get_viewdef(n::regclass) AS sql FROM unnest($1::text[]) n`,
      [names],
    );
    for (const { sql } of planted) await owner.query(sql);
    try {
      return await work();
    } finally {
      for (const { sql } of kept.rows) await owner.query(sql);
      await owner.end();
    }
  }

  it('is found in what the queries and the lists give', async () => {
    await atWork(async () => {
      expect(disagreements(everything, await seenInQueries(site))).toContain(
        'sam sees “comment: ann’s, private”',
      );
      expect(disagreements(everything, await seenInLists(site))).toContain(
        'sam sees “thread: ann’s, private”',
      );
      expect(disagreements(everything, await seenInSearch(site))).toContain(
        'sam sees “comment: ann’s, private”',
      );
    });
  });

  it('is found on the pages, in the API, among the events and on the stream', async () => {
    vi.stubEnv('AUTH_SECRET', authSecret);
    const web = await startWebProcess(given.urls.appUrl);
    const http = makeHttp(web.url, site);
    try {
      await atWork(async () => {
        for (const look of [http.seenOnPages, http.seenByApi, http.seenInEvents, http.seenOnStream])
          expect(disagreements(everything, await look())).toContain('sam sees “comment: ann’s, private”');
      });
    } finally {
      vi.unstubAllEnvs();
      await web.stop();
    }
  });

  it('is gone with it', async () => {
    expect(disagreements(ofKind('thread', 'comment'), await seenInQueries(site))).toEqual([]);
  });
});
