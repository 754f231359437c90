/** A correction is taken back before it is read: because somebody thought better of it, or because it never gets ready. */
import type { Db } from '@/lib/db/client';
import {
  findCorrectionDraft,
  lockCorrections,
  putCorrectionDraft,
  type Remaining,
} from '@/lib/db/correction-draft';
import { findCorrection, lockText } from '@/lib/db/margin';
import { hasRevision } from '@/lib/db/revision';
import { findWithdrawal, holdUnpublished, removeUnpublished, removeUnusedSource } from '@/lib/db/withdrawal';
import type { BlockEdit } from '@/lib/domain/correcting/edits';
import { placeLabel } from '@/lib/domain/text/place-label';
import { sliceOf } from '@/lib/domain/text/slices';
import type { Revision } from '@/lib/domain/text/text';
import { AppError } from '@/lib/errors';
import { authorize } from '@/lib/policy/authorized';
import { lockMemberships, requireUserId, type Context } from '../context';
import { openDesk } from './correcting';

/** Longer than a batch of the job that makes it ready. */
const timeout = 130_000;

type Named = { textId: string; revisionId: string };

export async function mayWithdraw(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { textId, revisionId }: Named,
) {
  try {
    authorize(actor, 'correction.withdraw', await findWithdrawal(db, { textId, id: revisionId }));
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/**
 * The text can be corrected again. Words that were typed are a draft of whoever withdraws it: they were meant for all who
 * read the text. A file is its bringer's alone, and a draft of theirs. `isKept`: whether what it was made of is a draft of
 * whoever withdraws. The same again is the same; what is published by then is a `conflict`.
 */
export async function withdrawCorrection(
  context: Context,
  { textId, revisionId }: Named,
): Promise<{ isKept: boolean }> {
  const userId = requireUserId(context.actor);
  return context.db.$transaction(
    async (tx) => {
      await lockCorrections(tx, userId);
      // The job may be waited for, for long: a right that ends meanwhile is not used.
      const actor = await lockMemberships(tx, context.actor);
      await lockText(tx, textId);
      if (!(await holdUnpublished(tx, { textId, id: revisionId }))) {
        const text = authorize(actor, 'text.correct', await findCorrection(tx, textId));
        if (await hasRevision(tx, text, revisionId)) throw new AppError('conflict', 'published_meanwhile');
        return { isKept: true };
      }
      const found = await findWithdrawal(tx, { textId, id: revisionId });
      const made = await removeUnpublished(tx, authorize(actor, 'correction.withdraw', found));
      const { edits, source, makerId } = made;
      const now = { ...context, actor };
      if (edits.length > 0) await giveBackEdits(tx, now, textId, edits);
      if (source === null) return { isKept: true };
      const isGiven = await giveBackCopy(tx, now, { textId, makerId }, source);
      return { isKept: isGiven && makerId === userId };
    },
    { timeout },
  );
}

/** What they have begun since stays as it is; what was withdrawn of the same block remains beside it. */
async function giveBackEdits(
  tx: Db,
  { actor, now, newId }: Context,
  textId: string,
  edits: readonly BlockEdit[],
) {
  const { text, userId, current, draft, isThrown, ...desk } = await openDesk(tx, actor, textId);
  const begun = new Map(desk.edits.map((edit) => [edit.index, edit]));
  const remains = edits
    .filter(({ index, words }) => (begun.get(index)?.words ?? words) !== words)
    .map(toRemaining(current));
  // What was thrown away gives way, and is not gone.
  const thrown = isThrown && draft ? [...draft.remains, ...draft.edits.map(toRemaining(current))] : [];
  const all = [...new Map([...edits, ...desk.edits].map((edit) => [edit.index, edit])).values()];
  const kept = {
    clientId: draft && !isThrown ? draft.clientId : newId(),
    basedOnId: current.id,
    edits: all.sort((a, b) => a.index - b.index),
    remains: [...desk.remains, ...thrown, ...remains],
    updatedAt: now,
  };
  await putCorrectionDraft(tx, text, { authorId: userId, kind: 'edits' }, kept);
}

const toRemaining =
  ({ text, structure }: Pick<Revision, 'text' | 'structure'>) =>
  ({ index, words }: BlockEdit): Remaining => {
    const block = structure.blocks[index];
    return { label: block ? placeLabel(block.number, sliceOf(text, block)) : '', words };
  };

/** To whoever brought it; false where they are gone, or have brought another since: that is the one that they want. */
async function giveBackCopy(
  tx: Db,
  { actor, now, newId }: Context,
  { textId, makerId }: { textId: string; makerId: string | null },
  { id, fileName, bytes }: { id: string; fileName: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<boolean> {
  const { text, current } = await openDesk(tx, actor, textId, 'copy');
  const other = makerId === null ? null : await findCorrectionDraft(tx, text, makerId, 'copy');
  await removeUnusedSource(tx, id);
  if (makerId === null || other?.thrownAt === null) return false;
  const kept = { fileName, bytes, basedOnId: current.id, clientId: newId(), updatedAt: now };
  await putCorrectionDraft(tx, text, { authorId: makerId, kind: 'copy' }, kept);
  return true;
}
