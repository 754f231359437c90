/**
 * `npm run bench:serve`: what serving costs, as ratios within one run. Prints, and judges nothing.
 * Starts Catena as `npm start` does, twice on one data directory, and opens pages of it.
 */
import { toView } from '@/lib/domain/audience';
import { readFileSync } from 'node:fs';
import { openDatabase } from '@/lib/db/client';
import { freePort, sleep } from '../scripts/start/processes.mjs';
import { makeSession, sessionCookie } from '../tests/factories/browser-session';
import { makeWorld } from '../tests/factories/world';
import { analyse, makeDataDir, removeDataDir, start, urlsIn } from './site';
import { median, ratio, timeAlternating } from './timing';
import { capturePageStatements, timeStatements } from './page-statements';
import { essay, words } from './sample-essay';

const notes = 200;
const rounds = 60;
/** V8 gives memory back only after a while of doing nothing. */
const idleMs = 30_000;

const residentMb = (pid: number) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

async function main() {
  const dataDir = makeDataDir();
  const port = await freePort();
  const first = await start(dataDir, port);
  await first.stop();
  const second = await start(dataDir, port);
  console.log(
    `start to first answered page, built before: first ${Math.round(first.ms)} ms (new data directory), second ${Math.round(second.ms)} ms (aim 2000)`,
  );

  const fresh = residentMb(second.webPid());
  const databaseUrl = urlsIn(dataDir).appUrl;
  const { db, close } = openDatabase(databaseUrl, 4);
  const world = makeWorld(db);
  const [ada, ben] = [await world.makeUser('Ada'), await world.makeUser('Ben')];
  const groupId = await world.makeGroup([ada, ben]);
  const text = await world.makeReading(groupId, ada, { title: 'A long essay', body: essay(100_000) });
  for (let n = 0; n < notes; n++)
    await world.makeNote(n % 2 ? ada : ben, text, groupId, {
      words: words(n),
      body: `Note *${n}*: is that so?`,
    });

  await analyse(dataDir);
  const cookie = `${sessionCookie}=${await makeSession(db, ada.id)}`;
  const open = (path: string) => async () => {
    const response = await fetch(second.url + path, { headers: { cookie } });
    const body = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return body.length;
  };
  const path = `/texts/${text.textId}?group=${groupId}`;
  const [reader, empty] = await timeAlternating(rounds, [open(path), open('/import')]);
  console.log(
    `100 kB with ${notes} notes ${median(reader)} ms, an empty signed-in page ${median(empty)} ms: ${ratio(reader, empty)} times (aim at most 2)`,
  );

  const statements = await capturePageStatements(databaseUrl, ada.id, {
    textId: text.textId,
    view: toView(groupId, false),
  });
  const plain = await timeStatements(databaseUrl, statements);
  const [page, bare] = await timeAlternating(rounds, [open(path), plain.run]);
  await plain.end();
  console.log(
    `the same page ${median(page)} ms, its ${statements.length} statements in bare Postgres ${median(bare)} ms: ${ratio(page, bare)} times`,
  );

  await sleep(idleMs);
  console.log(
    `memory of the web process, idle: ${Math.round(fresh)} MB after its first page, ${Math.round(residentMb(second.webPid()))} MB ${idleMs / 1000} s after ${rounds * 3} pages (aim under 250)`,
  );
  await close();
  await second.stop();
  removeDataDir(dataDir);
}

await main();
