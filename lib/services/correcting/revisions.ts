/** A correction of a Text: a new Revision, which is read when every note has its place in it (lib/jobs). */
import { findCorrection, lockText } from '@/lib/db/margin';
import { createRevision, createSource, findCurrentRevision } from '@/lib/db/revision';
import { addCarryingJob } from '@/lib/db/job';
import { findByClientId, hasUnpublished } from '@/lib/db/unpublished';
import type { Db } from '@/lib/db/client';
import type { BlockEdit } from '@/lib/domain/correcting/edits';
import type { Warning } from '@/lib/domain/ingestion/ingested';
import { checkStructure } from '@/lib/domain/text/check-structure';
import type { Structure } from '@/lib/domain/text/structure';
import { maxWhyLength } from '@/lib/domain/text/text';
import { AppError, invalid } from '@/lib/errors';
import type { Actor } from '@/lib/policy/actor';
import { authorize } from '@/lib/policy/authorized';
import { lockMemberships, requireUserId, type Context } from '../context';
import { once } from '../once';

export type NewCorrection = {
  textId: string;
  /** What was read when it was corrected: `conflict` where that is no more the current Revision. */
  basedOnId: string;
  clientId: string;
  why: string;
  text: string;
  structure: Structure;
  warnings: Warning[];
  /** What somebody typed that it was made from, where they did; they get it back where they withdraw it. */
  edits?: BlockEdit[];
  /** The better copy that it was made from, where it was. */
  source?: { fileName: string; encoding: string; bytes: Uint8Array<ArrayBuffer>; sha256: string } | undefined;
};

/** The proof that the actor may correct it, held to the end of the transaction; one correction is begun at a time. */
async function requireCorrectable(tx: Db, actor: Actor, textId: string) {
  const locked = await lockMemberships(tx, actor);
  await lockText(tx, textId);
  return authorize(locked, 'text.correct', await findCorrection(tx, textId));
}

/** Makes the Revision, unpublished. The same clientId again is the same write. `first` is of the same transaction. */
export async function prepareRevision(
  context: Context,
  input: NewCorrection,
  first?: (tx: Db) => Promise<void>,
): Promise<{ revisionId: string; number: number }> {
  const { db, actor } = context;
  const userId = requireUserId(actor);
  if (input.why.trim().length > maxWhyLength) throw invalid('why', 'too_long');
  const { value } = await once(
    () => findByClientId(db, userId, input.clientId),
    () =>
      db.$transaction(async (tx) => {
        await first?.(tx);
        return prepare(tx, context, input);
      }),
  );
  if (value.textId !== input.textId) throw new AppError('conflict', 'id_taken');
  return { revisionId: value.id, number: value.number };
}

async function prepare(tx: Db, { actor, now, newId }: Context, input: NewCorrection) {
  const { textId, basedOnId, clientId, text, structure, warnings, source, edits } = input;
  const correctable = await requireCorrectable(tx, actor, textId);
  const wrong = checkStructure(text, structure);
  if (wrong.length > 0 || text.trim() === '') throw invalid('text', 'not_sound');
  const current = await findCurrentRevision(tx, correctable);
  if (current?.id !== basedOnId) throw new AppError('conflict', 'corrected_meanwhile');
  if (await hasUnpublished(tx, correctable)) throw new AppError('conflict', 'correction_under_way');
  const sourceId = source ? newId() : null;
  if (source && sourceId !== null) await createSource(tx, { ...source, id: sourceId, createdAt: now });
  const revision = { id: newId(), textId, number: current.number + 1 };
  const origin = { clientId, basedOnId, why: input.why.trim(), sourceId, createdById: actor.userId };
  await createRevision(tx, {
    ...{ ...revision, ...origin, text, structure, warnings },
    ...{ createdAt: now, publishedAt: null },
    ...(edits && { edits }),
  });
  await addCarryingJob(tx);
  return revision;
}
