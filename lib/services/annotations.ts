import { createAnnotation, findThreadIdByClientId } from '@/lib/db/annotation';
import { createComment } from '@/lib/db/comment';
import { createEvents, type NewEvent } from '@/lib/db/event';
import { findMargin } from '@/lib/db/margin';
import { findRevision } from '@/lib/db/revision';
import { findText } from '@/lib/db/text';
import { createThread } from '@/lib/db/thread';
import { describeRange } from '@/lib/domain/anchoring';
import { toGroupId, type Audience } from '@/lib/domain/audience';
import type { Seen } from '@/lib/domain/drafts/draft';
import type { Range } from '@/lib/domain/text/structure';
import { isWithin, maxPassageLength } from '@/lib/domain/text/text';
import { AppError, invalid } from '@/lib/errors';
import { authorize } from '@/lib/policy/authorized';
import { lockActor, requireUserId, type Context } from './context';
import { settle } from './drafts';
import { once } from './once';
import { requireThread } from './threads';

export type NewAnnotation = {
  clientId: string;
  textId: string;
  revisionId: string;
  /**
   * What it is about; null is the whole Text. `exact` is the words that the reader saw marked: a position that does not
   * have them is refused, not guessed at.
   */
  passage: (Range & { exact: string }) | null;
  audience: Audience;
  /** Null is a highlight: a passage marked without a word. */
  comment: { clientId: string; body: string } | null;
  /** Whether what is said asks something of its audience. */
  question?: boolean | undefined;
  /** What was seen of the draft that these words were: it is over when they are posted. */
  draft?: Seen | undefined;
};

/**
 * Marks a passage, or the whole Text, and opens a Thread about it before one audience. The same clientId again is the same
 * write; for another audience it is a `conflict` with what was made: whoever meant it for fewer must not take it for theirs.
 */
export async function annotate(context: Context, input: NewAnnotation) {
  const userId = requireUserId(context.actor);
  const { value: threadId, created } = await once(
    () => findThreadIdByClientId(context.db, userId, input.clientId),
    () => create(context, userId, input),
  );
  const there = await requireThread(context, threadId);
  if (toGroupId(there.thread.audience) !== toGroupId(input.audience))
    throw new AppError('conflict', 'other_audience', { current: there });
  return { ...there, created };
}

async function create(context: Context, authorId: string, input: NewAnnotation): Promise<string> {
  const { actor, db, now, newId } = context;
  const groupId = toGroupId(input.audience);
  return db.$transaction(async (tx) => {
    const locked = await lockActor(tx, actor, groupId);
    const text = authorize(locked, 'text.read', await findText(tx, input.textId));
    authorize(locked, 'annotation.create', await findMargin(tx, input.textId, input.audience));
    const revision = await findRevision(tx, text, input.revisionId);
    if (!revision) throw new AppError('conflict', 'revision_gone');
    const passage = input.passage && describePassage(revision.text, input.passage);

    const base = { textId: input.textId, createdAt: now };
    const [annotationId, threadId] = [newId(), newId()];
    await createAnnotation(tx, {
      ...base,
      passage,
      id: annotationId,
      clientId: input.clientId,
      revisionId: revision.id,
      authorId,
    });
    const highlight = input.comment === null;
    const question = input.question === true && !highlight;
    await createThread(tx, { ...base, id: threadId, annotationId, groupId, highlight, question });
    const events: NewEvent[] = [{ kind: 'thread_created', threadId, commentId: null, createdAt: now }];
    if (input.comment) {
      const id = newId();
      await createComment(tx, { ...input.comment, id, threadId, parentId: null, authorId, createdAt: now });
      const { textId, draft: seen } = input;
      await settle(tx, context, { id: input.clientId, textId, body: input.comment.body, seen });
      events.push({ kind: 'comment_created', threadId, commentId: id, createdAt: now });
    }
    await createEvents(tx, events);
    return threadId;
  });
}

function describePassage(text: string, { start, end, exact }: NonNullable<NewAnnotation['passage']>) {
  if (!isWithin({ start, end }, text.length)) throw invalid('passage', 'passage_outside');
  if (end - start > maxPassageLength) throw invalid('passage', 'passage_too_long');
  if (text.slice(start, end) !== exact) throw invalid('passage', 'passage_differs');
  const { hint: _, ...described } = describeRange(text, start, end);
  return described;
}
