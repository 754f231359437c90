/**
 * Where else a note stands, as far as this page has heard: the server said so with each conversation, and what came since
 * came for each audience by itself. Pure.
 */
import { toGroupId } from '@/lib/domain/audience';
import type { AlsoBefore } from '@/lib/domain/threading/thread';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';

type Known = { threads: ReadonlyMap<string, ThreadView> };

/** Gives each conversation with what is known by now; the very same one where that is what it says itself. */
export function alsoKnown(
  { threads }: Known,
  commentsOf: ReadonlyMap<string, readonly CommentView[]>,
): (thread: ThreadView) => ThreadView {
  const named = new Map<string, AlsoBefore[]>();
  for (const each of threads.values())
    for (const { threadId } of each.also ?? [])
      named.set(threadId, [
        ...(named.get(threadId) ?? []),
        { threadId: each.id, groupId: toGroupId(each.audience) },
      ]);

  /** Its author took it away from there, as this page heard. */
  const isGone = (threadId: string) => {
    const thread = threads.get(threadId);
    if (!thread || thread.highlight) return false;
    const own = (commentsOf.get(threadId) ?? []).filter(({ author }) => author.id === thread.author.id);
    return own.length > 0 && own.every(({ removed }) => removed);
  };

  return (thread) => {
    const said = thread.also ?? [];
    const heard = (named.get(thread.id) ?? []).filter(
      ({ threadId }) => !said.some((each) => each.threadId === threadId),
    );
    if (heard.length === 0 && !said.some(({ threadId }) => isGone(threadId))) return thread;
    return { ...thread, also: [...said, ...heard].filter(({ threadId }) => !isGone(threadId)) };
  };
}
