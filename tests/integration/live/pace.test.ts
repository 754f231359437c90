/** What goes over one connection: nothing but one’s own, and no more than is read. */
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findLastEventId } from '@/lib/db/event';
import { openCursor, sealCursor } from '@/lib/live/cursor';
import { mostStreams } from '@/lib/live/room';
import { makeSession, sessionCookie } from '../../factories/browser-session';
import { writeMany } from '../../factories/many-comments';
import { commentIds, openEventStream } from '../../factories/reader-client';
import { authSecret, startWebProcess, type WebProcess } from '../../factories/site';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';

const given = useDatabase();
let world: World;
let web: WebProcess;
let ada: Someone;
let eve: Someone;
let threadId: string;
let evesThread: string;

beforeAll(async () => {
  vi.stubEnv('AUTH_SECRET', authSecret);
  world = makeWorld(given.db);
  [ada, eve] = [await world.makeUser('Ada'), await world.makeUser('Eve')];
  const groupId = await world.makeGroup([ada]);
  threadId = (await world.makeNote(ada, await world.makeReading(groupId, ada), groupId)).thread.id;
  evesThread = (await world.makeNote(eve, await world.makeText(null), null)).thread.id;
  web = await startWebProcess(given.urls.appUrl);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await web.stop();
});

const cookieOf = async (who: Someone) => `${sessionCookie}=${await makeSession(given.db, who.id)}`;
const now = async (who: Someone) => sealCursor(await findLastEventId(given.db), who.id);

describe('a stream', () => {
  it('shows no trace of others’ events among one’s own, and goes on behind them', async () => {
    const [cookie, cursor] = [await cookieOf(eve), await now(eve)];
    const others = { threadId, authorId: ada.id, count: 30 };
    await writeMany(given, { ...others, name: 'before' });
    const { id } = await world.makeReply(eve, evesThread, 'Mine.');
    await writeMany(given, { ...others, name: 'after' });
    const stream = openEventStream(web.url, cookie, cursor);
    await stream.until((events) => commentIds(events).includes(id));
    await sleep(300);
    await stream.stop();
    expect(stream.events.map(({ name }) => name)).toEqual(['comment']);
    expect(openCursor(stream.events[0]?.id ?? '', eve.id)).toBe(await findLastEventId(given.db));

    const again = openEventStream(web.url, cookie, stream.events[0]?.id);
    const next = await world.makeReply(eve, evesThread, 'Mine, too.');
    await again.until((events) => commentIds(events).length > 0);
    expect(commentIds(again.events)).toEqual([next.id]);
    await again.stop();
  });

  it('that the browser opens again goes on from the last event it has, whatever its address says', async () => {
    const [cookie, cursor] = [await cookieOf(eve), await now(eve)];
    await world.makeReply(eve, evesThread, 'Heard already.');
    const last = await now(eve);
    const stop = new AbortController();
    const response = await fetch(`${web.url}/api/stream?after=${cursor}`, {
      headers: { cookie, 'last-event-id': last },
      signal: stop.signal,
    });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = await world.makeReply(eve, evesThread, 'Not yet heard.');
    let heard = '';
    while (!heard.includes(next.id)) heard += (await reader?.read())?.value ?? '';
    stop.abort();
    expect(heard.match(/^event: /gm)).toHaveLength(1);
  });
});

const soon = { timeout: 20_000 };

describe('too many streams of one person', () => {
  it('are refused, with a time to ask again, until one of them ends; others have theirs', async () => {
    const cookie = await cookieOf(await world.makeUser('Mia'));
    const open = Array.from({ length: mostStreams.ofOnePerson }, () => openEventStream(web.url, cookie));
    const opened = () => open.filter(({ state }) => state.status === 200).length;
    await expect.poll(opened, soon).toBe(mostStreams.ofOnePerson);
    const oneMore = () => fetch(`${web.url}/api/stream`, { headers: { cookie } });
    const refused = await oneMore();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    const other = openEventStream(web.url, await cookieOf(ada));
    await expect.poll(() => other.state.status, soon).toBe(200);
    await open.pop()?.stop();
    const again = async () => {
      const answer = await oneMore();
      await answer.body?.cancel();
      return answer.status;
    };
    await expect.poll(again, soon).toBe(200);
    await Promise.all([other, ...open].map((each) => each.stop()));
  });
});

/** Processor time of the web process so far, in hundredths of a second (proc(5): utime and stime). */
function processorTime(): number {
  const fields = readFileSync(`/proc/${web.child.pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

async function untilIdle() {
  for (let before = -100; processorTime() - before > 3;) {
    before = processorTime();
    await sleep(700);
  }
}

describe.runIf(process.platform === 'linux')('a reader who does not read', () => {
  it('is not written to: what waits stays in the database, and who is signed out meanwhile never gets it', async () => {
    const [cookie, cursor] = [await cookieOf(ada), await now(ada)];
    const written = await writeMany(given, {
      threadId,
      authorId: ada.id,
      count: 4000,
      name: 'heavy',
      // Code, which is rendered at once, and grows sixfold on its way: 5 kB for each event.
      body: `    ${'<'.repeat(700)}`,
    });
    const response = await new Promise<http.IncomingMessage>((done, fail) => {
      http.get(`${web.url}/api/stream?after=${cursor}`, { headers: { cookie } }, done).on('error', fail);
    });
    response.pause();
    await untilIdle();
    await given.db.session.deleteMany({ where: { userId: ada.id } });
    let heard = '';
    for await (const chunk of response.setEncoding('utf8')) heard += String(chunk);
    const ids = [...heard.matchAll(/^data: \{"id":"(heavy-\d+)"/gm)].map(([, id]) => id);
    // A batch or two, and what the network holds on its way.
    expect(ids).toEqual(written.slice(0, ids.length));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.length).toBeLessThan(written.length / 2);
    expect(heard.trimEnd().endsWith('event: signed_out\ndata: {}')).toBe(true);
  });
});
