import type { Db } from '@/lib/db/client';
import { findPrunedThrough, listEvents, type OutboxEvent } from '@/lib/db/event';
import { hasSession } from '@/lib/db/session';
import { listGroupIds } from '@/lib/db/user';
import {
  isForHearers,
  listHeard,
  listReadableCommentsById,
  listReadableTextsById,
  listReadableThreadsById,
} from '@/lib/db/visibility';
import type { Actor } from '@/lib/policy/actor';
import { reveal } from '@/lib/policy/authorized';
import { presentComment, type CommentView } from '@/lib/present/comment';
import { presentThread, type ThreadView } from '@/lib/present/thread';
import { openOrReset, sealCursor } from './cursor';

export type LiveEvent = { id: bigint } & (
  | { name: 'thread'; data: ThreadView }
  | { name: 'comment'; data: CommentView }
  /** It was corrected: another edition can be read; or that group reads another one now. */
  | { name: 'text'; data: { id: string; groupId?: string } }
);

export type Batch =
  | { kind: 'events'; events: LiveEvent[]; cursor: bigint; more: boolean }
  | { kind: 'reset' } // the cursor is older than what is kept: load the page's data afresh
  | { kind: 'signed_out' };

const limit = 500;

const isOfThread = ({ kind }: Pick<OutboxEvent, 'kind'>) =>
  kind === 'thread_created' || kind === 'thread_updated';

/**
 * What came after `cursor`, as this person may see it at this moment: the session, the memberships and the read rule
 * are all asked anew. Events that they may not see are passed over in silence.
 */
export async function readEvents(
  db: Db,
  who: { userId: string; sessionId: string },
  cursor: bigint,
  now: Date,
): Promise<Batch> {
  if (!(await hasSession(db, who.sessionId, who.userId, now))) return { kind: 'signed_out' };
  if (cursor < (await findPrunedThrough(db))) return { kind: 'reset' };

  const events = await listEvents(db, cursor, limit);
  const last = events.at(-1);
  if (!last) return { kind: 'events', events: [], cursor, more: false };

  const actor: Actor = { userId: who.userId, groupIds: new Set(await listGroupIds(db, who.userId)) };
  const opened = events.filter(isOfThread).flatMap((event) => event.threadId ?? []);
  const changed = events.filter(isForHearers).flatMap((event) => event.threadId ?? []);
  const heard = new Set(await listHeard(db, actor, changed));
  const said = events.flatMap((event) =>
    event.threadId === null || (isForHearers(event) && !heard.has(event.threadId))
      ? []
      : (event.commentId ?? []),
  );
  const threads = new Map(
    (await listReadableThreadsById(db, actor, opened)).map((each) => [reveal(each).id, each]),
  );
  const comments = new Map(
    (await listReadableCommentsById(db, actor, said)).map((each) => [reveal(each).id, each]),
  );

  const revised = events.flatMap(({ textId }) => textId ?? []);
  const texts = new Set((await listReadableTextsById(db, actor, revised)).map((each) => reveal(each).id));

  const live = events.flatMap((event): LiveEvent[] => {
    const { id, kind } = event;
    // What a group decides is read where it is shown.
    if (kind === 'group_governed') return [];
    if (event.threadId === null) {
      const { textId, groupId } = event;
      // What a group does is told to its members, whoever else may read the text.
      if (!texts.has(textId) || (groupId !== null && !actor.groupIds.has(groupId))) return [];
      return [{ id, name: 'text', data: { id: textId, ...(groupId !== null && { groupId }) } }];
    }
    const { threadId, commentId } = event;
    const thread = isOfThread({ kind }) ? threads.get(threadId) : undefined;
    if (thread) return [{ id, name: 'thread', data: presentThread(thread, actor) }];
    const comment = commentId === null ? undefined : comments.get(commentId);
    return comment ? [{ id, name: 'comment', data: presentComment(comment, actor) }] : [];
  });
  return { kind: 'events', events: live, cursor: last.id, more: events.length === limit };
}

/**
 * The same, as one answer for a tab: `reset` when the page should load its margin afresh. It is `more` when this much
 * of theirs was read; how much of others' was passed over on the way does not show.
 */
export async function catchUp(db: Db, who: { userId: string; sessionId: string }, sealed: string, now: Date) {
  const events: Pick<LiveEvent, 'name' | 'data'>[] = [];
  let cursor = openOrReset(sealed, who.userId);
  for (;;) {
    const batch = await readEvents(db, who, cursor, now);
    if (batch.kind !== 'events') return { reset: true, more: false, cursor: '', events: [] };
    events.push(...batch.events.map(({ name, data }) => ({ name, data })));
    cursor = batch.cursor;
    const more = events.length >= limit;
    if (more || !batch.more) return { reset: false, more, cursor: sealCursor(cursor, who.userId), events };
  }
}
