import { createAnnotation, findThreadsByClientId } from '@/lib/db/annotation';
import { createComment } from '@/lib/db/comment';
import { addCarryingJobAfter } from '@/lib/db/job';
import { createEvents, type NewEvent } from '@/lib/db/event';
import { findMargin } from '@/lib/db/margin';
import { findRevision } from '@/lib/db/revision';
import { findText } from '@/lib/db/text';
import { createThread } from '@/lib/db/thread';
import { describeRange } from '@/lib/domain/anchoring';
import { toAudience, toGroupId, type Audience } from '@/lib/domain/audience';
import type { Seen } from '@/lib/domain/drafts/draft';
import type { Range } from '@/lib/domain/text/structure';
import { isWithin, maxPassageLength } from '@/lib/domain/text/text';
import { AppError, invalid } from '@/lib/errors';
import { authorize } from '@/lib/policy/authorized';
import { refuseOpened } from './among-members';
import { lockActor, requireUserId, type Context } from '../context';
import { settle } from './drafts';
import { keepMentions } from './mentions';
import { refuseMuted } from './mute';
import { once } from '../once';
import { keepPaceIn } from '../groups/pace';
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
  /** Groups that are to have the same note, each in a conversation of its own. */
  also?: readonly string[] | undefined;
  /** Those of them of which its author saw, when they began, that their members alone would read it. */
  amongMembers?: readonly string[] | undefined;
  /** Null is a highlight: a passage marked without a word. */
  comment: { clientId: string; body: string } | null;
  /** Whether what is said asks something of its audience. */
  question?: boolean | undefined;
  /** What was seen of the draft that these words were: it is over when they are posted. */
  draft?: Seen | undefined;
};

/**
 * Marks a passage, or the whole Text, and opens a Thread about it before each audience. The same clientId again is the same
 * write; for other audiences it is a `conflict` with what was made: whoever meant it for fewer must not take it for theirs.
 */
export async function annotate(context: Context, input: NewAnnotation) {
  const userId = requireUserId(context.actor);
  const groupIds = listAudiences(input);
  const { value: made, created } = await once(
    () => findThreadsByClientId(context.db, userId, input.clientId),
    () => create(context, userId, input, groupIds),
  );
  const [first = made[0]] = made.filter(({ groupId }) => groupId === toGroupId(input.audience));
  if (!first) throw new Error('a write made no conversation');
  const there = await requireThread(context, first.id);
  const isAsMeant =
    made.length === groupIds.length && made.every(({ groupId }) => groupIds.includes(groupId));
  if (!isAsMeant) throw new AppError('conflict', 'other_audience', { current: there });
  return { ...there, created };
}

/** Each once; what is for oneself alone is for nobody else. */
function listAudiences({ audience, also = [] }: NewAnnotation): (string | null)[] {
  if (audience.kind === 'self' && also.length > 0) throw invalid('also', 'also_alone');
  return [...new Set([toGroupId(audience), ...also])];
}

type Made = { id: string; groupId: string | null };

async function create(
  context: Context,
  authorId: string,
  input: NewAnnotation,
  groupIds: readonly (string | null)[],
): Promise<Made[]> {
  const { db, now, newId } = context;
  return db.$transaction(async (tx) => {
    let actor = context.actor;
    // Always in one order, so that two who hold the same groups never wait for each other for ever.
    for (const groupId of groupIds.toSorted()) actor = await lockActor(tx, actor, groupId);
    const text = authorize(actor, 'text.read', await findText(tx, input.textId));
    for (const groupId of groupIds)
      authorize(actor, 'annotation.create', await findMargin(tx, input.textId, toAudience(groupId)));
    for (const groupId of groupIds) await refuseMuted(tx, groupId, authorId, now);
    await refuseOpened(tx, { groupIds, textId: input.textId, amongMembers: input.amongMembers, at: now });
    const revision = await findRevision(tx, text, input.revisionId);
    if (!revision) throw new AppError('conflict', 'revision_gone');
    const passage = input.passage && describePassage(revision.text, input.passage);

    const { textId, clientId, comment } = input;
    const annotationId = newId();
    const about = { passage, revisionId: revision.id, createdAt: now };
    await createAnnotation(tx, { ...about, textId, id: annotationId, clientId, authorId });
    const highlight = comment === null;
    const question = input.question === true && !highlight;
    const noteId = groupIds.length > 1 ? newId() : null;
    const made: Made[] = [];
    const events: NewEvent[] = [];
    for (const groupId of groupIds) {
      const threadId = newId();
      const opened = { annotationId, textId, groupId, highlight, question, createdAt: now };
      await createThread(tx, { id: threadId, ...opened });
      events.push({ kind: 'thread_created', threadId, commentId: null, createdAt: now });
      made.push({ id: threadId, groupId });
      if (!comment) continue;
      const id = newId();
      // The browser has a name for what it says to the first; the others are the same words.
      const named = made.length === 1 ? comment.clientId : newId();
      const said = { parentId: null, authorId, body: comment.body, createdAt: now, noteId };
      await createComment(tx, { id, clientId: named, threadId, ...said });
      await keepMentions(tx, id, comment.body);
      events.push({ kind: 'comment_created', threadId, commentId: id, createdAt: now });
    }
    if (comment) await settle(tx, context, { id: clientId, textId, body: comment.body, seen: input.draft });
    await addCarryingJobAfter(tx, { textId, revisionId: revision.id });
    for (const groupId of groupIds) await keepPaceIn(tx, { groupId, userId: authorId, at: now });
    await createEvents(tx, events);
    return made;
  });
}

function describePassage(text: string, { start, end, exact }: NonNullable<NewAnnotation['passage']>) {
  if (!isWithin({ start, end }, text.length)) throw invalid('passage', 'passage_outside');
  if (end - start > maxPassageLength) throw invalid('passage', 'passage_too_long');
  if (text.slice(start, end) !== exact) throw invalid('passage', 'passage_differs');
  const { hint: _, ...described } = describeRange(text, start, end);
  return described;
}
