/**
 * Three web processes of one site behind a proxy, one of them killed while people write and listen, and while it hands
 * letters to a mail server: whoever is there loses nothing, hears nothing twice, and does not notice.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSession } from '../../factories/browser-session';
import type { Mail } from '../../factories/mail-server';
import { nothingYet, writePatiently } from '../../factories/patient-writer';
import { startProcesses, type Processes } from '../../factories/processes';
import { commentIds, makeReaderClient } from '../../factories/reader-client';
import { useDatabase } from '../../factories/use-database';
import { makeWorld } from '../../factories/world';
import { openPost, type Post } from './letters-in-hand';

const given = useDatabase();
let site: Processes;
let post: Post;
beforeAll(async () => {
  post = await openPost(given);
  site = await startProcesses(given.urls.appUrl, { env: { SMTP_URL: post.mail.url } });
});
afterAll(async () => {
  await site.stop();
  await post.mail.stop();
});

type Client = ReturnType<typeof makeReaderClient>;
type Reader = { token: string; client: Client; stream: ReturnType<Client['follow']> };

const victim = 1;
const each = { people: 9, words: 20 };

/** Nine people of a group in one conversation, each listening from this moment on. */
async function gather() {
  const world = makeWorld(given.db);
  const people = await Promise.all(
    Array.from({ length: each.people }, (_, n) => world.makeUser(`Reader ${n}`)),
  );
  const [founder] = people;
  if (!founder) throw new Error('nobody');
  const groupId = await world.makeGroup(people);
  const text = await world.makeReading(groupId, founder);
  const threadId = (await world.makeNote(founder, text, groupId)).thread.id;
  await post.wasLongAgo(threadId);
  const margin = `/api/texts/${text.textId}/margin?group=${groupId}`;
  const readers: Reader[] = [];
  for (const { id } of people) {
    const token = await makeSession(given.db, id);
    const client = makeReaderClient(site.url, token);
    const { body } = await client.call('GET', margin);
    readers.push({ token, client, stream: client.follow((body as { cursor: string }).cursor) });
  }
  await expect.poll(() => readers.filter(({ stream }) => stream.isOpen()).length).toBe(each.people);
  return { people, readers, threadId, margin };
}

/** Holds up every write, so that those which have begun are certainly under way when a process dies. */
async function holdUpWrites() {
  const owner = new pg.Client({ connectionString: given.urls.ownerUrl });
  await owner.connect();
  await owner.query('BEGIN');
  await owner.query('LOCK TABLE comments IN EXCLUSIVE MODE');
  return () => owner.query('COMMIT').finally(() => owner.end());
}

describe('one process of three, killed while nine people write and listen', () => {
  it('takes nothing with it: each write is there once, and everybody hears each of them once, in order', async () => {
    const { people, readers, threadId, margin } = await gather();
    const acknowledged = nothingYet();
    const writing = Promise.all(
      readers.map(({ token }) =>
        writePatiently(site.url, token, { threadId, count: each.words, acknowledged }),
      ),
    );
    const all = each.people * each.words;
    const pages = { statuses: new Set<number>(), over: false };
    const reading = (async () => {
      const [reader] = readers;
      while (reader && !pages.over) pages.statuses.add((await reader.client.call('GET', margin)).status);
    })();

    while (acknowledged.ids.size < all / 4) await nextTurn();
    const goOnWithLetters = post.mail.hold('address');
    // The one who wrote what the letter tells is not told of it.
    const [founder, ...others] = people;
    await post.takeInHand(people, others);
    site.loseAnswers(3); // written, and not acknowledged
    const goOn = await holdUpWrites();
    while (site.passed(victim).writing === 0) await nextTurn();
    expect(site.passed(victim).streams).toBeGreaterThan(0);
    expect(acknowledged.ids.size).toBeLessThan(all);
    await site.kill(victim); // not written, and not acknowledged; and letters that never left its hands
    goOnWithLetters();
    await goOn();
    await writing;
    pages.over = true;
    await reading;

    const rows = await given.db.comment.findMany({ where: { threadId, body: { startsWith: 'Words ' } } });
    expect(acknowledged.unanswered).toBeGreaterThanOrEqual(4);
    expect(new Map(rows.map(({ clientId, id }) => [clientId, id]))).toEqual(acknowledged.ids);
    expect(rows).toHaveLength(all);
    expect([...pages.statuses]).toEqual([200]);

    const inTable = await given.db.event.findMany({
      where: { threadId, kind: 'comment_created', commentId: { in: rows.map(({ id }) => id) } },
      orderBy: { id: 'asc' },
    });
    const said = inTable.map(({ commentId }) => commentId);
    expect(said).toHaveLength(all);
    for (const { stream } of readers) {
      await expect.poll(() => commentIds(stream.heard()).length, { timeout: 20_000 }).toBe(all);
      expect(commentIds(stream.heard())).toEqual(said);
    }
    expect(readers.some(({ stream }) => stream.opened() > 1)).toBe(true);
    await Promise.all(readers.map(({ stream }) => stream.stop()));

    await post.expectSentBut(2, others);
    await post.afterFiveMinutes(others);
    for (const { email } of others) expect(post.mail.mailsTo(email), email).toHaveLength(1);
    expect(post.mail.mailsTo(founder?.email ?? '')).toEqual([]);
  }, 90_000);

  it('takes up its work when it is back, and is well meanwhile or not, without saying anything of anyone', async () => {
    await expect(fetch(`http://localhost:${site.passed(victim).port}/api/health`)).rejects.toThrow();
    await site.startAgain(victim);
    const before = site.passed(victim).answered;
    for (let n = 0; n < 3; n++) {
      const answer = await fetch(`${site.url}/api/health`);
      expect([answer.status, await answer.text()]).toEqual([200, '{"ok":true}']);
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
    }
    expect(site.passed(victim).answered).toBe(before + 1);
  });

  // What remains (docs/decisions/0024): nobody can know whether such a letter arrived.
  it('has its letters sent again, as the same messages, where the mail server took them and it could not note that', async () => {
    const before = new Set(post.mail.mails);
    const goOn = post.mail.hold('answer');
    const others = await post.writeAgain();
    const taken = () => post.mail.mails.filter((mail) => !before.has(mail));
    await expect.poll(() => taken().length, { timeout: 20_000 }).toBe(6);
    await site.kill(victim);
    goOn();
    await post.expectSentBut(2, others);
    await post.afterFiveMinutes(others);
    const messages = others.map(({ email }) => taken().filter(({ to }) => to.includes(email.toLowerCase())));
    expect(messages.map(({ length }) => length).sort()).toEqual([1, 1, 1, 1, 1, 1, 2, 2]);
    for (const same of messages) expect(new Set(same.map(idOf)).size).toBe(1);
    expect(new Set(taken().map(idOf)).size).toBe(others.length);
  }, 60_000);
});

const idOf = ({ headers }: Mail) => /^Message-ID: (<\S+>)/im.exec(headers)?.[1];

describe('a process whose Postgres does not answer', () => {
  it('says that it is not well, and is again when Postgres is back', async () => {
    const database = new URL(given.urls.adminUrl.replace(/[^/]*$/, 'postgres')).href;
    const name = new URL(given.urls.appUrl).pathname.slice(1);
    const admin = new pg.Client({ connectionString: database });
    await admin.connect();
    const health = async () => (await fetch(`${site.url}/api/health`)).status;
    await admin.query(`ALTER DATABASE ${name} CONNECTION LIMIT 0`);
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND usename = 'catena_app'`,
    );
    expect(await health()).toBe(503);
    await admin.query(`ALTER DATABASE ${name} CONNECTION LIMIT -1`);
    await admin.end();
    await expect.poll(health).toBe(200);
  });
});
