import pg from 'pg';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/lib/db/client';
import { carryNotes } from '@/lib/services/correcting/carrying';
import { openReader } from '@/lib/services/margin/reader';
import { prepareCorrection } from '../../factories/corrections';
import { useDatabase } from '../../factories/use-database';
import { makeWorld, type Someone, type World } from '../../factories/world';
import { writeNotes } from '../../factories/many-notes';

const given = useDatabase();
let world: World;
let [ann, abe]: [Someone, Someone] = [] as never;
let text: { textId: string; revisionId: string };
let groupId: string;
const sentences = (n: number) =>
  Array.from(
    { length: n },
    (_, at) => `Paragraph ${at} says that ${at * 7} sheep went over ${at * 3} hills.`,
  );
const body = (lines: readonly string[]) => `${lines.join('\n\n')}\n`;
const lines = sentences(60);

beforeEach(async () => {
  world = makeWorld(given.db);
  [ann, abe] = [await world.makeUser('Ann'), await world.makeUser('Abe')];
  groupId = await world.makeGroup([ann, abe]);
  text = await world.makeReading(groupId, ann, { body: body(lines) });
});

const alone = { kind: 'self' } as const;
const open = async (who: Someone) => openReader(await world.as(who), { textId: text.textId, view: alone });
const isPublished = async (id: string) =>
  (await given.db.revision.findUniqueOrThrow({ where: { id } })).publishedAt !== null;
const anchorsIn = (revisionId: string) =>
  given.db.anchor.findMany({ where: { revisionId }, orderBy: { annotationId: 'asc' } });

describe('a correction', () => {
  it('is read when every note has its place in it: on its words, wherever they stand now, or nowhere', async () => {
    const note = async (words: string) => (await world.makeNote(ann, text, null, { words })).thread;
    const [kept, changed, gone] = [
      await note('119 sheep'),
      await note('Paragraph 20 says that 140 sheep went over 60 hills.'),
      await note('Paragraph 30 says that 210 sheep'),
    ];
    const next = ['A line before all.', ...lines];
    next[21] = next[21]?.replace('140 sheep', '141 sheep') ?? '';
    next.splice(31, 1);
    const { revisionId } = await prepareCorrection(world, ann, text, body(next));
    expect((await open(ann)).revisionId).toBe(text.revisionId);
    await carryNotes(given.db);
    const opened = await open(ann);
    expect(opened.revisionId).toBe(revisionId);
    const { text: now } = await given.db.revision.findUniqueOrThrow({ where: { id: revisionId } });
    const placeOf = (id: string) => opened.threads.find((each) => each.id === id)?.anchor;
    const place = placeOf(kept.id);
    expect(place).toMatchObject({ state: 'exact' });
    expect(now.slice(place?.start ?? 0, place?.end ?? 0)).toBe('119 sheep');
    expect(placeOf(changed.id)).toMatchObject({ state: 'approximate' });
    expect(placeOf(gone.id)).toEqual({ state: 'orphaned', start: null, end: null, mayPlace: true });
    expect(opened.threads.find((each) => each.id === gone.id)?.quote).toBe(
      'Paragraph 30 says that 210 sheep',
    );
  });

  it('that restores the words finds the notes again that an earlier one had lost', async () => {
    const { thread } = await world.makeNote(ann, text, null, { words: lines[30] ?? '' });
    const first = await prepareCorrection(world, ann, text, body(lines.filter((_, at) => at !== 30)));
    await carryNotes(given.db);
    expect((await open(ann)).threads[0]?.anchor).toMatchObject({ state: 'orphaned' });
    await prepareCorrection(world, ann, { ...text, ...first }, body(lines));
    await carryNotes(given.db);
    const [found] = (await open(ann)).threads;
    expect([found?.id, found?.anchor?.state]).toEqual([thread.id, 'exact']);
  });

  it('has the notes that are made on the edition before it, and that one has those that are made on it', async () => {
    const { revisionId } = await prepareCorrection(world, ann, text, body(['More.', ...lines]));
    await world.makeNote(ann, text, null, { words: '14 sheep' });
    await carryNotes(given.db);
    const late = await world.makeNote(abe, text, groupId, { words: '21 sheep' });
    const later = await world.makeNote(ann, { ...text, revisionId }, null, { words: '28 sheep' });
    expect((await anchorsIn(revisionId)).length).toBe(2);
    await carryNotes(given.db);
    for (const id of [text.revisionId, revisionId]) {
      const anchors = await anchorsIn(id);
      expect(anchors.map(({ state }) => state)).toEqual(['exact', 'exact', 'exact']);
    }
    const events = await given.db.event.findMany({ where: { kind: 'thread_updated' } });
    expect(events.map(({ threadId }) => threadId).toSorted()).toEqual(
      [late.thread.id, later.thread.id].toSorted(),
    );
  });
});

describe('the job that carries notes over', () => {
  const count = 2_300;
  const fill = async () => {
    await writeNotes(given.db, { ...text, groupId, authorIds: [ann.id, abe.id] }, count);
    return prepareCorrection(world, ann, text, body(['One more.', ...lines]));
  };

  it('is killed in the middle: nothing of the new edition is read, and who goes on later finds the rest', async () => {
    const { revisionId } = await fill();
    const doomed = openDatabase(`${given.urls.appUrl}?application_name=doomed`, 2);
    const work = carryNotes(doomed.db, 20);
    const outcome = work.then(
      () => 'done',
      () => 'killed',
    );
    while ((await given.db.anchor.count({ where: { revisionId } })) < 300);
    // Between two batches there is nothing to be cut off, and a pool opens another connection: a process that is no more does not.
    const isOver = outcome.then(() => true);
    while (!(await Promise.race([isOver, cut('doomed').then(() => false)])));
    expect(await outcome).toBe('killed');
    await doomed.close();
    const midway = await given.db.anchor.count({ where: { revisionId } });
    expect(midway).toBeLessThan(count);
    expect(midway % 20).toBe(0);
    expect(await isPublished(revisionId)).toBe(false);
    expect((await open(ann)).revisionId).toBe(text.revisionId);
    await carryNotes(given.db);
    expect(await isPublished(revisionId)).toBe(true);
    expect((await anchorsIn(revisionId)).map(({ state }) => state)).toEqual(Array(count).fill('exact'));
  });

  it('runs in several processes at once, and publishes once', async () => {
    const { revisionId } = await fill();
    const others = [openDatabase(given.urls.appUrl, 2), openDatabase(given.urls.appUrl, 2)];
    await Promise.all(others.map(({ db }) => carryNotes(db, 100)));
    await carryNotes(given.db);
    await Promise.all(others.map(({ close }) => close()));
    expect(await given.db.anchor.count({ where: { revisionId } })).toBe(count);
    const told = await given.db.event.count({ where: { kind: 'text_revised', textId: text.textId } });
    expect(told).toBe(1);
  });

  it('takes in what is written while it works', async () => {
    const { revisionId } = await fill();
    const work = carryNotes(given.db, 50);
    for (let n = 1; n <= 5; n++) await world.makeNote(abe, text, groupId, { words: `${n * 7} sheep` });
    await work;
    await carryNotes(given.db);
    expect(await given.db.anchor.count({ where: { revisionId } })).toBe(count + 5);
  });
});

describe('a correction whose notes cannot be carried over', () => {
  it('keeps no other text waiting', async () => {
    const other = await world.makeReading(groupId, ann, { body: body(['Before all.', ...lines]) });
    const both = [text, other].toSorted((a, b) => (a.textId < b.textId ? -1 : 1));
    const [first, second] = both;
    if (!first || !second) throw new Error('two texts');
    for (const each of both) await world.makeNote(ann, each, null, { words: '119 sheep' });
    const stuck = await prepareCorrection(world, ann, first, body(['More.', ...lines]));
    const next = await prepareCorrection(world, ann, second, body(['More.', ...lines]));
    await asAdmin(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
      CREATE TRIGGER refused BEFORE INSERT ON anchors FOR EACH ROW
      WHEN (NEW."revisionId" = '${stuck.revisionId}') EXECUTE FUNCTION refuse()`);
    await expect(carryNotes(given.db)).rejects.toThrow('carrying');
    expect(await isPublished(stuck.revisionId)).toBe(false);
    expect(await isPublished(next.revisionId)).toBe(true);
    await asAdmin('DROP TRIGGER refused ON anchors; DROP FUNCTION refuse()');
    await carryNotes(given.db);
    expect(await isPublished(stuck.revisionId)).toBe(true);
  });
});

async function asAdmin(sql: string) {
  const client = new pg.Client({ connectionString: given.urls.adminUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** The connections of a process that is no more, in the middle of what they do. */
const cut = (name: string) =>
  asAdmin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = '${name}'`);
