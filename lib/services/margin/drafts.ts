/** One's own words that are not posted yet, on every device of one's own. Nobody else can read, change or notice them. */
import { countDrafts, createDraft, findDraft, settleDraft, updateDraft } from '@/lib/db/draft';
import { findText } from '@/lib/db/text';
import type { Db } from '@/lib/db/client';
import { listOwnDrafts } from '@/lib/db/visibility';
import { draftLimits, type Draft, type Seen } from '@/lib/domain/drafts/draft';
import { AppError, invalid } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentDraft, type DraftView } from '@/lib/present/draft';
import { requireUserId, type Context } from '../context';

/** Of one Text, those with words in them. */
export async function listDrafts({ actor, db }: Context, textId: string): Promise<DraftView[]> {
  authorize(actor, 'text.read', await findText(db, textId));
  return (await listOwnDrafts(db, actor, textId)).map(presentDraft);
}

/**
 * Keeps words (or that they were thrown away) in place of what one saw. `conflict` carries what is there now where that
 * is something else: a device does not overwrite what it has not shown. The same writeId again is the same write.
 */
export async function saveDraft(
  { actor, db, now }: Context,
  input: { id: string; textId: string; seen: Seen; writeId: string; draft: Draft | null },
): Promise<{ version: number }> {
  const authorId = requireUserId(actor);
  const { id, textId, draft, seen, writeId } = input;
  if (draft && draft.id !== id) throw invalid('draft', 'bad_id');
  const found = await findDraft(db, authorId, id);
  const own = found && authorize(actor, 'draft.update', found);
  const current = own && reveal(own);
  if (current && (current.writeId === writeId || (!draft && !current.draft)))
    return { version: current.version };
  if (draft && !current?.draft && (await countDrafts(db, authorId)) >= draftLimits.perPerson)
    throw invalid('draft', 'too_many_drafts');

  const write = { authorId, id, seen, writeId, draft, at: now };
  if (!own && !draft) return { version: seen.version };
  if (!own) authorize(actor, 'draft.create', await findText(db, textId));
  const version = own ? await updateDraft(db, own, write) : await createDraft(db, { ...write, textId });
  if (version !== null) return { version };
  const there = authorize(actor, 'draft.read', await findDraft(db, authorId, id));
  throw new AppError('conflict', 'draft_changed', { current: presentDraft(there) });
}

/** For the use cases that post: inside their transaction, so that nothing is posted and a draft at once. */
export async function settle(
  tx: Db,
  { actor, now }: Context,
  /** `seen` is absent where whoever posts keeps no drafts. */
  { seen, ...posted }: { seen: Seen | undefined; id: string; textId: string; body: string },
) {
  if (!seen) return;
  await settleDraft(tx, { ...posted, authorId: requireUserId(actor), seen, at: now });
}
