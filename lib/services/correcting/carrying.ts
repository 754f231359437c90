/**
 * Every note gets its place in every Revision of its Text that is read: before a correction is published, and soon after
 * where a note is made on another Revision; in one that nobody reads any more, when it is asked for. In batches, each of
 * which is committed for itself: whoever goes on after a kill, or beside another process, finds the rest. Nobody acts
 * here but the site: what is read and written is told to nobody.
 */
import { createAnchors, noteCarried, takeUncarried, type NoteInHand } from '@/lib/db/anchor';
import type { Database, Db } from '@/lib/db/client';
import { readClock } from '@/lib/db/clock';
import { createEvents } from '@/lib/db/event';
import {
  closeText,
  findDue,
  findWords,
  listDue,
  publish,
  readWords,
  takeDue,
  type Due,
} from '@/lib/db/unpublished';
import { carry, sourceOf, type Carried } from '@/lib/domain/revising/carry';
import type { Range } from '@/lib/domain/text/structure';
import { log } from '@/lib/log';
import { readSource, type Source } from './compared';

const batchSize = 1_000;
/** A first batch also compares the two texts. */
const timeout = 120_000;

/** The texts of one Revision's sources, each compared with it once. */
function readSources(afterId: string, after: string) {
  const known = new Map<string, Source>();
  return async (db: Db, fromId: string): Promise<Source> => {
    const source =
      known.get(fromId) ??
      (await readSource({ fromId, toId: afterId, after }, (id) => readWords(db, id), report(afterId)));
    known.set(fromId, source);
    return source;
  };
}

/** All that is due, each for itself: one that fails keeps no other text waiting. `size` is of a batch. */
export async function carryNotes(db: Database, size = batchSize): Promise<void> {
  const failed: unknown[] = [];
  for (const due of await listDue(db))
    try {
      await carryInto(db, due, { size, isTold: due.isPublished });
    } catch (error) {
      report(due.id)(error);
      failed.push(error);
    }
  if (failed.length > 0) throw new AggregateError(failed, 'carrying failed');
}

/** The notes that a Revision lacks which nobody reads any more, but that somebody has asked for. */
export async function carryAsked(db: Database, revisionId: string): Promise<void> {
  const due = await findDue(db, revisionId);
  if (due) await carryInto(db, due, { size: batchSize, isTold: false });
}

/** `isTold`: somebody may have it open, and sees where the note lies in it. */
async function carryInto(
  db: Database,
  due: Due,
  { size, isTold }: { size: number; isTold: boolean },
): Promise<void> {
  const after = await findWords(db, due.id);
  if (after === null) return;
  const sourceFor = readSources(due.id, after);
  const carryBatch = async (tx: Db, limit: number): Promise<string[]> => {
    const notes = await takeUncarried(tx, due, limit);
    const anchors = await carryAll(tx, notes, { after, sourceFor });
    await createAnchors(tx, due.id, anchors, await readClock(tx));
    return notes.map(({ id }) => id);
  };
  for (;;) {
    const more = await db.$transaction(
      async (tx) => {
        if (!(await takeDue(tx, due))) return null;
        const ids = await carryBatch(tx, size);
        if (isTold) await tell(tx, ids);
        return ids.length === size;
      },
      { timeout },
    );
    if (more === null) return;
    if (!more) break;
  }
  if (!due.isPublished) await publishRevision(db, due, carryBatch);
}

/** Short: whoever is making a note is waited for, what was made meanwhile is carried over, and everyone reads the new one. */
async function publishRevision(
  db: Database,
  due: Due,
  carryBatch: (tx: Db, limit: number) => Promise<string[]>,
): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await closeText(tx, due.textId);
      if (!(await takeDue(tx, due))) return;
      while ((await carryBatch(tx, batchSize)).length > 0);
      const publishedAt = await readClock(tx);
      await publish(tx, due.id, publishedAt);
      await createEvents(tx, [{ kind: 'text_revised', textId: due.textId, createdAt: publishedAt }]);
    },
    { timeout },
  );
}

/** Who has the Revision open sees where the note lies in it. */
async function tell(tx: Db, annotationIds: readonly string[]): Promise<void> {
  const threadIds = await noteCarried(tx, annotationIds);
  if (threadIds.length === 0) return;
  const createdAt = await readClock(tx);
  await createEvents(
    tx,
    threadIds.map((threadId) => ({ kind: 'thread_updated', threadId, commentId: null, createdAt })),
  );
}

const report = (revisionId: string) => (error: unknown) =>
  log.error({ code: 'carrying', revisionId, name: error instanceof Error ? error.name : typeof error });

type Into = {
  after: string;
  sourceFor: (db: Db, revisionId: string) => Promise<Source>;
};

async function carryAll(tx: Db, notes: readonly NoteInHand[], into: Into) {
  const bySource = new Map<string, { note: NoteInHand; range: Range }[]>();
  for (const note of notes) {
    const { revisionId, ...range } = sourceOf(note, note.baseId);
    const known = bySource.get(revisionId);
    if (known) known.push({ note, range });
    else bySource.set(revisionId, [{ note, range }]);
  }
  const carried: (Carried & { annotationId: string })[] = [];
  for (const [revisionId, all] of bySource) {
    const { words, map } = await into.sourceFor(tx, revisionId);
    const outcomes = map(all.map(({ range }) => range));
    all.forEach(({ note, range }, index) => {
      const outcome = outcomes[index] ?? { state: 'orphaned' };
      const before = words.slice(range.start, range.end);
      carried.push({ annotationId: note.id, ...carry(note, outcome, before, into.after) });
    });
  }
  return carried;
}
