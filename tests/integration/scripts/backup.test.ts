/** The rehearsal: a site is backed up, restored elsewhere and back, and nothing that people made is lost or changed. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '@/lib/db/client';
import { verifyChain } from '@/lib/domain/governance/log';
import { makeWorld } from '../../factories/world';
import { launch, stopLaunched } from './catena';
import { hasDebianPostgres, startDebianPostgres } from './debian-postgres';
import { embedded, everything, makeRehearsal, query, type Contents, type Urls } from './rehearsal';

const { at, catena, makeDatabase, makeBackup, closeLater, end } = makeRehearsal();
const notKept = ['sessions', 'rate_limits', 'verification_tokens', 'password_links'];
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
let made: Awaited<ReturnType<typeof makeBackup>>;
let external: Urls;

beforeAll(async () => {
  made = await makeBackup();
  external = await makeDatabase();
}, 120_000);
afterAll(end);

/** Without what a site keeps to itself, and the line of each log that says that it was restored. */
const kept = (tables: Contents) =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      notKept.includes(name) ? [] : rows.filter((row) => !row.includes('"act": "RESTORED"')),
    ]),
  );
const forgetRestoring = ({ ownerUrl }: Urls) =>
  query(
    ownerUrl,
    `ALTER TABLE log_entries DISABLE TRIGGER USER; DELETE FROM log_entries WHERE act = 'RESTORED';
     ALTER TABLE log_entries ENABLE TRIGGER USER`,
  );

vi.setConfig({ testTimeout: 120_000 }); // each run of the command starts a database and stops it

describe('a backup', () => {
  it('says what it holds', () => {
    expect(made.said).toMatchObject({ code: 0 });
    expect(made.said.output).toMatch(/one\.backup: 6 people, 5 groups, 4 texts, \d+ comments, \d+\.\d MB/);
  });

  it('is of a site with something in every table, or what is left out would not show', () => {
    const unused = ['accounts', 'verification_tokens'];
    for (const [name, rows] of Object.entries(made.original))
      if (!unused.includes(name)) expect(rows.length, `rows in ${name}`).toBeGreaterThan(0);
  });

  it('is for its owner’s eyes alone, and takes no other file’s place', async () => {
    expect(statSync(at('one.backup')).mode & 0o077).toBe(0);
    const before = readFileSync(at('one.backup'));
    const again = await catena(at('first'), 'backup', at('one.backup'));
    expect(again).toMatchObject({ code: 1 });
    expect(again.output).toBe(
      `There is already something called ${at('one.backup')}: choose another name.\n`,
    );
    expect(readFileSync(at('one.backup')).equals(before)).toBe(true);
  });

  it('is restored row by row into a database of one’s own, where everybody signs in again', async () => {
    const done = await catena(external, 'restore', at('one.backup'));
    expect(done).toMatchObject({ code: 0 });
    expect(done.output).toContain('Everybody signs in again.');
    expect(kept(await everything(external.ownerUrl))).toEqual(kept(made.original));
  });

  it('leaves in each group’s log with which head it was restored, and the log is whole', async () => {
    const rows = await query<{ groupId: string; seq: number; entry: string; prevHash: string; hash: string }>(
      external.ownerUrl,
      'SELECT "groupId", seq, entry, "prevHash", hash FROM log_entries ORDER BY "groupId", seq',
    );
    const groups = await query<{ id: string }>(external.ownerUrl, 'SELECT id FROM groups');
    for (const { id } of groups) {
      const entries = rows.filter(({ groupId }) => groupId === id);
      expect(await verifyChain(entries, sha256)).toMatchObject({ whole: true });
      const last = JSON.parse(entries.at(-1)?.entry ?? '{}') as Record<string, unknown>;
      expect(last).toMatchObject({ act: 'RESTORED', actorKind: 'OPERATOR' });
      expect(last.revisionHash).toBe(entries.at(-2)?.hash);
    }
    expect(rows.length).toBeGreaterThan(groups.length);
  });

  it('of the restored site is the same file, byte by byte, and restores into an embedded one again', async () => {
    await forgetRestoring(external);
    expect(await catena(external, 'backup', at('two.backup'))).toMatchObject({ code: 0 });
    expect(readFileSync(at('two.backup')).equals(readFileSync(at('one.backup')))).toBe(true);
    expect(await catena(at('second'), 'restore', at('two.backup'))).toMatchObject({ code: 0 });
    await embedded(at('second'), async ({ ownerUrl }) =>
      expect(kept(await everything(ownerUrl))).toEqual(kept(made.original)),
    );
  });
});

describe('a restored site', () => {
  it('goes on: as the application’s role one writes, and the outbox counts on from where it was', async () => {
    const { db, close } = openDatabase(external.appUrl, 2);
    const newest = 'SELECT max(id)::int AS id FROM events';
    const [before] = await query<{ id: number }>(external.ownerUrl, newest);
    const author = await db.user.findUniqueOrThrow({ where: { id: made.lived.authorId } });
    await makeWorld(db).makeReply(author, made.lived.threadId, 'Where were we?').finally(close);
    const [after] = await query<{ id: number }>(external.ownerUrl, newest);
    expect(after?.id).toBeGreaterThan(before?.id ?? Infinity);
  });

  it('keeps its promises as before: nothing of how it was filled remains', async () => {
    const [guards] = await query(
      external.ownerUrl,
      `SELECT (SELECT count(*)::int FROM pg_constraint WHERE condeferrable) AS deferrable,
              (SELECT count(*)::int FROM pg_trigger WHERE tgenabled <> 'O') AS resting`,
    );
    expect(guards).toEqual({ deferrable: 0, resting: 0 });
    await expect(query(external.ownerUrl, `UPDATE revisions SET text = ''`)).rejects.toThrow('never changed');
  });

  it('is not restored into again, since there are people in it', async () => {
    const before = await everything(external.ownerUrl);
    const refused = await catena(external, 'restore', at('one.backup'));
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toMatch(/^There are people or texts in this database already: .*\n$/);
    expect(await everything(external.ownerUrl)).toEqual(before);
  });
});

describe('while Catena runs', () => {
  afterEach(stopLaunched);

  it('a backup is of one moment, although people write meanwhile', async () => {
    const running = await launch({ CATENA_DATA: at('first') });
    const { db, close } = openDatabase((await running.answer()).databaseUrl, 2);
    const author = await db.user.findUniqueOrThrow({ where: { id: made.lived.authorId } });
    const say = () => makeWorld(db).makeReply(author, made.lived.threadId, 'Meanwhile.');
    await say();
    let isMade = false;
    const writing = (async () => {
      while (!isMade) await say();
    })();
    const said = await catena(at('first'), 'backup', at('busy.backup')).finally(() => (isMade = true));
    await writing.finally(close);
    expect(said).toMatchObject({ code: 0 });

    const copy = await makeDatabase();
    expect(await catena(copy, 'restore', at('busy.backup'))).toMatchObject({ code: 0 });
    const [torn] = await query(
      copy.ownerUrl,
      `SELECT (SELECT count(*)::int FROM comments WHERE body = 'Meanwhile.') > 0 AS begun,
         (SELECT count(*)::int FROM comments c
            WHERE NOT EXISTS (SELECT FROM events e WHERE e."commentId" = c.id)) AS unannounced,
         (SELECT count(*)::int FROM events e WHERE e."commentId" IS NOT NULL
            AND NOT EXISTS (SELECT FROM comments c WHERE c.id = e."commentId")) AS unsaid`,
    );
    expect(torn).toEqual({ begun: true, unannounced: 0, unsaid: 0 });
  });
});

describe('where there is nothing', () => {
  it('a backup says so, and leaves no file', async () => {
    const refused = await catena(await makeDatabase(), 'backup', at('nothing.backup'));
    expect(refused).toEqual({ code: 1, output: 'There is nothing of Catena in this database.\n' });
    expect(existsSync(at('nothing.backup')) || existsSync(at('nothing.backup.part'))).toBe(false);
  });
});

describe.skipIf(!hasDebianPostgres)('on a Postgres 15 of one’s own', () => {
  it('a backup of Postgres 18 is restored, row by row, and backed up as the same file', async () => {
    const postgres = await startDebianPostgres();
    closeLater(() => postgres.stop());
    const urls = { ownerUrl: postgres.url('owner'), appUrl: postgres.url('app') };
    expect(await catena(urls, 'restore', at('one.backup'))).toMatchObject({ code: 0 });
    expect(kept(await everything(urls.ownerUrl))).toEqual(kept(made.original));
    await forgetRestoring(urls);
    expect(await catena(urls, 'backup', at('three.backup'))).toMatchObject({ code: 0 });
    expect(readFileSync(at('three.backup')).equals(readFileSync(at('one.backup')))).toBe(true);
  });
});
