import { findComment } from '@/lib/db/comment';
import { createEvents } from '@/lib/db/event';
import { findWording, listWordings, removeWording, restoreWording } from '@/lib/db/wording';
import { listLinkedTitles } from '@/lib/db/visibility';
import type { Db } from '@/lib/db/client';
import { notFound } from '@/lib/errors';
import { authorize, reveal } from '@/lib/policy/authorized';
import { presentWording } from '@/lib/present/wording';
import type { Context } from '../context';

export type WordingChoice = { commentId: string; version: number };

/** What a comment said before its edits, newest first. */
export async function readHistory({ actor, db }: Context, commentId: string) {
  const comment = authorize(actor, 'wording.read', await findComment(db, commentId));
  const wordings = await listWordings(db, comment);
  const titles = await listLinkedTitles(
    db,
    actor,
    wordings.map(({ body }) => body),
  );
  return { wordings: wordings.map((wording) => presentWording(comment, wording, actor, titles)) };
}

/**
 * Takes the words of one's own earlier version away: they are gone, that there was such a version stays visible. Gives
 * the words to whoever took them away, who may want them back; null when they were gone already.
 */
export async function takeWording(context: Context, { commentId, version }: WordingChoice) {
  const taken = await change(context, { commentId, version }, async (tx, comment) => {
    const wording = await findWording(tx, comment, version);
    if (!wording) throw notFound();
    return (await removeWording(tx, comment, version, context.now)) ? wording.body : null;
  });
  return { ...(await readHistory(context, commentId)), taken };
}

/** Puts such words back. Whoever calls this knows that they are the words that were taken away (lib/web/seal.ts). */
export async function giveWordingBack(context: Context, choice: WordingChoice & { body: string }) {
  await change(context, choice, async (tx, comment) =>
    (await restoreWording(tx, comment, choice)) ? choice.body : null,
  );
  return readHistory(context, choice.commentId);
}

type Own = Parameters<typeof removeWording>[1];

/** One change of one's own history; others hear of it, unless nothing had to be done. */
async function change(
  { actor, db, now }: Context,
  { commentId }: WordingChoice,
  work: (tx: Db, comment: Own) => Promise<string | null>,
) {
  return db.$transaction(async (tx) => {
    const comment = authorize(actor, 'wording.remove', await findComment(tx, commentId));
    const changed = await work(tx, comment);
    const { threadId } = reveal(comment);
    if (changed !== null)
      await createEvents(tx, [{ kind: 'comment_updated', threadId, commentId, createdAt: now }]);
    return changed;
  });
}
