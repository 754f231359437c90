import { noteOrders, type NoteOrder } from '@/lib/domain/addresses';
import { isOpenQuestion } from '@/lib/domain/threading/standing';
import type { CommentView } from '@/lib/present/comment';
import type { ThreadView } from '@/lib/present/thread';

type One = string | string[] | undefined;
export type NotesQuery = { by?: One; show?: One; tag?: One };
type Page = { threads: readonly ThreadView[]; comments: readonly CommentView[] };

/** Which notes the page's address asks for: in some order all, or those with a tag, or the questions that are open. */
export function chooseNotes({ threads, comments }: Page, { by, show, tag: tagId }: NotesQuery) {
  const tagged = threads.filter(({ tags }) => tags?.some(({ id }) => id === tagId));
  const tag = tagged[0]?.tags?.find(({ id }) => id === tagId) ?? null;
  if (tag) return { order: 'tag' as const, tag, threads: tagged };
  if (show === 'questions') {
    const saidIn = (thread: ThreadView) => comments.filter(({ threadId }) => threadId === thread.id);
    const asking = threads.filter((thread) => isOpenQuestion({ thread, comments: saidIn(thread) }));
    return { order: 'questions' as const, tag, threads: asking };
  }
  const order: NoteOrder = noteOrders.find((each) => each === by) ?? 'place';
  return { order, tag, threads };
}
