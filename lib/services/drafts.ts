/** One's own words that are not posted yet, on every device of one's own. Nobody else can read, change or notice them. */
import { countDrafts, createDraft, findDraft, settleDraft, updateDraft } from '@/lib/db/draft';
import { findText } from '@/lib/db/text';
import type { Db } from '@/lib/db/client';
import { listOwnDrafts } from '@/lib/db/visibility';
import { draftLimits, type Draft } from '@/lib/domain/drafts/draft';
import { AppError, invalid } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentDraft, type DraftView } from '@/lib/present/draft';
import { requireUserId, type Context } from './context';

type Write = {
  id: string;
  /** The version that one saw; 0 where there was none. */
  seen: number;
  /** The same again is the same write. */
  writeId: string;
};

/** Of one Text, those with words in them. */
export async function listDrafts({ actor, db }: Context, textId: string): Promise<DraftView[]> {
  authorize(actor, 'text.read', await findText(db, textId));
  return (await listOwnDrafts(db, actor, textId)).map(presentDraft);
}

/**
 * Keeps words in place of the version that one saw. `conflict` carries what is there now where that is another one: a
 * device does not overwrite what it has not shown.
 */
export async function saveDraft(context: Context, input: Write & { textId: string; draft: Draft }) {
  if (input.draft.id !== input.id) throw invalid('draft', 'bad_id');
  return write(context, input, { textId: input.textId, draft: input.draft });
}

/** Throws a draft away, unless it was changed since one saw it. What is over, or never was, is so already. */
export const discardDraft = (context: Context, input: Write) => write(context, input, null);

async function write(
  { actor, db, now }: Context,
  { id, seen, writeId }: Write,
  words: { textId: string; draft: Draft } | null,
): Promise<{ version: number }> {
  const authorId = requireUserId(actor);
  const found = await findDraft(db, authorId, id);
  const own = found && authorize(actor, 'draft.update', found);
  const current = own && reveal(own);
  if (current && (current.writeId === writeId || (!words && !current.draft)))
    return { version: current.version };
  if (words && !current?.draft && (await countDrafts(db, authorId)) >= draftLimits.perPerson)
    throw invalid('draft', 'too_many_drafts');

  const change = { authorId, id, seen, writeId, draft: words?.draft ?? null, at: now };
  if (own) {
    if (await updateDraft(db, own, change)) return { version: seen + 1 };
  } else {
    if (!words) return { version: seen };
    authorize(actor, 'draft.create', await findText(db, words.textId));
    if (await createDraft(db, { ...change, textId: words.textId })) return { version: seen + 1 };
  }
  const there = authorize(actor, 'draft.read', await findDraft(db, authorId, id));
  throw new AppError('conflict', 'draft_changed', { current: presentDraft(there) });
}

/** For the use cases that post: inside their transaction, so that nothing is posted and a draft at once. */
export async function settle(
  tx: Db,
  { actor, now }: Context,
  /** `draftVersion` is absent where whoever posts keeps no drafts. */
  posted: { draftVersion?: number | undefined; id: string; textId: string; body: string },
) {
  const { draftVersion: seen, ...draft } = posted;
  if (seen === undefined) return;
  await settleDraft(tx, { ...draft, authorId: requireUserId(actor), seen, at: now });
}
