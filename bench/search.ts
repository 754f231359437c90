/**
 * `npm run bench:search`: what finding costs, as ratios within one run. Prints, and judges nothing. A text of 1 MB and
 * 10,000 comments of a group; beside it a single look-up of a group's page of lists, which any page does.
 */
import pg from 'pg';
import { openDatabase } from '@/lib/db/client';
import { listLibrary } from '@/lib/services/texts/texts';
import { search, type SearchInput } from '@/lib/services/reading/search';
import { freePort } from '../scripts/start/processes.mjs';
import { makeWorld } from '../tests/factories/world';
import { essay, words } from './sample-essay';
import { analyse, makeDataDir, removeDataDir, start, urlsIn } from './site';
import { median, ratio, timeAlternating } from './timing';

const comments = 10_000;
const rounds = 30;

async function main() {
  const dataDir = makeDataDir();
  const site = await start(dataDir, await freePort());
  const { appUrl } = urlsIn(dataDir);
  const { db, close } = openDatabase(appUrl, 4);
  const world = makeWorld(db);
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const groupId = await world.makeGroup([ada, ben]);
  const begun = performance.now();
  const text = await world.makeReading(groupId, ada, { title: 'A book', body: essay(1_000_000) });
  console.log(`1 MB brought, and made findable: ${Math.round(performance.now() - begun)} ms`);
  const { thread } = await world.makeNote(ben, text, groupId, { words: words(0) });
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  await client.query(
    `INSERT INTO comments (id, "clientId", "threadId", "authorId", body, "createdAt")
     SELECT 'many-' || n, 'many-' || n, $1, $2, 'Note no. ' || n || ' says: ' || repeat(md5(n::text) || ' and so on, ', 8), now()
     FROM generate_series(1, $3::int) n`,
    [thread.id, ben.id, comments],
  );
  await client.end();
  await analyse(dataDir);

  const context = await world.as(ada);
  const nowhere = {
    kind: 'all',
    personId: null,
    tag: null,
    groupId: null,
    textId: null,
    afterText: null,
    afterNote: null,
  } as const;
  const find = (asked: Partial<SearchInput> & { words: string }) => () =>
    search(context, { ...nowhere, ...asked });
  const [lists, rare, common, phrase, within] = await timeAlternating(rounds, [
    () => listLibrary(context),
    find({ words: 'c4ca4238a0b923820dcc509a6f75849b' }),
    find({ words: 'and so on' }),
    find({ words: '"and so on, c81e"' }),
    find({ words: words(3), textId: text.textId }),
  ]);
  for (const [name, times] of Object.entries({ rare, common, phrase, within }))
    console.log(`${name} words: ${median(times)} ms, ${ratio(times, lists)} times the library’s list`);
  await close();
  await site.stop();
  removeDataDir(dataDir);
}

await main();
