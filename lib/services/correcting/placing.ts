/** Where a note belongs that a correction left unsure: a person says so, and may take it back. */
import { noteCarried } from '@/lib/db/anchor';
import type { Db } from '@/lib/db/client';
import { addCarryingJob } from '@/lib/db/job';
import { createEvents } from '@/lib/db/event';
import { findPlacing, holdNote, holdText, writePlace, type Placing } from '@/lib/db/placing';
import { findRevision } from '@/lib/db/revision';
import { findText } from '@/lib/db/text';
import { findThread } from '@/lib/db/thread';
import { buildMapper, describeRange } from '@/lib/domain/anchoring';
import { toGroupId } from '@/lib/domain/audience';
import { carry, isSure, nowhere, undecided, type NoteToCarry } from '@/lib/domain/revising/carry';
import type { Range } from '@/lib/domain/text/structure';
import { isWithin, maxPassageLength, type Revision } from '@/lib/domain/text/text';
import { AppError, invalid, notFound } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { lockActor, requireUserId, type Context } from '../context';

/**
 * `exact` is the words that were seen at the place: where others stand, it is refused. `of` is when that was decided which
 * is taken back: a decision that came after it is another.
 */
export type PlaceDeed =
  { deed: 'place'; place: Range & { exact: string } } | { deed: 'leave' } | { deed: 'undo'; of: Date };

/**
 * Says where a note lies in a Revision, that it lies nowhere, or takes either back; gives when it was decided, null where
 * nothing is by now. Saying the same again is the same.
 * What somebody else decided meanwhile is a `conflict`, but for the note's author, who has the last word.
 * Later editions have it from there.
 */
export async function decidePlace(
  { actor, db, now }: Context,
  { threadId, revisionId, ...deed }: { threadId: string; revisionId: string } & PlaceDeed,
): Promise<Date | null> {
  const userId = requireUserId(actor);
  return db.$transaction(async (tx) => {
    const thread = reveal(authorize(actor, 'thread.read', await findThread(tx, threadId)));
    const locked = await lockActor(tx, actor, toGroupId(thread.audience));
    const text = authorize(locked, 'text.read', await findText(tx, thread.annotation.textId));
    const revision = await findRevision(tx, text, revisionId);
    if (!revision) throw notFound();
    await holdText(tx, thread.annotation.textId);
    await holdNote(tx, thread.annotation.id);
    const placing = authorize(locked, 'note.place', await findPlacing(tx, threadId, revisionId));
    const decision = { decidedById: userId, decidedAt: now };
    const placed = decide(reveal(placing), revision, deed, decision);
    if (!placed) return reveal(placing).decidedAt;
    const { made, exact, outcome } = reveal(placing);
    if (placed !== 'undecided') await writePlace(tx, placing, placed);
    else if (outcome) await writePlace(tx, placing, undecided(outcome));
    else {
      const source = await findRevision(tx, text, made.revisionId);
      if (!source) throw notFound();
      await writePlace(tx, placing, lookAgain({ exact, made, base: null }, source, revision));
    }
    await tell(tx, thread.annotation.id, now);
    return placed === 'undecided' ? null : now;
  });
}

/** Where it would lie if nobody had ever decided: what was carried here with a decision was not looked for. */
function lookAgain(note: NoteToCarry, source: Revision, revision: Revision) {
  const { start, end } = note.made;
  const [found] = buildMapper(source.text, revision.text)([{ start, end }]);
  return carry(note, found ?? { state: 'orphaned' }, source.text.slice(start, end), revision.text);
}

/** Null where nothing changes. */
function decide(
  placing: Placing,
  revision: Revision,
  deed: PlaceDeed,
  decision: { decidedById: string; decidedAt: Date },
) {
  const { state, decidedById, isDeciderGone, authorId } = placing;
  const isTheirs = isDeciderGone || [decidedById, authorId].includes(decision.decidedById);
  if (decidedById === null && deed.deed === 'undo') return null;
  if (decidedById === null && isSure(state)) throw new AppError('conflict', 'place_sure');
  if (deed.deed === 'undo') {
    if (!isTheirs || placing.decidedAt?.getTime() !== deed.of.getTime())
      throw new AppError('conflict', 'placed_meanwhile');
    return 'undecided';
  }
  if (deed.deed === 'leave') {
    if (decidedById !== null && state === 'orphaned') return null;
    if (decidedById !== null && !isTheirs) throw new AppError('conflict', 'placed_meanwhile');
    return { ...nowhere, decision };
  }
  const { start, end } = wholeCharacters(revision.text, deed.place);
  if (state === 'placed' && placing.start === start && placing.end === end) return null;
  if (decidedById !== null && !isTheirs) throw new AppError('conflict', 'placed_meanwhile');
  return { state: 'placed' as const, start, end, score: null, decision };
}

function wholeCharacters(text: string, { start, end, exact }: Range & { exact: string }): Range {
  if (!isWithin({ start, end }, text.length)) throw invalid('passage', 'passage_outside');
  if (end - start > maxPassageLength) throw invalid('passage', 'passage_too_long');
  if (text.slice(start, end) !== exact) throw invalid('passage', 'passage_differs');
  return describeRange(text, start, end);
}

/** In every conversation about the note it lies where it lies. */
async function tell(tx: Db, annotationId: string, createdAt: Date) {
  await addCarryingJob(tx);
  const threadIds = await noteCarried(tx, [annotationId]);
  await createEvents(
    tx,
    threadIds.map((threadId) => ({ kind: 'thread_updated', threadId, commentId: null, createdAt })),
  );
}
